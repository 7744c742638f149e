"""What the printed forms of the tests say: projects with their money, goals and indicators."""

from __future__ import annotations

import csv
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """An indicator; its value in the parts into which some provinces split it."""

    level1: str
    level2: str
    name: str
    sign: str
    number: str
    unit: str
    description: str
    basis: str
    weight: str
    direction: str

    @property
    def value(self) -> str:
        """The value in one cell."""
        return f"{self.sign}{self.number}{self.unit}" if self.sign != "定性" else self.number


@cache
def table() -> list[list[str]]:
    """The indicators of all projects, from the file beside this one."""
    with (Path(__file__).parent / "rows.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


@dataclass(frozen=True)
class Project:
    """A project as a budget system holds it; amounts in 万元."""

    code: str
    name: str
    budget: str
    purpose: str
    goals: tuple[str, ...]
    agency: str = "某某县信访局"
    supervisor: str = "某某县委社会工作部"
    plan: tuple[str, ...] = ("25%", "50%", "75%", "100%")
    whole_goal: str = "三年内建成覆盖城乡的信访工作体系，初信初访办理质量明显提高。"
    number: int = 0  # of a copy of a project
    copies: int = 1  # of each of its indicators

    @property
    def rows(self) -> tuple[Row, ...]:
        """Its indicators."""
        own = self.name.removesuffix(str(self.number or ""))
        rows = [Row(*row) for name, *row in table() if name == own]
        if self.copies == 1:
            return tuple(rows)
        count = range(1, self.copies + 1)
        return tuple(replace(row, name=f"{row.name}（第{n}项）") for row in rows for n in count)


RECEPTION = Project(
    "13032124P00331710077R",
    "群众来访接待中心运行维护经费",
    "8.76",
    "预算数8.76万元，其中财政资金8.76万元，主要用于保障群众来访接待中心的正常运转，支付保安、保洁人员的工资和"
    "水电、取暖、办公耗材等日常开支。",
    (
        "1.通过拓展和延伸群众工作职能，着力打造群众工作新平台，让来访群众有地方说话、有人办事。",
        "2.通过规范接待流程，做到件件有着落、事事有回音，促进社会和谐稳定。",
    ),
)

PETITION = Project(
    "13032124P00331810085X",
    "特殊疑难信访问题专项资金",
    "25.00",
    "用于解决特殊疑难信访问题，化解信访积案，救助生活确有困难的信访群众。",
    ("1.通过多种措施化解信访积案，达到案结事了、息诉罢访。",),
)

TRAINING = Project(
    "13032124P00331910012Q",
    "信访干部业务培训费",
    "1.50",
    "用于全县信访干部的业务培训。",
    ("1.提高信访干部的业务能力和依法办事水平。",),
)

PROJECTS = (RECEPTION, PETITION, TRAINING)


def many(count: int, copies: int) -> tuple[Project, ...]:
    """So many projects, each with its indicators several times over."""
    return tuple(
        replace(project, name=f"{project.name}{number}", number=number, copies=copies)
        for number in range(1, count + 1)
        for project in [PROJECTS[number % len(PROJECTS)]]
    )
