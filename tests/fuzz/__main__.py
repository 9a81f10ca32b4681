"""Fuzzing by hand: `python -m tests.fuzz [NAME ...] [--seconds N] [-- options of libFuzzer]`. docs/fuzzing.md says more.

What libFuzzer finds on its way to new code is kept in `build/fuzz/NAME/` and tried first in the next run; so are inputs that
failed, to be put into `tests/fuzz/corpus/NAME/` once the fault is mended.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from tests.fuzz.harnesses import names

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CORPUS = HERE / "corpus"
DICTIONARIES = {
    "loader": "yaml",
    "layout": "yaml",
    "settings": "toml",
    "dates": "dates",
    "tracer": "words",
    "article": "words",
}
BUILD = ROOT / "build" / "fuzz"
LIMITS = ("-timeout=20", "-rss_limit_mb=2048", "-malloc_limit_mb=1024")
"""A hang is an input that takes twenty seconds; the process, atheris included, may take 2 GB."""


def command(name: str, folder: Path, *options: str) -> list[str]:
    """The words that start a harness in a process of its own.

    Args:
        name: The harness.
        folder: Where libFuzzer puts what leads it to new code; inputs that fail lie beside it.
        options: Further options of libFuzzer.
    """
    folder.mkdir(parents=True, exist_ok=True)
    words = [f"-dict={HERE / 'dictionaries' / DICTIONARIES[name]}.txt"] if name in DICTIONARIES else []
    start = (sys.executable, "-m", "tests.fuzz.fuzzer", name)
    return [
        *start,
        *LIMITS,
        f"-artifact_prefix={folder.parent}/",
        *words,
        *options,
        str(folder),
        str(CORPUS / name),
    ]


def environment() -> dict[str, str]:
    """The variables of that process: of this one, without the measurement of coverage, which slows it down."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}


def _failed(chosen: Sequence[str], options: Sequence[str]) -> Iterator[str]:
    """Run the harnesses one after the other, and name those that found something."""
    for name in chosen:
        print(f"== {name}", flush=True)
        done = subprocess.run(
            command(name, BUILD / name / "corpus", *options), cwd=ROOT, env=environment(), check=False
        )
        if done.returncode:
            yield name


def main() -> int:
    """Read the options and run."""
    words = sys.argv[1:]
    own, more = (words[: words.index("--")], words[words.index("--") + 1 :]) if "--" in words else (words, [])
    parser = argparse.ArgumentParser(
        prog="python -m tests.fuzz", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"a harness: {', '.join(names())}; all by default"
    )
    parser.add_argument("--seconds", type=int, default=300, help="how long each runs")
    options = parser.parse_args(own)
    unknown = sorted({*options.names} - {*names()})
    if unknown:
        parser.error(f"no harness is called {', '.join(unknown)}")
    if find_spec("atheris") is None:
        parser.error("atheris is not installed: it has wheels for CPython on Linux on x86-64 only")
    failed = list(
        _failed(
            options.names or names(), [f"-max_total_time={options.seconds}", "-print_final_stats=1", *more]
        )
    )
    print(
        f"found something: {', '.join(failed)}; the inputs lie in {BUILD}" if failed else "nothing was found"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
