"""The texts of a rule with their places: ``“{三级指标}”的指标值是“{指标值}”``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kpilint.card.model import Record
    from kpilint.rule.condition.tree import Value

    Shown = Callable[[Any, Mapping[str, str]], str]

LONGEST = 40
ELLIPSIS = "…"
NOTHING = "（空）"


class OwnPlace:
    """A place that the rule's check fills in itself."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


if TYPE_CHECKING:
    Part = str | OwnPlace | Value


class Template:
    """A text cut at its places. Pickled without its functions, which are made when first used."""

    __slots__ = ("_shown", "holder", "parts", "text")

    def __init__(self, text: str, holder: str, parts: tuple[Part, ...]) -> None:
        self.text = text
        self.holder = holder
        self.parts = parts
        self._shown: list[Shown] | None = None

    def __reduce__(self) -> tuple[type[Template], tuple[str, str, tuple[Part, ...]]]:
        return Template, (self.text, self.holder, self.parts)

    def render(self, record: Any, values: Mapping[str, str]) -> str:
        """The text with its places filled: long values shortened, missing ones as （空）."""
        if self._shown is None:
            self._shown = [_shown(part, self.holder) for part in self.parts]
        return "".join(show(record, values) for show in self._shown)


def render(template: Template, record: Record | Any, values: Mapping[str, str]) -> str:
    """A rule's text about one object; ``values`` fill the places that only its check knows."""
    return template.render(record, values)


def shortened(text: str) -> str:
    """A value on one line, cut to some forty characters."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + ELLIPSIS


def _shown(part: Part, holder: str) -> Shown:
    if isinstance(part, str):
        return lambda _, __: part
    if isinstance(part, OwnPlace):
        name = part.name
        return lambda _, values: shortened(values.get(name, "")) or NOTHING
    from kpilint.rule.condition.compile import value
    from kpilint.rule.condition.scope import Scope
    from kpilint.rule.condition.show import text_of

    text = text_of(value(part, Scope(holder)))
    return lambda record, _: shortened(text(record) or "") or NOTHING
