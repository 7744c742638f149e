import json

from command_line import kpilint

from kpilint.text.width import display_width


def test_the_fields_of_a_card_are_listed_with_type_synonyms_and_example():
    page = kpilint("fields").stdout
    for part in ("指标值确定依据", "金额", "预算数 > 100万元", "也写：", "只有上限", "数字于"):
        assert part in page


def test_the_list_fits_the_screen():
    assert all(display_width(line) <= 80 for line in kpilint("fields").stdout.splitlines())


def test_the_list_can_be_searched():
    result = kpilint("fields", "预算")
    assert "预算数" in result.stdout
    assert "三级指标" not in result.stdout


def test_a_misspelt_field_is_answered_with_the_nearest():
    result = kpilint("fields", "三级指票")
    assert result.exit_code == 2
    assert "是不是“三级指标”" in result.stderr


def test_programs_get_a_record_for_each_word():
    records = json.loads(kpilint("fields", "权重", "--format", "json").stdout)
    (weight,) = (record for record in records if record["word"] == "权重")
    assert weight["group"] == "指标"
    assert weight["type"] == "比率"
    assert "分值" in weight["synonyms"]


def test_what_a_profile_says_is_a_chapter_of_its_own():
    records = json.loads(kpilint("fields", "口径.", "--format", "json").stdout)
    said = {record["word"]: record for record in records if record["group"] == "口径"}
    assert said["口径.满意度要求"]["type"] == "必设、选设"
    assert said["口径.权重总分"]["note"].startswith("各条指标的权重加起来应是多少")
