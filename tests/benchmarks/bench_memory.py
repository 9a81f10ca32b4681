"""The memory of `factcheck check` at its peak: what a claim adds to it, from the difference between two sizes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from generate import write_project


def main(smaller: int = 1_000, larger: int = 10_000) -> None:
    """Print what a claim takes."""
    added = (peak(larger) - peak(smaller)) / (larger - smaller)
    print(f"memory, {smaller:,} to {larger:,} claims: {added / 1024:.1f} KiB a claim at the peak")


def peak(claims: int) -> int:
    """The bytes that a check of so many claims has at its peak."""
    with tempfile.TemporaryDirectory() as folder:
        write_project(Path(folder), claims)
        command = [
            sys.executable,
            "-m",
            "factcheck",
            "check",
            folder,
            "-o",
            f"{folder}/out.txt",
            "--no-cache",
        ]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, "the check has findings"
    return usage.ru_maxrss * 1024  # Linux counts in KiB


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
