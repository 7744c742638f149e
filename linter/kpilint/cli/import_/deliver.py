"""Where the cards of an import go: to the screen, into one file, into a folder."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

import click

from kpilint.cli.stream import print_report
from kpilint.report.card.part import split, whole

if TYPE_CHECKING:
    from pathlib import Path

    from kpilint.card.model import Department
    from kpilint.cli.import_.naming import Naming
    from kpilint.cli.import_.order import Format, Order
    from kpilint.cli.import_.written import Writer
    from kpilint.intake.document import Document

_FEW = 5  # characters that are shown of those that were lost


class Delivery(Protocol):
    """Takes documents one by one and says into which files it has put them."""

    def put(self, document: Document, source: Path) -> list[Path]:
        """Deliver a document. Raises Refused."""
        ...

    def close(self) -> list[Path]:
        """Deliver what could only be put together at the end. Raises Refused."""
        ...


class Screen:
    """YAML as it comes, one document after another; JSON when all has come."""

    def __init__(self, format_name: Format, *, listed: bool) -> None:
        self._json = format_name == "json"
        self._listed = listed
        self._departments: list[Department] = []
        self._begun = False

    def put(self, document: Document, source: Path) -> list[Path]:  # noqa: ARG002 - no file
        """Print the YAML of a document, or keep it for the JSON."""
        if self._json:
            self._departments += document.departments
            return []
        from kpilint.report.card.as_yaml import render

        mark = "---\n" if self._begun else ""
        self._begun = True
        text = mark + render(document, whole(document))
        print_report(text, color=False, ascii_only=False)
        _warn_of_lost(text)
        return []

    def close(self) -> list[Path]:
        """Print the JSON."""
        if self._departments:
            from kpilint.report.card.as_json import render

            text = render(self._departments, listed=self._listed)
            print_report(text, color=False, ascii_only=True)
        return []


def _warn_of_lost(text: str) -> None:
    """Say so where the screen has no sign for what stands on the cards (GBK lacks many)."""
    encoding = sys.stdout.encoding or "utf-8"
    lost = "".join(sorted(set(text) - set(text.encode(encoding, "ignore").decode(encoding))))
    if lost:
        click.echo(
            f"提示：“{lost[:_FEW]}”这样的字（共 {len(lost)} 种）屏幕的编码 {encoding} 里没有，"
            "写成了代码；要存成文件，请用 -o",
            err=True,
        )


class Files:
    """A file for each document, or for each part of one. ``naming`` is None for a single file."""

    def __init__(self, order: Order, writer: Writer, naming: Naming | None) -> None:
        self._order = order
        self._writer = writer
        self._naming = naming

    def put(self, document: Document, source: Path) -> list[Path]:
        """Write the files of a document."""
        if self._order.format == "yaml":
            return self._put_yaml(document, source)
        path = self._path(source, "")
        if self._order.format == "xlsx":
            from kpilint.report.card.review import Review

            review = Review()
            review.add(document)
            self._writer.write(path, review.save)
        else:
            from kpilint.report.card.as_json import render

            self._writer.write_text(path, render(document.departments, listed=False))
        return [path]

    def _put_yaml(self, document: Document, source: Path) -> list[Path]:
        from kpilint.report.card.as_yaml import render

        parts = split(document) if self._order.split else [whole(document)]
        paths = [self._path(source, part.name) for part in parts]
        for path in paths:
            self._writer.check(path)  # all of a document or nothing
        for part, path in zip(parts, paths, strict=True):
            self._writer.write_text(path, render(document, part))
        return paths

    def _path(self, source: Path, part: str) -> Path:
        if self._naming is None:
            assert self._order.output is not None
            return self._order.output
        return self._naming.path(source, part, f".{self._order.format}")

    def close(self) -> list[Path]:
        """Nothing is left to be done."""
        return []


class OneReview:
    """One review sheet of all documents."""

    def __init__(self, path: Path, writer: Writer) -> None:
        from kpilint.report.card.review import Review

        self._path = path
        self._writer = writer
        self._review = Review()
        self._begun = False

    def put(self, document: Document, source: Path) -> list[Path]:  # noqa: ARG002 - one file
        """Add the rows of a document."""
        self._review.add(document)
        self._begun = True
        return []

    def close(self) -> list[Path]:
        """Write the sheet."""
        if not self._begun:
            return []
        self._writer.write(self._path, self._review.save)
        return [self._path]
