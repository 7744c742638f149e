"""``kpilint hook``: check the staged cards before each commit."""

from kpilint.cli.group import Group, Lazy

HELP = """
提交到 git 之前自动检查绩效目标表。

装好以后，有错误的目标表提交不上去；不是目标表的 YAML 文件不受影响。
"""

command = Group(
    "hook",
    {
        "install": Lazy("kpilint.cli.hook.install", "在这个 git 仓库装上钩子"),
        "uninstall": Lazy("kpilint.cli.hook.uninstall", "删去装上的钩子"),
        "run": Lazy("kpilint.cli.hook.run", "检查就要提交的目标表（由钩子调用）"),
    },
    help=HELP,
)
