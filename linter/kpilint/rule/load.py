"""Rule files from folders to a RuleSet, kept whole in the cache.

    load_rules(paths, checks) -> RuleSet(rules, errors)
    rule.evaluate.compiled(rule) -> function from an object to True, False or None
    rule.message.render(template, record, values) -> text
    rule.read.read_condition(text, subject) -> tree of a condition that is not yet a rule
    rule.evaluate.holds(tree, subject) -> function, as for a rule

The cache is keyed by the names, sizes and times of the files (rules, word lists, grammar, units),
not by their bytes: to ask for these takes a tenth of the time of reading them, and a file that is
changed has other times. A warm load imports neither lark nor pydantic nor yaml.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kpilint.resource.cache import cached, fingerprint
from kpilint.resource.data import data_path
from kpilint.resource.folders import library_files, stamps
from kpilint.rule.model import RuleSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kpilint.rule.model import CheckInfo

ENDINGS = (".yaml", ".yml")
NOT_RULES = ("lexicon", "profiles")
_FORMAT = b"1"  # counts up when what is kept changes its shape


def load_rules(paths: Sequence[Path], checks: Mapping[str, CheckInfo]) -> RuleSet:
    """All rules below some folders (or in some files). Nothing is raised: errors are part of it."""
    files = sorted({file for path in paths for file in _files(path)})
    missing = [path for path in paths if not path.exists()]
    key = fingerprint(_stamps(files, missing, checks))
    return cached("rules", key, lambda: _build(files, missing, checks))


def _files(path: Path) -> Iterator[Path]:
    """The rule files of a folder, at any depth, leaving aside word lists and profiles."""
    if path.is_file():
        yield path
        return
    for file in path.rglob("*"):
        inside = file.relative_to(path).parts
        if file.suffix.lower() not in ENDINGS or inside[0] in NOT_RULES or inside[0][0] == ".":
            continue
        if file.is_file():
            yield file


def _stamps(
    files: Iterable[Path], missing: Iterable[Path], checks: Mapping[str, CheckInfo]
) -> Iterator[bytes]:
    yield _FORMAT
    yield repr(sorted(checks.items())).encode()
    yield repr([str(path) for path in missing]).encode()
    yield from stamps((*files, *library_files("lexicon"), *sorted(data_path("grammar").iterdir())))


def _build(
    files: Sequence[Path], missing: Sequence[Path], checks: Mapping[str, CheckInfo]
) -> RuleSet:
    from kpilint.rule.collect import collect_rules

    return collect_rules(files, missing, checks)
