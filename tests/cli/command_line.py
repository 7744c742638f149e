"""Two ways to call kpilint in a test: in this process, and as a user does."""

import os
import subprocess
import sys

from click.testing import CliRunner, Result

from kpilint.cli.root import root


def kpilint(*words: str, given: bytes | str | None = None) -> Result:
    """Call kpilint in this process; a crash of the test's own making is raised."""
    result = CliRunner().invoke(root, words, prog_name="kpilint", input=given)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def process(
    *words: str, given: bytes = b"", folder=None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Call kpilint as a program of its own, to see its bytes."""
    return subprocess.run(
        [sys.executable, "-m", "kpilint", *words],
        input=given,
        capture_output=True,
        cwd=folder,
        env={**os.environ, **environment},
        check=False,
        timeout=60,
    )
