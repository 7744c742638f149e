"""Check: a rate whose description speaks neither of a share nor of what is rated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.classified import is_withheld
from kpilint.check.likeness import plain_name
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Indicator

_RECKONED = regex(
    r"[率比占除÷/／%％数量天件≥≤零]|百分|程度|人次|全部|所有|标准|规定|办法|[详参]见|情况$"
)
_NO_RATE = regex(r"[效利税汇功频费]率$|满意率$")
LEAST = 6  # characters of a description that says something


def unexplained_rate(indicator: Indicator, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit where the description lacks the two characters before 率, and all words of a share."""
    name, text = plain_name(indicator.name or ""), (indicator.description or "").strip()
    if not name.endswith("率") or len(name) < 3 or _NO_RATE.search(name) or is_withheld(text):
        return
    rated = name[-3:-1]
    if len(text) >= LEAST and rated not in text and not _RECKONED.search(text):
        yield Hit((*indicator.address, "绩效指标描述"), values={"所量": rated})
