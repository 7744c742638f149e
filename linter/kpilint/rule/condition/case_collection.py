"""Cases of a syntax error in speaking of many things: 中, 的, 存在, 合计 in the wrong place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.resource.regex import regex
from kpilint.rule.condition import word as words
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.name import COLLECTION_WORDS, SELF
from kpilint.rule.condition.terminal import HAN

if TYPE_CHECKING:
    from kpilint.rule.condition.situation import Situation

_HOLDER = rf"(?<![{HAN}.．])(项目|单位|部门|上级|{'|'.join(SELF)})"
_HOLDER_OF = regex(rf"{_HOLDER}\s*的\s*([{HAN}A-Za-z0-9]+)")
_QUANTIFIER = regex(r"\s*(不存在|存在|每一个|每个|没有|所有|任一|都)")
_SHARE = regex(r"的\s*([0-9.]+\s*[%％]|一半|[一二三四五六七八九十]+分之[一二三四五六七八九十]+)")
_MONTH = regex(r"[0-9０-９]{1,2}月")


def missing_dot(at: Situation) -> ConditionError | None:
    """的 between an object and its field, where a dot was due."""
    if at.value_due or not {"MEASURE", "COMPARATOR"} & at.allowed:
        return None
    near = (m for m in _HOLDER_OF.finditer(at.text) if m.start() < at.at <= m.end() + 1)
    found = next(near, None)
    if found is None:
        return None
    return ConditionError("missing_dot", Span(*found.span()), word=found[1], rest=found[2])


def measure_due(at: Situation) -> ConditionError | None:
    """Behind 的 a measure was due."""
    if "MEASURE" not in at.allowed:
        return None
    return ConditionError("unfinished_measure", at.span)


def quantifier(at: Situation) -> ConditionError | None:
    """存在, 每个 or 都 without 中 and a collection before it."""
    found = _QUANTIFIER.match(at.text, at.at)
    if found is None or "QUANTIFIER" in at.allowed:
        return None
    if at.last is not None and at.last.text.rpartition(".")[2] in COLLECTION_WORDS:
        return ConditionError("missing_within", Span(*found.span(1)), word=found[1])
    meant = words.QUANTIFIERS.get(found[1], "每个")
    return ConditionError(
        "quantifier_without_collection", Span(*found.span(1)), word=found[1], quantifier=meant
    )


def particle(at: Situation) -> ConditionError | None:
    """中 or 的 behind something that is no collection."""
    rest = at.text[at.at :].lstrip()
    last, here = at.last, at.here
    if last is None or here is None or at.value_due or rest[0] not in "中的":
        return None
    if rest[0] == "的" and "COMPARATOR" not in at.allowed:
        share = _SHARE.match(rest)
        if share:
            return _share(at, share[1])
        return ConditionError("condition_counted", Span(here.start, here.start + 1))
    return ConditionError("not_a_collection", last.span, word=last.text, particle=rest[0])


def _share(at: Situation, share: str) -> ConditionError:
    last = at.before[-1]
    end = at.text.index(share, at.at) + len(share)
    span = Span(last.start, end)
    return ConditionError("share_with_particle", span, word=at.text[slice(*span)], share=share)


def month(at: Situation) -> ConditionError | None:
    """A month that is neither a date nor a part of the plan of payments."""
    here, (before, last) = at.here, (None, None, *at.before)[-2:]
    if last is not None and last.text in ("中", "的") and before is not None:
        last = before
    if here is not None and last is not None and last.kind == "word" and _MONTH.match(here.text):
        both = Span(last.start, here.end)
        return ConditionError("missing_dot", both, word=last.text, rest=here.text)
    piece = at.around
    if piece is None or at.value_due or not _MONTH.match(piece.text):
        return None
    return ConditionError("month_alone", piece.span, word=piece.text)


def lone_measure(at: Situation) -> ConditionError | None:
    """合计 or 个数 without a collection before it."""
    here = at.here
    if here is None or at.value_due or here.text not in (*words.MEASURES, *words.COUNTS):
        return None
    within = any(piece.text in ("中", "里") for piece in at.before)
    mistake = "measure_without_particle" if within else "measure_without_collection"
    return ConditionError(mistake, here.span, word=here.text)
