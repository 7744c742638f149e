"""``kpilint words``: the word lists that conditions may use, shown and searched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from kpilint.cli.chinese import Command
from kpilint.cli.option import RULES
from kpilint.cli.output import TEXT_OR_JSON, WIDTH, filled, padded, print_json, print_lines
from kpilint.cli.rule_folder import use_rule_folders
from kpilint.report.wrap import wrap
from kpilint.text.width import display_width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kpilint.target.word_list import WordList

_INDENT = "  "


@click.command("words", cls=Command)
@click.argument("names", metavar="[词表...]", nargs=-1)
@click.option("--find", metavar="文字", help="看这个词在哪些词表里，这段文字含有哪些词表的词。")
@RULES
@TEXT_OR_JSON
def command(
    names: tuple[str, ...], find: str | None, rules: tuple[str, ...], format_name: str
) -> int:
    """列出词表；写了词表的名称就列出其中的词。

    条件里写“词表.空泛用语”，例如 三级指标 含 词表.空泛用语。
    """
    use_rule_folders(rules)
    lists = _chosen(names)
    if format_name == "json":
        print_json([_record(words, find) for words in lists])
    elif find is not None:
        print_lines(_search(lists, find.strip()))
    elif names:
        print_lines(line for words in lists for line in _page(words))
    else:
        print_lines(_overview(lists))
    return 0


def _chosen(names: tuple[str, ...]) -> list[WordList]:
    """The lists of some names, all where none is given. Raises UsageError for an unknown name."""
    from kpilint.rule.hint import hinted
    from kpilint.target.lexicon import lexicon

    known = lexicon().by_name
    chosen = []
    for name in names or sorted(known):
        plain = name.removeprefix("词表.")
        if plain not in known:
            cure = (
                hinted(plain, known)
                or f"；kpilint words 列出全部词表，查词用 kpilint words --find {plain}"
            )
            raise click.UsageError(f"没有“{plain}”这个词表{cure}")
        chosen.append(known[plain])
    return chosen


def _overview(lists: Sequence[WordList]) -> Iterator[str]:
    names = max(display_width(words.name) for words in lists)
    for words in lists:
        lead = f"{padded(words.name, names)}  {len(words.words):>4} 词  "
        yield from wrap(words.note, WIDTH, lead)
    yield f"共 {len(lists)} 个词表；kpilint words 名称 列出其中的词，--find 文字 查词"


def _page(words: WordList) -> Iterator[str]:
    yield f"词表.{words.name}（{len(words.words)} 词）"
    yield from wrap(words.note, WIDTH, _INDENT)
    yield ""
    yield from filled(sorted(words.words, key=_order), _INDENT, "　")
    if words.exceptions:
        yield ""
        yield from wrap("除外（含有上面的词，但不算）：", WIDTH, _INDENT)
        yield from filled(sorted(words.exceptions, key=_order), _INDENT, "　")
    yield ""


def _order(word: str) -> tuple[int, str]:
    return len(word), word


def _search(lists: Sequence[WordList], text: str) -> Iterator[str]:
    whole = [words.name for words in lists if text in words.words]
    if whole:
        yield from filled(whole, f"“{text}”在这些词表里：")
    else:
        yield f"“{text}”不在任何词表里"
    yield from _by_list("这段文字含有：", [(words, _inside(words, text)) for words in lists])
    longer = [(words, _longer(words, text)) for words in lists]
    yield from _by_list(f"含有“{text}”的更长的词：", longer)


def _by_list(title: str, found: Iterable[tuple[WordList, list[str]]]) -> Iterator[str]:
    """The words found in each list, the list with the longest one first."""
    rows = sorted((row for row in found if row[1]), key=lambda row: -max(map(len, row[1])))
    if rows:
        yield title
    names = max((display_width(words.name) for words, _ in rows), default=0)
    for words, members in rows:
        yield from filled(members, f"{_INDENT}{padded(words.name, names)}  ")


def _inside(words: WordList, text: str) -> list[str]:
    """The words of a list that stand in a text, if any of them counts there."""
    if text in words.words or words.contained_in(text) is None:
        return []
    found = (word for word in words.words if word in text)
    return sorted(found, key=lambda word: (text.index(word), -len(word)))


def _longer(words: WordList, text: str) -> list[str]:
    return sorted((word for word in words.words if text in word and word != text), key=_order)


def _record(words: WordList, find: str | None) -> dict[str, Any]:
    record: dict[str, Any] = {"name": words.name, "note": words.note}
    if find is None:
        listed = {"words": sorted(words.words), "exceptions": sorted(words.exceptions)}
        return record | listed
    text = find.strip()
    found = words.contained_in(text)
    return record | {"member": text in words.words, "found": found, "longer": _longer(words, text)}
