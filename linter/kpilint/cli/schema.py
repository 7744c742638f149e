"""``kpilint schema``: the JSON schemas by which editors complete and check while typing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kpilint.cli.chinese import Command
from kpilint.cli.output import print_lines
from kpilint.cli.stream import print_report, write_report
from kpilint.resource.failure import failure
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = ("rule", "card", "profile", "lexicon")
WHICH = {
    "规则": "rule", "卡片": "card", "目标表": "card", "口径": "profile", "词表": "lexicon",
    **{kind: kind for kind in KINDS},
}  # fmt: skip
_SHORT_LIST = regex(r'\[\s+("[^"]*"(?:,\s+"[^"]*")*)\s+\]')


@click.command("schema", cls=Command)
@click.argument("which", metavar="[rule|card|profile|lexicon]", required=False)
@click.option("--write", "folder", metavar="文件夹", help="把四份都写进这个文件夹。")
def command(which: str | None, folder: str | None) -> int:
    """给编辑器用的格式说明（JSON Schema）：规则、绩效目标表、口径和词表的。

    在 YAML 文件的第一行写上它的位置，VS Code 等编辑器（装上 YAML 插件）就会边写边提示、边检查：

    \b
    # yaml-language-server: $schema=schema/rule.schema.json
    """
    if folder is None:
        if which not in WHICH:
            raise click.UsageError(
                "请写 rule（规则）、card（绩效目标表）、profile（口径）或 lexicon（词表），"
                "或用 --write 文件夹"
            )
        print_report(schema_text(WHICH[which]), color=False, ascii_only=True)
        return 0
    print_lines(f"已写入 {path}" for path in write_schemas(Path(folder)))
    return 0


def schema(which: str) -> dict[str, Any]:
    """The schema of files of one of the kinds."""
    if which == "card":
        from kpilint.card.schema import card_schema

        return card_schema()
    if which in ("profile", "lexicon"):
        from kpilint.rule.folder_schema import profile_schema, word_list_schema

        return profile_schema() if which == "profile" else word_list_schema()
    from kpilint.check.registry import CHECKS
    from kpilint.rule.editor_schema import editor_schema

    return editor_schema(CHECKS)


def schema_text(which: str) -> str:
    """The schema as it is printed and written, its lists of words on one line each."""
    text = json.dumps(schema(which), ensure_ascii=False, indent=2)
    return _SHORT_LIST.sub(lambda found: f"[{' '.join(found[1].split())}]", text) + "\n"


def write_schemas(folder: Path, kinds: tuple[str, ...] = KINDS) -> Iterator[Path]:
    """Write the schemas into a folder, made where it is missing; give the paths."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.ClickException(f"建不了文件夹 {folder}：{failure(error)}") from error
    for which in kinds:
        path = folder / f"{which}.schema.json"
        write_report(schema_text(which), path)
        yield path
