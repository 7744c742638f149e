"""One import from its files to its exit code."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kpilint.cli.import_.deliver import Files, OneReview, Screen
from kpilint.cli.import_.naming import Naming
from kpilint.cli.import_.written import Refused, Writer
from kpilint.cli.progress import watch
from kpilint.cli.stream import standard_input
from kpilint.intake.read import read_bytes, read_path
from kpilint.report.card.account import account
from kpilint.report.card.count import Count, count_of
from kpilint.report.plain import one_line, visible
from kpilint.report.wrap import wrap
from kpilint.resource.collector import sweep
from kpilint.run.discover import DOCUMENT_SUFFIXES, SUFFIXES, find_files, holds_no_card, passed_over
from kpilint.run.exit_code import BROKEN, CLEAN, UNREADABLE

if TYPE_CHECKING:
    from kpilint.cli.import_.deliver import Delivery
    from kpilint.cli.import_.order import Order
    from kpilint.intake.document import Document, InputError

_NARROWEST, _WIDEST = 40, 120
_STDIN = "-"


class Job:
    """Reads files one by one, delivers their cards and says on standard error what came of it."""

    def __init__(self, names: tuple[str, ...], order: Order, *, verbose: bool, quiet: bool) -> None:
        self._names = names
        self._order = order
        self._verbose = verbose
        self._quiet = quiet
        self._width = max(_NARROWEST, min(shutil.get_terminal_size().columns, _WIDEST))
        self._total = Count()
        self._read = self._unreadable = self._refused = 0
        self._foreign: list[str] = []
        self._bar = watch(by_page=True)

    def run(self) -> int:
        """Do it. Raises UsageError, before anything is read, where it cannot be done."""
        files = self._files()
        delivery = self._delivery([path for path, _ in files])
        for path, searched in files:
            document = self._document(path)
            if searched and holds_no_card(path, document):
                self._foreign.append(document.file)
            else:
                self._one(document, path, delivery)
            del document
            sweep()
        self._finish(delivery)
        return self._exit_code()

    def _document(self, path: Path) -> Document:
        if str(path) == _STDIN:
            return read_bytes(_STDIN, standard_input())
        self._bar.file(path)
        try:
            return read_path(path, self._bar.page)
        finally:
            self._bar.end()  # also where somebody has had enough of it

    def _files(self) -> list[tuple[Path, bool]]:
        """The files to read. YAML found in a folder is what an import has written, and an output
        folder in one that is searched holds no sources; for a review sheet both are cards.
        """
        order = self._order
        found = find_files(self._names, SUFFIXES if order.format == "xlsx" else DOCUMENT_SUFFIXES)
        if order.output is None:
            return list(found)
        target = order.output.resolve()
        searched = {Path(name).resolve() for name in self._names}
        if target in searched:
            return list(found)
        return [
            (path, by_search)
            for path, by_search in found
            if not (by_search and path.resolve().is_relative_to(target))
        ]

    def _delivery(self, files: list[Path]) -> Delivery:
        order = self._order
        folders = [path for path in map(Path, self._names) if path.is_dir()]
        if order.output is None:
            return Screen(order.format, listed=bool(folders) or len(self._names) > 1)
        writer = Writer({path.resolve() for path in files}, force=order.force)
        if order.is_folder:
            return Files(order, writer, Naming(order.output, folders))
        if order.format != "xlsx" and len(files) > 1:
            raise click.UsageError(
                f"要读 {len(files)} 个文件，不能都写进“{order.output}”；请用 -o 指明一个文件夹"
            )
        try:
            writer.check(order.output)
        except Refused as refusal:
            raise click.UsageError(str(refusal)) from refusal
        if order.format == "xlsx":
            return OneReview(order.output, writer)
        return Files(order, writer, None)

    def _one(self, document: Document, path: Path, delivery: Delivery) -> None:
        written: list[Path] = []
        if document.departments:
            try:
                written = delivery.put(document, path)
                self._read += 1
                self._total = self._total.plus(count_of(document))
            except Refused as refusal:
                self._refuse(refusal)
                return
        self._tell(document, written)
        for error in document.errors:
            self._say(f"错误：{_error(error)}")
        self._unreadable += bool(document.errors)

    def _tell(self, document: Document, written: list[Path]) -> None:
        lines = account(document, whole=self._verbose)
        if self._quiet or not lines:
            return
        into = f" → {_named(written)}" if written else ""
        click.echo(f"{one_line(document.file)}{into}", err=True)  # whole, to be copied
        for line in lines:
            text = line.lstrip()
            self._say(text, " " * (2 + len(line) - len(text)))

    def _finish(self, delivery: Delivery) -> None:
        try:
            written = delivery.close()
        except Refused as refusal:
            self._refuse(refusal)
            written = []
        if self._foreign and not self._quiet:
            self._say(f"提示：{passed_over(self._foreign, '读入')}")
        if written and not self._quiet:
            self._say(f"已写入 {_named(written)}")
        if self._read > 1 and not self._quiet:
            self._say(f"共读出 {self._read} 个文件：{self._total}")
        if not (self._read or self._unreadable or self._refused):
            self._say("错误：没有找到可以读的文件")

    def _exit_code(self) -> int:
        if self._refused:
            return BROKEN
        return CLEAN if self._read and not self._unreadable else UNREADABLE

    def _refuse(self, refusal: Refused) -> None:
        self._refused += 1
        self._say(f"错误：{refusal}")

    def _say(self, text: str, indent: str = "") -> None:
        for line in wrap(visible(text), self._width, indent, f"{indent}  "):
            click.echo(line, err=True)


def _named(written: list[Path]) -> str:
    first = one_line(str(written[0]))
    return first if len(written) == 1 else f"{first} 等 {len(written)} 个文件"


def _error(error: InputError) -> str:
    at = f"{error.file}:{error.line}:{error.column}" if error.line else error.file
    return f"{one_line(at)}：{one_line(error.message)}。{one_line(error.advice)}"
