"""Cards made up for measuring: as large and as varied as real ones, the same on every run."""

from __future__ import annotations

import random
from collections.abc import Iterator

NAMES = (
    ("产出指标", "数量指标", "{}完成数量", "≥{}件"),
    ("产出指标", "数量指标", "开展{}次数", "≥{}次"),
    ("产出指标", "质量指标", "{}合格率", "≥{}%"),
    ("产出指标", "质量指标", "{}一次验收通过率", "{}%"),
    ("产出指标", "时效指标", "{}办结时间", "≤{}天"),
    ("产出指标", "时效指标", "{}完成及时率", "≥{}%"),
    ("产出指标", "成本指标", "{}成本", "≤{}万元"),
    ("效益指标", "社会效益指标", "{}知晓率", "≥{}%"),
    ("效益指标", "可持续影响指标", "{}长效机制", "不断健全"),
    ("满意度指标", "服务对象满意度指标", "{}服务对象满意度", "≥{}%"),
)
SUBJECTS = (
    "农村公路养护", "校舍维修", "疫苗接种", "污水处理设施运行", "基层调解", "高标准农田建设",
    "养老服务", "图书采购", "信息系统运维", "河道清淤", "技能培训", "法律援助",
)  # fmt: skip
GOALS = (
    "按照年度计划完成{}任务，保证工程质量和进度，按时支付资金。",
    "通过{}，改善群众生产生活条件，提高公共服务水平。",
)


def card(number: int, dice: random.Random) -> Iterator[str]:
    """The lines of one card of about 3 KB, as an item of a YAML list."""
    subject = f"{dice.choice(SUBJECTS)}{number}"
    budget = f"{dice.randint(1, 900)}.{dice.randint(0, 99):02d}"
    yield f"  - 项目编码: 1303{number:017d}"
    yield f"    项目名称: {subject}经费"
    yield f"    预算数: {budget}"
    yield f"    其中财政资金: {budget}"
    yield f"    资金用途: 预算数{budget}万元，主要用于{subject}的人员、材料和管理支出。"
    yield "    资金支出计划: {3月底: 25%, 6月底: 50%, 10月底: 75%, 12月底: 100%}"
    yield "    绩效目标:"
    for count, goal in enumerate(GOALS, 1):
        yield f"      - {count}.{goal.format(subject)}"
    yield "    绩效指标:"
    for level1, level2, name, value in NAMES:
        yield f"      - 一级指标: {level1}"
        yield f"        二级指标: {level2}"
        yield f"        三级指标: {name.format(subject)}"
        yield f"        绩效指标描述: 反映{subject}的完成情况，按全年累计数统计"
        yield f'        指标值: "{value.format(dice.randint(80, 100))}"'
        yield "        指标值确定依据: 年初工作计划"


def department(cards: int) -> str:
    """A department with so many cards, as YAML."""
    dice = random.Random(20240101)
    lines = ["---", "单位: 某县某局", "年度: 2024", "金额单位: 万元", "项目:"]
    for number in range(1, cards + 1):
        lines += card(number, dice)
    return "\n".join(lines) + "\n"
