"""The entry of the program ``kpilint``."""

import gc
import os
import sys

from kpilint.cli.root import root
from kpilint.cli.stream import prepare
from kpilint.resource.ending import end

# Starting up makes very many small objects of which none dies: with Python's own 700, the search
# for garbage takes a tenth of a run over one card. Large runs are still collected.
ALLOCATIONS_BETWEEN_COLLECTIONS = 100_000


def main() -> None:
    """Run kpilint with the arguments of the process and leave with its exit code."""
    gc.set_threshold(ALLOCATIONS_BETWEEN_COLLECTIONS, 20, 20)
    prepare()
    try:
        root.main(prog_name="kpilint")
    except SystemExit as leaving:
        end()
        if isinstance(leaving.code, int) and _all_is_written():
            os._exit(leaving.code)
        raise


def _all_is_written() -> bool:
    """Whether the process may end as it is. To take every object apart first, of which the system
    frees the memory at once, takes a seventh of a run over one card.
    """
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except (OSError, ValueError, AttributeError):  # full, closed, or none: Python's own way out
        return False
    return True
