"""Level cells that stand once for several rows, written into each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.intake.form.row import CUT
from kpilint.intake.form.vocabulary import (
    is_level1,
    is_level2,
    level_stem,
    parent_of,
    speaks_for,
    whole_level2,
    without_points,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.form.draft import Doubts, Entry, RowDraft

_LEVEL1, _LEVEL2, _NAME = "一级指标", "二级指标", "三级指标"
_CUT_LENGTH = 10  # characters; no form prints less of a name
_CENTRED = "合并的级别单元格按所含指标的意思归到了下一级别，请核对"


def fill_levels(rows: Sequence[RowDraft], doubts: Doubts, *, merged: bool) -> None:
    """Give every row its levels: those above, or below where a centred label stands lower.

    ``merged`` says that the file itself tells which cells are merged, so nothing is guessed.
    """
    _tidy(rows, doubts)
    _complete(rows, doubts)
    _doubt_cut_names(rows, doubts)
    up = set() if merged else _rows_of_next(rows)
    _fill_first(rows)
    for number, row in enumerate(rows):
        if _LEVEL2 in row or not number or _LEVEL1 not in row:
            continue
        source = _next(rows, number, _LEVEL2) if number in up else _above(rows, number)
        if source:
            row[_LEVEL2] = source
            if number in up:
                doubts.doubtful(_any(row).at, source.text, _CENTRED)


def _tidy(rows: Sequence[RowDraft], doubts: Doubts) -> None:
    """Take points off the levels, and what is no level but a broken copy of the one above."""
    above: Entry | None = None
    for row in rows:
        for word in (_LEVEL1, _LEVEL2):
            entry = row.get(word)
            if entry and (bare := without_points(entry.text)) != entry.text:
                row[word] = entry._replace(text=bare.strip())
        entry, level2 = row.get(_LEVEL1), row.get(_LEVEL2)
        if entry is None:
            continue
        parent = parent_of(level2.text) if level2 else None
        broken = not is_level1(entry.text) and not is_level2(entry.text)
        if broken and above and parent and parent == level_stem(above.text):
            doubts.mended(entry.at, entry.text, f"识别错误，应为“{above.text}”")
            del row[_LEVEL1]
        else:
            above = entry


def _complete(rows: Sequence[RowDraft], doubts: Doubts) -> None:
    """Complete a second level that the form has cut off, where the form is seen to cut."""
    cut = any(CUT in row for row in rows)
    for row in rows:
        entry = row.get(_LEVEL2)
        whole = (
            whole_level2(entry.text) if entry and (cut or entry.text[-1:] in "指意度满") else None
        )
        if entry and whole and whole != entry.text and (cut or not is_level2(entry.text)):
            row[_LEVEL2] = entry._replace(text=whole)
            doubts.mended(entry.at, entry.text, f"被表格截断，应为“{whole}”")


def _doubt_cut_names(rows: Sequence[RowDraft], doubts: Doubts) -> None:
    """Doubt the names that are as long as the form prints at most, where it is seen to cut."""
    names = [row[_NAME] for row in rows if _NAME in row]
    longest = max((len(name.text) for name in names), default=0)
    if longest >= _CUT_LENGTH and any(CUT in row for row in rows):
        for name in names:
            if len(name.text) == longest:
                doubts.doubtful(name.at, name.text, "名称可能被表格截断，请对照原件")


def _fill_first(rows: Sequence[RowDraft]) -> None:
    above: Entry | None = None
    for number, row in enumerate(rows):
        if _LEVEL1 not in row:
            level2 = row.get(_LEVEL2)
            parent = parent_of(level2.text) if level2 else None
            misfit = above is None or (parent and parent != level_stem(above.text))
            below = _next(rows, number, _LEVEL1) if misfit else None
            if below and (above is None or parent == level_stem(below.text)):
                row[_LEVEL1] = below
            elif above:
                row[_LEVEL1] = above
        above = row.get(_LEVEL1, above)


def _next(rows: Sequence[RowDraft], number: int, word: str) -> Entry | None:
    """The next entry of a word below a row, as far as a merged cell may reach."""
    for row in rows[number + 1 : number + 12]:
        if word in row:
            return row[word]
    return None


def _above(rows: Sequence[RowDraft], number: int) -> Entry | None:
    """The second level of the row above, if it stands under the same first level."""
    before = rows[number - 1]
    same = before.get(_LEVEL1) and before[_LEVEL1].text == rows[number][_LEVEL1].text
    return before.get(_LEVEL2) if same else None


def _rows_of_next(rows: Sequence[RowDraft]) -> set[int]:
    """The rows without a second level that belong to the label below, by what their names say.

    Recognised scans print a centred label beside the lower of two rows. A table does so
    throughout or not at all, so its rows are weighed together.
    """
    blank = [n for n, row in enumerate(rows) if _LEVEL2 not in row and _NAME in row and n]
    up = down = 0
    for number in blank:
        name = rows[number][_NAME].text
        above = next(
            (r[_LEVEL2] for r in reversed(rows[max(number - 12, 0) : number]) if _LEVEL2 in r), None
        )
        below = _next(rows, number, _LEVEL2)
        up += bool(below and speaks_for(below.text, name))
        down += bool(above and speaks_for(above.text, name))
    return set(blank) if up > down else set()


def _any(row: RowDraft) -> Entry:
    return row.get(_NAME) or next(iter(row.values()))
