"""The names that a condition may use beside the fields of the forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.field import FIELD_BY_NAME, FIELDS
from kpilint.rule.profile import FACTS

if TYPE_CHECKING:
    from kpilint.card.field import Field, Kind

# Parts of an indicator value and of an amount, after a dot or 的.
ATTRIBUTES = (
    "数值", "下限", "上限", "单位", "量纲", "符号", "种类", "规范写法", "原文", "理由", "把握",
    "字数",
)  # fmt: skip

FUNCTIONS = ("字数", "去空格", "绝对值", "四舍五入", "年份")
OTHER_SPELLINGS = {
    "长度": "字数", "len": "字数", "length": "字数", "abs": "绝对值", "round": "四舍五入",
}  # fmt: skip
AMOUNT_FUNCTIONS = ("数字于", "金额于")

DIRECTION = "方向"
SURENESS = {"高": "high", "中": "medium", "低": "low"}
DIRECTIONS = {"正向": "positive", "反向": "negative", "中性": "neutral", "不明": "unknown"}

MEASURED = "所测"
MEASURES = {
    "数量": "count", "比率": "rate", "时间": "time", "金额": "money", "满意度": "satisfaction",
    "质量": "quality", "效果": "effect", "不明": "unknown",
}  # fmt: skip

SELF = {"本指标": "指标", "本项目": "项目", "本单位": "单位", "本部门": "单位"}
HOLDER_WORDS = {"项目": "项目", "单位": "单位", "部门": "单位", "指标": "指标"}
PARENT = "上级"
SIBLINGS = {"其他指标": "指标", "其他项目": "项目"}

# Collections that are not on the forms, by the fields of their elements.
ELEMENT_FIELDS: dict[str, tuple[str, ...]] = {
    "支出计划": ("月份", "比例"),
    "目标": ("正文",),
    "说明": ("标题", "正文"),
    "数字": ("数值", "单位", "量纲", "原文"),
}

COLLECTION_KINDS: dict[Kind, str] = {
    "indicators": "指标", "projects": "项目", "goals": "目标", "plan": "支出计划",
    "sections": "说明",
}  # fmt: skip

COLLECTION_WORDS = (
    *SIBLINGS,
    *(
        name
        for fields in FIELDS.values()
        for field in fields
        if field.kind in COLLECTION_KINDS
        for name in (field.word, *field.synonyms)
    ),
)

KNOWN_NAMES = (
    *ATTRIBUTES, *FUNCTIONS, *AMOUNT_FUNCTIONS, DIRECTION, *DIRECTIONS, MEASURED, *SELF,
    *HOLDER_WORDS, PARENT, *SIBLINGS, *FACTS,
    *(name for names in ELEMENT_FIELDS.values() for name in names),
)  # fmt: skip


def field_of(holder: str, word: str) -> Field | None:
    """The form's field of that name (or synonym) on an object."""
    return FIELD_BY_NAME[holder].get(word) if holder in FIELD_BY_NAME else None


def special_words(holder: str) -> tuple[str, ...]:
    """The names that an object has beside the fields of the form."""
    match holder:
        case "指标":
            return (DIRECTION, MEASURED, "其他指标", "其他项目")
        case "项目":
            return ("其他项目",)
        case "单位":
            return ("绩效指标",)
    return ELEMENT_FIELDS.get(holder, ())


def names_of(holder: str) -> list[str]:
    """Every name that a condition may use for a part of an object."""
    fields = FIELDS.get(holder, ())  # type: ignore[call-overload]
    return [field.word for field in fields] + list(special_words(holder))


def names_and_synonyms(holder: str) -> list[str]:
    """Every spelling of every name of an object."""
    fields = FIELDS.get(holder, ())  # type: ignore[call-overload]
    return names_of(holder) + [synonym for field in fields for synonym in field.synonyms]
