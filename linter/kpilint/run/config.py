"""What a configuration file can say of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kpilint.rule.model import Confidence
    from kpilint.rule.setting import Setting
    from kpilint.run.options import FailOn

OWN_NAME, SHARED_NAME = "kpilint.toml", "pyproject.toml"


class Config(NamedTuple):
    """What a configuration file says; None for what it leaves open. ``rules`` are whole paths."""

    file: str | None = None
    rules: tuple[str, ...] | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    fail_on: FailOn | None = None
    min_confidence: Confidence | None = None
    profile: str | None = None
    plugins: tuple[str, ...] | None = None
    settings: Mapping[str, Setting] = {}
