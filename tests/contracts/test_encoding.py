"""No file is ever opened with the encoding that the machine happens to prefer."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT_METHODS = {"read_text": 0, "write_text": 1}
CONTAINERS = {"archive", "OpcPackage", "pdfplumber"}  # their open() yields bytes or pages, not text


def _calls(path: Path) -> Iterator[ast.Call]:
    tree = ast.parse(path.read_text("utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _names_encoding(call: ast.Call, position: int) -> bool:
    return len(call.args) > position or any(word.arg == "encoding" for word in call.keywords)


def _is_binary(call: ast.Call) -> bool:
    modes = [*call.args, *(word.value for word in call.keywords if word.arg == "mode")]
    return any(
        isinstance(mode, ast.Constant) and isinstance(mode.value, str) and "b" in mode.value
        for mode in modes
    )


def _opens_text(call: ast.Call) -> bool:
    holder = getattr(getattr(call.func, "value", None), "id", "")
    return holder not in CONTAINERS and not _is_binary(call)


def test_every_text_file_is_opened_with_its_encoding_named() -> None:
    careless = []
    for path in (ROOT / "linter").rglob("*.py"):
        for call in _calls(path):
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            if name in TEXT_METHODS and not _names_encoding(call, TEXT_METHODS[name]):
                careless.append(f"{path}:{call.lineno}")
            if name == "open" and _opens_text(call) and not _names_encoding(call, 9):
                careless.append(f"{path}:{call.lineno}")
    assert not careless
