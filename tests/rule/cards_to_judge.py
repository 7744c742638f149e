"""Cards for the tests of the condition language, written as the clerks write them."""

from functools import cache

from kpilint.card.build import build_department
from kpilint.card.model import Department, Indicator, Project
from kpilint.rule.evaluate import holds
from kpilint.rule.read import read_condition
from kpilint.text.compose import compose

DISCLOSURE = """
单位: 河源县信访局
年度: 2024
金额单位: 万元
说明:
  - {标题: 三、机关运行经费, 正文: 2024年运行经费安排27.11万元}
项目:
  - 项目名称: 群众工作中心运行经费
    项目编码: "013032"
    预算数: 8.76
    其中财政资金: 8.76
    其他资金: ""
    资金用途: 预算数8.76万元，用于聘请2人
    开始日期: 2024-03-01
    结束日期: 2024年1月31日
    资金支出计划: {3月底: 25%, 6月底: 50%, 10月底: 40%, 12月底: 90%}
    绩效目标: [1.接待来访群众, 2.无]
    绩效指标:
      - 一级指标: 产出指标
        二级指标: 质量指标
        三级指标: 接待率
        指标值: ≤99%
        权重: 10
        指标值确定依据: 其他
      - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 接待人次, 指标值: ≥2000人次, 权重: 20%}
      - 一级指标: 产出指标
        二级指标: 时效指标
        三级指标: 办理时限
        指标性质: ≤
        指标值: 24
        计量单位: 小时
        权重: 20
      - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 人均成本, 指标值: ≤600元/人·天}
      - {一级指标: 成本指标, 二级指标: 经济成本指标, 三级指标: 总成本, 指标值: 9万元, 权重: 20}
      - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 社会稳定, 指标值: 明显提高}
      - {一级指标: 满意度指标, 三级指标: 群众满意度, 指标值: ""}
  - 项目名称: 培训费
    预算数: 20
    绩效指标:
      - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 接待率, 指标值: 95%-98%}
      - {一级指标: 产出指标, 二级指标: 时效指标, 三级指标: 完成时间, 指标值: 2024年12月底前}
  - 项目名称: 空项目
"""


@cache
def disclosure() -> Department:
    """The disclosure above, built once."""
    (node,) = compose(DISCLOSURE)
    assert node is not None
    return build_department(node)


def project(number: int = 1) -> Project:
    """A card of the disclosure."""
    projects = disclosure().projects
    assert projects is not None
    return projects[number - 1]


def indicator(number: int = 1, card: int = 1) -> Indicator:
    """An indicator of a card of the disclosure."""
    indicators = project(card).indicators
    assert indicators is not None
    return indicators[number - 1]


def ask(condition: str, record: Department | Project | Indicator) -> bool | None:
    """The answer of a checked condition on a record."""
    subject = {Department: "部门", Project: "项目", Indicator: "指标"}[type(record)]
    return holds(read_condition(condition, subject), subject)(record)
