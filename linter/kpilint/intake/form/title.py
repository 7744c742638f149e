"""What the title of a card says: its project, or the whole department."""

from __future__ import annotations

from kpilint.resource.regex import regex

_TITLE = regex(r"(?:绩效|目标)\S{0,16}表(?:[（(]\S{0,12}[）)])?$")
_ORDINAL = regex(
    r"^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?\s*[、.．]\s*|附?表\s*\d{0,3}[-—:：]?\s*)"
)
_KIND = regex(
    r"(?:项目支出|项目预算|部门|单位|政策|整体|预算|支出|和|及|年度)*(?:绩效|目标)\S{0,16}表(?:[（(]\S{0,12}[）)])?$"
)
_GENERAL = regex(r"^项目$|20\d\d|市级|县级|区级|省级|部门|单位|本级|附件")
_WHOLE = regex(r"(?:部门|单位)?整体")
LONGEST = 80


def is_title(text: str) -> bool:
    """Whether a paragraph is the title of a card."""
    return len(text) <= LONGEST and _TITLE.search(text.strip()) is not None


def project_of(title: str) -> str:
    """The project that a title names, empty for a title that all cards share."""
    if not is_title(title):
        return ""
    name = _KIND.sub("", _ORDINAL.sub("", title.strip()))
    return "" if _GENERAL.search(name) or len(name) < 2 else name.strip()


def is_of_whole_department(title: str) -> bool:
    """Whether a title says that the card is the whole department's."""
    return len(title) <= LONGEST and _WHOLE.search(title) is not None
