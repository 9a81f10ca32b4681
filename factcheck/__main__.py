"""The command `factcheck` as a process; `python -m factcheck` is the same."""

from __future__ import annotations

import gc
import sys

from factcheck.cli import main


def run() -> None:
    """Run the command, and end with its exit status."""
    status = main()
    gc.freeze()  # what it made dies with the process, and need not be searched for garbage: some twentieth of a large check
    sys.exit(status)


if __name__ == "__main__":
    run()
