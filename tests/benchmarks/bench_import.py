"""What the plugin costs where there is no fact-check: its import, and a run of pytest with it against one without it.

The import is timed by Python itself, pytest's own modules apart, which any run of pytest has imported.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from ratios import median_ratio, timed

IMPORT = [sys.executable, "-X", "importtime", "-c", "import pytest, factcheck.pytest_plugin"]
PLUGIN = re.compile(r"(\d+) \| factcheck\.pytest_plugin$", re.MULTILINE)
RUN = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
TEST = "def test_nothing(): pass\n"


def main(rounds: int = 15) -> None:
    """Print the milliseconds of the import, and the ratio of the runs."""
    subprocess.run(IMPORT, check=True, capture_output=True)  # writes the bytecode
    times = [
        int(PLUGIN.findall(subprocess.run(IMPORT, check=True, capture_output=True, text=True).stderr)[0])
        / 1000
        for _ in range(rounds)
    ]
    print(f"import of the plugin: {statistics.median(times):.1f} ms ({min(times):.1f} to {max(times):.1f})")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "test_nothing.py").write_text(TEST, encoding="utf-8")
        pairs = [
            (timed(lambda: run(RUN, folder)), timed(lambda: run([*RUN, "-p", "no:factcheck"], folder)))
            for _ in range(rounds)
        ]
        print(f"pytest in a project without claims: {median_ratio(pairs)} of pytest without the plugin")


def run(command: list[str], folder: str) -> None:
    """Run a command that must succeed."""
    subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
