"""Cases of a syntax error where a word or a sign of everyday writing stands for one of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kpilint.card.place import Span
from kpilint.resource.regex import regex
from kpilint.rule.condition import word as words
from kpilint.rule.condition.case_value import STATES, is_known
from kpilint.rule.condition.misplaced import (
    indicator_as_field,
    is_class,
    is_sentence,
    which_indicators,
)  # fmt: skip
from kpilint.rule.condition.mistake import ConditionError
from kpilint.rule.condition.name import (
    AMOUNT_FUNCTIONS,
    ATTRIBUTES,
    FUNCTIONS,
    HOLDER_WORDS,
    KNOWN_NAMES,
)  # fmt: skip

if TYPE_CHECKING:
    from kpilint.rule.condition.situation import Piece, Situation

_JOINING = (
    "但", "但是", "同时", "和", "与", "及", "以及", "而", "并", "也", "还", "又", "然后", "&", "+",
    "、", "，", ",", "；", ";",
)  # fmt: skip
_NOT = ("不", "没", "没有", "未", "无", "并不", "不要", "并没有")
_QUOTED = regex(r"《[^》]*》|〈[^〉]*〉|『[^』]*』|`[^`]*`|/[^/]+/")
_CURRENCY = ("￥", "¥", "$")
_SOME = ("任意", "任何", "任意一个", "任何一个", "某个", "某一个", "部分", "多数", "大部分")
_COUNTED = regex(
    r"(?:至少|最少|不少于|超过|多于|至多|最多|不超过|少于)有?\s*[0-9一二三四五六七八九十]"
)


def sentence(at: Situation) -> ConditionError | None:
    """A requirement as it stands in a paper, where a condition was to be."""
    for before, piece in zip((None, *at.pieces), at.pieces, strict=False):
        tested = before is not None and before.kind == "comparison"
        name = piece.kind == "word" and not tested and not is_known(piece.text)
        if name and is_sentence(piece.text):
            return ConditionError("whole_sentence", piece.span, word=piece.text)
    return None


def in_list(at: Situation) -> ConditionError | None:
    """Inside [ ]: texts without a comma, or a condition in the wrong brackets."""
    opened = at.opened
    if opened is None or opened.text not in "[［【" or at.here is None:
        return None
    if at.here.text in ";；。":
        return ConditionError("separator_in_list", at.here.span, word=at.here.text)
    if at.here.kind == "text":
        return ConditionError("no_separator_in_list", at.here.span, word=at.here.text)
    if at.here.kind == "comparison":
        return ConditionError("square_brackets", opened.span)
    return None


def other_marks(at: Situation) -> ConditionError | None:
    """《…》 or /…/ for quotes, ￥ for 元, a bare sign for a text, a colon for =."""
    here, last = at.here, at.last
    if here is None:
        return None
    quoted = _QUOTED.match(at.text, here.start)
    if at.value_due and quoted:
        word = quoted[0].strip("/`") if quoted[0][0] in "/`" else quoted[0]
        return ConditionError("missing_quotes", Span(*quoted.span()), word=word)
    if at.value_due and here.text in _CURRENCY:
        return ConditionError("currency_sign", here.span, word=here.text)
    sign = here.kind in ("comparison", "other") or here.text in "%％‰"
    bare = sign and last is not None and last.kind == "comparison"
    if at.value_due and bare and at.before[-2:-1] and at.before[-2].text.endswith(("符号", "单位")):
        return ConditionError("missing_quotes", here.span, word=here.text)
    if here.text in ":：" and not at.value_due:
        return ConditionError("colon_in_condition", here.span, word=here.text)
    return None


def unquoted_list(at: Situation) -> ConditionError | None:
    """含 率、量."""
    tested = len(at.before) > 1 and at.before[-2].text in words.TESTS
    if at.here is None or at.here.text not in "、,，" or not tested:
        return None
    last = at.before[-1]
    if last.kind != "word" or is_known(last.text):
        return None
    return ConditionError("missing_quotes", last.span, word=last.text)


def misplaced_not(at: Situation) -> ConditionError | None:
    """不（…）, 且不 三级指标 含 …, 三级指标 不 含 …."""
    for one, following in zip(at.pieces, at.pieces[1:], strict=False):
        if one.text not in _NOT or one.kind != "word" or not at.near(one):
            continue
        if following.kind == "open" or is_known(following.text):
            if not _in_collection(at, one):
                return ConditionError("misplaced_not", one.span, word=one.text)
        elif following.kind in ("comparison", "text") or following.text in STATES:
            return None if _in_collection(at, one) else _parted(at, one, following)
    return None


def _in_collection(at: Situation, piece: Piece) -> bool:
    before = [one for one in at.pieces if one.end <= piece.start]
    return bool(before) and before[-1].text.endswith(("中", "里"))


def _parted(at: Situation, word: Piece, following: Piece) -> ConditionError:
    verb = "不含 " if following.kind == "text" else "不"
    cure = f"{verb}{following.text}"
    return ConditionError(
        "parted_not", Span(word.start, following.end), word=word.text, cure=cure,
        rest=at.text[word.start : following.end],
    )  # fmt: skip


def other_connective(at: Situation) -> ConditionError | None:
    """但, 同时, 和, 、 between two conditions."""
    if "COMPARATOR" in at.allowed:
        return None
    for piece in (at.here, at.last):
        if piece is not None and piece.text in _JOINING:
            return ConditionError("other_connective", piece.span, word=piece.text)
    return None


def quantifier_word(at: Situation) -> ConditionError | None:
    """中 任意 …, 中 至少有 3 个 …."""
    last, here = at.last, at.here
    if last is not None and last.text in _SOME:
        return ConditionError("vague_quantifier", last.span, word=last.text)
    if not at.value_due or here is None or last is None or not last.text.endswith(("中", "里")):
        return None
    found = _COUNTED.match(at.text, here.start)
    if found is None:
        return None
    sign = words.COMPARATORS.get(here.text, ">=")
    return ConditionError("counted_quantifier", Span(*found.span()), word=found[0], sign=sign)


def class_counted(at: Situation) -> ConditionError | None:
    """绩效指标 中 质量指标 的 个数."""
    last, here = at.last, at.here
    if last is None or here is None or at.value_due or not is_class(last.text):
        return None
    if here.text[0] not in "的中" and here.text not in words.COUNTS:
        return None
    return ConditionError(
        "class_counted", last.span, word=last.text, which=which_indicators(last.text)
    )


def function_without_brackets(at: Situation) -> ConditionError | None:
    """字数 绩效目标, 绩效目标 字数."""
    last, here = at.last, at.here
    if last is None or here is None or at.value_due:
        return None
    for one, other in ((last, here), (here, last)):
        if one.text in (*FUNCTIONS, *AMOUNT_FUNCTIONS) and other.kind == "word":
            span = Span(last.start, here.end)
            return ConditionError(
                "function_without_brackets", span, word=one.text, argument=other.text
            )
    return None


def text_first(at: Situation) -> ConditionError | None:
    """ "满意度" 在 三级指标 中."""
    last, here = at.last, at.here
    if last is None or here is None or last.kind != "text" or here.text[0] != "在":
        return None
    if len(at.before) > 1 and at.before[-2].text in words.TESTS:
        return None
    rest = next((one.text for one in at.pieces if one.start > here.start), "三级指标")
    field = here.text[1:] or rest
    return ConditionError(
        "text_first", Span(last.start, here.end), field=field.rstrip("中里"), text=last.text
    )


def two_names(at: Situation) -> ConditionError | None:
    """项目 项目名称, 方向 正向: two names with nothing between them."""
    last, here = at.last, at.here
    if last is None or here is None or at.value_due or "COMPARATOR" not in at.allowed:
        return None
    if last.kind != "word" or here.kind != "word" or not is_known(here.text):
        return None
    both = Span(last.start, here.end)
    if last.text in HOLDER_WORDS:
        return ConditionError("missing_dot", both, word=last.text, rest=here.text)
    if is_class(last.text) and here.text in ATTRIBUTES:
        return indicator_as_field(last.text, both, (here.text,))
    if here.text in KNOWN_NAMES or is_known(last.text):
        return ConditionError("missing_operator", here.span, before=last.text, word=here.text)
    return None
