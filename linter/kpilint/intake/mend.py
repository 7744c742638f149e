"""A text with slips read as it was meant: the parser sees patches, the tree what was written."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from kpilint.card.build import build_department
from kpilint.intake.scan import find_slips
from kpilint.intake.slip import FILLER
from kpilint.intake.tree import Tree
from kpilint.text.compose import YamlError, compose
from kpilint.text.node import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kpilint.card.problem import Problem
    from kpilint.intake.slip import Slip

LARGEST = 4_000_000  # characters of a text that is searched for slips
_TABS = (2, 4, 8, 1)  # what a tab may stand for, the likeliest first


def mended_tree(text: str, only: str = "") -> Tree | None:
    """The tree of a text with its slips mended (those of one kind ``only``); None without any.

    Where a tab may stand for several widths, that of the tree which makes most sense is taken. A
    text that is no YAML even so has no roots, all its slips, and the error that remains.
    """
    found: list[Tree] = []
    failed: Tree | None = None
    for tab in _TABS if len(text) <= LARGEST else ():
        slips = [slip for slip in find_slips(text, tab) if only in ("", slip.kind)]
        if not slips:
            break
        try:
            found.append(Tree(_mended(text, slips), slips))
        except YamlError as error:
            if failed is None or failed.error is None or error.offset > failed.error.offset:
                failed = Tree([], slips, error)
        if all(len(slip.patch) == slip.end - slip.start for slip in slips):
            break
    return min(found, key=_amiss) if len(found) > 1 else found[0] if found else failed


def _amiss(tree: Tree) -> int:
    """How much of a tree, keys above all, stands where it means nothing."""
    problems: list[Problem] = []
    for root in tree.roots:
        if root:
            build_department(root, problems)
    return len(problems)


def _mended(text: str, slips: list[Slip]) -> list[Node | None]:
    """The roots of the patched text, with the offsets and the words of the one that was written.

    Raises YamlError, also where a slip was not found where the scan saw it.
    """
    shift = _Shift(slips)
    try:
        roots = compose("".join(_patched(text, slips)))
    except YamlError as error:
        raise YamlError(error.problem, shift.written(error.offset), error.advice) from None
    waiting = {slip.start: slip for slip in slips if FILLER in slip.patch}
    for node in _nodes(roots):
        node.start, node.end = shift.written(node.start), shift.written(node.end)
        if isinstance(node, Scalar) and node.text.startswith(FILLER) and node.start in waiting:
            _restore(text, node, waiting.pop(node.start))
    if waiting:
        at = min(waiting)
        raise YamlError("写法不符合 YAML", at, "请检查缩进、引号和括号")
    return roots


def _patched(text: str, slips: list[Slip]) -> Iterator[str]:
    at = 0
    for slip in slips:
        yield text[at : slip.start]
        yield slip.patch
        at = slip.end
    yield text[at:]


class _Shift:
    """Offsets of a patched text turned back into those of the text that was written."""

    def __init__(self, slips: list[Slip]) -> None:
        grown = [slip for slip in slips if len(slip.patch) != slip.end - slip.start]
        growth = list(accumulate((len(s.patch) - (s.end - s.start) for s in grown), initial=0))
        self.growth = growth
        self.ends = [slip.end + more for slip, more in zip(grown, growth[1:], strict=True)]

    def written(self, offset: int) -> int:
        return offset - self.growth[bisect_right(self.ends, offset)]


def _nodes(roots: list[Node | None]) -> Iterator[Node]:
    """Every node once, those that aliases share too."""
    seen: set[int] = set()
    waiting: list[Node] = [root for root in roots if root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        if isinstance(node, Sequence):
            waiting += node.items
        elif isinstance(node, Mapping):
            for pair in node.pairs:
                waiting += pair


def _restore(text: str, node: Scalar, slip: Slip) -> None:
    """Give a node the words that the patch stood for."""
    if slip.word:
        node.text, node.end = slip.word, node.start + len(slip.word)
        return
    node.text = text[slip.start : slip.end] + node.text[len(slip.patch) :]
    if slip.kind in ("escape", "open_quote"):
        node.start += 1
        node.text = node.text[1:]
    if slip.kind == "escape":
        node.text, node.end = node.text[:-1], node.end - 1
