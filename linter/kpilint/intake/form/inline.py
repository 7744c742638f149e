"""Labels and values that stand in one text: ``项目名称：甲项目  预算数：10``."""

from __future__ import annotations

from kpilint.intake.form.label import Label, head_label
from kpilint.resource.regex import regex

_LABEL = regex(r"(?:^|(?<=\s))([^\s:：；，。]{2,20})[:：]")
_WINDOW = 400  # characters in which labels may stand


def pairs_in(text: str) -> list[tuple[Label, str]]:
    """The pairs of a text that begins with a label; none for any other text."""
    if ":" not in text[:40] and "：" not in text[:40]:
        return []
    found = [
        (match, label)
        for match in _LABEL.finditer(text[:_WINDOW])
        if (label := head_label(match[1])) and label.kind in ("field", "budget", "goals")
    ]
    if not found or text[: found[0][0].start()].strip():
        return []
    ends = [match.start() for match, _ in found[1:]] + [len(text)]
    pairs = [
        (label, text[match.end() : end].strip())
        for (match, label), end in zip(found, ends, strict=True)
    ]
    return pairs if any(value for _, value in pairs) else []
