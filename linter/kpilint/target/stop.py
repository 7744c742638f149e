"""Why the grammar stopped, in a sentence for the clerk."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kpilint.target.syntax import Broken

_BY_TOKEN = {
    "SIGN_OP": "这里又出现一个比较符号“{0}”",
    "WORD_OP": "这里又出现一个比较“{0}”",
    "DASH": "“{0}”两头应当都是数",
    "CHAIN": "“{0}”两头应当都是数",
    "PLUS_MINUS": "“{0}”两头应当都是数",
}


def stop_message(text: str, stop: Broken) -> str:
    """What stood in the way of reading on."""
    found = text[stop.at : stop.end]
    if stop.found == "$END":
        return "写到这里断了，后面没有数值"
    return _BY_TOKEN.get(stop.found, "“{0}”放在这里读不懂").format(found)
