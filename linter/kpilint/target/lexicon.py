"""The word lists of ``rules/lexicon``: what a reviewer may extend without touching any code."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kpilint.resource.cache import cached, fingerprint
from kpilint.resource.data import data_path
from kpilint.target.word_list import WordList

if TYPE_CHECKING:
    from kpilint.text.node import Mapping, Node

__all__ = ["Lexicon", "LexiconError", "WordList", "lexicon", "word_list", "word_list_names"]

_KEYS = ("名称", "说明", "词", "除外")
_BETWEEN_WORDS = re.compile(r"[\s、，,；;]+")


class LexiconError(NamedTuple):
    """Why a word list was left out, or which of its lines was; ``offset`` counts characters."""

    file: Path
    offset: int
    message: str
    advice: str


class Lexicon(NamedTuple):
    """All word lists of a folder, by their name and by the stem of their file."""

    by_name: dict[str, WordList]
    by_stem: dict[str, WordList]
    errors: tuple[LexiconError, ...]


def word_list(name: str) -> WordList | None:
    """The shipped word list of a name (空泛用语), or None where there is none."""
    return lexicon().by_name.get(name)


def word_list_names() -> tuple[str, ...]:
    """The names of all shipped word lists, sorted."""
    return tuple(sorted(lexicon().by_name))


@cache
def lexicon() -> Lexicon:
    """The shipped word lists, as they stand when first asked for."""
    return read_lexicon(data_path("rules", "lexicon"))


def read_lexicon(folder: Path) -> Lexicon:
    """The word lists of a folder; a file that is wrong is left out and named in ``errors``."""
    files = [(path, path.read_bytes()) for path in sorted(folder.glob("*.yaml"))]
    key = fingerprint(part for path, data in files for part in (bytes(path), data))
    return cached("lexicon", key, lambda: _build(files))


def _build(files: list[tuple[Path, bytes]]) -> Lexicon:
    by_name: dict[str, WordList] = {}
    by_stem: dict[str, WordList] = {}
    errors: list[LexiconError] = []
    for path, data in files:
        try:
            found = _word_list(data.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            errors.append(LexiconError(path, error.start, "不是UTF-8编码", "请另存为UTF-8编码"))
            continue
        except _ListError as error:
            errors.append(LexiconError(path, *error.args))
            continue
        if found.name in by_name:
            message = f"词表“{found.name}”已有同名的另一份"
            errors.append(LexiconError(path, 0, message, "请改名，或把词并入原来的词表"))
            continue
        by_name[found.name] = by_stem[path.stem] = found
    return Lexicon(by_name, by_stem, tuple(errors))


class _ListError(Exception):
    """A word list that cannot be used: offset, message, advice."""


def _word_list(text: str) -> WordList:
    fields = _fields(text)
    name, words = _text(fields.get("名称")), _words(fields.get("词"))
    if not name:
        raise _ListError(0, "没有写“名称”", "请加一行，如“名称: 空泛用语”")
    if not words:
        raise _ListError(0, f"词表“{name}”里没有词", "请在“词:”下面写词，一行一个或空格隔开")
    return WordList(name, _text(fields.get("说明")), words, _words(fields.get("除外")))


def _fields(text: str) -> dict[str, Node]:
    from kpilint.text.compose import YamlError, compose
    from kpilint.text.node import Mapping

    try:
        documents = compose(text)
    except YamlError as error:
        raise _ListError(error.offset, error.problem, error.advice) from None
    root = documents[0] if documents else None
    if not isinstance(root, Mapping):
        raise _ListError(0, "不是“名称、说明、词”各占一行的词表", "请照别的词表的样子写")
    return _known_fields(root)


def _known_fields(root: Mapping) -> dict[str, Node]:
    for key, _ in root.pairs:
        if key.text not in _KEYS:
            raise _ListError(
                key.start, f"词表里没有“{key.text}”这一项", f"可用的有：{'、'.join(_KEYS)}"
            )
    return {key.text: value for key, value in root.pairs}


def _text(node: Node | None) -> str:
    return node.text.strip() if node is not None and hasattr(node, "text") else ""


def _words(node: Node | None) -> list[str]:
    """The words under a key: a list, whose items may hold several words, or one text of words."""
    items = getattr(node, "items", None) or ([] if node is None else [node])
    return [word for item in items for word in _BETWEEN_WORDS.split(_text(item)) if word]
