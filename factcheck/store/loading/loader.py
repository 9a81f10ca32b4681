"""A project on disk, or files in memory, loaded as a record set.

Loading never stops at a fault of a file: it becomes a problem of the record set, and all of them come in one run.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from factcheck.errors import ProjectError
from factcheck.records.record_set import RecordSet
from factcheck.store.disk.files import FOLDERS, RECORD_LIMIT, Disk, Files, Memory
from factcheck.store.disk.root import START, find_root
from factcheck.store.loading.assembly import ABOUT_AN_ARTICLE, assemble
from factcheck.store.loading.record_file import read_file
from factcheck.store.yaml.places import Locator

THRESHOLDS: Final = (200_000, 50, 1000)
"""For the garbage collector while records are made: they live on, and looking through them again and again takes
a quarter of the time of a load of 100,000 (CPython 3.11; with these thresholds a tenth)."""


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
    return load_from(Disk(root), str(root))


def load_from(files: Files, root: str) -> RecordSet:
    """The record set of a project wherever its files come from, with all problems met on the way.

    Args:
        files: The project's files.
        root: What the record set is to give as its folder.

    Raises:
        ProjectError: There is no record file in it.
    """
    records = load_any(files, root)
    if not records.entries:
        raise ProjectError(f"{root}: no record in claims/ or seeds/; {START}")
    return records


def load_files(files: Iterable[tuple[str, bytes]], root: str = ".") -> RecordSet:
    """The record set of files in memory, with all problems met on the way.

    Args:
        files: Posix paths from the project's root, such as `claims/a.yaml`, with the bytes there: record files and
            the texts that records name. What lies elsewhere is passed over.
        root: What the record set is to give as its folder.
    """
    return load_any(Memory(dict(files)), root)


def files_without_article(path: Path) -> list[str]:
    """The record files of a project that do not say which article they are about, as only those of a single one may.

    Args:
        path: The project's folder.
    """
    files = Disk(path)
    readings = [read_file(files, name, {}) for name in sorted(files.record_paths())]
    return [
        reading.path
        for reading in readings
        if reading.article is None and any(each.kind in ABOUT_AN_ARTICLE for each in reading.readings)
    ]


def load_any(files: Files, root: str) -> RecordSet:
    """The record set of files that lie anywhere, with all problems met on the way; it may be empty.

    Args:
        files: Where they lie.
        root: What the record set is to give as its folder.
    """
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
