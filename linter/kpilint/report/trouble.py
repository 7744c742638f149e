"""What could not be read: whole files, and places in files of which the rest was checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kpilint.intake.document import InputError
    from kpilint.run.outcome import Outcome


class Troubles(NamedTuple):
    """``unread`` are of files of which nothing was checked, ``partial`` of all others."""

    unread: tuple[InputError, ...]
    partial: tuple[InputError, ...]


def troubles(outcome: Outcome) -> Troubles:
    """The input errors of a run by what became of their files, in the order they came."""
    readable = {entry.file for entry in outcome.inputs if entry.readable}
    errors = outcome.input_errors
    return Troubles(
        tuple(error for error in errors if error.file not in readable),
        tuple(error for error in errors if error.file in readable),
    )
