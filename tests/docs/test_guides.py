"""The pages for reviewers tell the truth: every command, table and rule in them is tried."""

import re
from pathlib import Path

import pytest
from guide import DOCS, blocks, page_folder, up_to_date
from guide_table import code, hits, rows

from kpilint.cli.rule.condition import read
from kpilint.rule.model import Rule, RuleError
from kpilint.run.examples import complaints
from kpilint.run.rehearsal import rehearse
from kpilint.run.ruleset import load_rule_set
from kpilint.target.lexicon import word_list

PAGES = ("写第一条规则", "条件语言", "词表", "级别和把握", "导入")
COOKBOOK = (DOCS / "规则菜谱.md").read_text("utf-8")
RECIPES = blocks(COOKBOOK, "yaml")
WANTED = (
    "培训类项目人均成本不得超过 550 元/人·天",
    "满意度指标值低于 80% 的项目不得超过 3 个",
    "数量指标的单位不能是 %",
    "12 月底支出进度不足 100% 且未说明结转",
    "三级指标名称与本单位其他项目逐字相同",
    "成本指标合计超过预算数 5% 以上",
    "依据为“其他”的指标超过三分之一",
)


def page(name: str) -> str:
    return (DOCS / f"{name}.md").read_text("utf-8")


def load(folder: Path, *texts: str) -> tuple[dict[str, Rule], list[RuleError]]:
    """The rules of a folder that holds these files, each called after what stands in it."""
    folder.mkdir(exist_ok=True)
    for text in texts:
        named = re.search(r"编号: *(\S*)\n名称: *(\S*)", text)
        name = f"{named[1]}-{named[2]}" if named else "V901-training-cost-above-standard"
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    loaded = load_rule_set((folder,))
    own = {rule.code: rule for rule in loaded.rules if Path(rule.file).parent == folder}
    return own, [error for error in loaded.errors if str(folder) in error.file]


@pytest.fixture(scope="module")
def recipes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rule]:
    found, errors = load(tmp_path_factory.mktemp("菜谱"), *RECIPES)
    assert [f"{error.code} {error.message}" for error in errors] == []
    return found


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shows_what_kpilint_answers(name: str, tmp_path: Path) -> None:
    """After a change that is meant: python tests/docs/guide.py docs/页.md"""
    with page_folder(tmp_path):
        today = up_to_date(page(name))
    assert today == page(name)


def test_the_cookbook_has_twenty_five_sound_rules(recipes: dict[str, Rule]) -> None:
    assert len(RECIPES) == len(recipes) == 25
    assert all(not list(complaints(rule)) for rule in recipes.values())


def test_recipes_say_what_they_see_without_a_gap(recipes: dict[str, Rule]) -> None:
    seen = [one for rule in recipes.values() for one in rehearse(rule)]
    assert all(one.right for one in seen)
    told = [" ".join(one.said) for one in seen if one.bad]
    assert [message for message in told if not message or "（空）" in message] == []


def test_the_cookbook_answers_what_reviewers_ask_for() -> None:
    titles = re.findall(r"^### (\d+) (.*)$", COOKBOOK, re.M)
    assert [int(number) for number, _ in titles] == list(range(1, 26))
    assert set(WANTED) <= {title for _, title in titles}


def test_two_spellings_that_are_shown_as_one_say_the_same(tmp_path: Path) -> None:
    with page_folder(tmp_path):
        up_to_date(page("条件语言"))
        spellings = rows(page("条件语言"), "例", "也可以写")
        assert spellings
        for row in spellings:
            one, other = code(row["例"]), code(row["也可以写"])
            assert hits(one, Path("示例.yaml")) == hits(other, Path("示例.yaml"))


def test_the_cure_of_a_mistake_is_a_condition(tmp_path: Path) -> None:
    with page_folder(tmp_path):
        up_to_date(page("条件语言"))
        cures = [code(row["改成"]) for row in rows(page("条件语言"), "写成", "改成")]
        assert len(cures) > 20
        for cure in cures:
            hits(cure, Path("示例.yaml"))


def test_what_is_asked_by_other_words_is_a_condition_on_its_object() -> None:
    asked = rows(page("规则菜谱"), "要求", "对象", "条件")
    assert len(asked) > 8
    for row in asked:
        assert read(code(row["条件"]), row["对象"]).subject == row["对象"]
        assert 0 < int(row["照第几条"]) <= 25


def test_the_word_lists_that_are_named_exist() -> None:
    named = [
        name for row in rows(page("词表"), "词表", "常用在") for name in row["词表"].split("、")
    ]
    assert len(named) > 10
    assert [name for name in named if word_list(name) is None] == []


def test_the_uses_of_word_lists_are_conditions() -> None:
    uses = [code(row["写法"]) for row in rows(page("词表"), "写法", "意思")]
    assert len(uses) > 5
    for use in uses:
        assert read(use, "指标").subject == "指标"


@pytest.mark.parametrize("name", [*PAGES, "规则菜谱"])
def test_a_page_shows_no_folder_of_the_machine_it_was_made_on(name: str) -> None:
    assert str(DOCS.parent) not in page(name)


def test_the_list_of_pages_leads_to_pages() -> None:
    links = re.findall(r"\]\(([^)]+)\)", page("README"))
    assert {f"{name}.md" for name in (*PAGES, "规则菜谱")} <= set(links)
    assert [link for link in links if not (DOCS / link).exists()] == []
