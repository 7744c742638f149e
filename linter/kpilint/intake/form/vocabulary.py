"""The words by which a form is known: levels of indicators, values, months, ends of a card."""

from __future__ import annotations

from functools import lru_cache

from kpilint.card.key import plain_key
from kpilint.resource.regex import regex

LONGEST_LABEL = 40  # characters; a longer cell is a text and no label
_LEVEL1 = (
    "产出", "效益", "满意度", "成本", "效果", "投入", "项目完成", "项目效益", "项目产出",
    "项目效果", "实施效果", "管理", "决策", "过程", "运行成本", "履职效能", "社会效应",
    "可持续发展能力", "管理效率", "部门管理", "重点工作任务完成", "服务对象满意度",
)  # fmt: skip
_LEVEL2 = (
    "数量", "质量", "时效", "成本", "经济效益", "社会效益", "生态效益", "可持续影响",
    "可持续发展影响", "可持续性发展影响", "服务对象满意度", "满意度", "社会公众满意度",
    "受益对象满意度", "进度", "社会公众或服务对象满意度", "服务对象或受益者满意度",
    "服务对象满意度等", "受益者满意度", "经济成本", "社会成本", "生态环境成本", "生态环境",
    "环境效益", "生态环境效益", "产出数量", "产出质量", "产出时效", "产出成本", "项目效益",
    "政治效益", "安全", "具体", "公众满意度", "群众满意度", "可持续性影响", "可持续影响力",
    "使用人员满意度", "联系部门满意度", "可持续",
)  # fmt: skip
_PARENT = {
    "数量": "产出", "质量": "产出", "时效": "产出", "经济效益": "效益", "社会效益": "效益",
    "生态效益": "效益", "可持续影响": "效益",
}  # fmt: skip
_HINTS = {
    "数量": regex(r"[数量次人个件份]+$"),
    "质量": regex(r"合格|质量|合规|准确|达标"),
    "时效": regex(r"时间|及时|时限|时效|期限|进度"),
    "成本": regex(r"成本|费用|单价|标准|经费"),
    "满意度": regex(r"满意"),
}
_POINTS = regex(r"\s*[(（]\s*\d{1,3}(?:\.\d+)?\s*[分%]?\s*[)）]$")
_SUFFIX = regex(r"(?:指标|目标)$")
_OPERATOR = r"[≥≤≧≦⩾⩽><=＝＞＜═≈~]+"
_SIGN = regex(
    rf"{_OPERATOR}|大于等于|小于等于|大于|小于|等于|不低于|不少于|不小于|不高于|不超过|不大于|是/否"
)
_VALUE = regex(
    rf"(?:{_OPERATOR}|大于等于|小于等于|大于|小于|等于|不低于|不少于|不高于|不超过|不多于|至少|控制在)"
    r"[\d.,]+[^\s()（）《》。；]{0,12}|[\d.,]+(?:%|‰|百分比|个百分点)?|[\d.,]+[^\W\d]{1,5}(?:/[^\W\d]{1,3}){0,3}(?:以上|以下|以内)?"
)
_NAME_LABEL = regex(r"(?:指标|目标)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[:：]\s*")
FOOTERS = (
    "负责人", "经办人", "填报日期", "填表日期", "填表人", "填报人", "审核人", "分管领导", "注",
    "备注", "总分", "总计",
)  # fmt: skip
MONTH = regex(r"(\d{1,2})\s*[^\d%％]{0,5}")


@lru_cache(maxsize=4096)
def level_stem(text: str) -> str:
    """A level's name without 指标, white space and points: ``产出指标（50分）`` is ``产出``."""
    if len(text) > LONGEST_LABEL:
        return ""
    return _SUFFIX.sub("", without_points(plain_key(text)))


def without_points(text: str) -> str:
    """A level's name without the points that some forms print behind it."""
    return _POINTS.sub("", text)


def is_level1(text: str) -> bool:
    """Whether this is the name of a first level."""
    return level_stem(text) in _LEVEL1


def is_level2(text: str) -> bool:
    """Whether this is the name of a second level."""
    return level_stem(text) in _LEVEL2


def is_level(text: str) -> bool:
    """Whether this is the name of a first or second level."""
    return is_level1(text) or is_level2(text)


def parent_of(level2: str) -> str | None:
    """The stem of the first level that a second level always stands under, if there is one."""
    return _PARENT.get(level_stem(level2))


def whole_level2(cut: str) -> str | None:
    """The one second level that a name cut off by the form must have been; None if not certain."""
    stem = plain_key(cut)
    if len(stem) < 5 or not stem.startswith("服务对象"):
        return None
    whole = "服务对象满意度指标"
    return whole if whole.startswith(stem) else None


def speaks_for(level2: str, name: str) -> bool:
    """Whether an indicator's name has a word that belongs to this second level."""
    stem = level_stem(level2)
    hint = _HINTS.get("满意度" if stem.endswith("满意度") else stem)
    return hint is not None and hint.search(name[:100]) is not None


def value_like(text: str) -> bool:
    """Whether a text can only be an indicator's value: a bound, a number with its unit."""
    bare = plain_key(text[:41])
    return len(bare) <= LONGEST_LABEL and _VALUE.fullmatch(bare) is not None


def is_sign(text: str) -> bool:
    """Whether a text is nothing but a comparison."""
    return _SIGN.fullmatch("".join(text[:12].split())) is not None


def without_ordinal(text: str) -> str:
    """An indicator's name without the ``指标1：`` that the form prints before it."""
    return _NAME_LABEL.sub("", text, count=1) if _NAME_LABEL.match(text) else text


def is_mere_ordinal(text: str) -> bool:
    """Whether nothing stands in the cell but the form's own ``指标1：`` or dots."""
    return not _NAME_LABEL.sub("", text, count=1).strip(" .…—-")
