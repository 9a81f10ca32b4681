"""`factcheck check` as a whole against PyYAML's C loader plus Pydantic, and again when nothing or one file has changed.

The baseline parses each file with `CSafeLoader` and validates each record with the same models; it knows no line,
no duplicate key, no rule. Both run as processes of their own, in turn.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from generate import write_project
from ratios import median_ratio, timed

BASELINE = """
import sys
from pathlib import Path
import yaml
from factcheck.records.record_set import KINDS
for path in sorted(Path(sys.argv[1]).rglob("*.yaml")):
    document = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
    for kind, model in KINDS.items():
        for record in document.get(kind) or ():
            model.model_validate(record)
"""


def main(claims: int = 10_000, rounds: int = 5) -> None:
    """Print the ratio for a number of claims."""
    with tempfile.TemporaryDirectory() as folder:
        write_project(Path(folder), claims)
        again = [sys.executable, "-m", "factcheck", "check", folder, "-o", f"{folder}/out.txt"]
        ours = [*again, "--no-cache"]
        theirs = [sys.executable, "-c", BASELINE, folder]
        pairs = [(timed(lambda: run(ours)), timed(lambda: run(theirs))) for _ in range(rounds)]
        print(f"check, {claims:,} claims: {median_ratio(pairs)} of CSafeLoader + Pydantic")
        run(again)
        pairs = [(timed(lambda: run(again)), timed(lambda: run(ours))) for _ in range(rounds)]
        print(
            f"check again, nothing changed, {claims:,} claims: {median_ratio(pairs)} of the check without cache"
        )
        pairs = [(timed_change(again, Path(folder)), timed(lambda: run(ours))) for _ in range(rounds)]
        print(
            f"check again, one file changed, {claims:,} claims: {median_ratio(pairs)} of the check without cache"
        )


def timed_change(command: list[str], folder: Path) -> float:
    """Seconds that the command takes after a comment was added to one record file."""
    path = min((folder / "claims").rglob("*.yaml"))
    path.write_text(f"{path.read_text(encoding='utf-8')}# seen\n", encoding="utf-8")
    return timed(lambda: run(command))


def run(command: list[str]) -> None:
    """Run a command that must succeed."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    for size in [int(word) for word in sys.argv[1:]] or [1_000, 10_000]:
        main(size)
