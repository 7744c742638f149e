"""The text of a paragraph as Word prints it with all changes accepted.

python-docx's own ``paragraph.text`` leaves out insertions, content controls, fields, formulas and
symbols: ``≥95%`` reads ``≥%``. So the elements are read here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.office.word.name import MC, VAL, WRAPPERS, M, W
from kpilint.intake.office.word.symbol import symbol

if TYPE_CHECKING:
    from kpilint.intake.office.word.package import Element

_MARKS = {
    W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "softHyphen": "",
    W + "ptab": "\t",
}  # fmt: skip
_TEXT, _RUN, _SYMBOL, _FIELD = W + "t", W + "r", W + "sym", W + "fldChar"
_CHANGES = frozenset({W + "ins", W + "del", W + "moveFrom", W + "moveTo"})
_DRAWINGS = frozenset({W + "drawing", W + "pict", W + "object", MC + "AlternateContent"})
_OFF = ("0", "false", "off", "none")


class ParagraphText:
    """The text of one paragraph, the text boxes anchored in it, and whether it was changed."""

    def __init__(self, paragraph: Element) -> None:
        self.boxes: list[Element] = []
        self.changed = False
        self._parts: list[str] = []
        self._walk(paragraph)
        self.text = "".join(self._parts)

    def _walk(self, holder: Element) -> None:
        for child in holder:
            tag = child.tag
            self.changed = self.changed or tag in _CHANGES
            if tag == _RUN:
                if not is_hidden(child):
                    self._run(child)
            elif tag in WRAPPERS:
                self._walk(child)
            elif tag in (M + "oMath", M + "oMathPara"):
                self._parts += [text.text or "" for text in child.iter(M + "t")]
            elif tag == MC + "AlternateContent":
                self._alternate(child)

    def _run(self, run: Element) -> None:
        for child in run:
            tag = child.tag
            if tag == _TEXT:
                self._parts.append(child.text or "")
            elif tag in _MARKS:
                self._parts.append(_MARKS[tag])
            elif tag == _SYMBOL:
                self._parts.append(symbol(child.get(W + "font") or "", child.get(W + "char") or ""))
            elif tag == _FIELD:
                self._parts.append(_check_box(child))
            elif tag in WRAPPERS:
                self._walk(child)
            elif tag in _DRAWINGS:
                self._alternate(child)

    def _alternate(self, drawing: Element) -> None:
        """Text boxes; a box is often written twice, for newer and older versions of Word."""
        skipped = {
            fallback
            for alternate in drawing.iter(MC + "AlternateContent")
            if alternate.find(MC + "Choice") is not None
            for fallback in alternate.findall(MC + "Fallback")
        }
        self.boxes += _boxes(drawing, skipped)


def _boxes(holder: Element, skipped: set[Element]) -> list[Element]:
    """The outermost text boxes under an element; a box in a box is found when that one is read."""
    found: list[Element] = []
    for child in holder:
        if child.tag == W + "txbxContent":
            found.append(child)
        elif child not in skipped:
            found += _boxes(child, skipped)
    return found


def is_hidden(run: Element) -> bool:
    """Whether a run is formatted as hidden text, which is not printed."""
    return _is_on(run.find(f"{W}rPr/{W}vanish"))


def is_mark_deleted(paragraph: Element) -> bool:
    """Whether the end of a paragraph was deleted, so that the next one goes on with its text."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _is_on(element: Element | None) -> bool:
    return element is not None and element.get(VAL, "1") not in _OFF


def _check_box(field: Element) -> str:
    """The sign of a box to tick in an older form; nothing for other fields."""
    box = field.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    state = box.find(W + "checked")
    return "☑" if _is_on(state if state is not None else box.find(W + "default")) else "□"
