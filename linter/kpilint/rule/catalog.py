"""Every name and word that a condition may use, with its type, synonyms and an example."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kpilint.card.example import VALUES
from kpilint.card.field import FIELDS
from kpilint.rule import catalog_word as said
from kpilint.rule.condition.field import DATE_FIELDS
from kpilint.rule.example_condition import CONDITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.field import Field, Holder, Kind

KIND_WORDS: dict[Kind, str] = {
    "text": "文字", "code": "文字", "year": "年份", "money": "金额", "money_unit": "文字",
    "percent": "比率", "plan": "集合", "goals": "集合", "value": "指标值", "operator": "文字",
    "unit": "文字", "direction": "文字", "level": "文字", "indicators": "集合",
    "projects": "集合", "sections": "集合", "tables": "表格",
}  # fmt: skip
SUBJECT_OF: dict[Holder, str] = {"指标": "指标", "项目": "项目", "单位": "部门"}
_TITLES: dict[Holder, str] = {
    "指标": "指标的字段（对象: 指标 时直接写；对象: 项目 时在“绩效指标 中”之后写）",
    "项目": "项目的字段（对象: 项目 时直接写；对象: 指标 时前面加“项目.”）",
    "单位": "单位的字段（对象: 部门 时直接写；其他对象前面加“单位.”）",
}


class Entry(NamedTuple):
    """One word. ``note`` is what may stand in a field, or what any other word means; ``example``
    is a condition on an object of the kind ``subject``, empty where the word has no use in one.
    """

    word: str
    kind: str
    synonyms: tuple[str, ...]
    note: str
    example: str
    subject: str = "指标"


class Chapter(NamedTuple):
    """Words of one sort under a title; ``key`` names the sort in JSON."""

    key: str
    title: str
    entries: tuple[Entry, ...]


def catalog() -> tuple[Chapter, ...]:
    """All words, the fields of the forms first."""
    return (*_fields(), *(_of_words(*chapter) for chapter in said.CHAPTERS))


def found(text: str) -> tuple[Chapter, ...]:
    """The chapters with only those words that have a text in them, or in a synonym or note."""
    kept = (
        chapter._replace(entries=tuple(e for e in chapter.entries if _has(e, text)))
        for chapter in catalog()
    )
    return tuple(chapter for chapter in kept if chapter.entries)


def _has(entry: Entry, text: str) -> bool:
    return any(text in part for part in (entry.word, entry.kind, *entry.synonyms))


def _fields() -> Iterator[Chapter]:
    for holder in ("指标", "项目", "单位"):
        entries = tuple(_field(holder, field) for field in FIELDS[holder])
        yield Chapter(holder, _TITLES[holder], entries)


def _field(holder: Holder, field: Field) -> Entry:
    kind = "日期" if field.attribute in DATE_FIELDS else KIND_WORDS[field.kind]
    value, condition = VALUES[holder][field.word], CONDITIONS[holder][field.word]
    return Entry(field.word, kind, field.synonyms, value, condition, SUBJECT_OF[holder])


def _of_words(key: str, title: str, words: tuple[said.Word, ...]) -> Chapter:
    entries = tuple(
        Entry(one.word, one.kind, said.synonyms(key, one.word), one.note, one.example, one.subject)
        for one in words
    )
    return Chapter(key, title, entries)
