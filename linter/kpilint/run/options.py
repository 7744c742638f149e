"""What a run is asked to do, and the one exception for asking it wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from kpilint.rule.model import Confidence, Severity

    FailOn = Severity | Literal["never"]


class UsageProblem(Exception):
    """An option has a value that cannot be meant; the text says which and how to mend it."""


class Options(NamedTuple):
    """The choices of one run. ``select`` and ``ignore`` take codes, prefixes of codes or names.

    What is left empty or None is for the configuration to say. ``config`` names its file, or is
    ``none``; ``profile`` holds for cards that say none. ``cards_only`` passes over files that are
    no cards even where they are named, for a git hook.
    """

    paths: tuple[str, ...]
    rules: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_confidence: Confidence | None = None
    stdin: bytes | None = None
    stdin_name: str = "-"
    cards_only: bool = False
    fail_on: FailOn | None = None
    profile: str | None = None
    config: str | None = None
