"""What a cell is the label of: a field of the card, of the indicator table, or a group of them."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from kpilint.card.field import FIELD_BY_NAME
from kpilint.card.key import plain_key
from kpilint.intake.form.vocabulary import FOOTERS, LONGEST_LABEL
from kpilint.intake.form.wording import Period, likely_column, likely_field, likely_period
from kpilint.resource.regex import regex

LabelKind = Literal["field", "goals", "plan", "purpose", "funds", "budget", "footer"]

_TAIL = regex(r"[(][^()]{0,30}[)]$")
_LEAD = regex(
    r"^(?:其中[:：]?|[一二三四五六七八九十\d]{1,2}[、.．]|[(][一二三四五六七八九十\d][)])"
)
_MONEY = regex(r"[(](?:单位[:：])?(元|万元|亿元)[)]")
_GROUPS: dict[str, LabelKind] = {
    "预算规模及资金用途": "purpose", "资金规模及用途": "purpose", "项目资金": "funds",
    "项目资金申请": "funds", "资金情况": "funds", "项目资金情况": "funds", "预算资金": "funds",
    "预算资金情况": "funds", "资金来源": "funds", "年度资金": "funds", "项目预算": "funds",
    "部门预算资金": "funds", "预算情况": "funds",
    "年度预算情况": "funds",
}  # fmt: skip
_WHOLE_GOALS = (
    "实施期目标",
    "实施期绩效目标",
    "中期目标",
    "长期目标",
    "实施期总体目标",
    "中长期目标",
)
_ANNUAL_GOALS = (
    "年度目标",
    "年度绩效目标",
    "年度总体目标",
    "本年度绩效目标",
    "年初设定目标",
    "预期目标",
)
_GOALS = (
    "绩效目标", "总体目标", "整体目标", "总体绩效目标", "整体绩效目标", "项目绩效目标",
    "部门绩效目标", "项目目标", "部门总体目标", "年度绩效总体目标",
)  # fmt: skip
_DONE = (
    "实际完成情况",
    "全年实际完成情况",
    "年度目标完成情况",
    "完成情况",
    "目标完成情况",
    "预期目标完成情况",
)
_WHOLE = regex(r"实施期|中期|长期|总体")
_SKIPPED = ("绩效指标", "年度绩效指标", "备注", "说明", "单位")
_INDICATOR_EXTRA = {
    "绩效指标": "三级指标", "符号": "指标性质", "值": "指标值", "单位": "计量单位", "优": "优",
    "良": "良", "中": "中", "差": "差", "绩效标准": "指标值确定依据", "评价标准": "评价标准",
    "运算符号": "指标性质", "权重": "权重", "指标": "三级指标", "三级指标名称": "三级指标",
    "二级指标名称": "二级指标", "一级指标名称": "一级指标", "项目类别": "项目类别",
}  # fmt: skip
_UNREAD = (
    "实际完成值", "全年实际值", "全年实际完成值", "年终完成值", "全年完成值", "实际完成指标值",
    "完成值", "得分", "自评得分", "自评分", "偏差原因分析及改进措施",
    "未完成原因及拟采取的改进措施", "未完成原因分析", "偏差原因分析", "原因分析", "改进措施",
    "序号", "未完成原因和改进措施", "完成率", "项目经办人",
)  # fmt: skip
_CORE = frozenset(("一级指标", "二级指标", "三级指标", "指标值"))
_CARD_CORE = frozenset((
    "项目编码", "项目名称", "资金用途", "资金支出计划", "绩效目标", "实施期目标", "立项依据",
    "项目概况", "主管部门", "项目属性", "预算数", "项目设立必要性", "保证项目实施的制度措施",
))  # fmt: skip


class Label(NamedTuple):
    """A cell's meaning on the head of a card; ``unit`` is the money unit printed in it."""

    kind: LabelKind
    word: str
    period: Period = ""
    unit: str = ""


