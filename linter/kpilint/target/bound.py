"""What a comparison says: ≥ 不低于 控制在 before the number, 以上 以内 左右 behind it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from kpilint.target.model import Op
    from kpilint.target.syntax import Piece

_SIGNS: dict[str, Op] = {
    "≥": ">=", "≥=": ">=", ">=": ">=", "=>": ">=", "=》": ">=", "》=": ">=", "〉=": ">=",
    "≤": "<=", "≤=": "<=", "<=": "<=", "=<": "<=", "《=": "<=", "〈=": "<=",
    ">": ">", "》": ">", "〉": ">", "<": "<", "《": "<", "〈": "<", "=": "=", "==": "=",
    "≈": "~", "~": "~",
}  # fmt: skip
_WORDS: tuple[tuple[re.Pattern[str], Op], ...] = (
    (regex("不[足满到]|未(?:满|达)"), "<"),
    (regex("[不未没].*(?:超|突破|[高大多长][于过出]|[晚迟]于)"), "<="),
    (regex("[不未没]"), ">="),
    (regex("[大高]于.*等于|等于或[大高]"), ">="),
    (regex("[小低]于.*等于|等于或[小低]"), "<="),
    (regex("约|近|大概"), "~"),
    (regex("控制|限制|压缩|至多|最[多高]|上限|前"), "<="),
    (regex("至少|最[少低]|起码|下限|达"), ">="),
    (regex("[小低少早]于"), "<"),
    (regex("[大高多优晚]于|超|突破|逾"), ">"),
)
_WEAK = frozenset({"~", "="})
_YIELDING = ("达", "控制", "限制", "压缩", "为", "等于")

_SUFFIXES: dict[str, Op] = {
    "以上": ">=", "之上": ">=", "起": ">=", "+": ">=", "以下": "<=", "之下": "<=", "以内": "<=",
    "之内": "<=", "内": "<=", "范围内": "<=", "左右": "~", "上下": "~", "上下浮动": "~",
    "附近": "~",
}  # fmt: skip
BEFORE = frozenset({"前", "之前", "以前", "截止", "止", "为止"})
AFTER = frozenset({"后", "之后", "以后", "起"})
WITHIN = frozenset({"内", "之内", "以内", "期间"})
_STRICT: dict[Op | None, Op] = {">=": ">", "<=": "<"}


class Prefix(NamedTuple):
    """What stands before the number; a ``yielding`` one gives way to a suffix (达到95%以下)."""

    op: Op
    yielding: bool
    opposed: bool


@lru_cache(maxsize=512)
def read_word(word: str) -> Op:
    """The comparison that a word of the grammar stands for."""
    return next((op for pattern, op in _WORDS if pattern.search(word)), "=")


def read_prefix(text: str, pieces: tuple[Piece, ...]) -> Prefix:
    """The one comparison that the words and the sign before a number come to."""
    if len(pieces) == 1:
        _, start, end = pieces[0]
        return _single(text[start:end], pieces[0].type == "SIGN_OP")
    return _combined(text, pieces)


@lru_cache(maxsize=512)
def _single(word: str, is_sign: bool) -> Prefix:
    op = _SIGNS[word] if is_sign else read_word(word)
    yielding = op == "=" if is_sign else word.startswith(_YIELDING)
    return Prefix(op, yielding or op == "~", False)


def _combined(text: str, pieces: tuple[Piece, ...]) -> Prefix:
    ops: list[Op] = []
    yielding = True
    for piece in pieces:
        word = text[piece.start : piece.end]
        if piece.type == "SIGN_OP":
            ops.append(_SIGNS[word])
            yielding = ops[-1] == "="
        else:
            ops.append(read_word(word))
            yielding = yielding and word.startswith(_YIELDING)
    strong = [op for op in ops if op not in _WEAK] or ops[-1:]
    opposed = any(op[0] != strong[-1][0] for op in strong)
    if yielding and "~" in ops:
        return Prefix("~", True, opposed)
    return Prefix(strong[-1], yielding or strong[-1] == "~", opposed)


def read_suffix(text: str, pieces: tuple[Piece, ...], *, timed: bool) -> Op | None:
    """The comparison that the words behind a number come to; 前 bounds nothing but times."""
    found: Op | None = None
    strict = False
    for piece in pieces:
        if piece.type == "EXCLUDING":
            strict = True
        elif piece.type == "BOUND" and found is None:
            word = text[piece.start : piece.end].removeprefix("及").removeprefix("或")
            found = "<=" if timed and word in BEFORE else _SUFFIXES.get(word)
    return _STRICT.get(found, found) if strict else found


def settle(prefix: Prefix | None, suffix: Op | None, *, rough: bool) -> Op | None:
    """The one comparison of both sides, or None where they contradict each other."""
    if prefix is None:
        return suffix or ("~" if rough else "=")
    if prefix.opposed:
        return None
    if suffix is None or prefix.op[0] == suffix[0]:
        return prefix.op
    if prefix.yielding:
        return suffix
    return prefix.op if suffix == "~" else None
