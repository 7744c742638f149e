"""Tables that a page break has cut: pieces are joined, rows made whole, repeated heads dropped."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kpilint.intake.office.pdf.line import joined
from kpilint.intake.office.pdf.part import SLACK, column_lines
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.office.pdf.part import Box, Page, Part

_LEAST_HEAD = 3  # cells that hold text in a row taken for a repeated head
_SHARED = 0.5  # of the column lines of a piece, that the table above has too
_RECENT = 30  # rows that show which columns are usually filled
_USUAL = 0.66  # of those rows
_ROOM = 3.0  # characters that may be free at the end of a line that goes on
_ROOM_OF_REST = 4.5  # the same where the next row has less than half of its columns filled
_ROOM_OF_TWINS = 2.0  # the same where both rows have all that they need
_LABELLED = 2  # cells of a row that is a label and a long text
_LEAST_WORDS = 2  # of a heading, in such a row
_LONGEST_HEAD = 12  # characters
_HEAD = regex("[一二三]级|指标值|目标值|名称|科目|金额|合计|单位|预算|支出|收入")
_DIGIT = regex(r"\d")
_CARD_LABEL = regex("编码|名称|单位|部门|年度")


def join_pieces(above: Sequence[Page], below: Page, table: list[Part]) -> bool:
    """Add the first piece on a page to a table that ends on the page before, if it goes on there.

    ``above`` are the pages before, ``table`` the pieces so far; the piece is changed as needed.
    """
    if not (above and table and below.parts and above[-1].parts):
        return False
    if above[-1].parts[-1] is not table[-1]:
        return False
    first = below.parts[0]
    if not _meet(above[-1], below, table[-1], first) or not _same_columns(table, first):
        return False
    repeated = _repeated_rows(table, first)
    if _begins_card(table, first, repeated):
        return False
    _drop_rows(first, repeated)
    if first.rows and _is_cut(table, first):
        _mend_row(table, first)
    table.append(first)
    return True


def _meet(above: Page, below: Page, last: Part, first: Part) -> bool:
    """Whether no text stands between the two pieces."""
    return (
        above.number + 1 == below.number
        and not any(line.top >= last.bottom - SLACK for line in above.lines)
        and not any(line.bottom <= first.top + SLACK for line in below.lines)
    )


def _same_columns(table: list[Part], first: Part) -> bool:
    last = table[-1]
    if abs(last.x0 - first.x0) > SLACK or abs(last.x1 - first.x1) > SLACK:
        return False
    known, here = column_lines(table), column_lines([first])
    shared = sum(any(abs(x - other) <= SLACK for other in known) for x in here)
    return shared >= _SHARED * len(here)


def _texts(row: list[Box]) -> list[str]:
    return [box.text for box in sorted(row, key=lambda box: box.x0) if box.text]


def _repeated_rows(table: list[Part], first: Part) -> int:
    """How many rows at the top of a piece repeat rows of the table: its printed head."""
    rows = [_texts(row) for part in table for row in part.rows]
    here = [_texts(row) for row in first.rows]
    best = 0
    for start, row in enumerate(rows):
        if row != here[0] or (start and not _may_be_head(row)):
            continue
        count = 0
        while count < len(here) and start + count < len(rows):
            if rows[start + count] != here[count]:
                break
            count += 1
        best = max(best, count)
    return best


def _may_be_head(row: list[str]) -> bool:
    """Whether a row below the first may be a heading; others stand twice where forms are copied."""
    words = sum(len(text) <= _LONGEST_HEAD and bool(_HEAD.search(text)) for text in row)
    return len(row) >= _LEAST_HEAD and words >= _LEAST_WORDS and not _DIGIT.search("".join(row))


def _begins_card(table: list[Part], first: Part, repeated: int) -> bool:
    """Whether a piece opens as its table did, with other contents: another table of its kind."""
    opening = [_texts(row) for row in table[0].rows]
    if repeated >= min(len(first.rows), len(opening)):
        return False
    here, there = _texts(first.rows[repeated]), opening[repeated]
    if not here or not there or here == there:
        return False
    return here[0] == there[0] and bool(_CARD_LABEL.search(here[0]))


def _drop_rows(part: Part, count: int) -> None:
    """Take rows off the top; a cell that reaches further down begins at the next row."""
    if not count:
        return
    if count == len(part.rows):
        part.rows, part.bands = [], []
        return
    edge = part.bands[count]
    longer = [box for row in part.rows[:count] for box in row if box.bottom > edge + SLACK]
    for box in longer:
        box.top, box.text = edge, ""
    part.rows = [part.rows[count] + longer, *part.rows[count + 1 :]]
    part.bands = part.bands[count:]


def _is_cut(table: list[Part], first: Part) -> bool:
    """Whether the first row of a piece is the rest of the row before."""
    last, rest = table[-1].rows[-1], first.rows[0]
    upper, lower = _filled(last), _filled(rest)
    if not upper or not _fits(table, first):
        return False
    if not lower:
        return _ends(rest) == _ends(last)
    if len(rest) == len(last) == _LABELLED:
        label, other = sorted(_ends(rest))
        return other in upper & lower and (label in upper) != (label in lower)
    room = _room_of_cut(upper, lower, _usual(table, first))
    return room > 0 and _runs_on(table, first, room)


def _room_of_cut(upper: set[int], lower: set[int], usual: set[int]) -> float:
    """How many characters the lines above a break may leave free for the two rows to be one, by
    the columns that they fill; 0 where they are two.
    """
    filled = usual & (upper | lower)
    if 2 * len(filled & lower) <= len(filled):
        return _ROOM_OF_REST
    if usual <= lower:
        if not filled <= upper:
            return _ROOM
        return _ROOM_OF_TWINS if len(upper & lower) >= _LEAST_HEAD else 0
    return _ROOM if len(usual - lower - upper) <= 1 else 0


def _usual(table: list[Part], first: Part) -> set[int]:
    """The columns that most rows around a page break fill."""
    before = [row for part in table for row in part.rows][:-1]
    last = table[-1].rows[-1]
    rows = [row for row in before if _ends(last) <= _ends(row)][-_RECENT:]
    rows += [row for row in first.rows[1:] if _ends(row) <= _ends(last)]
    counts = Counter(column for row in rows for column in _filled(row))
    return {column for column, count in counts.items() if count >= max(_USUAL * len(rows), 2)}


def _runs_on(table: list[Part], first: Part, room: float) -> bool:
    """Whether the texts above the break fill their last lines, so far as they go on below it."""
    halves = [(_upper_half(table, box), box) for box in first.rows[0] if box.text]
    return all(upper is None or not upper.text or upper.room < room for upper, _ in halves)


def _filled(row: list[Box]) -> set[int]:
    """The columns that hold text, by where they end: merged cells at the left begin elsewhere."""
    return {round(box.x1 / SLACK) for box in row if box.text}


def _ends(row: list[Box]) -> set[int]:
    return {round(box.x1 / SLACK) for box in row}


def _fits(table: list[Part], first: Part) -> bool:
    return all(_upper_half(table, box) for box in first.rows[0] if box.text)


def _upper_half(table: list[Part], box: Box) -> Box | None:
    """The cell at the end of a table under which a cell of the next piece stands."""
    last = table[-1]
    for row in reversed(last.rows):
        for other in row:
            if (
                abs(other.x0 - box.x0) <= SLACK
                and abs(other.x1 - box.x1) <= SLACK
                and other.bottom >= last.bottom - SLACK
            ):
                return other
    return None


def _mend_row(table: list[Part], first: Part) -> None:
    """Put the texts of a cut row together, and take its lower half off the piece."""
    for box in first.rows[0]:
        upper = _upper_half(table, box)
        if upper is not None and box.text:
            upper.text = joined([text for text in (upper.text, box.text) if text])
    _drop_rows(first, 1)
