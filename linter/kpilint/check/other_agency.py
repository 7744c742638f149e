"""Check: the text of a card names the like agency of another county."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.address import Address
    from kpilint.card.model import Project

_AGENCY = regex(
    r"([\u4e00-\u9fff]{1,8}(?:自治县|县|区|旗))([\u4e00-\u9fff]{1,12}(?:局|委员会|中心))$"
)
# how a name is led in where another agency is rightly spoken of: with, to, from, by it
_TOGETHER = regex(
    r"[与和同由会赴向对及跟、转让给从到接受委报送经请派借邀驻]|联合|配合|协助|学习|支援|移交|[上本我全该各]$"
)
_LEAD = regex(r"^.*(?:保障|确保|保证|维持|维护|支持|用于|提高|推动|推进|做好|完成|为|是|的|在)")
NEAR = 6  # characters before a name in which the leading word is looked for


def other_agency(project: Project, _parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit where goals or purpose give the agency's own name with another county before it.

    Agencies of a city or province are superiors, rightly named; so is one that is worked with.
    """
    agency = (project.agency or project.department.agency or "").strip()
    own = _AGENCY.search(agency)
    if own is None:
        return
    for address, text in _texts(project):
        for span in _others(text, *own.groups()):
            named = text[slice(*span)]
            values = {"别的单位": named, "本单位": agency}
            yield Hit(address, within=span, quote=named, values=values)
            return


def _others(text: str, home: str, body: str) -> Iterator[Span]:
    """Where agencies of other counties stand that are not just worked with."""
    if body not in text:
        return
    for match in regex(rf"([\u4e00-\u9fff]{{1,12}}(?:自治县|县|区|旗)){body}").finditer(text):
        led = match.group(1)
        place = _LEAD.sub("", led)
        before = text[: match.start(1)][-NEAR:] + led.removesuffix(place)
        if _elsewhere(place, home) and not _TOGETHER.search(before + place[:-2]):
            yield Span(match.end() - len(place + body), match.end())


def _elsewhere(place: str, home: str) -> bool:
    """Whether a county is none of the own ones, short forms of it included (青龙县)."""
    core = place.removesuffix("自治县").rstrip("县区旗")
    return len(core) >= 2 and core not in home and not place.endswith(home)


def _texts(project: Project) -> Iterator[tuple[Address, str]]:
    yield (*project.address, "资金用途"), project.purpose or ""
    yield (*project.address, "项目概况"), project.overview or ""
    for number, goal in enumerate(project.goals or (), start=1):
        yield (*project.address, "绩效目标", number), goal
