"""Sides that a table leaves open: many Chinese tables have no line at their left and right."""

from __future__ import annotations

from typing import Any

Edge = dict[str, Any]  # of pdfplumber: orientation, x0, x1, top, bottom
_SLACK = 3.0  # points
_LEAST_LINES = 2
_MOST_LINES = 4000  # on one page, which are held against each other


def missing_sides(edges: list[Edge]) -> list[Edge]:
    """Vertical lines that close the tables whose horizontal lines end in nothing.

    Lines belong to one table as far as they touch one another.
    """
    return [
        side
        for level, upright in line_groups(edges)
        if len(level) >= _LEAST_LINES
        for side in _sides(level, upright)
    ]


def line_groups(edges: list[Edge]) -> list[tuple[list[Edge], list[Edge]]]:
    """The horizontal and the vertical lines of each table, then the vertical lines that touch none;
    nothing where there are too many.
    """
    from pdfplumber.table import merge_edges

    whole = merge_edges(edges, _SLACK, _SLACK, _SLACK, _SLACK)
    level = [edge for edge in whole if edge["orientation"] == "h"]
    upright = [edge for edge in whole if edge["orientation"] == "v"]
    if not upright or len(whole) > _MOST_LINES:
        return []
    groups = [
        (lines, [column for column in upright if any(_touch(line, column) for line in lines)])
        for lines in _touching(level, upright)
        if lines
    ]
    touched = {id(column) for _, columns in groups for column in columns}
    return [*groups, ([], [column for column in upright if id(column) not in touched])]


def _touching(level: list[Edge], upright: list[Edge]) -> list[list[Edge]]:
    """The horizontal lines of each table."""
    groups: list[set[int]] = []
    for column in upright:
        joined = {at for at, edge in enumerate(level) if _touch(edge, column)}
        apart = []
        for group in groups:
            if joined & group:
                joined |= group
            else:
                apart.append(group)
        groups = [*apart, joined]
    return [[level[at] for at in sorted(group)] for group in groups]


def _touch(edge: Edge, column: Edge) -> bool:
    return bool(
        edge["x0"] - _SLACK <= column["x0"] <= edge["x1"] + _SLACK
        and column["top"] - _SLACK <= edge["top"] <= column["bottom"] + _SLACK
    )


def _sides(lines: list[Edge], upright: list[Edge]) -> list[Edge]:
    """The lines that a table lacks at its left and right."""
    found = []
    for name, x in (("x0", min(e["x0"] for e in lines)), ("x1", max(e["x1"] for e in lines))):
        heights = [edge["top"] for edge in lines if abs(edge[name] - x) <= _SLACK]
        top, bottom = min(heights), max(heights)
        if bottom > top and not any(_covers(e, x, top, bottom) for e in upright):
            found.append(_line(x, top, bottom))
    return found


def _covers(column: Edge, x: float, top: float, bottom: float) -> bool:
    """Whether a line stands at a side for some of its height already."""
    reach = min(column["bottom"], bottom) - max(column["top"], top)
    return bool(abs(column["x0"] - x) <= _SLACK and 4 * reach >= bottom - top)


def _line(x: float, top: float, bottom: float) -> Edge:
    return {
        "object_type": "line", "orientation": "v", "x0": x, "x1": x, "top": top,
        "bottom": bottom, "width": 0.0, "height": bottom - top,
    }  # fmt: skip
