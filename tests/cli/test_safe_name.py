import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpilint.cli.import_.safe_name import LONGEST, UNNAMED, safe_name, same_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("群众工作中心运行经费", "群众工作中心运行经费"),
        ('2024/预算:"公开"*?<>|\\', "2024／预算：＂公开＂＊？＜＞｜＼"),
        ("../../etc/passwd", "／..／etc／passwd"),
        ("CON", "_CON"),
        ("nul.2024", "_nul.2024"),
        ("com1 ", "_com1"),
        ("COM10", "COM10"),
        ("-rf", "rf"),
        (".bashrc", "bashrc"),
        ("~$预算", "$预算"),
        ("预算. . .", "预算"),
        ("预算\n公开\t稿\x00", "预算 公开 稿"),
        ("预\u202e算\u200b", "预 算"),
        ("", UNNAMED),
        (" ... ", UNNAMED),
        ("e\u0301", "é"),
    ],
)
def test_a_name_is_one_that_every_system_takes(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_long_name_is_cut_between_characters_and_keeps_its_suffix() -> None:
    name = safe_name("长" * 300, ".yaml")
    assert name == "长" * 78 + ".yaml"
    assert len(name.encode()) <= LONGEST


@given(st.text(st.characters(exclude_categories=[]), max_size=300))
def test_no_text_makes_a_name_that_some_system_refuses(text: str) -> None:
    name = safe_name(text, ".yaml")
    assert len(name.encode()) <= 255
    assert not re.search(r'[/\\:*?"<>|\x00-\x1f\x7f]', name)
    assert name[0] not in ".-~ "
    assert not re.fullmatch(r"(?i)(con|prn|aux|nul|(com|lpt)\d)(\..*)?", name)
    assert name.removesuffix(".yaml") == name.removesuffix(".yaml").strip(" .")


def test_names_that_differ_only_in_case_are_one_file_on_windows() -> None:
    assert same_name("A.yaml") == same_name("a.YAML")
    assert same_name("甲.yaml") != same_name("乙.yaml")
