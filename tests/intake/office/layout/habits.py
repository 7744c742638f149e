"""Habits of those who fill forms in: other files that say the same."""

from __future__ import annotations

from collections.abc import Callable

from intake.office.layout.sheet import ABOVE, INSIDE, LEFT, Grid, Page, squared
from kpilint.intake.form.label import column_role, head_label

_MERGED = (LEFT, ABOVE, INSIDE)
Habit = Callable[[list[Page]], list[Page]]


def _each(change: Callable[[Grid], Grid]) -> Habit:
    """A habit that changes every table by itself."""
    return lambda pages: [
        [block if isinstance(block, str) else change(squared(block)) for block in page]
        for page in pages
    ]


def _labels(change: Callable[[str], str]) -> Habit:
    """A habit that writes the labels otherwise."""
    return _each(
        lambda grid: [
            [change(t) if head_label(t) or column_role(t) else t for t in row] for row in grid
        ]
    )


def heading(grid: Grid) -> int:
    """The row in which the indicators' heading stands."""
    return next(n for n, row in enumerate(grid) if sum(map(bool, map(column_role, row))) > 3)


def unmerged(grid: Grid) -> Grid:
    return [["" if text in _MERGED else text for text in row] for row in grid]


def repeated(grid: Grid) -> Grid:
    """Each level written in each row; cells merged to the right stay merged."""
    start = heading(grid)
    made = [list(row) for row in grid]
    for r in range(start + 1, len(made)):
        for c, text in enumerate(made[r]):
            if text == ABOVE and made[r - 1][c] not in _MERGED and r > start + 1:
                made[r][c] = made[r - 1][c]
    return made


def spread_out(grid: Grid) -> Grid:
    """An empty row after each of the indicators that no merged cell crosses."""
    made: Grid = []
    for n, row in enumerate(grid):
        made.append(row)
        below = grid[n + 1] if n + 1 < len(grid) else []
        if n > heading(grid) and below and not any(text in (ABOVE, INSIDE) for text in below):
            made.append([""] * len(row))
    return made


def wrapped(grid: Grid) -> Grid:
    """Long texts broken by hand."""
    return [[t if len(t) < 14 or "\n" in t else f"{t[:9]}\n{t[9:]}" for t in row] for row in grid]


def in_two(pages: list[Page]) -> list[Page]:
    """The head and the indicators in tables of their own."""
    made: list[Page] = []
    for page in pages:
        made.append([])
        for block in page:
            start = 0 if isinstance(block, str) else heading(squared(block))
            if isinstance(block, str) or not start:
                made[-1].append(block)
                continue
            grid = [["" if t == ABOVE and n == start else t for t in row]
                    for n, row in enumerate(squared(block))]  # fmt: skip
            made[-1] += [grid[:start], grid[start:]]
    return made


def numbered(grid: Grid) -> Grid:
    """A column of numbers before the indicators."""
    start = heading(grid)
    return [
        [*row[:1], LEFT if n < start else INSIDE, *row[1:]]
        if row[0] in _MERGED
        else [row[0], LEFT, *row[1:]]
        if n < start
        else ["序号" if n == start else str(n - start), *row]
        for n, row in enumerate(grid)
    ]


def captioned(pages: list[Page]) -> list[Page]:
    """Title and unit in the first rows of the table itself."""
    made: list[Page] = []
    for page in pages:
        texts = [block for block in page if isinstance(block, str)]
        tables = [squared(block) for block in page if not isinstance(block, str)]
        width = len(tables[0][0])
        top = [[text, *[LEFT] * (width - 1)] for text in texts]
        made.append([[*top, *tables[0]], *tables[1:]])
    return made


HABITS: dict[str, Habit] = {
    "unmerged": _each(unmerged),
    "repeated": _each(repeated),
    "empty rows": _each(spread_out),
    "wrapped": _each(wrapped),
    "in two tables": in_two,
    "caption inside": captioned,
    "set wide": _labels(lambda text: "　".join(text) if len(text) < 5 else text),
    "set wide by blanks": _labels(lambda text: " ".join(text)),
    "upright": _labels(lambda text: "\n".join(text) if len(text) < 7 else text),
    "colons": _labels(lambda text: text if text[-1:] in ":：" else f"{text}："),
    "half-width brackets": _labels(
        lambda text: text.translate(str.maketrans("（）：", "():")) + " "
    ),
}  # fmt: skip
