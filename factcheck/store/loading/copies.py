"""A project copied into memory, so that changed versions of it can be loaded one after the other.

Each file is read once. Of a changed version only those files are read again that changed, or that name a text that
changed; the outcome is that of loading all files, which a test compares.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from factcheck.records.record_set import RecordSet
from factcheck.store.disk.files import RECORD_LIMIT, Disk, Files, Memory
from factcheck.store.loading.assembly import assemble
from factcheck.store.loading.record_file import FileReading, read_file
from factcheck.store.yaml.places import Locator


class ProjectCopy:
    """The files of a project in memory, read."""

    def __init__(self, files: Mapping[str, bytes], root: str = ".") -> None:
        """Read all record files.

        Args:
            files: Bytes by posix path from the project's root.
            root: What record sets are to give as their folder.
        """
        self.files = files
        self.root = root
        self._memory: dict[str, Any] = {}
        self._readings: dict[
            str, tuple[FileReading, frozenset[str]]
        ] = {}  # with the files that each looked at
        for path in sorted(Memory(files).record_paths()):
            noted = _Noted(Memory(files))
            reading = read_file(noted, path, self._memory)
            self._readings[path] = reading, frozenset(noted.seen)

    def load(self, changed: Mapping[str, bytes]) -> RecordSet:
        """The record set with some files changed.

        Records of unchanged files are shared with the sets loaded before, so use one set at a time.

        Args:
            changed: The new bytes of files that the project has.
        """
        files = Memory({**self.files, **changed})
        readings = [
            reading if looked_at.isdisjoint(changed) else read_file(files, path, self._memory)
            for path, (reading, looked_at) in self._readings.items()
        ]
        return assemble(readings, self.root, Locator(lambda path: files.read(path, RECORD_LIMIT)))


def files_of(root: Path) -> dict[str, bytes]:
    """The bytes of a project's record files and of the texts that they name, by path; of what can be read."""
    noted = _Noted(Disk(root))
    for path in sorted(noted.record_paths()):
        read_file(noted, path, {})
    return {path: data for path, data in noted.seen.items() if data is not None}


class _Noted:
    """Files that note what was read of them."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.seen: dict[str, bytes | None] = {}  # None where it could not be read

    def record_paths(self) -> Iterator[str]:
        """Those of the files."""
        return self._files.record_paths()

    def read(self, path: str, limit: int) -> bytes:
        """The bytes of a file, noted."""
        self.seen[path] = None
        data = self.seen[path] = self._files.read(path, limit)
        return data
