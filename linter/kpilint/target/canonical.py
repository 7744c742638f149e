"""The one text in which a reading is printed; read again, it gives the same reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.target.fold import join_torn_lines
from kpilint.target.label import is_printable, is_verb_of_change

if TYPE_CHECKING:
    from kpilint.target.model import Change, Op, Target

SIGNS: dict[Op, str] = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "=": "=", "~": "约"}
_SAID_WITH_GE = frozenset({"工作日", "百分点", "季度", "学期"})
_STANDS_TWICE = frozenset("%‰‱百千万亿")  # 5万元～3万元: without the first 万 it would be 5元
_CHANGE_WORDS = {"increase": "增长", "decrease": "下降"}


def unit_text(word: str | None, per: tuple[str, ...]) -> str:
    """A unit with its denominators, as it stands behind a number: 元/人·天, 个工作日."""
    shown = f"个{word}" if word in _SAID_WITH_GE else word or ""
    for number, name in enumerate(per):
        shown += ("·" if number and not name[0].isdigit() else "/") + name
    return shown


def sign_text(op: Op | None, *, written: bool) -> str:
    """The sign that is printed before a number; none for a bare number."""
    return SIGNS[op] if op and written else ""


def with_label(label: str, change: Change, value: str) -> str:
    """A value behind its name where that is read again as a name, else behind 增长 or 下降."""
    ends = change == "absolute" and is_verb_of_change(label)  # 提高为95%
    name = label if is_printable(label) and not ends else _CHANGE_WORDS.get(change, "")
    return f"{name}：{value}" if name and value.startswith("-") else name + value


def labelled_text(parts: tuple[Target, ...]) -> str:
    """Several values with all their names: 第1季度：20%；第2季度：50%."""
    return "；".join(_named(part) for part in parts)


def _named(part: Target) -> str:
    name, text = part.label, part.canonical
    told = not name or text.startswith(name) or part.kind == "date" or part.change != "absolute"
    return text if told or "每" in name or "均" in name else f"{name}：{text}"


def range_text(target: Target) -> str:
    """A range: 80%～90%, 1000～1500元/次, and with signs where signs were written: ≥80%且<90%."""
    unit = unit_text(target.unit, target.per)
    if target.op_written:
        opening = "≥" if target.low_inclusive else ">"
        closing = "≤" if target.high_inclusive else "<"
        return f"{opening}{target.low:f}{unit}且{closing}{target.high:f}{unit}"
    both = unit[:1] in _STANDS_TWICE
    return f"{target.low:f}{unit if both else ''}～{target.high:f}{unit}"


def words_text(raw: str) -> str:
    """A text in words without the blanks that a form or a scan puts between its characters."""
    kept: list[str] = []
    for word in (join_torn_lines(raw) if "\n" in raw else raw).split():
        narrow = kept and kept[-1][-1].isascii() and word[0].isascii()
        kept.append((" " if narrow else "") + word)
    return "".join(kept)