class Role(NamedTuple):
    """What stands in a column of an indicator table; ``word`` is a field's, a band's or unread."""

    word: str
    period: Period = ""
    read: bool = True


@lru_cache(maxsize=8192)
def head_label(text: str) -> Label | None:
    """The label of a card's head that a whole cell is."""
    if not text or len(text) > LONGEST_LABEL:
        return None
    plain = plain_key(text).rstrip(":")
    unit = _MONEY.search(plain)
    money = unit[1] if unit else ""
    for name in _readings(plain):
        label = _head(name)
        if label:
            return label._replace(unit=money)
    return None


def _readings(plain: str) -> list[str]:
    """A label as printed, then without its brackets and without 其中 or a number before it."""
    bare = _TAIL.sub("", plain)
    lead = _LEAD.sub("", bare)
    return list(dict.fromkeys((plain, bare, _LEAD.sub("", plain), lead, lead.rstrip(":"))))


def _head(name: str) -> Label | None:
    if name in _GROUPS:
        return Label(_GROUPS[name], name)
    if name in _WHOLE_GOALS:
        return Label("goals", "实施期目标", "whole")
    if name in _ANNUAL_GOALS:
        return Label("goals", "绩效目标", "annual")
    if name in _GOALS or name in _DONE:
        return Label("goals", "绩效目标" if name in _GOALS else "实际完成情况")
    if name in FOOTERS:
        return Label("footer", name)
    return None if name in _SKIPPED else _field(name) or _likely_goal(name)


def _field(name: str) -> Label | None:
    fields = FIELD_BY_NAME["项目"]
    field = fields.get(name) or fields.get(likely_field(name))
    if field is None or field.kind in ("goals", "indicators"):
        return None
    if field.kind == "plan":
        return Label("plan", field.word)
    return Label("budget" if field.kind == "money" else "field", field.word)


def _likely_goal(name: str) -> Label | None:
    period = likely_period(name)
    if period is None:
        return None
    return Label("goals", "实施期目标" if period == "whole" else "绩效目标", period)


def is_card_core(label: Label) -> bool:
    """Whether only cards (and few budget tables) have a label like this."""
    return label.word in _CARD_CORE or label.kind in ("purpose", "plan")


@lru_cache(maxsize=8192)
def column_role(text: str) -> Role | None:
    """The role of an indicator table's column with this heading."""
    if not text or len(text) > LONGEST_LABEL:
        return None
    plain = plain_key(text).rstrip(":")
    period: Period = ""
    if _TAIL.search(plain):
        inside = plain[plain.rfind("(") :]
        period = "whole" if _WHOLE.search(inside) else "annual" if "年度" in inside else ""
    for name in _readings(plain):
        if name in _INDICATOR_EXTRA:
            return Role(_INDICATOR_EXTRA[name], period)
        field = FIELD_BY_NAME["指标"].get(name)
        if field:
            if field.attribute == "whole_term_value":
                return Role("指标值", "whole")
            return Role(field.word, period)
        if name in _UNREAD:
            return Role(name, period, read=False)
    return None


@lru_cache(maxsize=8192)
def likely_role(text: str) -> Role | None:
    """The role of a column by the words in its heading, where no form that is known has it whole.

    Only for the row of a heading of which other columns are known.
    """
    if len(text) > LONGEST_LABEL or head_label(text):
        return None
    word = likely_column(plain_key(text))
    return Role(word, period_of(text), read=word in FIELD_BY_NAME["指标"]) if word else None


def period_of(text: str) -> Period:
    """Which half of a table a heading stands over."""
    plain = plain_key(text[:LONGEST_LABEL])
    if _WHOLE.search(plain):
        return "whole"
    return "annual" if "年度" in plain or "当年" in plain else ""


def makes_indicator_table(words: set[str]) -> bool:
    """Whether columns of these words are an indicator table's."""
    return len(words & _CORE) >= 2 and bool(words & {"三级指标", "指标值"}) and len(words) >= 3
