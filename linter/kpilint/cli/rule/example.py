"""``kpilint rule test``: rules put to their own examples, and what they saw on each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from kpilint.cli.chinese import Command
from kpilint.cli.output import WIDTH, print_lines
from kpilint.cli.rule.condition import shown
from kpilint.cli.rule_folder import plugins, rule_folders
from kpilint.report.plain import one_line
from kpilint.report.wrap import wrap
from kpilint.rule.load import NOT_RULES
from kpilint.run.where import shorten
from kpilint.text.node import Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kpilint.rule.model import Rule, RuleError
    from kpilint.run.rehearsal import Rehearsed
    from kpilint.text.node import Node

_INDENT = "  "
_BODY = "      "
RIGHT, WRONG = "✓", "✗"
LONGEST = 60  # characters of an example on its line


class Chosen(NamedTuple):
    """The rules to be tested, and what is wrong with the files that hold them."""

    rules: Sequence[Rule]
    errors: Sequence[RuleError]


@click.command("test", cls=Command)
@click.argument("words", metavar="[文件或编号...]", nargs=-1)
@click.option(
    "--verbose", "-v", is_flag=True, help="每个例子都列出来（写了文件或编号时总是这样）。"
)
def command(words: tuple[str, ...], verbose: bool) -> int:
    """用规则自己的反例和正例检验它，说出它在每个例子上看到了什么。

    写规则文件、文件夹或规则的编号；什么都不写就检验全部规则：内置的，和 kpilint.toml 写明的
    文件夹里的。
    """
    return report(words, verbose=verbose)


def report(words: tuple[str, ...], *, verbose: bool = False) -> int:
    """Test the rules that are named, print what they saw, and give the exit code."""
    chosen = choose(words)
    for error in chosen.errors:
        place = f"{error.file}:{error.line}:{error.column}"
        print_lines([*shown(error, f"{WRONG} 规则有误 {place}"), ""])
    tested = [(rule, *_tested(rule)) for rule in chosen.rules]
    failed = 0
    for rule, examples, crash in tested:
        wrong = bool(crash) or any(not one.right for one in examples)
        failed += wrong
        print_lines(_page(rule, examples, crash, full=wrong or verbose or bool(words)))
    print_lines(_summary([examples for _, examples, _ in tested], failed, len(chosen.errors)))
    return 2 if failed or chosen.errors or not tested else 0


def choose(words: tuple[str, ...], folders: Sequence[str] = (), near: Sequence[str] = ()) -> Chosen:
    """The rules of some files and folders, and those of some codes; all where nothing is named.

    Known are the built-in rules, those of plug-ins and of ``folders``, else of the configuration
    above the cards that are ``near``. From here on the word lists and profiles beside all these are
    in use. Raises UsageError for a word that is neither file nor rule.
    """
    from kpilint.check.registry import CHECKS
    from kpilint.resource.data import data_path
    from kpilint.resource.folders import use_folders
    from kpilint.rule.load import load_rules
    from kpilint.run.options import UsageProblem
    from kpilint.run.select import selected

    builtin = data_path("rules").resolve()
    paths = [_path(word, builtin) for word in words if Path(word).exists() or "." in word]
    codes = [word for word in words if not (Path(word).exists() or "." in word)]
    homes = [_home(path) for path in paths if not path.is_relative_to(builtin)]
    added = [*plugins(near).folders, *rule_folders(folders, near)]
    others = [folder for folder in added if not any(_shared(folder, path) for path in paths)]
    use_folders(_different((*added, *homes)))
    infos = {name: check.info for name, check in CHECKS.items()}
    loaded = load_rules([builtin, *others, *paths], infos)
    rules = [rule for rule in loaded.rules if not paths or _below(rule.file, paths)]
    errors = [error for error in loaded.errors if not paths or _below(error.file, paths)]
    if codes:
        try:
            named, _ = selected(loaded.rules, codes, ())
        except UsageProblem as problem:
            raise click.UsageError(f"{problem}；也没有这个名字的文件") from problem
        rules = [*(rules if paths else ()), *named]
        errors = errors if paths else []
    return Chosen(rules, errors)


def _path(word: str, builtin: Path) -> Path:
    """The path as it was written; a built-in file as it is known already, so as not to be two."""
    full = Path(word).resolve()
    return full if full.is_relative_to(builtin) else Path(word)


def _shared(folder: Path, path: Path) -> bool:
    """Whether a file may lie in both."""
    one, other = folder.resolve(), path.resolve()
    return one.is_relative_to(other) or other.is_relative_to(one)


def _different(folders: Iterable[Path]) -> list[Path]:
    """The folders, each once, however they are written."""
    return list({folder.resolve(): folder for folder in folders}.values())


def _home(path: Path) -> Path:
    """The folder of rules that a file or a family's folder lies in: the one with word lists."""
    full = path.absolute()
    near = [full, *full.parents][full.is_file() :][:2]
    homes = (folder for folder in near if any((folder / part).is_dir() for part in NOT_RULES))
    return next(homes, near[0])


