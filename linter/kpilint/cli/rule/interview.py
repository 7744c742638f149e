"""The questions of ``kpilint rule new``, in their order; each answer is checked as it is given."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any, get_args

import click

from kpilint.cli.rule.question import Question, Refused, filled, numbered, one_of, settle
from kpilint.rule.identity import FAMILIES
from kpilint.rule.read import DEFAULT_FIELD
from kpilint.rule.schema import Head
from kpilint.rule.specimen import SPECIMENS
from kpilint.run.excerpt import excerpt, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kpilint.cli.rule.draft import Draft
    from kpilint.rule.model import Rule
    from kpilint.rule.specimen import Specimen
    from kpilint.run.choose import Choice

SEVERITIES, CONFIDENCES = ("错误", "警告", "提示"), ("高", "中", "低")
HEADS: tuple[str, ...] = get_args(Head)

if TYPE_CHECKING:
    FindExample = Callable[[str], Choice]  # from the kind of object to the one on a card


class Interview:
    """A rule that comes into being. ``given`` holds the answers of the command line; ``silent``
    takes the defaults for all others; ``rules`` are those that there are.
    """

    def __init__(
        self, draft: Draft, rules: Sequence[Rule], given: Mapping[str, Any], *, silent: bool
    ) -> None:
        self._draft = draft
        self._rules = rules
        self._given = given
        self._silent = silent

    def run(self, find: FindExample | None) -> None:
        """Ask everything. ``find`` chooses a bad example on a card."""
        self._identity()
        self._judgement()
        self._bad(find)
        self._good()
        self._words()
        self._weight()

    @property
    def _specimen(self) -> Specimen:
        return SPECIMENS[self._draft.subject]

    @property
    def _is_specimen(self) -> bool:
        """Whether the rule is the proposed one, so that its examples and words fit."""
        return bool(self._draft.values["条件"] == self._specimen.condition)

    def _ask(
        self, key: str, told: str, check: Callable[[str], Any], default: str | None = None
    ) -> str:
        question = Question(key, told, check, default)
        answer: str = settle(question, self._given.get(key), silent=self._silent)
        self._draft.values[key] = answer
        return answer

    def _choose(self, key: str, told: str, choices: Sequence[str], default: str) -> str:
        question = Question(key, told, one_of(choices), default, numbered(choices))
        answer: str = settle(question, self._given.get(key), silent=self._silent)
        self._draft.values[key] = answer
        return answer

    def _identity(self) -> None:
        family = self._given.get("编号", "V")[:1]
        if "编号" not in self._given:
            family = self._family()
        draft = self._draft
        self._ask(
            "编号", "自己写的规则用 901 以后的编号", draft.check_code, draft.free_code(family)
        )
        self._choose(
            "对象", "逐个检查的是什么", tuple(SPECIMENS), self._usual("subject", tuple(SPECIMENS))
        )

    def _usual(self, part: str, choices: Sequence[str]) -> str:
        """What most rules of the family say of a part; the first choice where there are none."""
        family = self._draft.values["编号"][0]
        said = Counter(getattr(rule, part) for rule in self._rules if rule.family == family)
        return max((c for c in choices if said[c]), key=said.__getitem__, default=choices[0])

    def _family(self) -> str:
        """The letter of a family, which may be answered by its meaning too."""
        letters = {meaning: letter for letter, meaning in FAMILIES.items()}

        def check(answer: str) -> str:
            return one_of(tuple(FAMILIES))(letters.get(answer, answer.upper()))

        listed = [f"{letter} {meaning}" for letter, meaning in FAMILIES.items()]
        question = Question("类别", "规则属于哪一类，写字母", check, "V", listed)
        family: str = settle(question, self._given.get("类别"), silent=self._silent)
        return family

    def _judgement(self) -> None:
        draft = self._draft
        self._ask("标题", "一句话说明这条规则找的是什么", filled, self._specimen.title)
        told = "什么情况算问题；可以用的字段和词：kpilint fields，先试一试：kpilint rule try"
        self._ask("条件", told, draft.check_condition, self._specimen.condition)
        field = self._ask("字段", "问题指在哪一栏", draft.check_field, draft.likely_field())
        if field == DEFAULT_FIELD[draft.subject]:
            del draft.values["字段"]

    def _bad(self, find: FindExample | None) -> None:
        if find is not None:
            try:
                self._draft.values["反例"] = [self._on_card(find)]
            except Refused as refused:
                if self._silent:
                    raise click.UsageError("\n".join(refused.lines)) from refused
                click.echo("\n".join(refused.lines))
            else:
                return
        self._examples("反例", "应当报出来的例子", self._specimen.bad)

    def _on_card(self, find: FindExample) -> dict[str, Any]:
        """The chosen object as a bad example, in the fields of the condition if these suffice."""
        draft = self._draft
        record = find(draft.subject).object.record
        words = words_of(draft.condition())
        try:
            return draft.check_example("反例", excerpt(record, draft.subject, words))
        except Refused:
            return draft.check_example("反例", excerpt(record, draft.subject, None))

    def _good(self) -> None:
        self._examples("正例", "不应当报的例子，最好是容易误报的", self._specimen.good)

    def _examples(self, key: str, told: str, proposed: str) -> None:
        """One example is asked for; on the command line there may be several."""
        default = proposed if self._is_specimen else None
        check = partial(self._draft.check_typed, key)
        fields = "、".join(self._draft.fields_used())
        told = f"{told}；条件用到的有：{fields}。写法：{proposed}"
        question = Question(key, told, check, default)
        lines = self._given.get(key) or (None,)
        examples = [settle(question, line, silent=self._silent) for line in lines]
        self._draft.values[key] = examples

    def _words(self) -> None:
        draft, specimen = self._draft, self._specimen
        title = draft.values["标题"]
        own = self._is_specimen and title == specimen.title
        told = "报给填报人的一句话；花括号里写字段，如 {三级指标}、{指标值}、{项目.预算数}"
        message = specimen.message if own else f"{specimen.place}：{title}"
        self._ask("提示", told, draft.check_template, message)
        advice = specimen.advice if own else "请核对，按要求改正"
        self._ask("建议", "怎么改，也可以用花括号", draft.check_template, advice)
        self._ask("说明", "为什么这样判断，哪些情况不报", filled, f"{title}，审核时要求修改。")

    def _weight(self) -> None:
        self._choose("级别", "报出来时算多严重", SEVERITIES, "警告")
        self._choose("把握", "报出来的有多少真是问题；低的平时不显示", CONFIDENCES, "中")
        code = self._draft.values["编号"]
        self._choose("维度", "属于审核表的哪一项", HEADS, self._usual("head", HEADS))
        self._ask("依据", "文件名称和大意；没有文件依据的写“常理”或“实务”", filled, "实务")
        told = "英文短名，小写单词用连字符连接，如 low-satisfaction；文件也叫这个名字"
        self._ask("名称", told, self._draft.check_name, f"own-{code.lower()}")
