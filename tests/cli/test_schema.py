"""The schemas hold for what is in the repository, and the committed ones are fresh."""

from pathlib import Path

import jsonschema
import pytest
import yaml
from command_line import kpilint

from kpilint.cli.schema import KINDS, schema, schema_text

ROOT = Path(__file__).resolve().parents[2]
RULES = sorted(path for path in ROOT.glob("rules/?/*.yaml"))
RULE = jsonschema.Draft7Validator(schema("rule"))
CARD = jsonschema.Draft7Validator(schema("card"))
PROFILE = jsonschema.Draft7Validator(schema("profile"))
WORDS = jsonschema.Draft7Validator(schema("lexicon"))


def written(path: Path) -> object:
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)


@pytest.mark.parametrize("which", KINDS)
def test_the_committed_schema_is_fresh(which: str) -> None:
    committed = ROOT / "schema" / f"{which}.schema.json"
    assert committed.read_text("utf-8") == schema_text(which), "run: kpilint schema --write schema"


@pytest.mark.parametrize("which", KINDS)
def test_a_schema_is_a_schema(which: str) -> None:
    jsonschema.Draft7Validator.check_schema(schema(which))


def test_every_built_in_rule_is_valid() -> None:
    wrong = [(path.name, e.message) for path in RULES for e in RULE.iter_errors(written(path))]
    assert not wrong


@pytest.mark.parametrize("path", sorted(ROOT.glob("samples/*.yaml")), ids=lambda path: path.name)
def test_every_sample_card_is_valid(path: Path) -> None:
    assert CARD.is_valid(written(path))


def rule(**changes: object) -> object:
    data = written(ROOT / "rules" / "D" / "D101-positive-rate-capped.yaml")
    assert isinstance(data, dict)
    return {key: value for key, value in {**data, **changes}.items() if value is not None}


@pytest.mark.parametrize(
    "changes",
    [
        {"级别": "严重"}, {"条件": None}, {"检查": "repeated_block"}, {"编号": "D1"},
        {"反例": []}, {"反例": [{"三级指票": "接待率"}]}, {"提示": None}, {"题目": "多出的一项"},
    ],
    ids=str,
)  # fmt: skip
def test_a_slip_in_a_rule_is_seen(changes: dict[str, object]) -> None:
    assert RULE.is_valid(rule())
    assert not RULE.is_valid(rule(**changes))


@pytest.mark.parametrize(
    "card",
    [
        {"项目名称": "培训", "预算书": "3"},
        {"项目名称": "培训", "绩效指标": [{"三级指标": "人数", "指标直": "≥3人"}]},
        {"项目": [{"项目名称": ["培训"]}]},
    ],
    ids=str,
)
def test_a_slip_in_a_card_is_seen(card: object) -> None:
    assert not CARD.is_valid(card)


def test_a_lone_card_may_use_any_synonym() -> None:
    assert CARD.is_valid(
        {"专项名称": "培训", "年度资金总额": 3, "绩效指标": [{"指标名称": "人数"}]}
    )


def test_all_schemas_are_written_into_a_folder(tmp_path: Path) -> None:
    result = kpilint("schema", "--write", str(tmp_path / "新"))
    assert result.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "新").iterdir()) == [
        "card.schema.json", "lexicon.schema.json", "profile.schema.json", "rule.schema.json",
    ]  # fmt: skip


def test_without_a_word_it_is_said_what_to_write() -> None:
    result = kpilint("schema")
    assert result.exit_code == 2
    assert "rule" in result.stderr
    assert "card" in result.stderr


@pytest.mark.parametrize("kind", ["profiles", "lexicon"])
def test_every_built_in_profile_and_word_list_is_valid(kind: str) -> None:
    known = PROFILE if kind == "profiles" else WORDS
    paths = sorted((ROOT / "rules" / kind).glob("*.yaml"))
    wrong = [(path.name, e.message) for path in paths for e in known.iter_errors(written(path))]
    assert paths
    assert not wrong


@pytest.mark.parametrize(
    "profile",
    [
        {"说明": "没有名称"},
        {"名称": "某县", "满意度要求": "都要"},
        {"名称": "某县", "权重总分": [["90"]]},
        {"名称": "某县", "规则": {"C114": "不用"}},
        {"名称": "某县", "规则": {"满意度": "关闭"}},
        {"名称": "某县", "权重": 90},
    ],
    ids=str,
)
def test_a_slip_in_a_profile_is_seen(profile: object) -> None:
    sound = {"名称": "某县", "权重总分": [90], "规则": {"C114": "关闭", "W101": {"级别": "提示"}}}
    assert PROFILE.is_valid(sound)
    assert not PROFILE.is_valid(profile)


@pytest.mark.parametrize(
    "words",
    [{"词": "甲 乙"}, {"名称": "甲", "并入": "乙", "词": "丙"}, {"名称": "甲", "词语": "丙"}],
    ids=str,
)
def test_a_slip_in_a_word_list_is_seen(words: object) -> None:
    assert WORDS.is_valid({"并入": "空泛用语", "词": ["再上新台阶 走在前列", "开创新局面"]})
    assert not WORDS.is_valid(words)
