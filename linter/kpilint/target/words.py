"""Values without a number: 是 否, 涉密, XX, 详见附件, and everything that is said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.resource.regex import regex
from kpilint.target.scale import is_scale
from kpilint.target.unit import is_unit, unit_table

if TYPE_CHECKING:
    from kpilint.target.model import TargetKind

# What may hold a number, a date or a 零: all else is words, and needs no parsing.
_MEASURED = regex("[0-9零]|年[底末初中终内]|[上下]半年|全年|[当本今]年|年度内")

_YES_NO = regex("是|否|有|无|是/否|有/无|[√✓✔☑]|[Yy]es|[Nn]o|YES|NO|[YN]")

_SECRET = (
    "涉密|涉及国家秘密|国家秘密|国家机密|工作秘密|秘密|机密|绝密|保密|敏感信息"
    "|(?:依法|内容)?(?:不予|不宜|不便|免予|不对外|不)公开"
)
_THING = "项目|指标|内容|数据|信息|事项"
_CLASSIFIED = regex(
    f"[(\\[]?(?:[本该此]|因|由于)?(?:{_THING})?(?:属于|属|为|系|因|涉及)?(?:{_SECRET})"
    f"(?:{_THING}|级|件)*(?:[,;、.。:]?(?:{_SECRET}|略))*[)\\].。]?"
)

# Where a form was never filled in: holes (XX, **, ____), dashes, 待定, 详见附件, #REF!
_HOLE = "[*×xX_○□◯?]"
_HOLES = regex(_HOLE)
_HOLE_FOR_NUMBER = regex(
    rf"(?:^|[≥≤<>=~]|[低高少多超][于过出]|[到达约共计为每])(?:{_HOLE})+"
    "(?=[%‰个人次件万元年月日天家户名场项亩条份]|$)"
    rf"|(?:年|月|^)(?:{_HOLE})+[月日](?!/)"
)
_HOLE_IN_WORDS = regex(
    r"(?<![A-Za-z])(?:X{2,}|x{2,}|×{2,}|\*{2,}|_{2,}|○{2,}|□{2,}|◯{2,})(?![A-Za-z])"
)
_TO_COME = (
    "(?:指标值|数值|目标值)?(?:待|尚待|有待|未|尚未|暂未)"
    "(?:定|补充|确定|填写?|完善|明确|核定|核实|设定|设置|测算|批复|下达|细化|填报)+[中。]?"
)
_NOTHING = (
    "(?:暂无|暂缺|缺|空|空白|略|无内容|不适用|不涉及|无法填写|此处填写|请填写|填写)"
    "(?:数据|指标值?|此项|该项)?"
)
_ELSEWHERE = (
    "(?:具体|详细|内容)?(?:数据|指标值?|情况|内容)?(?:详见|见|参见|参照|同)"
    "(?:附件|附表|附|后附|上|前|下|左|右|前述|实施方案|方案|合同|文件|明细表?|清单|年初预算|项目库)"
    "[^,;]{0,12}"
)
_UNFILLED = regex(
    rf"(?:{_HOLE}|[-/\\….。~|])+|#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NULL!|NUM!)"
    rf"|{_TO_COME}|{_NOTHING}|{_ELSEWHERE}|[Nn]/?[Aa]|[Tt][Bb][Dd]|[Nn]ull|NULL|None"
)
_HOLLOW = regex("(?:[≥≤<>=]|不低于|不少于|不超过|不高于|达到)+")
_HOLLOW_DATE = regex("年月日?(?:之?前)?|月日(?:之?前)?|年月底前?")
_LONGEST_SCALE = 40
_SIGN_ALONE = regex("[≥≤<>=~±≈]+")


def words_kind(text: str) -> TargetKind | None:
    """The kind of a folded text without a number to read, None where there is one to look for.

    A sign or a unit that stands alone is ``unknown``.
    """
    if not text:
        return "blank"
    if _MEASURED.search(text):
        hole = _HOLES.search(text) and _HOLE_FOR_NUMBER.search(text)
        return "placeholder" if hole or _UNFILLED.fullmatch(text) else None
    if _YES_NO.fullmatch(text):
        return "yesno"
    if _UNFILLED.fullmatch(text) or _HOLE_IN_WORDS.search(text) or _is_hollow(text):
        return "placeholder"
    if _CLASSIFIED.fullmatch(text):
        return "classified"
    if len(text) < _LONGEST_SCALE and is_scale(text):
        return "bands"
    return "unknown" if _SIGN_ALONE.fullmatch(text) or is_unit(text) else "qualitative"


def _is_hollow(text: str) -> bool:
    """A form whose number was never put in: ≥　%, 不少于　人次, 　年　月　日前."""
    found = _HOLLOW.match(text)
    if found and text[found.end() :] in unit_table().units:
        return True
    return text in ("%", "‰") or _HOLLOW_DATE.fullmatch(text) is not None
