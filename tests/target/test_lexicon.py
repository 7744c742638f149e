"""The word lists: as they are shipped, and as a reviewer extends them."""

from pathlib import Path

import pytest

from kpilint.resource.data import data_path
from kpilint.resource.folders import use_folders
from kpilint.target.direction import vocabulary as vocabulary_module
from kpilint.target.direction.name import name_direction
from kpilint.target.direction.vocabulary import ROLE_OF_LIST
from kpilint.target.lexicon import lexicon, read_lexicon, word_list, word_list_names
from kpilint.target.word_list import WordList


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KPILINT_CACHE", str(tmp_path / "cache"))
    (tmp_path / "lists").mkdir()
    return tmp_path / "lists"


def _write(folder: Path, text: str, name: str = "list") -> None:
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_the_first_word_in_the_text_is_found_at_its_longest() -> None:
    words = WordList("表", "", ["提高", "有效提高", "显著"])
    assert words.contained_in("效果显著，有效提高") == "显著"
    assert words.contained_in("有效提高") == "有效提高"
    assert words.contained_in("95%以上") is None


def test_a_word_within_an_exception_does_not_count() -> None:
    costs = WordList("成本", "", ["费"], ["免费", "收费站"])
    assert costs.contained_in("免费开放") is None
    assert costs.contained_in("收费站数量") is None
    assert costs.contained_in("免费开放经费") == "费"


def test_beginnings_and_endings_respect_exceptions() -> None:
    heads = WordList("头", "", ["标准", "达标"], ["超标准"])
    assert heads.ending("补助标准") == "标准"
    assert heads.ending("超标准") is None
    assert heads.beginning("达标率") == "达标"
    assert heads.beginning("") is None


@pytest.mark.parametrize(
    "words",
    [
        "[投诉, 事故]",
        "投诉 事故",
        "\n  - 投诉 事故  # 通用",
        "\n  - 投诉、事故",
        "\n  - 投诉\n  - 事故",
    ],
)
def test_words_may_be_written_in_any_handy_way(folder: Path, words: str) -> None:
    _write(folder, f"名称: 反向\n说明: 坏事\n词: {words}\n")
    found = read_lexicon(folder).by_name["反向"]
    assert found.words == {"投诉", "事故"}
    assert found.note == "坏事"


def test_a_word_that_a_reviewer_adds_works_at_once(folder: Path) -> None:
    _write(folder, "名称: 反向\n词: 投诉\n")
    assert read_lexicon(folder).by_name["反向"].contained_in("跑冒滴漏") is None
    _write(folder, "名称: 反向\n词: 投诉 跑冒滴漏\n")
    assert read_lexicon(folder).by_name["反向"].contained_in("跑冒滴漏") == "跑冒滴漏"


def test_an_added_word_changes_the_direction_of_a_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = data_path("rules", "lexicon")
    for path in shipped.glob("*.yaml"):
        _write(folder, path.read_text(encoding="utf-8"), path.stem)
    added = (folder / "adverse-subjects.yaml").read_text(encoding="utf-8")
    _write(folder, added.replace("词:\n", "词:\n  - 喵呜\n", 1), "adverse-subjects")
    mended = read_lexicon(folder)
    assert name_direction("喵呜率").sign == "unknown"
    for module in ("vocabulary", "act", "fold", "name", "turn"):
        monkeypatch.setattr(f"kpilint.target.direction.{module}.lexicon", lambda: mended)
    vocabulary_module.vocabulary.cache_clear()
    try:
        assert name_direction("喵呜发生率").sign == "negative"
        assert name_direction("喵呜整治率").sign == "positive"
    finally:
        vocabulary_module.vocabulary.cache_clear()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("词: 投诉\n", "没有写“名称”"),
        ("名称: 空\n词: []\n", "词表“空”里没有词"),
        ("名称: 错\n词语: 投诉\n", "词表里没有“词语”这一项"),
        ("- 投诉\n", "不是“名称、说明、词”各占一行的词表"),
        ("", "不是“名称、说明、词”各占一行的词表"),
        ("名称: [投诉\n", "方括号“[”没有成对，或缺少逗号"),
    ],
)
def test_a_wrong_list_is_named_and_the_others_still_count(
    folder: Path, text: str, message: str
) -> None:
    _write(folder, text, "wrong")
    _write(folder, "名称: 好\n词: 满意\n", "right")
    read = read_lexicon(folder)
    assert [(error.file.name, error.message) for error in read.errors] == [("wrong.yaml", message)]
    assert read.by_name["好"].words == {"满意"}


