"""Rows of schools, hospitals, waterworks, courts and others: what each draws on a sound card.

``unsound-rows.txt`` has the codes before the row, ``sound-rows.txt`` the traps that draw nothing.
A row is level 1, level 2, name, value, operator and unit between bars.
"""

import json
from pathlib import Path

import pytest

from kpilint.intake.read import read_bytes
from kpilint.run.engine import Engine
from kpilint.run.ruleset import load_rule_set

HERE = Path(__file__).parent
FIELDS = ("一级指标", "二级指标", "三级指标", "指标值", "指标性质", "计量单位")
SOUND_CARD = """\
产出指标|数量指标|养护里程|≥300公里
产出指标|质量指标|路面完好率|≥90%
产出指标|时效指标|养护完成时间|12月底前
成本指标|经济成本指标|养护总成本|≤120万元
效益指标|社会效益指标|受益行政村数量|≥86个
满意度指标|服务对象满意度指标|沿线群众满意度|≥88%
"""
ENGINE = Engine(list(load_rule_set().rules))


def lines(name: str) -> list[str]:
    return (HERE / name).read_text(encoding="utf-8").splitlines()


def codes(row: str) -> set[str]:
    """What a sound card draws to which this row was added."""
    rows = [*SOUND_CARD.splitlines(), row]
    card = {
        "项目编码": "13098224P00100000001A",
        "项目名称": "农村公路日常养护经费",
        "年度": "2024",
        "预算数": "120.00",
        "其中财政资金": "120.00",
        "其他资金": "0.00",
        "资金用途": "用于县乡村道日常保洁、坑槽修补和标志标线补划",
        "绩效目标": [
            "全年完成300公里农村公路日常养护，路面完好率达到90%，沿线群众出行条件得到改善。"
        ],
        "绩效指标": [
            {field: text for field, text in zip(FIELDS, line.split("|"), strict=False) if text}
            for line in rows
        ],
    }
    document = read_bytes("样例.yaml", json.dumps(card, ensure_ascii=False).encode())
    return {finding.code for finding in ENGINE.check(document)}


@pytest.mark.parametrize("line", lines("unsound-rows.txt"))
def test_an_unsound_row_draws_just_what_is_meant_for_it(line: str) -> None:
    expected, _, row = line.partition("|")
    assert codes(row) == set(expected.split("+"))


@pytest.mark.parametrize("row", lines("sound-rows.txt"))
def test_a_trap_on_a_sound_card_draws_nothing(row: str) -> None:
    assert codes(row) == set()
