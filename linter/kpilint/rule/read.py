"""One rule file made into a Rule, or into all that is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.field import FIELD_BY_NAME
from kpilint.rule.condition.certain import check_certainty
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.name import names_of
from kpilint.rule.condition.parse import parse_condition
from kpilint.rule.condition.pattern import check_patterns
from kpilint.rule.condition.scope import Scope
from kpilint.rule.evaluate import HOLDERS, holds
from kpilint.rule.hint import hinted
from kpilint.rule.identity import check_identity
from kpilint.rule.model import CONFIDENCE_WORD, SEVERITY_WORD, Rule
from kpilint.rule.node import value_of
from kpilint.rule.reference import check_check, check_examples
from kpilint.rule.shape import check_colons, check_shape, filled, mapping, word
from kpilint.rule.slip import report_slip
from kpilint.rule.source import RuleSource
from kpilint.rule.template import read_template
from kpilint.text.compose import YamlError, compose
from kpilint.text.decode import NotTextError, decode
from kpilint.text.node import Mapping, Sequence

if TYPE_CHECKING:
    from collections.abc import Mapping as MappingOf

    from kpilint.rule.condition.tree import Condition
    from kpilint.rule.message import Template
    from kpilint.rule.model import CheckInfo, RuleError, Subject
    from kpilint.text.node import Scalar

DEFAULT_FIELD: dict[str, str] = {
    "指标": "指标值", "项目": "项目名称", "部门": "单位", "文件": "文件",
}  # fmt: skip


def read_rule(
    file: str, data: bytes, checks: MappingOf[str, CheckInfo], *, builtin: bool
) -> tuple[Rule | None, list[RuleError]]:
    """The rule of one file, and every mistake in it; with a mistake there is no rule.

    ``builtin`` says that the file is kpilint's own, whose codes do not begin with 9.
    """
    try:
        text = decode(data).text
    except NotTextError as error:
        source = RuleSource(file, "")
        source.report("not_text", 0, 1, reason=str(error))
        return None, source.errors
    return _Reading(RuleSource(file, text), checks, builtin).rule()


class _Reading:
    """The state of reading one file."""

    def __init__(
        self, source: RuleSource, checks: MappingOf[str, CheckInfo], builtin: bool
    ) -> None:
        self.source = source
        self.checks = checks
        self.builtin = builtin

    def rule(self) -> tuple[Rule | None, list[RuleError]]:
        root = self._root()
        if root is None:
            return None, self.source.errors
        code = filled(root, "编号")
        self.source.code = code.text.strip() if code else None
        if not check_shape(self.source, root, builtin=self.builtin):
            return None, self.source.errors
        check_identity(self.source, root, builtin=self.builtin)
        check_examples(self.source, root)
        rule = self._read(root)
        return (None if self.source.errors else rule), self.source.errors

    def _root(self) -> Mapping | None:
        if not check_colons(self.source):
            return None
        try:
            documents = compose(self.source.text)
        except YamlError as error:
            if not report_slip(self.source, error.offset):
                at = error.offset
                self.source.report("not_yaml", at, at + 1, reason=error.problem, cure=error.advice)
            return None
        if len(documents) > 1:
            second = documents[1].start if documents[1] else len(self.source.text) - 1
            self.source.report("several_rules", second, second + 1)
            return None
        root = documents[0] if documents else None
        if isinstance(root, Mapping) and root.pairs:
            return root
        listed = isinstance(root, Sequence)
        mistake = "rule_in_list" if listed else "empty_file" if root is None else "not_a_rule"
        self.source.report(mistake, 0, 1)
        return None

    def _read(self, root: Mapping) -> Rule | None:
        subject: Subject = word(root, "对象")  # type: ignore[assignment]
        condition = self._condition(root, subject)
        check = self._check(root, subject)
        own_places = check.places if check else ()
        message = self._template(root, "提示", subject, own_places)
        advice = self._template(root, "建议", subject, own_places)
        expected = self._template(root, "应为", subject, own_places)
        field = self._field(root, subject)
        if message is None or advice is None:
            return None
        code = value_of(root, "编号")
        assert code is not None
        return Rule(
            code=word(root, "编号"),
            name=word(root, "名称"),
            title=word(root, "标题"),
            severity=SEVERITY_WORD[word(root, "级别")],
            confidence=CONFIDENCE_WORD[word(root, "把握")],
            head=word(root, "维度"),
            basis=word(root, "依据"),
            subject=subject,
            field=field,
            condition=condition,
            check=check.name if check else None,
            parameters=mapping(root, "参数"),
            message=message,
            expected=expected,
            advice=advice,
            explanation=word(root, "说明"),
            file=self.source.file,
            line=self.source.line_of(code.start),
            source=self.source.text,
        )

    def _condition(self, root: Mapping, subject: Subject) -> Condition | None:
        node = filled(root, "条件")
        check = filled(root, "检查")
        if node is None:
            if check is None:
                self.source.report("nothing_to_check", root.start, root.start + 1)
            return None
        if check is not None:
            self.source.report_node("condition_and_check", check)
        if subject == "文件":
            self.source.report_node("condition_on_file", node)
            return None
        try:
            return read_condition(node.text, subject)
        except ConditionError as error:
            self.source.report_inside(error, node)
            return None

    def _check(self, root: Mapping, subject: Subject) -> CheckInfo | None:
        node = filled(root, "检查")
        if node is None:
            parameters = value_of(root, "参数")
            if parameters is not None:
                self.source.report_node("parameters_without_check", parameters)
            return None
        return check_check(self.source, root, node, subject, self.checks)

    def _template(
        self, root: Mapping, key: str, subject: Subject, own_places: tuple[str, ...]
    ) -> Template | None:
        node: Scalar | None = filled(root, key)
        if node is None:
            return None
        try:
            return read_template(node.text.strip(), HOLDERS[subject], own_places)
        except ConditionError as error:
            self.source.report_inside(error, node)
            return None

    def _field(self, root: Mapping, subject: Subject) -> str:
        node = filled(root, "字段")
        if node is None or subject == "文件":
            return DEFAULT_FIELD[subject] if node is None else node.text.strip()
        holder = HOLDERS[subject]
        field = FIELD_BY_NAME[holder].get(node.text.strip())  # type: ignore[index]
        if field is None:
            hint = hinted(node.text.strip(), names_of(holder))
            self.source.report_node(
                "unknown_field_key", node, word=node.text.strip(), holder=holder, hint=hint,
                known="、".join(names_of(holder)[:5]),
            )  # fmt: skip
            return ""
        return field.word


def read_condition(text: str, subject: str) -> Condition:
    """A condition read and checked. Raises ConditionError for the first mistake in it."""
    tree = parse_condition(text)
    holds(tree, subject)
    check_patterns(tree)
    check_certainty(tree, Scope(HOLDERS[subject]))
    return tree
