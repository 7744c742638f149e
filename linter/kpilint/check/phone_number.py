"""Check: telephone numbers in the text of cards and narratives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.check.veil import veiled_number
from kpilint.check.writing import numbered_writings
from kpilint.resource.regex import regex
from kpilint.rule.model import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kpilint.card.model import Department

_MONEY = r"[.．]\d|\s*[元万亿％%]"
_ALONE = r"(?<![0-9A-Za-z.．\-])"
_PATTERNS = {
    "手机": regex(rf"{_ALONE}1[3-9]\d([ \-]?)\d{{4}}\1\d{{4}}(?![0-9A-Za-z]|{_MONEY})"),
    "固定电话": regex(_ALONE + r"[(（]?0\d{2,3}[)）]?[\-－—\s]?[2-8]\d{6,7}(?![0-9A-Za-z\-])"),
}
_NOT_A_PHONE = regex(r"(?:编码|编号|代码|文号|单号|序号|工号|账号|帐号|卡号|热线)[:：]?\s*$")
BEFORE = 8


def phone_number(department: Department, parameters: Mapping[str, str]) -> Iterator[Hit]:
    """One hit for each number of the ``种类`` asked for; numbers said to be codes are none."""
    pattern = _PATTERNS[parameters["种类"]]
    for writing in numbered_writings(department):
        for match in pattern.finditer(writing.text):
            before = writing.text[max(match.start() - BEFORE, 0) : match.start()]
            if not _NOT_A_PHONE.search(before):
                address, span = writing.locate(*match.span())
                veiled = veiled_number(match.group())
                yield Hit(address, span, quote=veiled, values={"号码": veiled}, private=True)
