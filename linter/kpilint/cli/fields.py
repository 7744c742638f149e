"""``kpilint fields``: every field and word that a condition may use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kpilint.cli.chinese import Command
from kpilint.cli.output import TEXT_OR_JSON, WIDTH, filled, padded, print_json, print_lines
from kpilint.report.wrap import wrap
from kpilint.text.width import display_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.rule.catalog import Chapter, Entry

_INDENT = "  "
_FIELDS = ("指标", "项目", "单位")


@click.command("fields", cls=Command)
@click.argument("word", metavar="[词]", required=False)
@TEXT_OR_JSON
def command(word: str | None, format_name: str) -> int:
    """列出条件里可以用的字段和词：类型、同义词和例子。

    例如 kpilint fields 预算，只列出名称、类型或同义词里有“预算”的。
    """
    from kpilint.rule.catalog import catalog, found

    chapters = found(word) if word else catalog()
    if word and not chapters:
        raise click.UsageError(f"没有“{word}”这个字段或词{_guess(word)}")
    if format_name == "json":
        print_json([_record(chapter, entry) for chapter in chapters for entry in chapter.entries])
        return 0
    lines = [line for chapter in chapters for line in _chapter(chapter)]
    count = sum(len(chapter.entries) for chapter in chapters)
    print_lines([*lines, f"共 {count} 个。试一个条件：kpilint rule try '条件' 文件夹"])
    return 0


def _guess(word: str) -> str:
    from kpilint.rule.catalog import catalog
    from kpilint.rule.hint import hinted

    known = [
        name for chapter in catalog() for entry in chapter.entries
        for name in (entry.word, *entry.synonyms)
    ]  # fmt: skip
    return hinted(word, known) or "；不写词就列出全部"


def _record(chapter: Chapter, entry: Entry) -> dict[str, Any]:
    return {
        "group": chapter.key,
        "word": entry.word,
        "type": entry.kind,
        "synonyms": list(entry.synonyms),
        "note": entry.note,
        "condition": entry.example,
        "subject": entry.subject,
    }


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield from wrap(chapter.title, WIDTH)
    yield ""
    names = max(display_width(entry.word) for entry in chapter.entries)
    kinds = max(display_width(entry.kind) for entry in chapter.entries)
    for entry in chapter.entries:
        lead = f"{_INDENT}{padded(entry.word, names)}  {padded(entry.kind, kinds)}  "
        yield from _entry(entry, lead, field=chapter.key in _FIELDS)
    yield ""


def _entry(entry: Entry, lead: str, *, field: bool) -> Iterator[str]:
    """The example behind the word and its type; below it what is to be said of them."""
    hanging = " " * display_width(lead)
    meaning = f"如：{entry.note}" if field else entry.note
    first, *others = [text for text in (entry.example, meaning) if text]
    yield from wrap(first, WIDTH, lead)
    for text in others:
        yield from wrap(text, WIDTH, hanging)
    if entry.synonyms:
        yield from filled(entry.synonyms, f"{hanging}也写：")
