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

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from kpilint.resource.cache import cached, fingerprint
from kpilint.resource.data import data_path
from kpilint.resource.folders import library_files, stamps
from kpilint.resource.regex import regex
from kpilint.rule.model import Amiss, RuleSet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kpilint.rule.model import CheckInfo

ENDINGS = (".yaml", ".yml")
MISTAKEN_ENDINGS = (".txt", ".doc", ".docx")
NOT_RULES = frozenset({"lexicon", "profiles"})
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
        self.rules: list[str] = []
        self.misnamed: list[Path] = []
        self.others = False
        if path.is_file():
            self._sort(str(path.parent), path.name)
            return
        for folder, folders, names in os.walk(path):  # not Path: every start looks at hundreds
            if folder == str(path):
                self.others = not NOT_RULES.isdisjoint((*folders, *names))
                folders[:] = filter(_is_of_rules, folders)
                names[:] = filter(_is_of_rules, names)
            for name in names:
                self._sort(folder, name)

    def _sort(self, folder: str, name: str) -> None:
        ending = os.path.splitext(name)[1].lower()  # noqa: PTH122
        if ending in ENDINGS:
            self.rules.append(os.path.join(folder, name))  # noqa: PTH118
        elif ending in MISTAKEN_ENDINGS and _NAME.match(name):
            self.misnamed.append(Path(folder, name))

    def amiss(self) -> Iterator[Amiss]:
        """What is wrong with the path, the files left aside."""
        if not self.path.exists():
            yield Amiss("missing_path", self.path)
        elif not (self.rules or self.others or self.misnamed):
            yield Amiss("no_rules_inside", self.path)
        yield from (Amiss("misnamed_file", file) for file in self.misnamed)


def _is_of_rules(name: str) -> bool:
    return name[0] != "." and name not in NOT_RULES


def _stamps(
    files: Iterable[str], amiss: Iterable[Amiss], checks: Mapping[str, CheckInfo]
) -> Iterator[bytes]:
    yield _FORMAT
    yield repr(sorted(checks.items())).encode()
    yield repr([(one.mistake, str(one.path)) for one in amiss]).encode()
    yield from stamps((*files, *library_files("lexicon"), *sorted(data_path("grammar").iterdir())))


def _build(
    files: Sequence[str], amiss: Sequence[Amiss], checks: Mapping[str, CheckInfo]
) -> RuleSet:
    from kpilint.rule.collect import collect_rules

    return collect_rules([Path(file) for file in files], amiss, checks)
