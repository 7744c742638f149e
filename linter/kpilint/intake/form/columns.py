"""The heading of an indicator table: which column holds what."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from kpilint.card.key import plain_key
from kpilint.intake.form.label import (
    Role,
    column_role,
    head_label,
    likely_role,
    makes_indicator_table,
    period_of,
)
from kpilint.intake.form.vocabulary import is_level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpilint.intake.block import Cell
    from kpilint.intake.form.wording import Period

Row = list["Cell"]
_BANDS = ("优", "良", "中", "差")
_WIDEST = 200  # columns; a wider table is none of ours


class Columns(NamedTuple):
    """What the columns of an indicator table hold.

    ``roles`` of indicators by column; ``heads`` the card's own fields by column, where many
    projects stand in one long table; ``rows`` how many rows the heading has; ``strange`` the
    columns whose heading says what no form is known to say.
    """

    roles: dict[int, Role]
    heads: dict[int, str]
    rows: int
    strange: frozenset[int] = frozenset()

    @property
    def sided(self) -> bool:
        """Whether 实施期 and 年度 stand side by side."""
        periods = {role.period for role in self.roles.values()}
        return {"whole", "annual"} <= periods

    def column(self, word: str, period: Period = "") -> int | None:
        """The first column of a word, of the half that is asked for where there are halves."""
        for column, role in self.roles.items():
            if role.word == word and role.read and (not period or role.period in (period, "")):
                return column
        return None

    @property
    def width(self) -> int:
        """The number of columns up to the last that has a meaning."""
        return max((*self.roles, *self.heads), default=-1) + 1


def find_columns(rows: Sequence[Row], at: int) -> Columns | None:
    """The columns of the table whose heading begins with a row, None where none begins there."""
    row = rows[at]
    if not _may_be_heading(row):
        return None
    roles = _roles(row)
    below = rows[at + 1] if at + 1 < len(rows) else []
    lower = _roles(below) if _is_second_row(below) else {}
    merged = {**_spread(row, lower), **lower} if lower else roles
    words = {role.word for role in merged.values()}
    if not makes_indicator_table(words) and not _has_bands(words):
        return None
    if "三级指标" not in words and not words & {"指标值", "优"}:
        return None
    merged = _grouped(merged, row)
    above = [*(rows[at - 1] if at else []), *(row if lower else [])]
    heads = _heads(row, merged)
    filled = {cell.column for cell in row if cell.text}
    strange = frozenset(filled.difference(merged, heads))
    return Columns(_sided(merged, above), heads, 2 if lower else 1, strange)


def _may_be_heading(row: Row) -> bool:
    filled = [cell for cell in row if cell.text]
    known = sum(column_role(cell.text) is not None for cell in filled)
    return len(row) <= _WIDEST and known >= 2 and known * 2 >= len(filled) - _head_count(filled)


def _head_count(row: Row) -> int:
    return sum(head_label(cell.text) is not None for cell in row)


def _roles(row: Row) -> dict[int, Role]:
    found = {}
    for cell in row:
        role = (column_role(cell.text) or likely_role(cell.text)) if cell.text else None
        if role:
            found[cell.column] = role
            if role.word == "一级指标" and cell.column_span > 1:
                found[cell.column + 1] = Role("二级指标", role.period)
    return found


def _is_second_row(row: Row) -> bool:
    """Whether a row holds nothing but headings: 符号 值 单位, 优 良 中 差, the names of columns."""
    filled = [cell.text for cell in row if cell.text]
    if len(filled) < 2 or any(is_level(text) for text in filled):
        return False
    return all(column_role(text) for text in filled)


def _spread(row: Row, lower: dict[int, Role]) -> dict[int, Role]:
    """The roles of a heading's first row on every column that the second says nothing of."""
    return {column: role for column, role in _roles(row).items() if column not in lower}


def _has_bands(words: set[str]) -> bool:
    return "优" in words and "三级指标" in words


def _grouped(roles: dict[int, Role], row: Row) -> dict[int, Role]:
    """Without the column 绩效指标 where it only names the group, and the name stands elsewhere."""
    names = [column for column, role in roles.items() if role.word == "三级指标"]
    plain = {c.column: plain_key(c.text).rstrip(":") for c in row if len(c.text) <= _WIDEST}
    groups = [c for c in names if plain.get(c) in ("绩效指标", "年度绩效指标", "指标")]
    if groups and len(groups) < len(names):
        roles = {column: role for column, role in roles.items() if column not in groups}
    words = {role.word for role in roles.values()}
    if "项目类别" in words:
        keep = "一级指标" not in words
        roles = {
            c: role._replace(word="一级指标") if role.word == "项目类别" else role
            for c, role in roles.items()
            if keep or role.word != "项目类别"
        }
    if "评价标准" in words:
        other = "指标值" if not words & {"指标值", "优"} else "评分标准"
        roles = {
            c: role._replace(word=other) if role.word == "评价标准" else role
            for c, role in roles.items()
        }
    return dict(sorted(roles.items()))


def _sided(roles: dict[int, Role], above: Row) -> dict[int, Role]:
    """The roles with the half of the table that they belong to, where words stand twice."""
    counts = Counter(role.word for role in roles.values() if role.read)
    twice = {word for word, count in counts.items() if count > 1 and word in ("三级指标", "指标值")}
    if not twice or any(role.period for role in roles.values()):
        return roles
    periods = [period for cell in above if (period := period_of(cell.text))]
    first: Period = "annual" if periods[:2] == ["annual", "whole"] else "whole"
    second: Period = "whole" if first == "annual" else "annual"
    seen: set[str] = set()
    sided = {}
    for column, role in roles.items():
        doubled = counts[role.word] > 1
        sided[column] = role._replace(
            period=(second if role.word in seen else first) if doubled else ""
        )
        seen.add(role.word)
    return sided


def _heads(row: Row, roles: dict[int, Role]) -> dict[int, str]:
    """The fields of cards that stand in columns before the indicators."""
    first = min(roles)
    heads = {}
    for cell in row:
        label = head_label(cell.text) if cell.text and cell.column not in roles else None
        if label and label.kind in ("field", "budget", "goals", "purpose") and cell.column < first:
            heads[cell.column] = "资金用途" if label.kind == "purpose" else label.word
    return heads if "项目名称" in heads.values() else {}
