"""Check: a rate described as a share of more than those of whom its name speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.described import measured_target
from kpilint.check.likeness import plain
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Indicator

_SHARE = regex(
    r"^(?:反映|指|即)?(.{3,24}?)(?:的?(?:人|件|户|次)?(?:数量|人数|件数|户数|数|面积|个数))?(?:占|与|除以|[/÷])"
    r"(.{2,16}?)(?:的|之)?(?:比率|比例|比重|百分比|比|率|%)?(?:情况)?$"
)
_ALL = regex(
    r"(?:全部|所有|全市|全县|全区|全年|年度|当年|应)|(?:的)?(?:总数量?|总量|总人数|总户数|总件数|数量|人数|件数|户数|总数|总|数)$"
)
HIGH = 60  # percent: a lower share may well be of all


def wrong_base(indicator: Indicator, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """A hit where the base lacks a word that the name, and the counted part, begin with."""
    name, match = plain(indicator.name or ""), _SHARE.match(plain(indicator.description or ""))
    target = measured_target(indicator)
    if not match or not name.endswith("率") or not target or target.base_unit != "%":
        return
    if target.base_low is None or target.base_low < HIGH:
        return
    base = _ALL.sub("", match[2])
    matter = _matter(name, base, match[1])
    if matter:
        values = {"应为": f"{matter}总数", "写作": match[2], "谁": matter}
        yield Hit((*indicator.address, "绩效指标描述"), values=values)


def _matter(name: str, base: str, part: str) -> str | None:
    """What the name rates, where it is more than the base: 涉法涉诉信访案件 of 信访案件."""
    place = name.find(base) if len(base) >= 2 else -1
    rated = name[place + len(base) : -1]  # 参与 of 参与率
    if place < 2 or len(rated) < 2:
        return None
    matter = name[: place + len(base)]
    return matter if matter in part and rated in part.replace(matter, "") else None
