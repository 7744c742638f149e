"""Check: a card names a profile that there is none of, and is checked under another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.rule.model import Hit
from kpilint.rule.profiles import find_profile, nearest_profile, profile_of, profiles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department


def unknown_profile(department: Department, _: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for the agency and for each card that says such a name itself."""
    for holder in (department, *(department.projects or ())):
        said = (holder.profile or "").strip()
        if said and find_profile(said) is None:
            guess = nearest_profile(said)
            names = "、".join(profiles().by_name)
            yield Hit(
                (*holder.address, "口径"),
                values={
                    "口径名": said,
                    "近似": f"，是不是“{guess}”" if guess else "",
                    "可用": guess or f"{names} 中的一个",
                    "所用": profile_of(holder).name,
                },
            )