def _below(file: str, paths: Iterable[Path]) -> bool:
    return any(Path(file) == path or path in Path(file).parents for path in paths)


def _tested(rule: Rule) -> tuple[list[Rehearsed], str]:
    """The examples of a rule, and what has broken it on them."""
    from kpilint.run.rehearsal import rehearse

    try:
        return list(rehearse(rule)), ""
    except Exception as error:  # a rule that fails on its own example fails alone
        return [], f"{type(error).__name__}: {error}"


def _page(rule: Rule, examples: list[Rehearsed], crash: str, *, full: bool) -> Iterator[str]:
    wrong = sum(not one.right for one in examples)
    mark = WRONG if wrong or crash else RIGHT
    bad = sum(one.bad for one in examples)
    counted = f"（反例 {bad} 个，正例 {len(examples) - bad} 个）"
    yield from wrap(f"{rule.code} {rule.title}{counted}", WIDTH, f"{mark} ")
    if crash:
        yield from wrap(f"在例子上出错：{one_line(crash)}", WIDTH, _BODY)
    if full:
        for one in examples:
            yield from example_lines(one)
        yield ""


def example_lines(one: Rehearsed) -> Iterator[str]:
    """One example: whether it came out right, what stands in it, what the rule saw."""
    sort = "反例" if one.bad else "正例"
    mark = RIGHT if one.right else WRONG
    text = shorten(one_line(_written(one.example)), LONGEST)
    lead = f"{_INDENT}{mark} {sort}{one.number}（第{one.line}行） "
    yield from wrap(text, WIDTH, lead, _BODY)
    yield from seen_lines(one)


def seen_lines(one: Rehearsed) -> Iterator[str]:
    """How an example came out, and what the rule saw there."""
    wanted = "" if one.right else "，应当命中" if one.bad else "，不应命中"
    for said in one.said or ("",):
        verdict = f"{one.verdict.value}{wanted}"
        yield from wrap(one_line(f"{verdict}：{said}" if said else verdict), WIDTH, _BODY)
    if one.values and not (one.right and one.bad):
        values = "；".join(f"{name}：{one_line(value or '（空）')}" for name, value in one.values)
        yield from wrap(values, WIDTH, f"{_BODY}看到 ")


def _written(node: Node) -> str:
    """An example on one line, as it would be written in braces."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return "，".join(f"{key.text}: {_inner(value)}" for key, value in node.pairs)
    return "，".join(_inner(item) for item in node.items)


def _inner(node: Node) -> str:
    if isinstance(node, Scalar):
        return node.text
    return f"{{{_written(node)}}}" if isinstance(node, Mapping) else f"[{_written(node)}]"


def _summary(tested: list[list[Rehearsed]], failed: int, errors: int) -> list[str]:
    count = sum(map(len, tested))
    if not tested and not errors:
        return ["没有找到规则文件"]
    whole = f"检验了 {len(tested)} 条规则、{count} 个例子："
    broken = [f"{failed} 条没有通过"] * bool(failed) + [f"规则文件有 {errors} 处错误"] * bool(
        errors
    )
    return [whole + ("，".join(broken) if broken else "全部通过")]
