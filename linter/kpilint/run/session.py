"""One run from options to outcome."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kpilint.intake.read import read_bytes, read_path
from kpilint.resource.collector import paused_collector, sweep
from kpilint.run.discover import CARD_SUFFIXES, find_files, holds_no_card, passed_over
from kpilint.run.engine import Engine
from kpilint.run.outcome import InputSummary, Outcome, Settings
from kpilint.run.plugin import load_plugins
from kpilint.run.ruleset import load_rule_set
from kpilint.run.settled import chosen, overlooked, settled
from kpilint.run.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kpilint.intake.document import Document
    from kpilint.run.config import Config
    from kpilint.run.options import Options
    from kpilint.run.outcome import Finding
    from kpilint.run.plugin import Loaded
    from kpilint.run.settled import Chosen

CONFIDENCE_RANK = {"low": 1, "medium": 2, "high": 3}


def check(options: Options, watch: Watch | None = None) -> Outcome:
    """Read every file, run every selected rule, and gather what there is to say.

    ``watch`` is told how far the reading has come. Raises UsageProblem for options that cannot be
    meant. Nothing else is raised: a file that cannot be read and a rule that is broken are part of
    the outcome.
    """
    config = settled(options)
    plugins = load_plugins(config.plugins)
    loaded = load_rule_set([Path(folder) for folder in config.rules or ()], plugins)
    known = {rule.code for rule in loaded.rules}
    known.update(error.code for error in loaded.errors if error.code)
    choice = chosen(config, options, loaded.rules, known)
    engine = Engine(choice.rules, choice.policy)
    inputs, findings, errors = [], [], []
    foreign: list[str] = []
    for document in _documents(options, watch or Watch(), foreign):
        inputs.append(_summary(document))
        errors += document.errors
        with paused_collector():
            findings += engine.check(document)
        del document  # or it would outlive the next one
    shown = _confident(findings, config)
    return Outcome(
        inputs=tuple(inputs),
        findings=tuple(shown),
        input_errors=tuple(errors),
        rule_errors=(*loaded.errors, *engine.failures),
        rules=engine.counts(),
        hidden=len(findings) - len(shown),
        warnings=(
            *choice.warnings,
            *_overlooked(config, options, inputs),
            *([passed_over(foreign, "检查")] if foreign else ()),
        ),
        settings=_settings(config, choice, plugins),
    )


def _settings(config: Config, choice: Chosen, plugins: Loaded) -> Settings:
    return Settings(
        config=config.file,
        profile=choice.policy.default.name,
        plugins=plugins.names,
        fail_on=config.fail_on or "error",
    )


def _documents(options: Options, watch: Watch, foreign: list[str]) -> Iterator[Document]:
    """Each document when it is its turn. ``foreign`` is given the names of those passed over."""
    if options.stdin is not None:
        yield read_bytes(options.stdin_name, options.stdin)
    files = list(find_files(options.paths))
    watch.begin(len(files))
    try:
        for path, searched in files:
            watch.file(path)
            is_yaml = path.suffix.lower() in CARD_SUFFIXES
            document = read_path(path, watch.page)
            if not ((searched or options.cards_only) and holds_no_card(path, document)):
                yield document
            elif not is_yaml:
                foreign.append(document.file)
            del document
            if not is_yaml and len(files) > 1:
                sweep()
    finally:
        watch.end()


def _summary(document: Document) -> InputSummary:
    projects = [p for d in document.departments for p in d.projects or ()]
    return InputSummary(
        file=document.file,
        projects=len(projects),
        indicators=sum(len(project.indicators or ()) for project in projects),
        sections=sum(len(d.sections or ()) for d in document.departments),
        readable=bool(document.departments),
    )


def _overlooked(config: Config, options: Options, inputs: Iterable[InputSummary]) -> Iterable[str]:
    """Configurations in searched folders, unless one was named: it is then meant for all cards."""
    searched = options.config is None and any(Path(name).is_dir() for name in options.paths)
    return overlooked(config, (entry.file for entry in inputs)) if searched else ()


def _confident(findings: list[Finding], config: Config) -> list[Finding]:
    bar = CONFIDENCE_RANK[config.min_confidence or "medium"]
    return [finding for finding in findings if CONFIDENCE_RANK[finding.confidence] >= bar]
