"""What the styles of a Word file say: heading levels and list numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kpilint.intake.office.word.name import VAL, W

if TYPE_CHECKING:
    from kpilint.intake.office.word.flat import FlatWord
    from kpilint.intake.office.word.package import Element, WordPackage

_BODY_TEXT = 9  # the outline level of what is no heading
_DEEPEST = 10  # styles based on styles based on …


class ListPlace(NamedTuple):
    """To which list a paragraph belongs, and how deep."""

    number: str
    level: int


class Styles:
    """The styles of one file, by their id."""

    def __init__(self, package: WordPackage | FlatWord) -> None:
        self._styles = {
            style.get(W + "styleId"): style
            for root in package.parts("styles")
            for style in root.iter(W + "style")
        }

    def heading_level(self, paragraph: Element) -> int:
        """The heading level of a paragraph from 1, or 0."""
        for properties in self._properties(paragraph):
            level = _number(properties.find(W + "outlineLvl"))
            if level is not None:
                return level + 1 if 0 <= level < _BODY_TEXT else 0
        return 0

    def list_place(self, paragraph: Element) -> ListPlace | None:
        """Where a paragraph stands in a list, by itself or by its style; None outside of lists."""
        number, level = None, None
        for properties in self._properties(paragraph):
            mark = properties.find(W + "numPr")
            if mark is not None:
                number = number or _value(mark.find(W + "numId"))
                level = _number(mark.find(W + "ilvl")) if level is None else level
        return ListPlace(number, level or 0) if number and number != "0" else None

    def _properties(self, paragraph: Element) -> list[Element]:
        """The properties that hold for a paragraph, the nearest first."""
        own = paragraph.find(W + "pPr")
        if own is None:
            return []
        found, name = [own], _value(own.find(W + "pStyle"))
        for _ in range(_DEEPEST):
            style = self._styles.get(name)
            if style is None:
                break
            found += style.findall(W + "pPr")
            name = _value(style.find(W + "basedOn"))
        return found


def _value(element: Element | None) -> str | None:
    return None if element is None else element.get(VAL)


def _number(element: Element | None) -> int | None:
    value = _value(element)
    return int(value) if value and value.lstrip("-").isdigit() else None
