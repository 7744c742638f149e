"""The unit table is whole, and every unit that can be written is found in it."""

from decimal import Decimal

import pytest
import yaml

from kpilint.resource.data import data_path
from kpilint.target.unit import OTHER, read_unit, to_base, unit_table


def written_words() -> list[str]:
    table = yaml.load(
        data_path("grammar", "units.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
    )
    return [
        word
        for entry in table["单位"]
        for word in f"{entry['单位']} {entry.get('同义', '')}".split()
    ]


def test_no_word_stands_for_two_units() -> None:
    words = written_words()
    assert sorted({word for word in words if words.count(word) > 1}) == []


def test_every_base_is_a_unit_of_the_same_dimension() -> None:
    table = unit_table()
    for unit in table.units.values():
        assert table.units[unit.base].dimension == unit.dimension
        assert table.units[unit.base].base == unit.base
        assert unit.dimension in table.dimensions


def test_what_no_numeral_counts_is_in_the_table() -> None:
    table = unit_table()
    assert sorted(table.never_counted - table.units.keys()) == []


@pytest.mark.parametrize(
    ("text", "word", "scale", "per"),
    [
        ("万元/人·天", "万元", 10_000, ("人", "天")),
        ("元每人每天", "元", 1, ("人", "天")),
        ("元/人.每天", "元", 1, ("人", "天")),
        ("元/(人·天)", "元", 1, ("人", "天")),
        ("元/100户", "元", 1, ("100户",)),
        ("人天", "人·天", 1, ()),
        ("台/套", "台套", 1, ()),
        ("千米", "公里", 1, ()),
        ("千人", "千人", 1_000, ()),
        ("次/个月", "次", 1, ("月",)),
        ("万", "万", 10_000, ()),
        ("/人", None, 1, ("人",)),
    ],
)
def test_a_written_unit_comes_apart(
    text: str, word: str | None, scale: int, per: tuple[str, ...]
) -> None:
    written = read_unit(text)
    assert (written.word, written.scale, written.per) == (word, scale, per)


def test_a_word_outside_the_table_is_a_unit_of_no_dimension() -> None:
    unit = read_unit("剂型").unit
    assert unit is not None
    assert (unit.name, unit.dimension) == ("剂型", OTHER)


def test_a_base_is_rounded_once() -> None:
    assert to_base(Decimal(1), read_unit("小时")) == to_base(Decimal(60), read_unit("分钟"))
    assert to_base(Decimal(3), read_unit("亩")) == 2000
