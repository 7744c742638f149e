from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from kpilint.check.likeness import groups_alike, plain, plain_name


def test_plain_text_forgets_numbering_punctuation_spaces_and_width():
    assert plain("1.保障我县社会稳定。") == plain("２、保障 我县社会稳定") == "保障我县社会稳定"


def test_plain_text_keeps_a_decimal_at_its_beginning():
    assert plain("3.5万元用于差旅") == "35万元用于差旅"


def test_a_name_is_the_same_with_and_without_its_unit_in_brackets():
    assert plain_name("购置质量合格率（%）") == plain_name("购置质量合格率")


def test_like_texts_are_grouped_and_others_left_alone():
    long = "进一步强化信访积案攻坚化解工作，充分利用相关资源，将所有信访积案逐件化解到位"
    other = "加强农村公路日常养护，保证路面整洁、排水通畅、标志标线清晰完好，方便群众出行"
    texts = [plain(text) for text in (long, other, long.replace("积案", "老案"), long)]
    assert groups_alike(texts, 88) == [[0, 2, 3]]


@given(st.lists(st.text("甲乙丙丁戊己庚辛", min_size=30, max_size=30), max_size=8))
def test_equal_texts_are_always_found(texts: list[str]):
    found = groups_alike([*texts, *texts], 99)
    paired = {number for group in found for number in group}
    assert paired == set(range(2 * len(texts)))


def test_many_texts_of_one_form_take_no_more_than_linear_time():
    def seconds(count: int) -> float:
        texts = [f"保证第{n}个乡镇的农村公路全年安全畅通方便沿线群众出行" for n in range(count)]
        start = perf_counter()
        groups_alike(texts, 99)
        return perf_counter() - start

    seconds(100)
    assert seconds(4000) < 30 * seconds(400)
