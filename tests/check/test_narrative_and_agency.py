"""Amounts of the narrative against the cards, and agencies of other counties left in a card."""

from __future__ import annotations

import json

import pytest
from written import hits


def flow(**fields: object) -> str:
    """A department as one line of YAML."""
    return json.dumps(fields, ensure_ascii=False)


def narrated(text: str) -> list[str]:
    """What the narrative is found to say of a card of 120万元."""
    card = {"项目名称": "农村公路日常养护经费", "预算数": "120.00"}
    said = flow(年度="2024", 项目=[card], 说明=[{"标题": "重点项目", "正文": text}])
    return [hit.values["文中"] for hit in hits("narrated_budget", said)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("农村公路日常养护经费项目，2024年预算安排150万元。", "150万元"),
        ("1.农村公路日常养护经费：200万元；", "200万元"),
        ("农村公路日常养护经费共计1,300,000元", "130万元"),
    ],
)
def test_another_amount_right_behind_a_name_is_told(text: str, said: str) -> None:
    assert narrated(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "农村公路日常养护经费120万元。",
        "农村公路日常养护经费2023年预算安排110万元。",
        "农村公路日常养护经费三年累计360万元。",
        "农村公路日常养护经费等3个项目150万元。",
        "农村公路日常养护经费用于保洁80万元。",
        "争取省级农村公路日常养护经费300万元。",
        "农村公路日常养护经费补助标准1.5万元/公里。",
        "农村公路日常养护经费，其中财政拨款100万元。",
    ],
)
def test_other_years_parts_and_totals_are_left_alone(text: str) -> None:
    assert narrated(text) == []


@pytest.mark.parametrize(
    ("agency", "text", "named"),
    [
        ("桥西区教育局", "保障裕华区教育局机关运转", ["裕华区教育局"]),
        ("石家庄市桥西区教育局", "落实石家庄市教育局要求", []),
        ("滦南县卫生健康局", "对口帮扶的康保县卫生健康局派驻医生3名", []),
        ("宽城满族自治县水务局", "宽城县水务局防汛值班", []),
        ("滦南县司法局", "接受丰南区司法局移送案件", []),
        ("滦南县司法局", "各县区司法局联动", []),
        ("某单位", "保障裕华区教育局机关运转", []),
    ],
)
def test_only_the_like_agency_of_another_county_is_told(
    agency: str, text: str, named: list[str]
) -> None:
    told = hits("other_agency", flow(单位=agency, 项目=[{"项目名称": "甲", "资金用途": text}]))
    assert [hit.quote for hit in told] == named
    assert [text[slice(*hit.within)] for hit in told if hit.within] == named


def test_printed_fields_left_blank_are_told_together_and_absent_ones_not() -> None:
    card = flow(项目=[{"项目名称": "甲", "主管部门": "", "项目期": " "}])
    (hit,) = hits("blank_field", card, 栏目="主管部门 项目期 开始日期")
    assert hit.values == {"各栏": "“主管部门”、“项目期”", "栏数": "2"}
    assert hit.related == (("项目", 1, "项目期"),)
