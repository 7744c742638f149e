"""The layers of the house: imports only look down (the contract itself is in pyproject.toml)."""

from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parents[2]


def test_imports_only_look_down(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    config = str(ROOT / "pyproject.toml")
    assert lint_imports(config_filename=config, cache_dir=str(tmp_path)) == 0


def test_every_package_has_its_layer() -> None:
    package = ROOT / "linter" / "kpilint"
    folders = {path.parent.name for path in package.glob("*/__init__.py")}
    assert folders <= {
        "cli", "report", "run", "check", "rule", "intake", "target", "card", "text", "resource",
        "fix",
    }  # fmt: skip


@pytest.mark.parametrize("folder", ["rules", "grammar", "samples"])
def test_data_folders_hold_no_python(folder: str) -> None:
    assert not list((ROOT / folder).rglob("*.py"))