def test_a_second_list_of_one_name_is_refused(folder: Path) -> None:
    _write(folder, "名称: 好\n词: 满意\n", "a")
    _write(folder, "名称: 好\n词: 认可\n", "b")
    read = read_lexicon(folder)
    assert [error.file.name for error in read.errors] == ["b.yaml"]
    assert read.by_name["好"].words == {"满意"}


def test_a_file_adds_words_to_a_list_and_takes_words_out_of_it(folder: Path) -> None:
    _write(folder, "并入: 空话\n词: 扎实推进\n除外: 显著 有效期\n", "a-bureau")
    _write(folder, "名称: 空话\n说明: 无法衡量\n词: 有效 显著\n", "vague")
    read = read_lexicon(folder)
    assert read.errors == ()
    assert read.by_name["空话"].words == {"有效", "扎实推进"}
    assert read.by_name["空话"].contained_in("有效期三年") is None
    assert read.by_name["空话"].note == "无法衡量"
    assert read.by_stem["vague"] is read.by_name["空话"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("并入: 好话\n词: 满意\n", "没有“好话”这个词表可以并入"),
        ("并入: 好\n名称: 好\n词: 满意\n", "“名称”和“并入”只能写一个"),
        ("并入: 好\n", "词表“好”里没有词"),
    ],
)
def test_words_that_are_added_to_no_list_are_told(folder: Path, text: str, message: str) -> None:
    _write(folder, text, "wrong")
    _write(folder, "名称: 好\n词: 认可\n", "right")
    read = read_lexicon(folder)
    assert [(error.file.name, error.message) for error in read.errors] == [("wrong.yaml", message)]
    assert read.by_name["好"].words == {"认可"}


def test_words_of_a_folder_that_is_in_use_change_directions_until_it_is_not(
    folder: Path,
) -> None:
    (folder / "lexicon").mkdir()
    name = lexicon().by_stem["adverse-subjects"].name
    _write(folder / "lexicon", f"并入: {name}\n词: 喵呜\n")
    assert name_direction("喵呜率").sign == "unknown"
    use_folders([folder])
    try:
        assert name_direction("喵呜率").sign == "negative"
    finally:
        use_folders([])
    assert name_direction("喵呜率").sign == "unknown"


def test_a_list_in_another_encoding_is_refused(folder: Path) -> None:
    (folder / "gbk.yaml").write_bytes("名称: 好\n词: 满意\n".encode("gbk"))
    assert [error.message for error in read_lexicon(folder).errors] == ["不是UTF-8编码"]


def test_the_shipped_lists_are_whole() -> None:
    assert lexicon().errors == ()
    assert word_list("空泛用语") is not None
    assert word_list("没有这个") is None
    assert list(word_list_names()) == sorted(word_list_names())
    assert {stem for stem, _ in ROLE_OF_LIST} <= set(lexicon().by_stem)
    for found in lexicon().by_name.values():
        assert found.note, found.name


def test_no_word_plays_two_parts_in_a_name() -> None:
    marks = {"work-faults", "satisfaction-words"}  # these repeat words on purpose
    seen: dict[str, str] = {}
    for stem, _ in ROLE_OF_LIST:
        for word in lexicon().by_stem[stem].words if stem not in marks else ():
            assert seen.setdefault(word, stem) == stem, f"{word}：{seen[word]}、{stem}"


def test_every_exception_of_a_direction_list_holds_one_of_its_words() -> None:
    for found in (lexicon().by_stem[stem] for stem, _ in ROLE_OF_LIST):
        for longer in found.exceptions:
            assert any(word in longer for word in found.words), f"{found.name}：{longer}"
