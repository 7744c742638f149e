"""How much one file may ask of the machine. Everything here is stated in docs/ and tested.

The figures leave a margin of ten over the largest disclosures seen, and keep one file under about
1 GB of memory and two minutes.
"""

from __future__ import annotations

import time

from kpilint.intake.office.unreadable import UnreadableError

LARGEST_FILE = 100 * 1024 * 1024  # bytes, as it stands on disk
MOST_UNPACKED = 400 * 1024 * 1024  # bytes of all the parts of an archive, pictures too
LARGEST_PART = 64 * 1024 * 1024  # bytes of one XML part
MOST_PARTS = 10_000
MOST_CELLS = 500_000  # cells in the tables of a file
LONGEST_TEXT = 100_000  # characters of one cell or paragraph; the rest is cut off and told
MOST_PAGES = 600
MOST_SECONDS = 120.0
_SPLIT = "请拆分为多个文件"


class Budget:
    """What is left of the time and the cells of one file."""

    def __init__(self, seconds: float = MOST_SECONDS, cells: int = MOST_CELLS) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds
        self._most_cells = cells
        self._cells = cells

    def check_time(self, where: str = "") -> None:
        """Raises UnreadableError when the time is used up; ``where`` says how far one came."""
        if time.monotonic() > self._end:
            so_far = f"（读到{where}）" if where else ""
            raise UnreadableError(f"读取超过 {self._seconds:.0f} 秒，已停止{so_far}", _SPLIT)

    def spend_cells(self, count: int = 1) -> None:
        """Count cells of tables. Raises UnreadableError when there are too many."""
        self._cells -= count
        if self._cells < 0:
            raise UnreadableError(f"单元格超过 {self._most_cells} 个", _SPLIT)


def cut(text: str) -> str:
    """A text no longer than a cell may be; what is cut off is told in the text itself."""
    if len(text) <= LONGEST_TEXT:
        return text
    return f"{text[:LONGEST_TEXT]}……（原文共{len(text)}字，以下省略）"
