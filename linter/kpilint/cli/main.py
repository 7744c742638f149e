"""The entry of the program ``kpilint``."""

from kpilint.cli.root import root
from kpilint.cli.stream import prepare


def main() -> None:
    """Run kpilint with the arguments of the process and leave with its exit code."""
    prepare()
    root.main(prog_name="kpilint")
