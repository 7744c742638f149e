"""``kpilint rule``: what the rules are and what each of them says."""

from kpilint.cli.group import Group, Lazy

command = Group(
    "rule",
    {
        "list": Lazy("kpilint.cli.rule.listing", "列出全部规则"),
        "new": Lazy("kpilint.cli.rule.new", "回答几个问题，写出一条新规则"),
        "test": Lazy("kpilint.cli.rule.example", "用反例和正例检验规则"),
        "try": Lazy("kpilint.cli.rule.tried", "在一批表上试一个还不是规则的条件"),
        "why": Lazy("kpilint.cli.rule.why", "看一条规则在一个指标上是怎样判断的"),
        "docs": Lazy("kpilint.cli.rule.docs", "写出规则参考（Markdown）"),
        "explain": Lazy("kpilint.cli.rule.explain", "解释一条规则：依据、理由、条件、例子"),
    },
    help="查规则、写规则、试规则。",
)
