"""What a name measures."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpilint.card.model import Department, Indicator, Project
from kpilint.resource.folders import use_folders
from kpilint.target.kind import KIND_WORD, name_kind, read_kind
from kpilint.target.kind.fit import DIMENSIONS, LEVELS, may_be_number

NAMES = {
    "count": "培训人次 信访案件数量 接访天数 PM2.5浓度 优良天数 零投诉 占地面积",
    "rate": "接待率 覆盖率 药占比 资金支出进度 调解成功率 投诉率下降幅度 就业率提升",
    "time": "办结时间 住院天数 使用年限 平均修复时间 延误天数 完成时限",
    "money": "律师服务费 补助标准 人均可支配收入 总成本 基金累计结余 群众收入增加 资金规模",
    "satisfaction": "群众满意度 满意率 好评率 满意度提升率 信访人员满意情况",
    "quality": "法律服务及时性 是否通过验收 工程质量 安全等级 数据完整性",
    "effect": "维护社会稳定 消除安全隐患 人居环境改善 社会影响力 信访秩序 促进经济发展",
    "unknown": "某某 其他工作",
}


@pytest.mark.parametrize(
    ("name", "kind"),
    [(name, kind) for kind, names in NAMES.items() for name in names.split()],
)
def test_the_last_measuring_word_says_what_is_measured(name: str, kind: str) -> None:
    assert name_kind(name).kind == kind


def test_the_reason_names_the_word_and_money_says_how_it_is_counted() -> None:
    assert name_kind("接待率") == ("rate", "“率”量的是比率", "high", None)
    assert name_kind("每亩补贴标准").price == "standard"
    assert name_kind("设备采购单价").price == "price"
    assert name_kind("项目总成本").price == "total"
    assert name_kind("差旅费").price == "amount"


def test_a_unit_in_brackets_tells_what_the_words_do_not() -> None:
    assert name_kind("下派干部帮扶（人）").kind == "count"
    assert name_kind("下派干部帮扶（%）").kind == "rate"
    assert name_kind("群众满意度（%）").kind == "satisfaction"


@pytest.mark.parametrize(
    ("description", "kind"),
    [
        ("听证的案件占案件总数的比率", "rate"),
        ("全年开展宣传的次数", "count"),
        ("按年初工作计划", "unknown"),
    ],
)
def test_the_description_helps_where_the_name_does_not(description: str, kind: str) -> None:
    found = name_kind("全区工作", description)
    assert (found.kind, found.confidence) == (kind, "low")


def test_the_description_never_overrules_the_name() -> None:
    assert name_kind("接待率", "全年接待的人数").kind == "rate"


def test_an_indicator_keeps_what_was_read() -> None:
    indicator = Indicator(Project(Department(), ()), ())
    indicator.name = "死亡率"
    assert read_kind(indicator).kind == "rate"
    indicator.name = "群众满意度"
    assert read_kind(indicator).kind == "rate"


def test_a_word_of_a_reviewer_works_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KPILINT_CACHE", str(tmp_path / "cache"))
    (tmp_path / "lexicon").mkdir()
    text = "并入: 数量词尾\n词: 网格微治理\n"
    (tmp_path / "lexicon" / "more.yaml").write_text(text, encoding="utf-8")
    assert name_kind("社区网格微治理").kind == "unknown"
    use_folders([tmp_path])
    try:
        assert name_kind("社区网格微治理").kind == "count"
    finally:
        use_folders([])
    assert name_kind("社区网格微治理").kind == "unknown"


def test_every_kind_has_its_places_and_only_measures_could_be_numbers() -> None:
    assert set(LEVELS) == set(DIMENSIONS) == set(KIND_WORD)
    assert may_be_number("count")
    assert not may_be_number("effect")


@given(st.text(alphabet="满意度率数量时间费成本提升情况下降（）%人的天是否0", max_size=12))
def test_any_text_gets_an_answer_with_its_reason(name: str) -> None:
    found = name_kind(name)
    assert found.kind in KIND_WORD
    assert found.reason
    assert (found.price is None) == (found.kind != "money")


def test_a_name_of_many_wrappers_is_read_too() -> None:
    assert name_kind("满意" + "情况" * 30).kind == "satisfaction"
    assert name_kind("情况" * 50_000).kind == "unknown"
