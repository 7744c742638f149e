"""The hook that ``kpilint hook install`` writes: ``pre-commit`` in the folder of git's hooks."""

from __future__ import annotations

import os
import shlex
import sys
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MARK = "# kpilint hook install 写的钩子；kpilint hook uninstall 可以删去"
_SCRIPT = """\
#!/bin/sh
{mark}
python={python}
if [ -x "$python" ]; then
  exec "$python" -m kpilint hook run
fi
if command -v kpilint >/dev/null 2>&1; then
  exec kpilint hook run
fi
echo "找不到 kpilint，没有检查绩效目标表。请重新运行 kpilint hook install，或用 git commit --no-verify 跳过检查。" >&2
exit 1
"""  # noqa: E501 - a line of the script


class Found(Enum):
    """What stands where our hook should be."""

    NOTHING = "nothing"
    OURS = "ours"
    FOREIGN = "foreign"


class Hook:
    """The hook of one folder, and the foreign one that it may have taken the place of."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "pre-commit"
        self.kept = folder / "pre-commit.before-kpilint"

    def found(self) -> Found:
        """What stands there now."""
        if not os.path.lexists(self.path):
            return Found.NOTHING
        ours = self.path.is_file() and not self.path.is_symlink() and self._is_marked()
        return Found.OURS if ours else Found.FOREIGN

    def write(self) -> None:
        """Write our hook over whatever stands there."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        python = shlex.quote(sys.executable.replace(os.sep, "/"))
        script = _SCRIPT.format(mark=_MARK, python=python)
        self.path.write_text(script, encoding="utf-8", newline="\n")
        self.path.chmod(0o755)

    def keep_foreign(self) -> bool:
        """Put a foreign hook aside; False where one has been put aside already."""
        if os.path.lexists(self.kept):
            return False
        self.path.rename(self.kept)
        return True

    def remove(self) -> bool:
        """Remove our hook; whether a foreign one that was put aside has come back."""
        self.path.unlink()
        if not os.path.lexists(self.kept):
            return False
        self.kept.rename(self.path)
        return True

    def _is_marked(self) -> bool:
        return _MARK.encode() in self.path.read_bytes()
