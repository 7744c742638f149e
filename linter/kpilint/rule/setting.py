"""What a profile or a configuration says of one rule: off, another level, other parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kpilint.rule.model import Rule, Severity


class Setting(NamedTuple):
    """Changes to one rule; None leaves a thing as it is. ``line`` is where it was said."""

    severity: Severity | None = None
    off: bool | None = None
    parameters: Mapping[str, str] = {}
    line: int = 0

    def over(self, base: Setting) -> Setting:
        """Both settings together; where both say something, this one counts."""
        return Setting(
            self.severity or base.severity,
            base.off if self.off is None else self.off,
            {**base.parameters, **self.parameters},
            self.line or base.line,
        )


def merged(first: Mapping[str, Setting], second: Mapping[str, Setting]) -> dict[str, Setting]:
    """The settings of two sources by code; where both say something, the second counts."""
    both = dict(first)
    for code, setting in second.items():
        both[code] = setting.over(both[code]) if code in both else setting
    return both


def changed(rule: Rule, setting: Setting | None) -> Rule | None:
    """The rule as the setting has it: the very same where nothing changes, None where it is off."""
    if setting is None:
        return rule
    if setting.off:
        return None
    severity = setting.severity or rule.severity
    parameters = {**rule.parameters, **setting.parameters} if rule.check else rule.parameters
    if severity == rule.severity and parameters == rule.parameters:
        return rule
    return rule._replace(severity=severity, parameters=parameters)


def complaint(rule: Rule, setting: Setting, known: tuple[str, ...]) -> str | None:
    """What is wrong with a setting of a rule whose check knows these parameters, if anything."""
    for name in setting.parameters:
        if rule.check is None:
            return f"规则 {rule.code} 没有参数，不能设“{name}”"
        if name not in known:
            listed = "、".join(known) or "（没有）"
            return f"规则 {rule.code} 没有参数“{name}”，它的参数有：{listed}"
    return None
