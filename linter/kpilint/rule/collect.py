"""Many rule files made into one RuleSet; a broken one is named and the others still load."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kpilint.resource.data import data_path
from kpilint.resource.failure import failure
from kpilint.rule.identity import check_unique
from kpilint.rule.model import RuleError, RuleSet
from kpilint.rule.read import read_rule
from kpilint.rule.source import RuleSource
from kpilint.target.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kpilint.rule.model import Amiss, CheckInfo, Rule


def collect_rules(
    files: Sequence[Path], amiss: Sequence[Amiss], checks: Mapping[str, CheckInfo]
) -> RuleSet:
    """The rules of some files in the order of their codes, and every error."""
    errors: list[RuleError] = [
        _error(one.path, one.mistake, path=str(one.path), name=one.path.name, stem=_plain(one.path))
        for one in amiss
    ]
    errors += _lexicon_errors()
    rules: list[Rule] = []
    own = data_path("rules").resolve()
    for file in files:
        builtin = file.resolve().is_relative_to(own)
        try:
            data = file.read_bytes()
        except OSError as error:
            errors.append(_error(file, "unreadable", reason=failure(error)))
            continue
        rule, wrong = read_rule(str(file), data, checks, builtin=builtin)
        errors += wrong
        if rule is not None:
            rules.append(rule)
    rules.sort(key=lambda rule: (rule.code, rule.file))
    kept, repeated = check_unique(rules)
    return RuleSet(tuple(kept), (*errors, *repeated))


def _plain(file: Path) -> str:
    """The name of a file without its ending, and without the one that it was to have."""
    return re.sub(r"\.ya?ml$", "", file.stem, flags=re.IGNORECASE)


def _error(file: Path, mistake: str, **values: str) -> RuleError:
    """What is wrong with a file or folder as such."""
    source = RuleSource(str(file), "")
    source.report(mistake, 0, 1, **values)
    return source.errors[0]


def _lexicon_errors() -> list[RuleError]:
    """What is wrong with the word lists, which the rules rest on."""
    errors = []
    for error in lexicon().errors:
        source = RuleSource(
            str(error.file), error.file.read_text(encoding="utf-8", errors="replace")
        )
        source.report(
            "word_list", error.offset, error.offset + 1, reason=error.message, cure=error.advice
        )
        errors += source.errors
    return errors
