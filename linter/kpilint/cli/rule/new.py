"""``kpilint rule new``: a few questions, and a rule file that passes its own examples."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kpilint.cli.chinese import Command
from kpilint.cli.rule_folder import rule_folders
from kpilint.cli.stream import write_report

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kpilint.rule.model import Rule
    from kpilint.run.choose import Choice

FOLDER = "本局规则"
# Each key of a rule file as an option, in Chinese and in English.
_ANSWERS = {
    "编号": ("code", "V901 这样的编号；不写时用下一个空着的。"),
    "类别": ("family", "编号的首字母，V 指标值、D 方向……（默认：V）。"),
    "对象": ("subject", "指标、项目或部门（默认：指标）。"),
    "标题": ("title", "一句话说明这条规则找的是什么。"),
    "条件": ("condition", "什么情况算问题。"),
    "字段": ("field", "问题指在哪一栏。"),
    "提示": ("message", "报给填报人的一句话，花括号里写字段。"),
    "建议": ("advice", "怎么改。"),
    "说明": ("explanation", "为什么这样判断，哪些情况不报。"),
    "级别": ("severity", "错误、警告或提示（默认：警告）。"),
    "把握": ("confidence", "高、中或低（默认：中）。"),
    "维度": ("head", "属于审核表的哪一项。"),
    "依据": ("basis", "文件名称和大意（默认：实务）。"),
    "名称": ("name", "英文短名，用连字符连接。"),
}
_EXAMPLES = {
    "反例": ("bad", "应当报的例子，如“三级指标: 接待率, 指标值: ≤99%”，可以重复。"),
    "正例": ("good", "不应当报的例子，可以重复。"),
}


def _answers(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give the command an option for each answer."""
    for table, several in ((_EXAMPLES, True), (_ANSWERS, False)):
        for key, (word, meaning) in reversed(table.items()):
            option = click.option(
                f"--{key}", f"--{word}", key, metavar="文字", multiple=several, help=meaning
            )
            function = option(function)
    return function


@click.command("new", cls=Command)
@_answers
@click.option(
    "--from",
    "source",
    nargs=2,
    metavar="文件 项目/指标",
    help="反例取自这个文件里的这个指标（2/8，或名称的一部分）。",
)
@click.option(
    "--文件夹",
    "--folder",
    "folder",
    metavar="文件夹",
    help=f"写在哪里（默认：kpilint.toml 写明的第一个文件夹，没有就是 {FOLDER}）。",
)
@click.option("--yes", "-y", is_flag=True, help="不提问：没有给出的都用默认的。")
@click.option("--force", is_flag=True, help="覆盖已有的文件。")
def command(
    source: tuple[str, str] | None, folder: str | None, yes: bool, force: bool, **given: Any
) -> int:
    """回答几个问题，写出一条新规则，并用它的反例和正例检验。

    每个问题都有默认的回答，按回车就用它；回答当场检验，有错就说明怎么改，再问一次。
    也可以把回答都写成选项，加 --yes 不再提问。
    """
    from kpilint.cli.rule.draft import Draft
    from kpilint.cli.rule.interview import Interview

    answers = {key: value for key, value in given.items() if value}
    home = Path(folder) if folder else _usual_folder()
    rules, taken = _others(home, _overwritten(answers) if force else "")
    draft = Draft(taken)
    find = (lambda subject: _on_card(subject, *source)) if source else None
    Interview(draft, rules, answers, silent=yes).run(find)
    path = home / draft.file_name()
    if path.exists() and not force:
        raise click.UsageError(f"{path} 已经有了；要覆盖请加 --force")
    return _write(path, draft.text())


def _usual_folder() -> Path:
    """The first folder of the configuration, as it is seen from here."""
    configured = rule_folders(())
    if not configured:
        return Path(FOLDER)
    folder, here = configured[0], Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _overwritten(answers: dict[str, Any]) -> str:
    """The name of the file that ``--force`` may write anew."""
    code = answers.get("编号", "")
    return f"{code}-{answers.get('名称', f'own-{code.lower()}')}.yaml"


def _others(folder: Path, overwritten: str) -> tuple[Sequence[Rule], set[str]]:
    """The rules that there are, and all codes and names, of broken files too, that are taken."""
    from kpilint.run.ruleset import load_rule_set

    known = {path.resolve(): path for path in (folder, *rule_folders(())) if path.is_dir()}
    rules = load_rule_set(list(known.values())).rules
    kept = [rule for rule in rules if Path(rule.file).name != overwritten]
    taken = {word for rule in kept for word in (rule.code, rule.name)}
    stems = [path.stem for path in folder.glob("*.y*ml") if path.name != overwritten]
    taken |= {part for stem in stems for part in (stem[:4], stem[5:])}
    return kept, taken


def _on_card(subject: str, file: str, selector: str) -> Choice:
    """The object of a card that was named as a bad example. Raises UsageError for none, several."""
    from kpilint.intake.read import read_path
    from kpilint.run.choose import choices, matching

    document = read_path(Path(file))
    for error in document.errors:
        raise click.UsageError(f"{file}：{error.message}")
    found = matching(choices(document, subject), selector)
    if len(found) != 1:
        names = "、".join(f"{choice.number} {choice.name}" for choice in found[:8])
        told = f"“{selector}”可能是：{names}" if found else f"{file} 里没有“{selector}”"
        raise click.UsageError(told)
    return found[0]


def _write(path: Path, text: str) -> int:
    """Write the rule, and the schema for editors beside it; then show how its examples come out."""
    from kpilint.cli.rule.draft import SCHEMA
    from kpilint.cli.rule.example import report
    from kpilint.cli.schema import write_schemas

    for written in write_schemas(path.parent, ("rule",)):
        assert written.name == SCHEMA
    write_report(text, path)
    click.echo(f"已写入 {path}\n")
    code = report((str(path),))
    if code == 0:
        known = any(path.resolve().is_relative_to(one.resolve()) for one in rule_folders(()))
        option = "" if known else f"--rules {path.parent} "
        click.echo(f"\n以后这样用：kpilint {option}文件或文件夹")
    return code
