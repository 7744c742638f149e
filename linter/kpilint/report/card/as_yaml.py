"""``yaml``: the cards of a document as a file that a person can go on with."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from kpilint.report.card.comment import Comments

if TYPE_CHECKING:
    from kpilint.intake.document import Document
    from kpilint.report.card.part import Part

_ENDLESS = 1 << 30  # columns of a line: folding would put breaks where the form has none


def render(document: Document, part: Part) -> str:
    """The YAML of a part of a document; the same document gives the same text every time."""
    from kpilint.report.card.tree import department_tree, put_narrative

    comments = Comments(document)
    out = io.StringIO()
    out.write(comments.head(part.name))
    writer = _writer()
    for number, department in enumerate(part.departments):
        if number:
            out.write("---\n")
        tree = department_tree(department, part.projects(department), comments.above)
        if part.narrative:
            put_narrative(tree, department, comments.above)
        writer.dump(tree, out)
    if part.last:
        out.write(comments.tail())
    return out.getvalue()


def _writer() -> Any:
    from ruamel.yaml import YAML
    from ruamel.yaml.representer import RoundTripRepresenter

    from kpilint.report.card.tree import NumberText

    class Representer(RoundTripRepresenter):
        """ruamel.yaml keeps this table on the class; its own is left as it is."""

    Representer.add_representer(NumberText, _number)
    writer = YAML()
    writer.Representer = Representer
    writer.indent(mapping=2, sequence=4, offset=2)
    writer.width = _ENDLESS
    return writer


def _number(representer: Any, text: str) -> Any:
    kind = "float" if "." in text else "int"
    return representer.represent_scalar(f"tag:yaml.org,2002:{kind}", str(text))
