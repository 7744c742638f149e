"""The hook that .pre-commit-hooks.yaml offers, run by pre-commit itself."""

import sys
from pathlib import Path

import pytest
import yaml
from repository import BAD, GOOD, Repository

MANIFEST = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"


@pytest.fixture
def repository(tmp_path):
    """A repository with the hook of the manifest, taken from this environment (no network)."""
    (hook,) = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    made = Repository(tmp_path / "仓库")
    made.environment["PRE_COMMIT_HOME"] = str(tmp_path / "pre-commit")
    config = {"repos": [{"repo": "local", "hooks": [{**hook, "language": "system"}]}]}
    made.stage(".pre-commit-config.yaml", yaml.safe_dump(config, allow_unicode=True))
    done = made.run(sys.executable, "-m", "pre_commit", "install")
    assert done.returncode == 0, done.stdout + done.stderr
    return made


def test_the_manifest_is_valid(repository):
    done = repository.run(sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST))
    assert done.returncode == 0, done.stdout


def test_pre_commit_refuses_a_wrong_card_and_lets_a_right_one_pass(repository):
    repository.stage("compose.yaml", "services: {}\n")
    repository.stage("项目.yaml", BAD)
    refused = repository.commit()
    assert refused.returncode != 0
    assert "D101" in refused.stdout + refused.stderr
    assert repository.commits() == 0
    repository.stage("项目.yaml", GOOD)
    passed = repository.commit()
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert repository.commits() == 1
