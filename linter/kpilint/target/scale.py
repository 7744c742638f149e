"""A scale that stands where a value should: 优、良、中、差, 高/中/低, 满意/不满意."""

from __future__ import annotations

import re

_DEGREES = "(?:非常|十分|很|最|较为?|比较|基本|部分|有一定)?(?:不太?|不够|未|无)?"
_WORDS = (
    "优|良|中|差|好|高|低|强|弱|优秀|良好|中等|一般|合格|及格|达标|满意|显著|明显|有效|及时|按时|完成|完善|健全"
    "|达到|达成|符合|可行|合理|规范|提高|提升|改善|增强|增长|下降|不变|持平|稳定"
)
_WORD = f"{_DEGREES}(?:{_WORDS})"
_PARTED = re.compile(f"{_WORD}(?:[、/,;|]{_WORD}|或{_WORD}){{1,}}")
_LETTERS = re.compile("A[、/,]?B[、/,]?C(?:[、/,]?[DE])*级?")
_RUN = re.compile("(?:优良|优中|高中|强中|好中|低中|弱中|差中)[良中差低弱高好强]{1,3}")
_LOW = frozenset("差低弱般变平降中等格")  # how the word of a lower step ends
_OR = re.compile("[、/,;|或]")
_CONTRARY = re.compile("^(?:不够?|未|无)")


def is_scale(text: str) -> bool:
    """Whether a folded text names the steps of a scale and chooses none of them."""
    if _RUN.fullmatch(text):
        return len(set(text)) == len(text)
    if _LETTERS.fullmatch(text):
        return True
    return _PARTED.fullmatch(text) is not None and _are_steps(_OR.split(text))


def _are_steps(words: list[str]) -> bool:
    """Three steps make a scale, and two that rule each other out; 优秀、良好 is one demand."""
    if len(set(words)) < len(words):
        return False
    if len(words) > 2:
        return any(word[-1:] in _LOW or _CONTRARY.match(word) for word in words)
    first, last = words
    return _CONTRARY.sub("", last) == first or _CONTRARY.sub("", first) == last
