"""Rule files from folders to a RuleSet, kept whole in the cache.

    load_rules(paths, checks) -> RuleSet(rules, errors)
    rule.evaluate.compiled(rule) -> functions from an object to True, False or None
    rule.message.render(template, record, values) -> text
    rule.read.read_condition(text, subject) -> tree of a condition that is not yet a rule
    rule.evaluate.holds(tree, subject) -> function, as for a rule

The cache is keyed by the names, sizes and times of the files (rules, word lists, grammar, units),
not by their bytes: to ask for these takes a tenth of the time of reading them, and a file that is
changed has other times. A warm load imports neither lark nor pydantic nor yaml.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kpilint.resource.cache import cached, fingerprint
from kpilint.resource.data import data_path
from kpilint.resource.folders import library_files, stamps
from kpilint.resource.regex import regex
from kpilint.rule.model import Amiss, RuleSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from kpilint.rule.model import CheckInfo

ENDINGS = (".yaml", ".yml")
MISTAKEN_ENDINGS = (".txt", ".doc", ".docx")
NOT_RULES = ("lexicon", "profiles")
_NAME = regex(r"[A-Za-z][0-9]{3}\b|.*\.ya?ml\.", re.IGNORECASE)
_FORMAT = b"1"  # counts up when what is kept changes its shape


def load_rules(paths: Sequence[Path], checks: Mapping[str, CheckInfo]) -> RuleSet:
    """All rules below some folders (or in some files). Nothing is raised: errors are part of it."""
    found = [_Found(path) for path in paths]
    files = sorted({file for one in found for file in one.rules})
    amiss = [complaint for one in found for complaint in one.amiss()]
    key = fingerprint(_stamps(files, amiss, checks))
    return cached("rules", key, lambda: _build(files, amiss, checks))


class _Found:
    """What there is at a path: the rule files at any depth, leaving aside word lists and profiles,
    and files that are rules but for their ending, which Notepad and the like put behind a name.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.rules: list[Path] = []
        self.misnamed: list[Path] = []
        self.others = False
        inside = (path,) if path.is_file() else path.rglob("*")
        for file in inside:
            self._sort(file, file.relative_to(path).parts or (file.name,))

    def _sort(self, file: Path, inside: tuple[str, ...]) -> None:
        if inside[0][0] == ".":
            return
        if inside[0] in NOT_RULES:
            self.others = True
        elif file.suffix.lower() in ENDINGS:
            self.rules += [file] if file.is_file() else []
        elif file.suffix.lower() in MISTAKEN_ENDINGS and _NAME.match(file.name):
            self.misnamed.append(file)

    def amiss(self) -> Iterator[Amiss]:
        """What is wrong with the path, the files left aside."""
        if not self.path.exists():
            yield Amiss("missing_path", self.path)
        elif not (self.rules or self.others or self.misnamed):
            yield Amiss("no_rules_inside", self.path)
        yield from (Amiss("misnamed_file", file) for file in self.misnamed)


def _stamps(
    files: Iterable[Path], amiss: Iterable[Amiss], checks: Mapping[str, CheckInfo]
) -> Iterator[bytes]:
    yield _FORMAT
    yield repr(sorted(checks.items())).encode()
    yield repr([(one.mistake, str(one.path)) for one in amiss]).encode()
    yield from stamps((*files, *library_files("lexicon"), *sorted(data_path("grammar").iterdir())))


def _build(
    files: Sequence[Path], amiss: Sequence[Amiss], checks: Mapping[str, CheckInfo]
) -> RuleSet:
    from kpilint.rule.collect import collect_rules

    return collect_rules(files, amiss, checks)
