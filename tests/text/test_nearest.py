import pytest

from kpilint.card.field import FIELD_BY_NAME
from kpilint.card.key import nearest_field
from kpilint.text.nearest import nearest


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("指标直", "指标值"),
        ("三级指表", "三级指标"),
        ("指标值确依据", "指标值确定依据"),
        ("效绩指标", "绩效指标"),
        ("资金用途途", "资金用途"),
        ("预算", "预算数"),
        ("near-duplicat-paragraph", "near-duplicate-paragraphs"),
    ],
)
def test_one_slip_is_forgiven_and_two_in_long_words(word, known):
    words = ["指标值", "三级指标", "指标值确定依据", "绩效指标", "资金用途", "预算数"]
    assert nearest(word, [*words, "near-duplicate-paragraphs"]) == known


@pytest.mark.parametrize(
    "word", ["序号", "来源文件", "预算概况", "修复", "值", "", "表头", "实际完成值", "x" * 10_000]
)
def test_other_words_are_no_misspellings(word):
    assert nearest(word, FIELD_BY_NAME["项目"]) is None
    assert nearest(word, FIELD_BY_NAME["指标"]) is None


def test_the_nearest_of_several_wins():
    assert nearest("指标直", ["指标", "指标值"]) == "指标值"


def test_a_field_of_another_holder_is_no_misspelling():
    assert nearest_field("项目", "指标值") is None
    assert nearest_field("项目", "指标直") is None
    assert nearest_field("指标", "指标直") == "指标值"
