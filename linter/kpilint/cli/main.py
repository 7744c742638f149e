"""The entry of the program ``kpilint``."""

import gc

from kpilint.cli.root import root
from kpilint.cli.stream import prepare

# Starting up makes very many small objects of which none dies: with Python's own 700, the search
# for garbage takes a tenth of a run over one card. Large runs are still collected.
ALLOCATIONS_BETWEEN_COLLECTIONS = 100_000


def main() -> None:
    """Run kpilint with the arguments of the process and leave with its exit code."""
    gc.set_threshold(ALLOCATIONS_BETWEEN_COLLECTIONS, 20, 20)
    prepare()
    root.main(prog_name="kpilint")
