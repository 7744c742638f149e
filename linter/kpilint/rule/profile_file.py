"""Files of profiles read, checked, and completed from the profiles that they rest on."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, NamedTuple

from kpilint.resource.regex import regex
from kpilint.rule.hint import hinted
from kpilint.rule.model import SEVERITY_WORD, RuleError
from kpilint.rule.node import plain_data
from kpilint.rule.profile import FACTS, GENERAL, Fact, Profile, Profiles, plain
from kpilint.rule.setting import Setting, merged
from kpilint.text.compose import YamlError, compose
from kpilint.text.decode import NotTextError, decode
from kpilint.text.node import Mapping, Scalar, Sequence
from kpilint.text.position import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kpilint.text.node import Node

_OWN = ("名称", "别名", "说明", "依据", "继承", "规则")
_KEYS = (*_OWN[:5], *FACTS, "规则")
_SETTING_KEYS = ("级别", "关闭", "参数")
_SWITCH = {"关闭": True, "启用": False}
_YES = {"是": True, "true": True, "否": False, "false": False}
_CODE = regex(r"[A-Z][1-9]\d\d")


class _ProfileError(Exception):
    """A profile that cannot be used: offset, message, advice."""


class _Draft(NamedTuple):
    """What one file says itself."""

    path: Path
    lines: Lines
    named_at: int
    based_at: int
    profile: Profile


def collect_profiles(paths: Iterable[Path]) -> Profiles:
    """The profiles of some files, each complete, and an error for each that cannot be used."""
    errors: list[RuleError] = []
    drafts: dict[str, _Draft] = {}
    for path in paths:
        draft = _draft(path, errors)
        if draft is None:
            continue
        if draft.profile.name in drafts:
            other = drafts[draft.profile.name].path
            message = f"口径“{draft.profile.name}”已写在 {other}"
            errors.append(_error(path, draft.lines, draft.named_at, message, "请另起一个名称"))
        else:
            drafts[draft.profile.name] = draft
    by_name = {}
    for name, draft in drafts.items():
        complete = _completed(draft, drafts, errors)
        if complete is not None:
            by_name[name] = complete
    return Profiles(by_name, _words(by_name.values()), tuple(errors))


def _words(found: Iterable[Profile]) -> dict[str, Profile]:
    """Names come before other words for them."""
    kept = list(found)
    others = {plain(word): profile for profile in kept for word in profile.aliases}
    return others | {plain(profile.name): profile for profile in kept}


def _draft(path: Path, errors: list[RuleError]) -> _Draft | None:
    try:
        text = decode(path.read_bytes()).text
    except NotTextError as error:
        errors.append(_error(path, Lines(""), 0, f"不是文本文件：{error}", "请另存为 UTF-8 编码"))
        return None
    lines = Lines(text)
    try:
        return _Reading(path, text, lines).draft()
    except YamlError as error:
        errors.append(_error(path, lines, error.offset, error.problem, error.advice))
    except _ProfileError as error:
        errors.append(_error(path, lines, *error.args))
    return None


def _error(path: Path, lines: Lines, offset: int, message: str, advice: str) -> RuleError:
    line, column = lines.position(offset)
    return RuleError(str(path), line, column, message, advice, frame=lines.line_text(line))


def _completed(draft: _Draft, drafts: dict[str, _Draft], errors: list[RuleError]) -> Profile | None:
    """The profile with all that the ones below it say; None where one of these is missing."""
    chain = [draft.profile]
    while (base := chain[-1].base) is not None:
        below = drafts.get(base)
        if below is None or len(chain) > len(drafts):
            reason = f"没有“{base}”这个口径可以继承{hinted(base, drafts)}"
            reason = reason if below is None else "继承转了一圈，又回到自己"
            errors.append(_error(draft.path, draft.lines, draft.based_at, reason, "请改“继承”一行"))
            return None
        chain.append(below.profile)
    facts: dict[str, tuple[str, ...]] = dict.fromkeys(FACTS, ())
    rules: dict[str, Setting] = {}
    for profile in reversed(chain):
        facts.update(profile.facts)
        rules = merged(rules, profile.rules)
    return draft.profile._replace(facts=facts, rules=rules)


class _Reading:
    """The state of reading one file."""

    def __init__(self, path: Path, text: str, lines: Lines) -> None:
        self.path = path
        self.text = text
        self.lines = lines

    def draft(self) -> _Draft:
        documents = compose(self.text)
        root = documents[0] if documents else None
        if not isinstance(root, Mapping):
            raise _ProfileError(0, "不是“名称、说明……”各占一行的口径文件", "请照现有的口径文件写")
        nodes = self._known(root)
        name = self._text(nodes, "名称")
        if not name:
            raise _ProfileError(0, "没有写“名称”", "请加一行，如“名称: 河北”")
        base = self._text(nodes, "继承") or (None if name == GENERAL else GENERAL)
        profile = Profile(
            name=name,
            aliases=tuple(self._many(nodes["别名"])) if "别名" in nodes else (),
            note=self._text(nodes, "说明"),
            basis=self._text(nodes, "依据"),
            base=base,
            facts={word: self._fact(FACTS[word], nodes[word]) for word in nodes if word in FACTS},
            rules=dict(self._rules(nodes["规则"])) if "规则" in nodes else {},
            file=str(self.path),
        )
        based = nodes.get("继承", nodes["名称"])
        return _Draft(self.path, self.lines, nodes["名称"].start, based.start, profile)

    def _known(self, root: Mapping) -> dict[str, Node]:
        for key, _ in root.pairs:
            if key.text not in _KEYS:
                message = f"口径里没有“{key.text}”这一项{hinted(key.text, _KEYS)}"
                raise _ProfileError(key.start, message, f"可用的有：{'、'.join(_KEYS)}")
        return {key.text: value for key, value in root.pairs}

    def _text(self, nodes: dict[str, Node], key: str) -> str:
        node = nodes.get(key)
        if node is None:
            return ""
        if not isinstance(node, Scalar):
            raise _ProfileError(node.start, f"“{key}”应是一段文字", f"请写成“{key}: ……”")
        return node.text.strip()

    def _many(self, node: Node) -> list[str]:
        items = node.items if isinstance(node, Sequence) else [node]
        wrong = next((item for item in items if not isinstance(item, Scalar)), None)
        if wrong is not None:
            raise _ProfileError(wrong.start, "这里应是一列词", "请写成：[产出指标, 效益指标]")
        return [item.text.strip() for item in items if isinstance(item, Scalar) and item.text]

    def _fact(self, fact: Fact, node: Node) -> tuple[str, ...]:
        values = self._many(node)
        if fact.choices and (len(values) != 1 or values[0] not in fact.choices):
            hint = hinted(values[0] if values else "", fact.choices)
            message = f"“{fact.word}”不能是“{'、'.join(values)}”{hint}"
            raise _ProfileError(node.start, message, f"只能是：{'、'.join(fact.choices)}")
        for value in values if fact.numeric else ():
            try:
                Decimal(value)
            except InvalidOperation:
                message = f"“{fact.word}”里的“{value}”不是数"
                raise _ProfileError(node.start, message, "请写数，如 [90, 100]") from None
        return tuple(values)

    def _rules(self, node: Node) -> Iterator[tuple[str, Setting]]:
        if not isinstance(node, Mapping):
            raise _ProfileError(node.start, "“规则”下面应是几行“编号: 关闭”", "如 C114: 关闭")
        for key, value in node.pairs:
            if not _CODE.fullmatch(key.text):
                raise _ProfileError(key.start, f"“{key.text}”不是规则的编号", "编号如 C114、W101")
            line = self.lines.position(key.start)[0]
            yield key.text, self._setting(value)._replace(line=line)

    def _setting(self, node: Node) -> Setting:
        if isinstance(node, Scalar):
            word = node.text.strip()
            if word in _SWITCH:
                return Setting(off=_SWITCH[word])
            return Setting(severity=SEVERITY_WORD[self._one_of(node, (*SEVERITY_WORD, *_SWITCH))])
        if not isinstance(node, Mapping):
            cure = "如 C114: 关闭，W101: {级别: 提示}"
            raise _ProfileError(node.start, "规则的设置写法不对", cure)
        return self._setting_of(node)

    def _setting_of(self, node: Mapping) -> Setting:
        setting = Setting()
        for key, value in node.pairs:
            match key.text:
                case "级别":
                    word = self._one_of(value, tuple(SEVERITY_WORD))
                    setting = setting._replace(severity=SEVERITY_WORD[word])
                case "关闭":
                    setting = setting._replace(off=_YES[self._one_of(value, tuple(_YES))])
                case "参数" if isinstance(value, Mapping):
                    pairs = plain_data(value)
                    assert isinstance(pairs, dict)
                    setting = setting._replace(parameters={k: str(v) for k, v in pairs.items()})
                case word:
                    hint = hinted(word, _SETTING_KEYS)
                    known = "、".join(_SETTING_KEYS)
                    raise _ProfileError(key.start, f"不能这样设“{word}”{hint}", f"可以设：{known}")
        return setting

    def _one_of(self, node: Node, choices: tuple[str, ...]) -> str:
        word = node.text.strip() if isinstance(node, Scalar) else ""
        if word not in choices:
            message = f"不能是“{word}”{hinted(word, choices)}"
            raise _ProfileError(node.start, message, f"只能是：{'、'.join(choices)}")
        return word
