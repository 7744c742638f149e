"""What libyaml complains of, in the words of the person who wrote the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kpilint.resource.regex import regex

if TYPE_CHECKING:
    from yaml import MarkedYAMLError


class YamlError(Exception):
    """A text that is not YAML: ``problem`` in a clause, ``offset`` its place, ``advice`` a cure."""

    def __init__(self, problem: str, offset: int, advice: str = "") -> None:
        super().__init__(problem, offset, advice)
        self.problem = problem
        self.offset = offset
        self.advice = advice


class _Complaint(NamedTuple):
    """``mark`` of the context where that is where the mistake was made, not where it came out."""

    context: str
    needle: str
    problem: str
    advice: str
    at_context: bool = False


_INDENTATION = "请让同一层的各行左边对齐，缩进只用空格"
_QUOTE = "请给值加引号，如 '>100%'"
_COLON = "请给含冒号的值加引号，或检查上一行的冒号和缩进"
_DEEP = _Complaint(
    "",
    "",
    "这一行的缩进比上面的字段深，或上一行漏写了冒号",
    "请让同一层的各行左边对齐，并检查上一行",
)
_DASH = _Complaint("", "", "行首的“-”后面缺少空格", "请写作“- ”，如“- 三级指标: 接待率”")
_TAB = _Complaint("", "tab", "缩进用了制表符（Tab）", "请改用空格缩进")
_TABLE = (
    _Complaint("block scalar", "tab", _TAB.problem, _TAB.advice),
    _Complaint(
        "block scalar", "", "值以“>”或“|”开头，被当作多行文本的记号", _QUOTE, at_context=True
    ),
    _Complaint("quoted scalar", "escape", "双引号内的“\\”写法不对", "请改用单引号，或写作“\\\\”"),
    _Complaint("quoted scalar", "hex", "双引号内的“\\”写法不对", "请改用单引号，或写作“\\\\”"),
    _Complaint("quoted scalar", "", "引号没有成对", "请补上后引号", at_context=True),
    _Complaint("double-quoted", "", "双引号内的“\\”写法不对", "请改用单引号，或写作“\\\\”"),
    _Complaint(
        "flow sequence", "", "方括号“[”没有成对，或缺少逗号", "请检查括号和逗号", at_context=True
    ),
    _Complaint(
        "flow mapping", "", "花括号“{”没有成对，或缺少逗号", "请检查括号和逗号", at_context=True
    ),
    _Complaint("anchor", "", "值以“&”开头，被当作锚点记号", "请给值加引号", at_context=True),
    _Complaint("alias", "", "值以“*”开头，被当作引用记号", "请给值加引号", at_context=True),
    _Complaint("tag", "", "值以“!”开头，被当作类型记号", "请给值加引号", at_context=True),
    _Complaint("directive", "", "行首的“%”被当作指令记号", "请给值加引号", at_context=True),
    _Complaint("", "start any token", "值不能以“{mark}”开头", "请给值加引号"),
    _Complaint(
        "", "expected ':'", "这一行不是“字段: 值”的写法", "请检查是否漏写英文冒号“: ”",
        at_context=True,
    ),
    _Complaint("", "sequence entries are not", "这里不能写“- ”列表项", "请给值加引号，或另起一行"),
    _Complaint("", "mapping values are not", "这里不应有冒号“: ”", _COLON),
    _Complaint("", "mapping keys are not", "值以“? ”开头，被当作记号", "请给值加引号"),
    _Complaint("block mapping", "", "这一行与上面的各行没有对齐，或引号后多了文字", _INDENTATION),
    _Complaint("block collection", "", "这一行与上面的“- ”没有对齐", _INDENTATION),
    _Complaint("", "undefined tag", "值以“!”开头，被当作类型记号", "请给值加引号"),
    _Complaint("", "node content", "这里缺少内容，或多了括号", "请检查括号和逗号"),
    _Complaint("", "%YAML", "%YAML 指令写法不对", "请删去这一行"),
    _Complaint("", "incompatible", "%YAML 指令写法不对", "请删去这一行"),
)  # fmt: skip


_TIGHT_DASH = regex(r"[ \t]*-[^-\s0-9.][^:]{0,40}:[ \t]")  # -三级指标: 接待率


def translated(error: MarkedYAMLError, text: str) -> YamlError:
    """The error of PyYAML in Chinese, at the better of its two places, within the text."""
    context, problem = error.context or "", error.problem or ""
    found = next((c for c in _TABLE if c.context in context and c.needle in problem), None)
    mark = error.problem_mark or error.context_mark
    if found and found.at_context and error.context_mark:
        mark = error.context_mark
    offset = min(mark.index, len(text)) if mark else 0
    if text[offset : offset + 1] == "\t":
        found = _TAB
    if found and found.advice == _COLON:
        found, offset = _stray_colon(text, offset, found)
    if found is None:
        return YamlError("写法不符合 YAML", offset, "请检查缩进、引号和括号")
    return YamlError(
        found.problem.replace("{mark}", text[offset : offset + 1]), offset, found.advice
    )


def _stray_colon(text: str, offset: int, found: _Complaint) -> tuple[_Complaint, int]:
    """A colon that may not stand here: the first of its line belongs to a key at a wrong depth."""
    start = _line_start(text, offset)
    before = text[start:offset].lstrip(" -")
    if start == 0 or ": " in before or before.startswith(("'", '"', "{", "[")):
        return found, offset
    above = _line_start(text, len(text[:start].rstrip("\r\n")))
    if _TIGHT_DASH.match(text, above, start):
        return _DASH, text.index("-", above)
    return _DEEP, offset - len(before)


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
