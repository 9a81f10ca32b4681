"""A project on disk, or files in memory, loaded as a record set: what runs and tests begin with.

Loading never stops at a fault of a file: it becomes a problem of the record set, and all of them come in one run.
"""

from __future__ import annotations

import gc
import re
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from factcheck.errors import ProjectError
from factcheck.records.record_set import RecordSet
from factcheck.store.assembly import assemble
from factcheck.store.files import FOLDERS, RECORD_LIMIT, Disk, Files, Memory
from factcheck.store.places import Locator
from factcheck.store.readings import read_file

THRESHOLDS: Final = (200_000, 50, 1000)
"""For the garbage collector while records are made: they live on, and looking through them again and again takes
a quarter of the time of a load of 100,000 (CPython 3.11; with these thresholds a tenth)."""

_START: Final = (
    "an article lies in seeds/ as ID.txt with its record ID.yaml, its claims in claims/ in *.yaml files; "
    "the README shows the first ones"
)
_TABLE: Final = re.compile(r"^\s*\[tool\.factcheck[].]", re.MULTILINE)


def find_root(path: Path) -> Path:
    """The folder of the project that a path lies in.

    It is the nearest folder, from the path upwards, with a `pyproject.toml` that has a table `[tool.factcheck]`, or
    with both `claims/` and `seeds/`; failing that the given folder, if it has one of the two.

    Args:
        path: A file or folder of the project.

    Raises:
        ProjectError: There is no such folder, or nothing at the path.
    """
    start = path.resolve()
    if not start.exists():
        raise ProjectError(f"{path}: there is no such file or folder")
    for folder in (start, *start.parents):
        if _has_settings(folder) or all((folder / name).is_dir() for name in FOLDERS):
            return folder
    if any((start / name).is_dir() for name in FOLDERS):
        return start
    raise ProjectError(
        f"{path}: no fact-check here or in a folder above: none has claims/ and seeds/, "
        f"or a pyproject.toml with [tool.factcheck]; to start one: {_START}"
    )


def load(path: str | Path = ".") -> RecordSet:
    """The record set of a project on disk, with all problems met on the way.

    Args:
        path: The project's folder, which has `claims/` or `seeds/`; for any other path, its project is looked for.

    Raises:
        ProjectError: There is nothing to check: no project, or no record file in it.
    """
    root = Path(path)
    if not any((root / name).is_dir() for name in FOLDERS):
        root = find_root(root)
    records = _load(Disk(root), str(root))
    if not records.entries:
        raise ProjectError(f"{root}: no record in claims/ or seeds/; to start: {_START}")
    return records


def load_files(files: Iterable[tuple[str, bytes]], root: str = ".") -> RecordSet:
    """The record set of files in memory, with all problems met on the way.

    Args:
        files: Posix paths from the project's root, such as `claims/a.yaml`, with the bytes there: record files and
            the texts that records name. What lies elsewhere is passed over.
        root: What the record set is to give as its folder.
    """
    return _load(Memory(dict(files)), root)


def _load(files: Files, root: str) -> RecordSet:
    memory: dict[str, Any] = {}
    with fewer_collections():
        readings = [read_file(files, path, memory) for path in sorted(files.record_paths())]
        return assemble(readings, root, Locator(lambda path: files.read(path, RECORD_LIMIT)))


@contextmanager
def fewer_collections() -> Iterator[None]:
    """Keep the garbage collector from looking through all records again and again while they are made."""
    before = gc.get_threshold()
    raised = [max(pair) for pair in zip(before, THRESHOLDS, strict=True)] if before[0] else before  # 0 is off
    gc.set_threshold(*raised)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _has_settings(folder: Path) -> bool:
    """Whether a folder's `pyproject.toml` has our table, or would have if it were in order."""
    try:
        text = (folder / "pyproject.toml").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    try:
        return "factcheck" in tomllib.loads(text).get("tool", {})
    except tomllib.TOMLDecodeError:
        return _TABLE.search(text) is not None
