"""A git repository of a test's own, untouched by the settings of the machine."""

import os
import subprocess
import sys
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples"
GOOD = (SAMPLES / "clean.yaml").read_text(encoding="utf-8")
BAD_ROW = "      - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 群众来访接待率, 指标值: ≤99%}"
BAD = f"{GOOD.rstrip()}\n{BAD_ROW}\n"


class Repository:
    """A repository in a folder, with kpilint within reach."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "LC_ALL": "C.UTF-8",
            "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
        }
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("config", "user.name", "测试")
        self.git("config", "user.email", "test@example.invalid")
        self.git("config", "core.quotePath", "false")

    def run(self, *words: str, within: str = ".") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words,
            cwd=self.folder / within,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    def git(self, *words: str) -> str:
        done = self.run("git", *words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def kpilint(self, *words: str, within: str = ".") -> subprocess.CompletedProcess[str]:
        return self.run(sys.executable, "-m", "kpilint", *words, within=within)

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def stage(self, name: str, text: str) -> None:
        self.write(name, text)
        self.git("add", "--force", "--", name)

    def commit(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self.run("git", "commit", "--message", "提交", *words)

    def commits(self) -> int:
        done = self.run("git", "rev-list", "--count", "HEAD")
        return int(done.stdout) if done.returncode == 0 else 0
