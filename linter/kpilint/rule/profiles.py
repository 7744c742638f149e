"""The profiles in use, and which of them holds for a card: the one that the card says, or its
agency, or the run.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kpilint.resource.cache import cached, fingerprint
from kpilint.resource.folders import kept_with_folders, library_files, stamps
from kpilint.rule.hint import guessed
from kpilint.rule.profile import GENERAL, plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from kpilint.card.model import Department
    from kpilint.rule.profile import Profile, Profiles

_KEPT = "profile"  # where the profile of a card is kept, in ``derived``


@kept_with_folders
@cache
def profiles() -> Profiles:
    """The shipped profiles and those of the folders in use."""
    return read_profiles(library_files("profiles"))


def read_profiles(files: Iterable[Any]) -> Profiles:
    """The profiles of some files; one that is wrong is left out and named in ``errors``."""
    paths = list(files)

    def build() -> Profiles:
        from kpilint.rule.profile_file import collect_profiles

        return collect_profiles(paths)

    return cached("profiles", fingerprint(stamps(paths)), build)


def find_profile(word: str) -> Profile | None:
    """The profile of a name, or of another word for it, however it is punctuated."""
    return profiles().by_word.get(plain(word))


def nearest_profile(word: str) -> str | None:
    """The name of the profile that a wrong word was probably meant for."""
    known = profiles().by_word
    guess = guessed(plain(word), known)
    return known[guess].name if guess else None


def profile_of(record: Any) -> Profile:
    """The profile of a card, of an indicator's card, or of an agency, kept with it."""
    holder = getattr(record, "project", record)  # an indicator has none of its own
    kept = holder.derived.get(_KEPT)
    if kept is None:
        above = getattr(holder, "department", None)
        default = profile_of(above) if above is not None else profiles().by_name[GENERAL]
        kept = holder.derived[_KEPT] = _own(holder, default)
    found: Profile = kept
    return found


def settle(department: Department, default: Profile) -> None:
    """Let a profile hold for an agency and its cards, as far as these say no other."""
    department.derived[_KEPT] = _own(department, default)
    for project in department.projects or ():
        project.derived.pop(_KEPT, None)


def _own(holder: Any, default: Profile) -> Profile:
    said = (holder.profile or "").strip()
    return (find_profile(said) if said else None) or default
