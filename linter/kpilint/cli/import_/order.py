"""What an import is asked to do, settled from its options."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal, NamedTuple

import click

from kpilint.resource.regex import regex

Format = Literal["yaml", "json", "xlsx"]
FORMATS: dict[str, Format] = {"yaml": "yaml", "json": "json", "xlsx": "xlsx"}
_BY_SUFFIX: dict[str, Format] = {
    ".yaml": "yaml", ".yml": "yaml", ".json": "json", ".xlsx": "xlsx",
}  # fmt: skip
_OTHER_FILE = regex(r"(?i)\.(?:docx?|xls|wps|et|pdf|txt|csv|md|html?)$")
_SCREEN = "-"
_SLASHES = ("/", os.sep, os.altsep or "/")


class Order(NamedTuple):
    """Where the cards go, and how: ``output`` is None for the screen, a folder or a file."""

    format: Format
    output: Path | None
    is_folder: bool
    split: bool
    force: bool


def order(format_name: str | None, output: str | None, *, split: bool, force: bool) -> Order:
    """The order that the options mean. Raises UsageError for those that do not go together."""
    if output is not None and not output.strip():
        raise click.UsageError("-o 后面没有写文件名")
    path = Path(output) if output not in (None, _SCREEN) else None
    is_folder = path is not None and (
        path.is_dir() or str(output).endswith(_SLASHES) or path.suffix.lower() not in _BY_SUFFIX
    )
    by_suffix = _BY_SUFFIX[path.suffix.lower()] if path and not is_folder else None
    chosen = FORMATS[format_name] if format_name else by_suffix or "yaml"
    _check_output(path, by_suffix, chosen, is_folder=is_folder)
    if split and (not is_folder or chosen != "yaml"):
        raise click.UsageError("--split 每个项目写一个 YAML 文件，要用 -o 指明一个文件夹")
    return Order(chosen, path, is_folder, split, force)


def _check_output(
    path: Path | None, by_suffix: Format | None, chosen: Format, *, is_folder: bool
) -> None:
    if path is None:
        if chosen == "xlsx":
            raise click.UsageError("xlsx 不能显示在屏幕上，请用 -o 指明写到哪个文件")
        return
    if by_suffix and by_suffix != chosen:
        raise click.UsageError(f"-o 的“{path.name}”和 --format {chosen} 不一致")
    if not is_folder or path.is_dir():
        return
    if path.exists():
        raise click.UsageError(f"-o 的“{path}”不是文件夹")
    if _OTHER_FILE.search(path.name):
        raise click.UsageError(f"写不了“{path.name}”这种文件，可以写 .yaml、.json、.xlsx 或文件夹")
