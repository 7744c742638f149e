"""A department as plain values, for JSON and for whoever writes it elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.field import AGENCY_FIELDS, INDICATOR_FIELDS, PROJECT_FIELDS
from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from kpilint.card.field import Field
    from kpilint.card.model import Department, Indicator, Project, Record

Plain = dict[str, object]
_SIGN = regex(
    r"[≥≤≧≦⩾⩽><=＝＞＜═]{1,2}|(?:大于|小于)(?:或?等于)?|等于|不(?:低于|少于|小于|高于|超过|大于)"
)
_UNIT = regex(r"(?!(?:无|定性|文字描述|是/否|日期|时间)$)[%％‰\w][\w/·.%]*")
_ALWAYS = (
    "项目编码",
    "项目名称",
    "预算数",
    "其中财政资金",
    "其他资金",
    "资金用途",
    "资金支出计划",
    "绩效目标",
    "绩效指标",
)


def department_as_dict(department: Department) -> Plain:
    """The department in the words of the forms; what does not stand in the file is left out."""
    plain = _fields(department, AGENCY_FIELDS)
    plain["项目"] = [_project(project) for project in department.projects or ()]
    plain["说明"] = [
        {"标题": section.heading, "正文": section.text} for section in department.sections or ()
    ]
    plain["预算表"] = department.tables or {}
    return plain


def _project(project: Project) -> Plain:
    plain = dict.fromkeys(_ALWAYS[:6], "") | _fields(project, PROJECT_FIELDS)
    if project.whole_term_budget is not None and project.budget is not None:
        plain["年度资金总额"] = project.budget  # its name where both amounts are printed
    plain["资金支出计划"] = project.payment_plan or {}
    plain["绩效目标"] = project.goals or []
    plain["绩效指标"] = [_indicator(indicator) for indicator in project.indicators or ()]
    return plain


def _indicator(indicator: Indicator) -> Plain:
    plain = _fields(indicator, INDICATOR_FIELDS)
    if indicator.value is not None:
        plain["指标值"] = joined_value(indicator.operator, indicator.value, indicator.unit)
    return plain


def joined_value(operator: str | None, value: str, unit: str | None) -> str:
    """A value whose sign and unit stand in columns of their own, as it would stand in one."""
    sign, unit = (operator or "").strip(), (unit or "").strip()
    if not value[:1].isdigit():
        return value
    before = sign if _SIGN.fullmatch(sign) else ""
    after = unit if _UNIT.fullmatch(unit) and not value.endswith(unit) else ""
    return before + value + after


def _fields(record: Record, fields: tuple[Field, ...]) -> Plain:
    """The fields of a record that stand in the file, under the words of the forms."""
    found = ((field.word, getattr(record, field.attribute)) for field in fields)
    return {word: value for word, value in found if value is not None}
