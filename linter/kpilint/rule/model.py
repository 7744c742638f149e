"""A rule as it runs: read, checked and compiled once, then kept in the cache as it is here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kpilint.card.address import Address
    from kpilint.card.place import Edit, Place, Span
    from kpilint.rule.condition.tree import Condition
    from kpilint.rule.message import Template
    from kpilint.text.node import Node

Severity = Literal["error", "warning", "info"]
Confidence = Literal["high", "medium", "low"]
Subject = Literal["指标", "项目", "部门", "文件"]

SEVERITY_WORD: dict[str, Severity] = {"错误": "error", "警告": "warning", "提示": "info"}
CONFIDENCE_WORD: dict[str, Confidence] = {"高": "high", "中": "medium", "低": "low"}


class Hit(NamedTuple):
    """What a condition or a check has found, before the rule's words are put to it.

    ``address`` names the field; ``within`` the part of its text that is meant; ``values`` fills
    places of the message that only this check knows; ``related`` are other places to look at.
    A hit on the writing of a file says its ``place`` itself, and may offer an ``edit``. What is
    ``private`` is not to be shown again: its ``quote`` is veiled, and its line is not printed.
    """

    address: Address
    within: Span | None = None
    quote: str | None = None
    values: Mapping[str, str] = {}
    related: tuple[Address, ...] = ()
    severity: Severity | None = None
    place: Place | None = None
    edit: Edit | None = None
    related_places: tuple[Place, ...] = ()
    private: bool = False


class Amiss(NamedTuple):
    """A path where rules were to be, and the name of the mistake that there are none."""

    mistake: str
    path: Path


class CheckInfo(NamedTuple):
    """What rule files must know of a check in Python: the kind of thing that it looks at, the
    places that its hits fill in messages, and the parameters that a rule has to give it.
    """

    name: str
    subject: Subject
    places: tuple[str, ...]
    parameters: tuple[str, ...]


class Rule(NamedTuple):
    """One rule, as its file says; see ``rule.schema`` for the keys of such a file.

    Either ``condition`` or ``check`` is set. ``field`` is the form's word for what a finding points
    at. ``source`` is the text of the file, from which the examples are read when they are needed.
    """

    code: str
    name: str
    title: str
    severity: Severity
    confidence: Confidence
    head: str
    basis: str
    subject: Subject
    field: str
    condition: Condition | None
    check: str | None
    parameters: Mapping[str, str]
    message: Template
    expected: Template | None
    advice: Template
    explanation: str
    file: str
    line: int
    source: str

    @property
    def family(self) -> str:
        """The letter of the family that the rule belongs to."""
        return self.code[0]

    @property
    def bad(self) -> list[Node]:
        """The examples in which the rule must find something, as nodes of the file."""
        return self._examples("反例")

    @property
    def good(self) -> list[Node]:
        """The examples that the rule must pass over."""
        return self._examples("正例")

    def _examples(self, key: str) -> list[Node]:
        from kpilint.rule.node import root_mapping, value_of

        node = value_of(root_mapping(self.source), key)
        return getattr(node, "items", [])


class RuleSet(NamedTuple):
    """The rules that could be loaded, in the order of their codes, and what was wrong elsewhere."""

    rules: tuple[Rule, ...]
    errors: tuple[RuleError, ...]


class RuleError(NamedTuple):
    """Something wrong with a rule file: never a finding about a card.

    ``frame`` is the line of the file; what is meant runs to before ``end_column`` of it.
    """

    file: str
    line: int
    column: int
    message: str
    advice: str
    code: str | None = None
    frame: str | None = None
    end_column: int | None = None
