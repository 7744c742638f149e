"""The keys of a rule file held against the schema: known, complete, in order, rightly filled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, get_args

from kpilint.card.field import FIELD_BY_NAME
from kpilint.resource.regex import regex
from kpilint.rule.hint import hinted
from kpilint.rule.node import plain_data, value_of
from kpilint.rule.schema import KEYS, RuleFile
from kpilint.rule.slip import is_slip, report_slip
from kpilint.text.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from kpilint.rule.source import RuleSource
    from kpilint.text.node import Node

EXAMPLE_KEYS = ("反例", "正例")
# What else the keys, and the objects of rules, are called.
_KEY_CALLED = {
    "编号": ("代码", "规则代码", "code"),
    "名称": ("英文名", "短名", "name"),
    "标题": ("题目", "规则名称", "规则名", "title"),
    "级别": ("等级", "严重程度", "严重性", "級別", "level", "severity"),
    "把握": ("可信度", "置信度", "confidence"),
    "依据": ("政策", "来源", "basis"),
    "对象": ("范围", "检查对象", "subject"),
    "字段": ("栏目", "指标字段", "field"),
    "条件": ("公式", "表达式", "判断", "规则", "condition"),
    "提示": ("消息", "信息", "报错", "问题", "提醒", "message"),
    "建议": ("修改", "怎么改", "整改", "advice"),
    "说明": ("备注", "解释", "描述", "note"),
    "反例": ("错例", "坏例", "错误例子", "bad"),
    "正例": ("好例", "对例", "正确例子", "good"),
}
_CALLED = {"指标": ("绩效指标", "三级指标"), "项目": ("目标表",), "部门": ("单位", "本单位")}


_COLON = regex(rf"^({'|'.join(KEYS)})(：|:(?=[^\s]))", re.MULTILINE)


def check_colons(source: RuleSource) -> bool:
    """Whether every key is followed by a colon that YAML takes for one."""
    found = list(_COLON.finditer(source.text))
    for match in found:
        mistake = "full_width_colon" if match[2] == "：" else "colon_without_space"
        source.report(mistake, *match.span(2), word=match[1])
    return not found


def check_shape(source: RuleSource, root: Mapping, *, builtin: bool) -> bool:
    """Whether the rule can be read on; every mistake of its keys is reported to the source.

    Only shipped rules must have their keys in order: a reviewer's rule means the same in any.
    """
    from pydantic import ValidationError

    before = len(source.errors)
    if _is_card(root):
        source.report("card_for_rule", root.start, root.start + 1)
        return False
    _check_keys(source, root, in_order=builtin)
    if len(source.errors) > before:
        return False
    try:
        RuleFile.model_validate(plain_data(root))
    except ValidationError as error:
        for one in error.errors():
            _report(source, root, one["type"], one["loc"])
    return len(source.errors) == before


def _is_card(root: Mapping) -> bool:
    """Whether this is a card, laid among the rules."""
    keys = {key.text for key, _ in root.pairs}
    fields = {*FIELD_BY_NAME["项目"], *FIELD_BY_NAME["单位"]}
    return not keys & set(KEYS) and bool(keys & fields)


def _check_keys(source: RuleSource, root: Mapping, *, in_order: bool) -> None:
    seen: list[str] = []
    for key, _ in root.pairs:
        word = key.text
        if is_slip(word):
            report_slip(source, key.start)
        elif word not in KEYS:
            meant = next((key for key, others in _KEY_CALLED.items() if word in others), None)
            hint = f"，是不是“{meant}”" if meant else hinted(word, KEYS)
            source.report_node("unknown_key", key, word=word, hint=hint, known="、".join(KEYS))
        elif word in seen:
            source.report_node("repeated_key", key, word=word)
        else:
            if in_order:
                _check_order(source, key, seen)
            seen.append(word)


def _check_order(source: RuleSource, key: Scalar, seen: list[str]) -> None:
    later = next((other for other in seen if KEYS.index(other) > KEYS.index(key.text)), None)
    if later is not None:
        known = " ".join(KEYS)
        source.report_node("key_order", key, word=key.text, other=later, known=known)


def _report(source: RuleSource, root: Mapping, kind: str, where: tuple[int | str, ...]) -> None:
    """One complaint of the schema, put to the key or value that it is about."""
    key = str(where[0])
    node = value_of(root, key)
    meaning = RuleFile.model_fields[key].description or ""
    if node is None:
        source.report("missing_key", root.start, root.start + 1, word=key, meaning=meaning)
    elif kind == "string_too_short" and len(where) == 1:
        _blank(source, key, node, meaning)
    elif kind == "literal_error":
        _bad_choice(source, key, node)
    elif key == "编号" and isinstance(node, Scalar):
        source.report_node("bad_code", node, word=node.text)
    elif key == "名称" and isinstance(node, Scalar):
        source.report_node("bad_name", node, word=node.text)
    elif key in EXAMPLE_KEYS:
        _bad_example(source, key, node, where)
    elif isinstance(node, Mapping) and source.text.startswith("{", node.start) and key != "参数":
        source.report_node("unquoted_brace", node, word=key)
    elif key == "条件":
        source.report_node("condition_in_list", node)
    else:
        wanted = "几行“参数名: 值”" if key == "参数" else "一段文字"
        source.report_node("wrong_shape", node, word=key, wanted=wanted, cure=meaning)


def _blank(source: RuleSource, key: str, node: Node, meaning: str) -> None:
    """A key without a value; what stands behind # is none."""
    rest = source.text[node.start :].partition("\n")[0]
    if rest.lstrip(" :").startswith("#"):
        at = node.start + rest.index("#")
        source.report("comment_for_value", at, at + 1, word=key)
    else:
        source.report_node("blank_value", node, word=key, meaning=meaning)


def _bad_choice(source: RuleSource, key: str, node: Node) -> None:
    choices = get_args(RuleFile.model_fields[key].annotation)
    word = node.text if isinstance(node, Scalar) else ""
    part = next((one for one in choices if word and word in _CALLED.get(one, one.split("."))), None)
    hint = f"，是不是“{part}”" if part else hinted(word, choices)
    source.report_node("bad_choice", node, key=key, word=word, hint=hint, known="、".join(choices))


def _bad_example(source: RuleSource, key: str, node: Node, where: tuple[int | str, ...]) -> None:
    cure = "请写成一行一个：- {三级指标: 接待率, 指标值: ≤99%}"
    if len(where) > 1 and isinstance(node, Sequence):
        item = node.items[int(where[1])]
        source.report_node("wrong_shape", item, word="例子", wanted="“字段: 值”", cure=cure)
    elif isinstance(node, Sequence) or (isinstance(node, Scalar) and not node.text.strip()):
        source.report_node("no_examples", node, word=key)
    else:
        source.report_node("wrong_shape", node, word=key, wanted="一列例子", cure=cure)


def filled(root: Mapping, key: str) -> Scalar | None:
    """The value of a key that was checked to be a text."""
    node = value_of(root, key)
    return node if isinstance(node, Scalar) and node.text.strip() else None


def word(root: Mapping, key: str) -> str:
    """The text of a key that was checked to be there."""
    node = filled(root, key)
    assert node is not None
    return node.text.strip()


def mapping(root: Mapping, key: str) -> dict[str, Any]:
    """The texts below a key, empty where it does not stand."""
    node = value_of(root, key)
    return {} if node is None else plain_data(node)  # type: ignore[return-value]
