"""Where the shipped rules and grammars lie: inside the wheel, or at the top of a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_PACKED = _PACKAGE / "_data"


def data_path(*parts: str) -> Path:
    """The path of a shipped file or folder, such as ``data_path("grammar", "value.lark")``."""
    root = _PACKED if _PACKED.is_dir() else _PACKAGE.parent.parent
    return root.joinpath(*parts)
