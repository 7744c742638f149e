"""The guide pages: their files are written, their commands are run, their outputs put in place.

A YAML, TOML or text block below a line that ends in ``名.yaml`：`` is a file. It is written as
shown, or, where a command has written that file before (and the line does not say 改成), shown as
it was written. In a block of kind ``console`` every line that begins with ``$ kpilint`` is run in
the page's folder, and what follows is its output; behind the prompts of ``rule new`` stand the
answers.

    python tests/docs/guide.py docs/写第一条规则.md    writes the outputs of today into a page
"""

import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from click.testing import CliRunner
from guide_table import filled

from kpilint.cli.root import root

ANYWHERE = "/预算"  # the folder of a page, which has another name on every machine
DOCS = Path(__file__).resolve().parents[2] / "docs"
_FENCE = re.compile(r"(?P<line>[^\n]*)\n\n```(?P<kind>\w+)\n(?P<text>.*?)```(?=\n)", re.S)
_FILE = re.compile(r"`(?P<path>[^`]+\.(?:yaml|toml|txt))`：$")
_COMMAND = re.compile(r"^\$ kpilint (?P<words>.*)\n(?P<shown>(?:(?!\$ kpilint ).*\n)*)", re.M)
_PROMPT = re.compile(r"^\w+(?: \[.*\])?：(?P<answer>.*)$", re.M)


@contextmanager
def page_folder(folder: Path) -> Iterator[None]:
    """Work in a folder, on a screen of eighty columns."""
    before, columns = Path.cwd(), os.environ.get("COLUMNS")
    os.chdir(folder)
    os.environ["COLUMNS"] = "80"
    try:
        yield
    finally:
        os.chdir(before)
        os.environ.pop("COLUMNS")
        if columns is not None:
            os.environ["COLUMNS"] = columns


def up_to_date(page: str) -> str:
    """A page with the outputs and the answers of today, worked out in the current folder."""
    return filled(_FENCE.sub(_block, page), Path("示例.yaml"))


def _block(block: re.Match[str]) -> str:
    text = block["text"]
    if block["kind"] == "console":
        text = _COMMAND.sub(_run, text)
    elif block["kind"] in ("yaml", "toml", "text") and (file := _FILE.search(block["line"])):
        text = _file(Path(file["path"]), text, changed="改成" in block["line"])
    return f"{block['line']}\n\n```{block['kind']}\n{text}```"


def _file(path: Path, text: str, *, changed: bool) -> str:
    if path.exists() and not changed:
        return path.read_text("utf-8")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return text


def _run(command: re.Match[str]) -> str:
    words = shlex.split(command["words"])
    asks = words[:2] == ["rule", "new"]
    answers = [match["answer"] for match in _PROMPT.finditer(command["shown"])] if asks else []
    given = "".join(f"{answer}\n" for answer in answers)
    result = CliRunner().invoke(root, words, prog_name="kpilint", input=given)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    output = result.output.replace(str(Path.cwd()), ANYWHERE)
    output = re.sub(r"[ \t]+$", "", output, flags=re.M)
    return f"$ kpilint {command['words']}\n{output}"


def blocks(page: str, kind: str) -> list[str]:
    """The texts of all blocks of one kind."""
    return re.findall(rf"^```{kind}\n(.*?)^```", page, re.S | re.M)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = Path(name).resolve()
        with tempfile.TemporaryDirectory() as scratch, page_folder(Path(scratch)):
            path.write_text(up_to_date(path.read_text("utf-8")), "utf-8")
