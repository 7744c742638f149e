"""A text of a rule file read into a Template: what stands in braces must mean something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.resource.regex import regex
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.hint import hinted
from kpilint.rule.message import OwnPlace, Template

if TYPE_CHECKING:
    from kpilint.rule.condition.tree import Value

_BRACE = regex(r"[{}｛｝]")
_CLOSED = regex(r"[{｛]([^{}｛｝]*)[}｝]")


def read_template(text: str, holder: str, own_places: tuple[str, ...]) -> Template:
    """The template of a text. Raises ConditionError (spans in ``text``) for a place without sense.

    ``holder`` is the kind of object that the rule is about; ``own_places`` are those of its check.
    """
    parts: list[str | OwnPlace | Value] = []
    end = 0
    for found in _CLOSED.finditer(text):
        _check_braces(text, end, found.start())
        parts.append(text[end : found.start()])
        parts.append(_place(found[1], found.start(1), holder, own_places))
        end = found.end()
    _check_braces(text, end, len(text))
    parts.append(text[end:])
    return Template(text, holder, tuple(part for part in parts if part != ""))


def _check_braces(text: str, start: int, end: int) -> None:
    stray = _BRACE.search(text, start, end)
    if stray:
        raise ConditionError("unclosed_place", Span(*stray.span()))


def _place(source: str, offset: int, holder: str, own_places: tuple[str, ...]) -> OwnPlace | Value:
    from kpilint.rule.condition.compile import value
    from kpilint.rule.condition.name import names_of
    from kpilint.rule.condition.parse import parse_value
    from kpilint.rule.condition.scope import Scope

    name = source.strip()
    span = Span(offset, offset + len(source))
    if name in own_places:
        return OwnPlace(name)
    if not name:
        raise ConditionError("unclosed_place", span)
    if holder == "文件":
        raise _unknown(name, span, own_places)
    try:
        tree = parse_value(source)
        operand = value(tree, Scope(holder))
    except ConditionError as error:
        if error.mistake in ("unknown_field", "unknown_word", "missing_comparison"):
            raise _unknown(name, span, (*own_places, *names_of(holder))) from None
        moved = Span(error.span.start + offset, error.span.end + offset)
        raise ConditionError(error.mistake, moved, **error.values) from None
    if operand.text is None and operand.number is None:
        raise ConditionError("place_without_text", span, word=name)
    return tree


def _unknown(name: str, span: Span, places: tuple[str, ...]) -> ConditionError:
    hint = hinted(name, places)
    return ConditionError("unknown_place", span, word=name, hint=hint)
