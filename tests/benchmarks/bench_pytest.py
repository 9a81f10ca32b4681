"""pytest over our records against pytest over as many plain custom items.

The plain items come from a conftest that yields an empty `pytest.Item` for each record of the same files' names, without
reading them: the cost of pytest alone. Ours is run twice: anew, and with the answers of an earlier run.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from generate import write_project
from ratios import median_ratio, timed

from factcheck import load

PLAIN = """
import pytest

class Plain(pytest.Item):
    def runtest(self):
        pass

class PlainFile(pytest.File):
    def collect(self):
        for number in range({a_file}):
            yield Plain.from_parent(self, name=f"item-{{number}}")

def pytest_collect_file(file_path, parent):
    if file_path.suffix == ".plain":
        return PlainFile.from_parent(parent, path=file_path)
"""


def main(claims: int = 10_000, rounds: int = 5) -> None:
    """Print the ratio for a number of claims."""
    with tempfile.TemporaryDirectory() as ours, tempfile.TemporaryDirectory() as theirs:
        write_project(Path(ours), claims)
        items = len(load(ours).entries)  # sources, entities and events are items too
        write_plain(Path(theirs), items)
        plain = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
        anew = [*plain, "--factcheck-no-cache"]
        run(plain, ours)  # keeps its answers
        pairs, kept = [], []
        for _ in range(rounds):
            pairs.append((timed(lambda: run(anew, ours)), timed(lambda: run(plain, theirs))))
            kept.append((timed(lambda: run(plain, ours)), timed(lambda: run(plain, theirs))))
        print(
            f"pytest, {items:,} records: {median_ratio(pairs)} of plain items, loading and checking included"
        )
        print(f"pytest again, nothing changed, {items:,} records: {median_ratio(kept)} of plain items")


def write_plain(folder: Path, items: int, a_file: int = 50) -> None:
    """A project of plain items, as many a file as our record files have claims."""
    (folder / "conftest.py").write_text(PLAIN.format(a_file=a_file), encoding="utf-8")
    (folder / "pytest.ini").touch()
    for number in range(-(-items // a_file)):
        (folder / f"{number:05}.plain").touch()


def run(command: list[str], folder: str) -> None:
    """Run a command that must succeed."""
    subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    for size in [int(word) for word in sys.argv[1:]] or [1_000, 10_000]:
        main(size)
