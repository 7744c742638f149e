"""Ends that a page leaves open: a merged cell that goes on overleaf has no line there."""

from __future__ import annotations

from itertools import pairwise

from kpilint.intake.office.pdf.side import Edge, line_groups

_SLACK = 3.0  # points
_LEAST = 2.0  # points of a gap between two lines


def missing_ends(edges: list[Edge]) -> list[Edge]:
    """Horizontal lines that close the cells whose sides reach an end of their table, where no
    line does.
    """
    groups = line_groups(edges)
    alone = [edge for level, upright in groups if not level for edge in upright]
    return [
        _line(left, right, y)
        for level, upright in groups
        if level
        for top, bottom in [_reach(upright)]
        for y in (top, bottom)
        for left, right in pairwise(_reaching([*upright, *_beside(alone, top, bottom)], y))
        if right - left > _LEAST and not _closed(level, left, right, y)
    ]


def _reach(upright: list[Edge]) -> tuple[float, float]:
    return min(edge["top"] for edge in upright), max(edge["bottom"] for edge in upright)


def _beside(alone: list[Edge], top: float, bottom: float) -> list[Edge]:
    """The lines that touch no other and are as high as a table: its side, where one merged cell
    takes up the whole page.
    """
    return [
        edge
        for edge in alone
        if abs(edge["top"] - top) <= _SLACK and abs(edge["bottom"] - bottom) <= _SLACK
    ]


def _reaching(upright: list[Edge], y: float) -> list[float]:
    """Where the lines stand that reach an end, from left to right."""
    return sorted(
        edge["x0"]
        for edge in upright
        if min(abs(edge["top"] - y), abs(edge["bottom"] - y)) <= _SLACK
    )


def _closed(level: list[Edge], left: float, right: float, y: float) -> bool:
    middle = (left + right) / 2
    return any(
        abs(edge["top"] - y) <= _SLACK and edge["x0"] - _SLACK <= middle <= edge["x1"] + _SLACK
        for edge in level
    )


def _line(left: float, right: float, y: float) -> Edge:
    return {
        "object_type": "line", "orientation": "h", "x0": left, "x1": right, "top": y,
        "bottom": y, "width": right - left, "height": 0.0,
    }  # fmt: skip
