"""Check: marks of secrecy in texts that are made public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.writing import BETWEEN, writings
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department

_PATTERNS = {
    # a mark is 密级★保密期限, 密级：机密, or a field that holds nothing but the grade; elsewhere
    # the words 机密 and 秘密 are ordinary
    "标志": regex(
        r"(?:绝密|机密|秘密)\s*[★☆]\s*(?:长期|\d{1,2}\s*(?:年|个月))?"
        r"|密级\s*[:：]\s*(?:绝密|机密|秘密)"
        rf"|(?<![^{BETWEEN}])(?:绝密|机密|秘密)(?![^{BETWEEN}])"
    ),
    "密件": regex(r"[(（\[【〔](?:密件|[绝机秘]密件|[绝机秘]密|密)[)）\]】〕]"),
}


def secrecy_mark(department: Department, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each text that bears a mark of the ``种类`` asked for, at its first place."""
    pattern = _PATTERNS[parameters["种类"]]
    for writing in writings(department):
        if "密" not in writing.text:
            continue
        places = [writing.locate(*match.span()) for match in pattern.finditer(writing.text)]
        if places:
            match = pattern.search(writing.text)
            assert match is not None
            address, span = places[0]
            others = dict.fromkeys(place for place, _ in places if place != address)
            yield Hit(
                address,
                span,
                quote=match.group(),
                values={"标志": match.group(), "处数": str(len(places))},
                related=tuple(others),
            )
