"""What there is to say about the writing of a text: notices and errors, with their places."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kpilint.card.key import holders_of
from kpilint.card.place import Edit, Span
from kpilint.intake.document import InputError, Notice
from kpilint.text.node import Scalar

if TYPE_CHECKING:
    from kpilint.card.address import Address
    from kpilint.card.place import Place
    from kpilint.card.problem import Problem
    from kpilint.intake.document import NoticeKind
    from kpilint.intake.slip import Slip
    from kpilint.intake.source import TextSource
    from kpilint.text.complaint import YamlError
    from kpilint.text.decode import Decoded

_MOST = 20  # errors of one kind that are told one by one
_ENCODING = {
    "gb18030": "GB18030", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
}  # fmt: skip
_MARKS = "%@`|>,]}-?*&!\"'"
_NOTICE: dict[str, NoticeKind] = {
    "duplicate_key": "duplicate_key",
    "misspelt_key": "misspelt_key",
    "unknown_key": "unknown_key",
}
_SLIP_ERRORS = {
    "wide_colon": ("“{word}”后面是全角冒号“：”", "请改为英文冒号加一个空格，如“{word}: ……”"),
    "tight_colon": ("“{word}”的冒号后面缺少空格", "请在冒号后加一个空格，如“{word}: ……”"),
    "wide_comma": ("花括号里用了全角逗号“，”分隔字段", "请改为英文逗号“, ”"),
    "indent": ("缩进用了制表符（Tab）或全角空格", "请改用半角空格缩进，与同一层的各行左边对齐"),
    "escape": ("双引号内的“\\”写法不对", "请改用单引号，或写作“\\\\”"),
    "open_quote": ("引号没有成对", "请补上后引号"),
}


class Remarks:
    """Gathers the notices and errors of one text; errors of one kind beyond some are counted."""

    def __init__(self, file: str, source: TextSource) -> None:
        self.file = file
        self.source = source
        self.notices: list[Notice] = []
        self.errors: list[InputError] = []

    def of_encoding(self, decoded: Decoded) -> None:
        """An encoding that other programs may not read, and what decoding could not make out."""
        name = _ENCODING.get(decoded.encoding)
        if name:
            place = self.source.place(0, 0)
            self.notices.append(Notice("other_encoding", (), place, name, {"编码": name}))
        for flaw in decoded.flaws:
            self.error(flaw.offset, flaw.message, flaw.advice)

    def of_error(self, error: YamlError) -> None:
        """Why the text could not be read at all."""
        self.error(error.offset, error.problem, error.advice)

    def of_slips(self, slips: list[Slip]) -> None:
        """The slips that were mended: notices about values, errors about all else."""
        texts = self.source.texts() if slips else {}
        counts = Counter(slip.kind for slip in slips)
        told: Counter[str] = Counter()
        for slip in slips:
            if slip.kind in ("unquoted", "swallowed"):
                self.unquoted(slip, *texts.get(slip.start, ((), None)))
                continue
            told[slip.kind] += 1
            if slip.kind in _SLIP_ERRORS and told[slip.kind] <= _MOST:
                message, advice = (
                    words.replace("{word}", slip.word) for words in _SLIP_ERRORS[slip.kind]
                )
                more = counts[slip.kind] - _MOST
                if told[slip.kind] == _MOST and more > 0:
                    message += f"（之后还有{more}处）"
                self.error(slip.start + len(slip.word), message, advice)

    def unquoted(self, slip: Slip, address: Address, node: Scalar | None) -> None:
        """A value that was read as it was meant, with the quotes that it lacks."""
        text = self.source.text[slip.start : slip.end]
        quoted = "'" + text.replace("'", "''") + "'"
        whole = node is not None and node.end == slip.end  # goes on in no further line
        self.notices.append(
            Notice(
                "unquoted_value" if slip.kind == "unquoted" else "swallowed_value",
                address,
                self.source.place(slip.start, slip.end),
                text,
                {
                    "字段": _last_word(address),
                    "值": text,
                    "记号": _mark(slip, text),
                    "加引号": quoted,
                },
                edit=Edit(Span(slip.start, slip.end), quoted) if whole else None,
            )
        )

    def of_problems(self, problems: list[Problem]) -> None:
        """What building the cards could not place."""
        told = 0
        for problem in problems:
            if problem.kind in ("foreign", "shape"):
                told += 1
                if told <= _MOST:
                    self.error(problem.node.start, problem.message, problem.advice)
            else:
                self.key(problem)

    def key(self, problem: Problem) -> None:
        """A key that stands twice or means no field."""
        assert isinstance(problem.node, Scalar)
        name = problem.node.text
        holder = next(iter(holders_of(name)), None) if problem.kind == "unknown_key" else None
        values = {"字段": name} | ({"所属": holder} if holder else {})
        if problem.others:
            values["另有"] = str(problem.others)
        related: tuple[Place, ...] = ()
        if problem.nearest:
            values["近似"] = problem.nearest
        if problem.other:
            related = (self.source.place(problem.other.start, problem.other.end),)
            values["首行"] = str(related[0].line)
        place = self.source.place(problem.node.start, problem.node.end)
        kind = _NOTICE[problem.kind]
        self.notices.append(Notice(kind, problem.address, place, name, values, related))

    def error(self, offset: int, message: str, advice: str) -> None:
        """Something that could not be read, at an offset."""
        place = self.source.place(offset, offset)
        frame = self.source.frame(place)
        self.errors.append(InputError(self.file, place.line, place.column, message, advice, frame))


def _mark(slip: Slip, text: str) -> str:
    """The character that YAML stumbles over: the first, or a colon or comma further on."""
    if text[0] in _MARKS:
        return text[0]
    return ":" if slip.kind == "unquoted" else ","


def _last_word(address: Address) -> str:
    return next((part for part in reversed(address) if isinstance(part, str)), "")
