"""Names made into operands: what each field of a form can be compared and searched as."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kpilint.card.place import Span
from kpilint.resource.regex import regex
from kpilint.rule.condition.access import attribute_at, object_at, own_attribute
from kpilint.rule.condition.collection import month_of, source_of
from kpilint.rule.condition.constant import UNIT
from kpilint.rule.condition.function import call
from kpilint.rule.condition.judged import PARTS as PARTS_OF_JUDGED
from kpilint.rule.condition.judged import judged, part_of_judged
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.name import DIRECTION, MEASURED, SIBLINGS, field_of
from kpilint.rule.condition.operand import Numeric, Operand
from kpilint.rule.condition.profile import profile_fact
from kpilint.rule.condition.quantity import (
    DATE,
    MONEY,
    NUMBER,
    PERCENT,
    day_of,
    money_of,
    money_unit,
    percent_of,
    year_of,
)  # fmt: skip
from kpilint.rule.condition.scope import is_collection, locate
from kpilint.rule.condition.target import part_of_target, target_operand, unit_text
from kpilint.rule.condition.word import COUNTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from kpilint.rule.condition.operand import Around, TextOf
    from kpilint.rule.condition.scope import Here, Place, Scope
    from kpilint.rule.condition.tree import Path

DATE_FIELDS = {"start", "end"}
INHERITED = {"year", "profile", "money_unit", "agency"}  # a card may leave these to its agency
_MONTH = regex(r"(\d{1,2})月[底末份]?")
_BLANKS = regex(r"\s+")


def named(path: Path, scope: Scope) -> Operand:
    """The operand that a name stands for. Raises ConditionError for a name that means nothing."""
    if path.words[-1] == "字数" and len(path.words) > 1:
        return call("字数", (named(path.before_last(), scope),), path.span)
    place = locate(path, scope)
    if place.rest:
        return _part(place, path.span)
    if is_collection(place):
        return _collection(place, path.span)
    if place.field is None:
        return _special(place, path.span)
    return _field(place, path.span)


def _part(place: Place, span: Span) -> Operand:
    """指标值.上限, 方向.理由, 所测.把握, 资金支出计划.12月底, 口径.权重总分."""
    kind = place.field.kind if place.field else place.word
    match kind, place.rest:
        case "value", (attribute,):
            target = target_operand(place.here, span)
            return part_of_target(target, attribute, place.rest_spans[0])
        case "plan", (month,) if found := _MONTH.fullmatch(month):
            return _plan_month(place.here, int(found[1]), span)
        case "text", (fact,) if place.word == "口径":
            return profile_fact(fact, place.here, place.rest_spans[0], span)
        case word, (part,) if word in (DIRECTION, MEASURED) and part in PARTS_OF_JUDGED:
            return part_of_judged(word, part, place.here, span)
    if is_collection(place) and kind != "plan":
        rest = ".".join(place.rest)
        if rest in COUNTS:
            raise ConditionError("measure_with_dot", span, word=place.word, rest=rest)
        if place.word in SIBLINGS:
            raise _through_siblings(place, span)
        raise ConditionError("through_collection", span, word=place.word, rest=rest)
    raise ConditionError("no_parts", place.rest_spans[0], word=place.rest[0], field=place.word)


def _through_siblings(place: Place, span: Span) -> ConditionError:
    """三级指标 = 其他项目.三级指标: which of them is meant is said by 中 存在."""
    field = place.rest[-1]
    of_indicator = field_of("指标", field) is not None
    path = "其他项目.绩效指标" if of_indicator and place.word == "其他项目" else place.word
    return ConditionError(
        "through_siblings", span, word=place.word, rest=".".join(place.rest), path=path,
        field=field, own="本指标" if of_indicator else "本项目",
    )  # fmt: skip


def _special(place: Place, span: Span) -> Operand:
    """方向, 所测, and the parts of the elements of a collection."""
    find = object_at(place.here)
    match place.here.holder, place.word:
        case "指标", _:
            return judged(place.word, place.here, span)
        case "支出计划", "月份":
            return _number(span, lambda x, up: find(x, up).month, NUMBER)
        case "支出计划", _:
            return _percent(span, lambda x, up: find(x, up).share)
        case "目标", _:
            return Operand("文字", span, text=find)
        case "说明", word:
            name = "heading" if word == "标题" else "text"
            return Operand("文字", span, text=attribute_at(place.here, name))
        case _, "数值":
            return Operand("数", span, number=Numeric(lambda x, up: find(x, up).amount, None))
    name = {"单位": "unit", "量纲": "dimension", "原文": "text"}[place.word]
    kind = UNIT if place.word == UNIT else "文字"
    return Operand(kind, span, text=attribute_at(place.here, name))


def _field(place: Place, span: Span) -> Operand:
    assert place.field is not None
    attribute, here = place.field.attribute, place.here
    own = own_attribute(here, attribute)
    read = _inherited(here, attribute) if attribute in INHERITED else attribute_at(here, attribute)
    match place.field.kind:
        case "value":
            return target_operand(here, span)
        case "money":
            return _money(here, read, span)
        case "percent":
            return _percent(span, read)
        case "year":
            year = Numeric(lambda x, up: year_of(read(x, up)), NUMBER, calendar=True)
            return Operand("数", span, text=read, number=year)
        case "unit" if place.word == "单位":
            return Operand(UNIT, span, text=_unit(here, read))
        case "level":
            return _name_of_level(span, read, own)
        case "tables":
            raise ConditionError("no_tables", span, word=place.word)
    if attribute in DATE_FIELDS:
        last = attribute == "end"
        return _number(span, lambda x, up: day_of(read(x, up), last=last), DATE, read)
    return Operand("文字", span, text=read, own=None if attribute in INHERITED else own)


def _number(
    span: Span,
    value: Callable[[Any, Around], Any],
    unit: str,
    text: TextOf | None = None,
    kind: str = "数",
) -> Operand:
    return Operand(kind, span, text=text, number=Numeric(value, unit))


def _money(here: Here, read: TextOf, span: Span) -> Operand:
    find = object_at(here)
    number = Numeric(lambda x, up: money_of(read(x, up), find(x, up)), MONEY)
    return Operand("金额", span, text=read, number=number, show=_with_unit(here, read))


def _with_unit(here: Here, read: TextOf) -> TextOf:
    """The amount as written, with the unit at the head of the card if it says none itself."""
    find = object_at(here)

    def text(element: Any, around: Around) -> str | None:
        found = read(element, around)
        bare = found is not None and found.strip()[-1:].isdigit()
        return f"{found}{money_unit(find(element, around))}" if bare else found

    return text


def _percent(span: Span, read: TextOf) -> Operand:
    number = Numeric(lambda x, up: percent_of(read(x, up)), PERCENT, lenient=True)
    return Operand("比率", span, text=read, number=number)


def _plan_month(here: Here, month: int, span: Span) -> Operand:
    """The share that is planned to be spent by the end of a month, however the form spells it."""
    read = attribute_at(here, "payment_plan")

    def share(element: Any, around: Around) -> str | None:
        for key, text in (read(element, around) or {}).items():
            if month_of(key) == month:
                return str(text)
        return None

    return _percent(span, share)


def _collection(place: Place, span: Span) -> Operand:
    """A collection named where a value stands: it can be searched as one text, or be empty."""
    source = source_of(place)
    text = _joined(source.elements, source.holder) if source.holder in ("目标", "说明") else None
    return Operand("集合", span, text=text, source=source)


def _joined(elements: Callable[[Any, Around], Any], holder: str) -> TextOf:
    def text(element: Any, around: Around) -> str | None:
        parts = elements(element, around)
        if parts is None:
            return None
        if holder == "说明":
            parts = (f"{part.heading}\n{part.text}" for part in parts)
        return "\n".join(parts)

    return text


def _unit(here: Here, column: TextOf) -> TextOf:
    """The unit of an indicator, whether it stands behind the value or in a column of its own."""
    target = target_operand(here, Span(0, 0)).target
    assert target is not None

    def text(element: Any, around: Around) -> str | None:
        found = target(element, around)
        read = unit_text(found) if found is not None else ""
        return read or column(element, around)

    return text


def _inherited(here: Here, attribute: str) -> TextOf:
    """A field of a card, or of its agency where the card does not say it."""
    find = object_at(here)

    def text(element: Any, around: Around) -> str | None:
        holder = find(element, around)
        own: str | None = getattr(holder, attribute)
        if own is None and here.holder == "项目":
            above: str | None = getattr(holder.department, attribute)
            return above
        return own

    return text


def _name_of_level(span: Span, read: TextOf, own: Callable[[Any], str | None] | None) -> Operand:
    """一级指标: without white space, which wrapped table cells scatter over such short names."""
    if own is None:
        return Operand("文字", span, text=lambda x, up: _without_blanks(read(x, up)))

    def name(element: Any) -> str | None:
        return _without_blanks(own(element))

    return Operand("文字", span, text=lambda x, _: name(x), own=name)


@lru_cache(maxsize=1024)
def _without_blanks(text: str | None) -> str | None:
    return text and _BLANKS.sub("", text)
