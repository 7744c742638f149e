"""Installing the hook and taking it out again; what it does on a commit is told in test_hook."""

import os

import pytest
from repository import Repository

HOOK = ".git/hooks/pre-commit"
FOREIGN = "#!/bin/sh\necho 别人的钩子\n"


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "仓库 一")


def test_the_hook_is_installed_as_a_program(repository):
    done = repository.kpilint("hook", "install")
    hook = repository.folder / HOOK
    assert done.returncode == 0
    assert "装好了钩子" in done.stdout
    assert os.access(hook, os.X_OK)
    assert b"\r" not in hook.read_bytes()


def test_installing_twice_is_the_same_as_once(repository):
    repository.kpilint("hook", "install")
    once = (repository.folder / HOOK).read_bytes()
    done = repository.kpilint("hook", "install")
    assert done.returncode == 0
    assert "更新了钩子" in done.stdout
    assert (repository.folder / HOOK).read_bytes() == once


def test_a_foreign_hook_is_never_overwritten(repository):
    repository.write(HOOK, FOREIGN)
    done = repository.kpilint("hook", "install")
    assert done.returncode == 2
    assert "已经有别的钩子" in done.stderr
    assert "--force" in done.stderr
    assert (repository.folder / HOOK).read_text(encoding="utf-8") == FOREIGN


def test_with_force_a_foreign_hook_is_kept_and_comes_back(repository):
    repository.write(HOOK, FOREIGN)
    assert repository.kpilint("hook", "install", "--force").returncode == 0
    assert "kpilint" in (repository.folder / HOOK).read_text(encoding="utf-8")
    done = repository.kpilint("hook", "uninstall")
    assert "原来的钩子已恢复" in done.stdout
    assert (repository.folder / HOOK).read_text(encoding="utf-8") == FOREIGN


def test_a_second_foreign_hook_does_not_push_out_the_first(repository):
    repository.write(HOOK, FOREIGN)
    repository.kpilint("hook", "install", "--force")
    repository.write(HOOK, FOREIGN + "# 又一个\n")
    done = repository.kpilint("hook", "install", "--force")
    assert done.returncode == 2
    assert (repository.folder / HOOK).read_text(encoding="utf-8").endswith("# 又一个\n")


def test_a_link_to_a_foreign_hook_is_not_written_through(repository, tmp_path):
    shared = tmp_path / "shared-hook"
    shared.write_text(FOREIGN, encoding="utf-8")
    hook = repository.folder / HOOK
    hook.parent.mkdir(exist_ok=True)
    hook.symlink_to(shared)
    assert repository.kpilint("hook", "install").returncode == 2
    assert repository.kpilint("hook", "install", "--force").returncode == 0
    assert shared.read_text(encoding="utf-8") == FOREIGN


def test_uninstalling_removes_our_hook_and_no_other(repository):
    assert "没有装过钩子" in repository.kpilint("hook", "uninstall").stdout
    repository.kpilint("hook", "install")
    assert "删去了钩子" in repository.kpilint("hook", "uninstall").stdout
    assert not (repository.folder / HOOK).exists()
    repository.write(HOOK, FOREIGN)
    assert "没有改动它" in repository.kpilint("hook", "uninstall").stdout
    assert (repository.folder / HOOK).exists()


def test_the_folder_that_git_is_told_to_use_is_respected(repository):
    repository.git("config", "core.hooksPath", ".githooks")
    repository.write("sub/placeholder", "")
    done = repository.kpilint("hook", "install", within="sub")
    assert done.returncode == 0
    assert (repository.folder / ".githooks/pre-commit").exists()
    assert "仓库之外" not in done.stderr


def test_a_folder_of_hooks_outside_of_the_repository_is_pointed_out(repository, tmp_path):
    repository.git("config", "core.hooksPath", str(tmp_path / "所有仓库的钩子"))
    done = repository.kpilint("hook", "install")
    assert done.returncode == 0
    assert "仓库之外" in done.stderr


def test_a_second_work_tree_shares_the_hook(repository):
    repository.git("commit", "--allow-empty", "--message", "起点")
    repository.git("worktree", "add", "--quiet", "../另一个")
    done = repository.kpilint("hook", "install", within="../另一个")
    assert done.returncode == 0
    assert (repository.folder / HOOK).exists()
    assert "仓库之外" not in done.stderr


@pytest.mark.parametrize("command", ["install", "uninstall", "run"])
def test_outside_of_a_repository_that_is_said(repository, command, tmp_path):
    outside = tmp_path / "外面"
    outside.mkdir()
    repository.environment["GIT_CEILING_DIRECTORIES"] = str(tmp_path)
    done = repository.kpilint("hook", command, within="../外面")
    assert done.returncode == 2
    assert "这里不是 git 仓库" in done.stderr


def test_without_git_that_is_said(repository):
    repository.environment["PATH"] = str(repository.folder)
    done = repository.kpilint("hook", "install")
    assert done.returncode == 2
    assert "找不到 git" in done.stderr
