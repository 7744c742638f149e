"""A rule as it runs: read, checked and compiled once, then kept in the cache as it is here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kpilint.card.address import Address
    from kpilint.card.place import Edit, Place, Span

Severity = Literal["error", "warning", "info"]
Confidence = Literal["high", "medium", "low"]
Subject = Literal["指标", "项目", "部门", "文件"]

SEVERITY_WORD: dict[str, Severity] = {"错误": "error", "警告": "warning", "提示": "info"}
CONFIDENCE_WORD: dict[str, Confidence] = {"高": "high", "中": "medium", "低": "low"}


@dataclass(frozen=True, slots=True)
class Hit:
    """What a condition or a check has found, before the rule's words are put to it.

    ``address`` names the field; ``within`` the part of its text that is meant; ``values`` fills
    places of the message that only this check knows; ``related`` are other places to look at.
    A hit on the writing of a file says its ``place`` itself, and may offer an ``edit``.
    """

    address: Address
    within: Span | None = None
    quote: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    related: tuple[Address, ...] = ()
    severity: Severity | None = None
    place: Place | None = None
    edit: Edit | None = None
    related_places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleError:
    """Something wrong with a rule file: never a finding about a card."""

    file: str
    line: int
    column: int
    message: str
    advice: str
    code: str | None = None
    frame: str | None = None
