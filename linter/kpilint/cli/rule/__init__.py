"""``kpilint rule``: what the rules are and what each of them says."""

from kpilint.cli.group import Group, Lazy

command = Group(
    "rule",
    {
        "list": Lazy("kpilint.cli.rule.listing", "列出全部规则"),
        "explain": Lazy("kpilint.cli.rule.explain", "解释一条规则：依据、理由、条件、例子"),
    },
    help="列出规则，解释一条规则。",
)
