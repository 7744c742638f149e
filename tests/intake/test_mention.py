import pytest

from kpilint.intake.mention import mentions_card
from kpilint.intake.read import read_bytes


@pytest.mark.parametrize(
    "text",
    ["项目名称: [", '{"三级指标": 接待率', "绩效指标：\n  - {指标值: ≤99%", "  预算金额 : {{ a }}"],
)
def test_a_broken_text_with_a_field_of_the_forms_is_a_broken_card(text):
    assert mentions_card(text)


@pytest.mark.parametrize(
    "text",
    ["", "name: {{ .Values.name }}", "备注: {{ a }}", "# 写明项目名称", "a: 项目名称应填全称"],
)
def test_a_text_without_one_is_somebody_elses(text):
    assert not mentions_card(text)


def test_a_broken_file_is_an_error_and_foreign_only_without_fields():
    template, card = (
        read_bytes("a.yaml", text.encode())
        for text in ("name: {{ .a }}\n - b\n", "项目名称: {{ .a }}\n - b\n")
    )
    assert template.foreign
    assert template.errors
    assert not card.foreign
    assert card.errors
