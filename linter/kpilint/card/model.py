"""What one file holds: departments, their projects (cards), the indicators of each.

Every field keeps the text that was written. ``None`` means that the field does not stand on the
card, ``""`` that it stands there empty. Plain slotted classes: thousands of them pass in one run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.field import AGENCY_FIELDS, INDICATOR_FIELDS, PROJECT_FIELDS

if TYPE_CHECKING:
    from kpilint.card.address import Address


class Indicator:
    """One row of a card's indicator table."""

    __slots__ = (
        "address", "basis", "data_source", "derived", "description", "direction", "level1",
        "level2", "name", "operator", "project", "remark", "scoring", "unit", "value",
        "value_type", "weight", "whole_term_value",
    )  # fmt: skip
    level1: str | None
    level2: str | None
    name: str | None
    description: str | None
    operator: str | None
    value: str | None
    unit: str | None
    value_type: str | None
    direction: str | None
    weight: str | None
    whole_term_value: str | None
    basis: str | None
    scoring: str | None
    data_source: str | None
    remark: str | None

    def __init__(self, project: Project, address: Address) -> None:
        self.project = project
        self.address = address
        self.derived: dict[str, object] = {}  # what upper layers have read from it, kept once
        for field in INDICATOR_FIELDS:
            setattr(self, field.attribute, None)


class Project:
    """One performance-target card."""

    __slots__ = (
        "address", "agency", "budget", "code", "department", "derived", "end", "fiscal", "goals",
        "grounds", "indicators", "manager", "money_unit", "name", "nature", "necessity",
        "other_funds", "overview", "payment_plan", "period", "phone", "profile", "purpose",
        "remark", "safeguards", "schedule", "start", "supervisor", "whole_term_budget",
        "whole_term_goals", "year",
    )  # fmt: skip
    code: str | None
    name: str | None
    agency: str | None
    supervisor: str | None
    year: str | None
    money_unit: str | None
    profile: str | None
    nature: str | None
    period: str | None
    start: str | None
    end: str | None
    budget: str | None
    whole_term_budget: str | None
    fiscal: str | None
    other_funds: str | None
    purpose: str | None
    overview: str | None
    grounds: str | None
    necessity: str | None
    safeguards: str | None
    schedule: str | None
    payment_plan: dict[str, str] | None
    whole_term_goals: list[str] | None
    goals: list[str] | None
    manager: str | None
    phone: str | None
    indicators: list[Indicator] | None
    remark: str | None

    def __init__(self, department: Department, address: Address) -> None:
        self.department = department
        self.address = address
        self.derived: dict[str, object] = {}
        for field in PROJECT_FIELDS:
            setattr(self, field.attribute, None)


class Section:
    """One heading of a disclosure's narrative with the text below it."""

    __slots__ = ("address", "heading", "text")

    def __init__(self, address: Address, heading: str, text: str) -> None:
        self.address = address
        self.heading = heading
        self.text = text


class Department:
    """One agency's disclosure for one year; a lone card is a department that says nothing else."""

    __slots__ = (
        "address", "agency", "code", "derived", "money_unit", "profile", "projects", "sections",
        "tables", "year",
    )  # fmt: skip
    agency: str | None
    code: str | None
    year: str | None
    money_unit: str | None
    profile: str | None
    projects: list[Project] | None
    sections: list[Section] | None
    tables: dict[str, list[list[str]]] | None

    def __init__(self, address: Address = ()) -> None:
        self.address = address
        self.derived: dict[str, object] = {}
        for field in AGENCY_FIELDS:
            setattr(self, field.attribute, None)


Record = Department | Project | Indicator
