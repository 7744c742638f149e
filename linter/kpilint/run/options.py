"""What a run is asked to do, and the one exception for asking it wrongly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kpilint.rule.model import Confidence


class UsageProblem(Exception):
    """An option has a value that cannot be meant; the text says which and how to mend it."""


@dataclass(frozen=True, slots=True)
class Options:
    """The choices of one run. ``select`` and ``ignore`` take codes, prefixes of codes or names.

    ``cards_only`` passes over files that are no cards even where they are named, for a git hook.
    """

    paths: tuple[str, ...]
    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_confidence: Confidence = "medium"
    stdin: bytes | None = None
    stdin_name: str = "-"
    cards_only: bool = False
