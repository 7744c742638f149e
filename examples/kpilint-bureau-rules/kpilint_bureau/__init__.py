"""The rules of a county's finance bureau, as a plug-in of kpilint."""

from pathlib import Path

from kpilint.check.registry import Check
from kpilint.rule.model import CheckInfo
from kpilint.run.plugin import Plugin

PLUGIN = Plugin(
    rules=Path(__file__).parent / "rules",
    checks=(
        Check(
            CheckInfo("cost_per_head", "项目", ("人数", "人均"), ("名称含", "上限")),
            "kpilint_bureau.cost_per_head:cost_per_head",
        ),
    ),
)
