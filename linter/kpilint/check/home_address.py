"""Check: addresses of homes, down to the door."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.writing import writings
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department

# what says that somebody lives there, and then a door: street offices and works have none
_HOME = regex(
    r"(?:家住|现住|居住(?:在|于|地|地址)?|住址|家庭(?:住|地)址|户籍(?:地|地址|所在地)?)[:：为是在]?\s*"
    r"([^\s，。；;,\0]{0,30}?\d+\s*(?:号楼?|栋|幢|座|单元|室|户|组)(?:\d+\s*(?:单元|室|户|号))*)"
)
SHOWN = 4


def home_address(department: Department, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each address that is said to be a home."""
    for writing in writings(department):
        if "住" not in writing.text and "户籍" not in writing.text:
            continue
        for match in _HOME.finditer(writing.text):
            address, span = writing.locate(*match.span(1))
            veiled = match.group(1)[:SHOWN] + "…"
            yield Hit(address, span, quote=veiled, values={"住址": veiled}, private=True)
