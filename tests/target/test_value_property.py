"""Whatever is typed is answered, what is printed reads back, and spans are where they say."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from kpilint.card.place import Span
from kpilint.target.model import Target
from kpilint.target.unit import unit_table
from kpilint.target.value import read_value

WORDS = [
    *"≥≤><=～~-—至到：:；，、。 \n（）()“”/*×且和或以内前约近达零一二两三十百千万半", ">=",
    "<=", "=》", "不低于", "不超过", "大于等于", "至少", "达到", "控制在", "超过", "低于", "不足",
    "以上", "以下", "以内", "之前", "左右", "(含)", "（不含）", "5", "95", "100", "0", "12",
    "2024", "1,000", "99.5", "20241231", "%", "％", "‰", "元", "万元", "人次", "个", "个月", "月",
    "日", "年", "天", "工作日", "小时", "/人", "/人/天", "每月", "每季度", "㎡", "km", "mg/L",
    "分", "倍", "个百分点", "百分之", "分之", "一千五百", "三个月", "上半年", "年底", "底", "12月",
    "2月30日", "2024年", "2024.12.31", "1/3", "1:20", "优", "良", "满意率", "较上年", "增长",
    "下降", "人均", "PM2.5", "5A级", "〔2017〕10号", "1.", "①", "完成", "XX", "**", "涉密",
    "[80,90)", "±", "1:2:3", "（套）", "台", "次", "次年", "24年", "比", "由", "提高", "降", "为",
    "半年", "1年", "2天", "季度", "第3季度", "10日", "下午5点", "学年", "村", "高/中/低", "预算",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map("".join)

SIGNS = {"≥": ">=", "≤": "<=", ">": ">", "<": "<", "=": "=", "不低于": ">=", "不超过": "<="}
SUFFIXES = {"以上": ">=", "以下": "<=", "以内": "<=", "及以上": ">=", "左右": "~"}
NUMBERS = st.decimals("0.01", "9999999", places=2).map(lambda number: number.normalize())
COUNTED = sorted(
    word for word, unit in unit_table().units.items() if word == unit.name and word not in "年日分"
)
PER = st.lists(st.sampled_from(["人", "天", "次", "户", "亩", "公里"]), max_size=2, unique=True)


def test_the_words_of_the_strategy_are_read_at_all() -> None:
    assert {read_value(word).kind for word in WORDS} >= {"qualitative", "number", "date", "range"}


@settings(deadline=None, max_examples=300, derandomize=True)
@given(st.text(max_size=60) | TEXTS)
def test_any_text_is_answered(text: str) -> None:
    target = read_value(text)
    assert target.raw == text
    assert (target.kind == "unknown") <= (target.error is not None)


@settings(deadline=None, max_examples=600, derandomize=True)
@given(TEXTS)
def test_the_canonical_text_of_any_text_says_the_same(text: str) -> None:
    target = read_value(text)
    again = read_value(target.canonical)
    assert again.same_reading(target)
    assert again.canonical == target.canonical


@settings(deadline=None, max_examples=300, derandomize=True)
@given(TEXTS)
def test_spans_lie_in_the_text_in_their_order(text: str) -> None:
    target = read_value(text)
    for part in (target, *target.parts):
        spans = [span for span in part.spans if span is not None]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        number, unit = part.spans.number, part.spans.unit
        assert number is None or unit is None or number.start <= unit.start


@settings(deadline=None, max_examples=300, derandomize=True)
@given(st.sampled_from(sorted(SIGNS)), NUMBERS, st.sampled_from(COUNTED), PER)
def test_sign_number_and_unit_are_found_where_they_stand(
    sign: str, number: Decimal, unit: str, per: list[str]
) -> None:
    digits, word = f"{number:f}", "/".join([unit, *per])
    target = read_value(f"{sign}{digits}{word}")
    assert (target.op, target.op_written) == (SIGNS[sign], True)
    assert _bounds(target) <= {number}
    assert target.unit == unit
    assert target.per == tuple(per)
    first, second = len(sign), len(sign) + len(digits)
    assert target.spans.op == Span(0, first)
    assert target.spans.number == Span(first, second)
    assert target.spans.unit == Span(second, second + len(word))


@settings(deadline=None, max_examples=200, derandomize=True)
@given(NUMBERS, st.sampled_from(["%", "件", "人次", "万元"]), st.sampled_from(sorted(SUFFIXES)))
def test_a_suffix_bounds_as_the_civil_code_has_it(number: Decimal, unit: str, suffix: str) -> None:
    target = read_value(f"{number:f}{unit}{suffix}")
    assert target.op == SUFFIXES[suffix]
    assert target.low_inclusive in (True, None)
    assert target.high_inclusive in (True, None)


@settings(deadline=None, max_examples=200, derandomize=True)
@given(st.data(), NUMBERS)
def test_blanks_of_a_scan_change_nothing(data: st.DataObject, number: Decimal) -> None:
    plain = f"≥{number:f}平方米"
    places = data.draw(st.sets(st.integers(1, len(plain) - 1), max_size=3))
    scanned = "".join(
        (" " if place in places and not plain[place - 1 : place + 1].isdigit() else "") + char
        for place, char in enumerate(plain)
    )
    assert read_value(scanned).same_reading(read_value(plain))


@settings(deadline=None, max_examples=200, derandomize=True)
@given(NUMBERS, st.sampled_from(["%", "件", "元/人", "个工作日"]))
def test_full_width_typing_changes_nothing(number: Decimal, unit: str) -> None:
    plain = f">={number:f}{unit}"
    wide = "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in plain)
    assert read_value(wide).same_reading(read_value(plain))


def _bounds(target: Target) -> set[Decimal]:
    return {bound for bound in (target.low, target.high) if bound is not None}
