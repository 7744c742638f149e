"""A document and the YAML that is made of it draw the same findings, files' own matters aside."""

from collections import Counter
from pathlib import Path

import pytest

from intake.office.make import book, cards_docx, saved
from kpilint.intake.read import read_path
from kpilint.report.card.as_yaml import render
from kpilint.report.card.part import split, whole
from kpilint.run.options import Options
from kpilint.run.session import check

FILES = Path(__file__).parents[1] / "intake" / "office" / "files"
OF_THE_FILE = "Y"
DUMP = (
    "项目编码\t13032123P0033 1710077R\t项目名称\t信访维稳经费\n"
    "预算数\t8.76\t其中财政资金\t8.76\n"
    "资金用途\t预算数8万元，用于：\n填报日期\t20240105\n"
    "一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据\n"
    "产出指标\t数量指标\t接待率\t来访群众全部接待\t≤99%\t年初工作计划\n"
    "产出指标\t质量指标\t重大事件发生率\t减少重大事件\t>=95%\t其他\n"
    "效益指标\t社会效益指标\t维护社会稳定\t维护社会稳定\t>100%\t其他\n"
)
ROWS = [
    ["项目名称", "群众工作中心运行经费", "预算数", 8.76],
    ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "计量单位"],
    ["产出指标", "数量指标", "接待率", "≤", 99, "%"],
    ["产出指标", "质量指标", "重大事件发生率", "≥", 0.95, ""],
]


def findings(path: Path) -> Counter[tuple[str, str, str]]:
    """Code, address and quote of each finding; nothing may stand in the way of the check."""
    outcome = check(Options((str(path),), min_confidence="low", config="none"))
    assert not outcome.input_errors
    return Counter(
        (one.code, str(one.address), one.quote)
        for one in outcome.findings
        if one.family != OF_THE_FILE
    )


def written(source: Path, folder: Path) -> Path:
    """The YAML of a document."""
    document = read_path(source)
    path = folder / f"{source.name}.yaml"
    path.write_text(render(document, whole(document)), "utf-8")
    return path


@pytest.fixture
def made(tmp_path: Path) -> dict[str, Path]:
    """Documents of several kinds, and those of the folder of real files."""
    (tmp_path / "预算.txt").write_text(DUMP, "utf-8")
    (tmp_path / "预算.docx").write_bytes(saved(cards_docx(2)))
    (tmp_path / "预算.xlsx").write_bytes(saved(book(*ROWS)))
    kinds = {path.suffix: path for path in tmp_path.iterdir()}
    return kinds | {".pdf": FILES / "cards.pdf"}


@pytest.mark.parametrize("kind", [".txt", ".docx", ".xlsx", ".pdf"])
def test_the_yaml_of_a_document_draws_the_same_findings(
    kind: str, made: dict[str, Path], tmp_path: Path
) -> None:
    wanted = findings(made[kind])
    assert wanted
    assert findings(written(made[kind], tmp_path)) == wanted


def test_every_card_of_a_split_document_can_be_checked_alone(tmp_path: Path) -> None:
    source = tmp_path / "预算.docx"
    source.write_bytes(saved(cards_docx(3)))
    document = read_path(source)
    for part in split(document)[:3]:
        path = tmp_path / f"{part.name}.yaml"
        path.write_text(render(document, part), "utf-8")
        assert len(read_path(path).departments[0].projects or ()) == 1
        assert findings(path)


def test_what_was_doubtful_is_said_of_the_document_and_not_of_its_yaml(tmp_path: Path) -> None:
    source = tmp_path / "预算.txt"
    source.write_text(DUMP, "utf-8")

    def of_the_file(path: Path) -> list[str]:
        outcome = check(Options((str(path),), select=("Y301", "Y302", "Y303")))
        return sorted(one.code for one in outcome.findings)

    assert of_the_file(source) == ["Y302", "Y303"]
    assert of_the_file(written(source, tmp_path)) == []
