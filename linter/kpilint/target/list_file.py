"""Files of word lists read: each is a list of its own, or adds its words to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kpilint.resource.regex import regex
from kpilint.target.word_list import LexiconError, WordList
from kpilint.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kpilint.text.node import Mapping, Node

_KEYS = ("名称", "并入", "说明", "词", "除外")
_BETWEEN_WORDS = regex(r"[\s、，,；;]+")


class _ListFile(NamedTuple):
    """What one file says; ``into`` is the list that its words are added to, if any."""

    name: str
    into: str
    offset: int
    note: str
    words: list[str]
    exceptions: list[str]


class _ListError(Exception):
    """A word list that cannot be used: offset, message, advice."""


class _Lists:
    """The lists read so far."""

    def __init__(self) -> None:
        self.by_name: dict[str, WordList] = {}
        self.by_stem: dict[str, WordList] = {}
        self.errors: list[LexiconError] = []

    def add(self, path: Path, found: _ListFile) -> None:
        """Take a list of a new name."""
        if found.name in self.by_name:
            message = f"词表“{found.name}”已有同名的另一份"
            advice = f"请改名；要给它添词，把“名称”改成“并入: {found.name}”"
            self.errors.append(LexiconError(path, found.offset, message, advice))
            return
        words = WordList(found.name, found.note, found.words, found.exceptions)
        self.by_name[found.name] = words
        self.by_stem.setdefault(path.stem, words)

    def merge(self, path: Path, found: _ListFile) -> None:
        """Add words to a list. An exception that is a word of the list takes it out."""
        base = self.by_name.get(found.into)
        if base is None:
            guess = nearest(found.into, self.by_name)
            message = f"没有“{found.into}”这个词表可以并入"
            message += f"，是不是“{guess}”？" if guess else ""
            advice = "kpilint words 列出全部词表；要另立一个词表，请写“名称”"
            self.errors.append(LexiconError(path, found.offset, message, advice))
            return
        words = (base.words - set(found.exceptions)) | set(found.words)
        exceptions = base.exceptions.union(found.exceptions)
        whole = WordList(base.name, base.note, words, exceptions)
        self.by_name[base.name] = whole
        stem = next((stem for stem, each in self.by_stem.items() if each is base), path.stem)
        self.by_stem[stem] = whole


def collect_lists(
    files: Sequence[tuple[Path, bytes]],
) -> tuple[dict[str, WordList], dict[str, WordList], tuple[LexiconError, ...]]:
    """The lists of some files by name and by the stem of their file, and what was wrong.

    Lists come before what is added to them, in whatever order the files stand.
    """
    lists = _Lists()
    read = [(path, found) for path, data in files if (found := _readable(path, data, lists))]
    for path, found in read:
        if not found.into:
            lists.add(path, found)
    for path, found in read:
        if found.into:
            lists.merge(path, found)
    return lists.by_name, lists.by_stem, tuple(lists.errors)


def _readable(path: Path, data: bytes, lists: _Lists) -> _ListFile | None:
    try:
        return _list_file(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        lists.errors.append(LexiconError(path, error.start, "不是UTF-8编码", "请另存为UTF-8编码"))
    except _ListError as error:
        lists.errors.append(LexiconError(path, *error.args))
    return None


def _list_file(text: str) -> _ListFile:
    fields = _fields(text)
    name, into = _text(fields.get("名称")), _text(fields.get("并入"))
    named = fields.get("并入") or fields.get("名称")
    offset = named.start if named else 0
    if name and into:
        raise _ListError(offset, "“名称”和“并入”只能写一个", "另立词表写名称，添词写并入")
    if not name and not into:
        raise _ListError(0, "没有写“名称”", "请加一行，如“名称: 空泛用语”")
    words, exceptions = _words(fields.get("词")), _words(fields.get("除外"))
    if not words and not (into and exceptions):
        raise _ListError(
            0, f"词表“{name or into}”里没有词", "请在“词:”下面写词，一行一个或空格隔开"
        )
    return _ListFile(name, into, offset, _text(fields.get("说明")), words, exceptions)


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
