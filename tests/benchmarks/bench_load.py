"""Loading record files: our reader against PyYAML's C loader, and the garbage collector's thresholds.

`read` parses the same bytes in memory to plain Python objects, ours with a line for each record and duplicate keys
refused. `load` is all of `load_files`: parsing, validation, texts, places, the record set; with thresholds raised as
it does by itself, against the interpreter's own.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import yaml
from generate import project
from ratios import median_ratio, timed

from factcheck.store.loading import loader
from factcheck.store.yaml.reader import read_yaml


def main(claims: int, rounds: int = 5) -> None:
    """Print the ratios for a number of claims."""
    files = project(claims)
    documents = [data for path, data in files.items() if path.endswith(".yaml")]
    assert ours(documents) == theirs(documents)
    reading, loading = [], []
    for _ in range(rounds):
        reading.append((once(lambda: theirs(documents)), once(lambda: ours(documents))))
        loading.append(
            (once(lambda: loader.load_files(files.items())), once(lambda: with_own_thresholds(files)))
        )
    print(f"read, {claims:,} claims: CSafeLoader takes {median_ratio(reading)} times as long as we")
    print(f"load, {claims:,} claims: raised thresholds take {median_ratio(loading)} of the interpreter's own")


def once(work: Callable[[], object]) -> float:
    """Seconds that the work takes with nothing left over from the work before."""
    gc.collect()
    return timed(work)


def ours(documents: Sequence[bytes]) -> list[Any]:
    """What our reader makes of the files, with the thresholds of a load."""
    memory: dict[str, Any] = {}
    with loader.fewer_collections():
        return [read_yaml(data, memory).content for data in documents]


def theirs(documents: Sequence[bytes]) -> list[Any]:
    """What PyYAML makes of them."""
    return [yaml.load(data, Loader=yaml.CSafeLoader) for data in documents]


def with_own_thresholds(files: Mapping[str, bytes]) -> object:
    """A load under the interpreter's thresholds."""
    raised, loader.THRESHOLDS = loader.THRESHOLDS, gc.get_threshold()  # type: ignore[misc] # only here
    try:
        return loader.load_files(files.items())
    finally:
        loader.THRESHOLDS = raised  # type: ignore[misc]


if __name__ == "__main__":
    for size in [int(word) for word in sys.argv[1:]] or [1_000, 10_000]:
        main(size)
