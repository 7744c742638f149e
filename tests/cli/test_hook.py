"""What the hook does on a commit, tried with git itself."""

import os
import sys

import pytest
from repository import BAD, GOOD, Repository

NO_CARD = "services:\n  web: {image: nginx}\n"
NO_YAML = "name: {{ .Values.name }}\n  - broken\n"


@pytest.fixture
def repository(tmp_path):
    made = Repository(tmp_path / "仓库 一")
    assert made.kpilint("hook", "install").returncode == 0
    return made


def test_a_commit_with_a_wrong_card_is_refused_with_the_findings(repository):
    repository.stage("2024/信访局 项目.yaml", BAD)
    done = repository.commit()
    assert done.returncode != 0
    assert repository.commits() == 0
    assert "2024/信访局 项目.yaml" in done.stderr
    assert "D101" in done.stderr
    assert "≤99%" in done.stderr
    assert "--no-verify" in done.stderr


def test_a_right_card_passes(repository):
    repository.stage("项目.yaml", GOOD)
    done = repository.commit()
    assert done.returncode == 0, done.stderr
    assert repository.commits() == 1


def test_what_is_staged_counts_and_not_what_lies_in_the_work_tree(repository):
    repository.stage("项目.yaml", BAD)
    repository.write("项目.yaml", GOOD)
    assert repository.commit().returncode != 0
    repository.stage("项目.yaml", GOOD)
    repository.write("项目.yaml", BAD)
    assert repository.commit().returncode == 0


def test_a_commit_of_changed_files_that_were_not_added_is_checked(repository):
    repository.stage("项目.yaml", GOOD)
    repository.commit()
    repository.write("项目.yaml", BAD)
    assert repository.commit("--all").returncode != 0
    assert repository.commit("--", "项目.yaml").returncode != 0
    assert repository.commits() == 1


def test_an_old_card_that_the_commit_does_not_touch_is_left_alone(repository):
    repository.stage("旧.yaml", BAD)
    repository.commit("--no-verify")
    repository.stage("新.yaml", GOOD)
    assert repository.commit().returncode == 0


def test_files_that_are_no_cards_do_not_stand_in_the_way(repository):
    repository.stage("compose.yaml", NO_CARD)
    repository.stage("chart/templates/web.yaml", NO_YAML)
    repository.stage(".pre-commit-config.yaml", "repos: []\n")
    repository.stage("空.yml", "")
    repository.stage("说明.txt", BAD)
    done = repository.commit()
    assert done.returncode == 0, done.stderr


def test_a_card_that_cannot_be_read_is_refused(repository):
    repository.stage("项目.yaml", BAD.replace("指标值: ≤99%}", "指标值: ≤99%"))
    done = repository.commit()
    assert done.returncode != 0
    assert "项目.yaml" in done.stderr


def test_a_deleted_card_is_not_looked_for(repository):
    repository.stage("旧.yaml", BAD)
    repository.commit("--no-verify")
    repository.git("rm", "--quiet", "旧.yaml")
    assert repository.commit().returncode == 0


def test_a_link_is_not_followed(repository, tmp_path):
    (tmp_path / "外面.yaml").write_text(BAD, encoding="utf-8")
    (repository.folder / "链接.yaml").symlink_to("../外面.yaml")
    repository.git("add", "链接.yaml")
    assert repository.commit().returncode == 0


def test_a_hook_whose_python_is_gone_uses_the_kpilint_at_hand(repository):
    hook = repository.folder / ".git/hooks/pre-commit"
    script = hook.read_text(encoding="utf-8")
    hook.write_text(script.replace(sys.executable, "/没有/python"), encoding="utf-8")
    repository.stage("项目.yaml", BAD)
    refused = repository.commit()
    assert "D101" in refused.stderr
    repository.environment["PATH"] = os.defpath
    lost = repository.commit()
    assert lost.returncode != 0
    assert "找不到 kpilint" in lost.stderr


def test_the_command_can_be_run_by_hand_in_a_folder_below(repository):
    repository.stage("2024/项目.yaml", BAD)
    done = repository.kpilint("hook", "run", within="2024")
    assert done.returncode == 1
    assert "2024/项目.yaml" in done.stdout


def test_with_nothing_staged_there_is_nothing_to_say(repository):
    done = repository.kpilint("hook", "run")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
