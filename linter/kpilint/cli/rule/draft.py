"""A rule in the making: each part is held against the reader of rule files as it is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kpilint.check.registry import CHECKS
from kpilint.cli.rule.condition import told
from kpilint.cli.rule.example import seen_lines
from kpilint.cli.rule.question import Refused, filled
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.name import field_of
from kpilint.rule.evaluate import HOLDERS
from kpilint.rule.read import DEFAULT_FIELD, read_condition, read_rule
from kpilint.rule.scaffold import rule_text
from kpilint.rule.specimen import SPECIMENS
from kpilint.rule.template import read_template
from kpilint.rule.typed_example import NotAnExample, typed_example
from kpilint.run.excerpt import words_of
from kpilint.run.rehearsal import rehearse

if TYPE_CHECKING:
    from kpilint.rule.condition.tree import Condition
    from kpilint.rule.model import Rule, RuleError

SCHEMA = "rule.schema.json"
_STAND_IN = {"指标": {"三级指标": "例"}, "项目": {"项目名称": "例"}, "部门": {"单位": "例"}}


class Draft:
    """The values of a rule file by their keys. Every ``check_`` gives what is to be kept, or
    raises Refused. ``taken`` are the codes and names of other rules.
    """

    def __init__(self, taken: set[str]) -> None:
        self.values: dict[str, Any] = {}
        self._taken = taken

    @property
    def subject(self) -> str:
        """The kind of object that the rule is about."""
        return str(self.values.get("对象", "指标"))

    def text(self) -> str:
        """The rule file, with stand-ins for what is not settled yet."""
        stand_in = [_STAND_IN[self.subject]]
        blank = {
            "编号": "V999", "名称": "stand-in", "标题": "例", "级别": "警告", "把握": "中",
            "维度": "完整性.规范完整性", "依据": "例", "对象": self.subject,
            "条件": SPECIMENS[self.subject].condition, "提示": "例", "建议": "例", "说明": "例",
            "反例": stand_in, "正例": stand_in,
        }  # fmt: skip
        return rule_text({**blank, **self.values}, SCHEMA)

    def file_name(self) -> str:
        """What the file of the rule must be called."""
        code, name = self.values.get("编号", "V999"), self.values.get("名称", "stand-in")
        return f"{code}-{name}.yaml"

    def condition(self) -> Condition:
        """The tree of the condition, once that is settled."""
        return read_condition(self.values["条件"], self.subject)

    def free_code(self, family: str) -> str | None:
        """The next code of a family that no rule has."""
        codes = (f"{family}{number}" for number in range(901, 1000))
        return next((code for code in codes if code not in self._taken), None)

    def fields_used(self) -> list[str]:
        """The fields of the object that the condition names, in its order; 项目.预算数 is not."""
        source = self.values["条件"]
        words = sorted(words_of(self.condition()), key=source.find)
        fields = (field_of(HOLDERS[self.subject], word) for word in words)
        return [field.word for field in fields if field]

    def likely_field(self) -> str:
        """The field that a finding will point at: of those in the condition the first."""
        default = DEFAULT_FIELD[self.subject]
        used = self.fields_used()
        usual = self.subject == "指标" and (default in used or "方向" in self.values["条件"])
        return default if usual or not used else used[0]

    def check_code(self, answer: str) -> str:
        """A code that is free and in the range of users."""
        if answer in self._taken:
            raise Refused(f"编号“{answer}”已经有规则用了，可以用 {self.free_code(answer[:1])}")
        return self._accepted("编号", answer)

    def check_name(self, answer: str) -> str:
        """A name that is free."""
        if answer in self._taken:
            raise Refused(f"名称“{answer}”已经有规则用了，请换一个")
        return self._accepted("名称", answer)

    def check_field(self, answer: str) -> str:
        """A field of the object."""
        return self._accepted("字段", answer)

    def check_condition(self, answer: str) -> str:
        """A condition on the object, on one line."""
        text = " ".join(answer.split())
        try:
            read_condition(text, self.subject)
        except ConditionError as error:
            raise Refused(*told(error, text)) from error
        return text

    def check_template(self, answer: str) -> str:
        """A sentence whose places mean something."""
        text = filled(answer)
        try:
            read_template(text, HOLDERS[self.subject], ())
        except ConditionError as error:
            raise Refused(*told(error, text, "这句话")) from error
        return text

    def check_typed(self, key: str, answer: str) -> dict[str, Any]:
        """An example as it was typed, that comes out as the key (反例 or 正例) says."""
        try:
            example = typed_example(answer)
        except NotAnExample:
            raise Refused("读不懂这个例子，请写作“字段: 值, 字段: 值”") from None
        return self.check_example(key, example)

    def check_example(self, key: str, example: dict[str, Any]) -> dict[str, Any]:
        """An example that comes out as the key (反例 or 正例) says."""
        rule, errors = self._read({**self.values, key: [example]})
        if rule is None:
            raise Refused(*(f"{error.message}。{error.advice}" for error in errors))
        seen = next(one for one in rehearse(rule) if one.bad is (key == "反例"))
        if not seen.right:
            raise Refused(*(line.strip() for line in seen_lines(seen)))
        return example

    def _accepted(self, key: str, answer: str) -> str:
        """An answer that the reader of rule files has nothing against."""
        _, errors = self._read({**self.values, key: answer})
        if errors:
            raise Refused(f"{errors[0].message}。{errors[0].advice}")
        return answer

    def _read(self, values: dict[str, Any]) -> tuple[Rule | None, list[RuleError]]:
        """The rule with some values, read as any rule file is."""
        infos = {name: check.info for name, check in CHECKS.items()}
        draft = Draft(self._taken)
        draft.values = values
        return read_rule(draft.file_name(), draft.text().encode(), infos, builtin=False)
