"""Labels and headings that provinces word in many ways, known by the words in them."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from kpilint.resource.regex import regex

Period = Literal["whole", "annual", ""]

_LONGEST_WORDING = 16  # characters
_FIELDS = tuple(
    (regex(pattern), word)
    for pattern, word in (
        (
            r"(?:业务|项目|预算|市级|区级|县级|一级)*主管(?:预算)?(?:部门|单位)(?:名称|及代码|\(公章\))*",
            "主管部门",
        ),
        (
            r"(?:具体|项目|资金)?(?:实施|执行|用款|使用|申报|申请|填报|承担|建设|责任|组织实施)"
            r"(?:单位|部门|科室|处室)(?:名称|\(公章\))*",
            "单位",
        ),
        (r"(?:项目)?(?:总预算|总投资|资金总需求|总金额)", "实施期资金总额"),
        (r"(?:实施期|实施周期|中期|中长期|三年)(?:资金|预算)(?:总额|总需求)?", "实施期资金总额"),
        (
            r"(?:项目)?(?:当年|本年|本年度|年度|\d{4}年度?|年初|申请|申报|安排)+(?:财政)?(?:项目)?"
            r"(?:资金|预算|金额)+(?:总额|数|额|安排|申请)*",
            "预算数",
        ),
        (r"(?:项目)?(?:预算总额|预算总金额|预算安排|资金预算|预算资金总额)", "预算数"),
        (r"(?:项目)?(?:主要内容|基本情况|内容简介|情况概述|内容)", "项目概况"),
        (r"(?:项目)?(?:立项|设立)(?:的)?(?:政策)?依据", "立项依据"),
        (r"(?:项目)?(?:立项|设立|申报|实施)(?:的)?(?:必要性|理由)(?:和可行性)?", "项目设立必要性"),
        (r"(?:项目)?(?:资金)?(?:用途|使用范围|使用方向|支出内容|资金使用方向)", "资金用途"),
        (r"(?:项目)?(?:起止|执行|实施)(?:时间|日期|年限|周期)", "项目期"),
        (r"(?:项目)?(?:负责人|联系人)(?:姓名|及电话)?", "负责人"),
        (r"(?:负责人|联系人)?(?:联系)?(?:电话|手机)(?:号码)?", "联系电话"),
    )
)
_GOAL = regex(
    r"(?:项目|部门|单位|政策)?(?:(?P<whole>实施期|实施周期|中期|长期|中长期|三年|绩效总|总)"
    r"|(?P<annual>本年度?|当年度?|年度|年初|今年|\d{4}年度?))?(?:总体|整体|设定|预期|履职)?(?:绩效)?目标"
)
_ROLES = tuple(
    (regex(pattern), word)
    for pattern, word in (
        (r"完成|实际|执行|得分|自评|偏差|原因|改进|上年|历史|以前", "实际完成值"),
        (r"一级指标", "一级指标"),
        (r"二级指标", "二级指标"),
        (r"三级指标|指标名称", "三级指标"),
        (r"依据|出处", "指标值确定依据"),
        (r"评分|扣分|赋分|计分", "评分标准"),
        (r"权重|分值|标准分", "权重"),
        (r"单位$", "计量单位"),
        (r"性质$|符号$|运算", "指标性质"),
        (r"方向", "指标方向"),
        (r"来源|取值|佐证", "数据来源"),
        (r"(?:说明|解释|描述|释义|内涵|内容)$", "绩效指标描述"),
        (r"(?:指标|目标)值|目标$", "指标值"),
    )
)


@lru_cache(maxsize=8192)
def likely_field(name: str) -> str:
    """The word of the field that a label means; empty for none."""
    if len(name) > _LONGEST_WORDING:
        return ""
    return next((word for pattern, word in _FIELDS if pattern.fullmatch(name)), "")


def likely_period(name: str) -> Period | None:
    """The time for which a label means the goals; None for a label of no goals."""
    match = _GOAL.fullmatch(name) if name.endswith("目标") else None
    if match is None or len(name) > _LONGEST_WORDING:
        return None
    return "whole" if match["whole"] else "annual" if match["annual"] else ""


def likely_column(heading: str) -> str:
    """The word of what stands under a heading of indicators; empty where nothing tells."""
    return next((word for pattern, word in _ROLES if pattern.search(heading)), "")
