"""A web page in one file (.mht), which Word and Excel save and systems name .doc or .xls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.block import Blocks
from kpilint.intake.office.markup.html import read_html
from kpilint.intake.office.unreadable import UnreadableError
from kpilint.text.decode import decode

if TYPE_CHECKING:
    from kpilint.intake.office.limit import Budget


def read_mht(data: bytes, budget: Budget) -> Blocks:
    """The blocks of all its pages in turn. Raises UnreadableError for a file without any."""
    import email

    found = Blocks([])
    for part in email.message_from_bytes(data).walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                found.blocks += read_html(decode(content).text, budget).blocks
    if not found.blocks:
        raise UnreadableError("单一文件网页里没有文字", "请用 Word 或 Excel 打开后另存，再试一次")
    return found
