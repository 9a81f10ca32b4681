"""What a run has read: the digests of its files, and whether they are still the same.

A report follows from these files, the settings and the tool; the answers of an earlier run hold while none has changed.
"""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from factcheck.store.disk.files import RECORD_LIMIT, TEXT_LIMIT, Files
from factcheck.store.faults.file_faults import UnreadableError

LIBRARIES: Final = ("pydantic", "pydantic-core", "pyyaml", "rapidfuzz", "pint", "jinja2", "markupsafe")
"""Whose versions a finding or its words may depend on."""

CODE: Final = (".py", ".toml", ".jinja", ".css", ".js")
"""Endings of the tool's own files that an answer may depend on."""


class Watched:
    """Files that remember the digest of each that was read."""

    def __init__(self, files: Files) -> None:
        """Watch over files."""
        self._files = files
        self._paths: frozenset[str] | None = None
        self._digests: dict[str, str] = {}
        self.changed_meanwhile = False

    @property
    def text_digests(self) -> Mapping[str, str]:
        """The digests of the files that were read and are no record files."""
        records = self._paths or ()
        return {path: digest for path, digest in self._digests.items() if path not in records}

    def record_paths(self) -> Iterator[str]:
        """The paths of all record files, noted."""
        paths = sorted(self._files.record_paths())
        known = self._paths if self._paths is not None else frozenset(paths)
        self._paths = known
        self.changed_meanwhile |= known != frozenset(paths)
        return iter(paths)

    def read(self, path: str, limit: int) -> bytes:
        """The bytes of a file, its digest noted.

        Raises:
            UnreadableError: It cannot be read, or should not be.
        """
        data, _ = self._look(path, limit)
        if isinstance(data, UnreadableError):
            raise data
        return data

    def digest(self, path: str, limit: int) -> str:
        """The sha256 of a file as it is now, or why it cannot be read; noted too."""
        _, digest = self._look(path, limit)
        return digest

    def _look(self, path: str, limit: int) -> tuple[bytes | UnreadableError, str]:
        """A file's bytes, or why it cannot be read, with the digest."""
        data: bytes | UnreadableError
        try:
            data = self._files.read(path, limit)
            digest = hashlib.sha256(data).hexdigest()
        except UnreadableError as error:
            data, digest = error, f"refused: {error.flaw.message}"
        self.changed_meanwhile |= self._digests.setdefault(path, digest) != digest
        return data, digest


def digest_of_records(files: Watched, *more: str) -> str:
    """The sha256 of all record files with their paths.

    Args:
        files: The project's files.
        more: What the answers depend on beside them.
    """
    read = ((path, files.digest(path, RECORD_LIMIT)) for path in sorted(files.record_paths()))
    return _digest([*more, *(word for pair in read for word in pair)])


def are_unchanged(files: Watched, digests: Mapping[str, str]) -> bool:
    """Whether some files, such as the texts that records name, still have the digests noted."""
    return all(files.digest(path, TEXT_LIMIT) == digest for path, digest in digests.items())


@cache
def digest_of_tool() -> str:
    """The sha256 of this tool's code and of the versions beneath it, so that no answer outlives the code that gave it."""
    folder = Path(__file__).resolve().parents[2]  # the package
    code = (
        f"{path.relative_to(folder)} {hashlib.sha256(path.read_bytes()).hexdigest()}"
        for path in sorted(folder.rglob("*"))
        if path.suffix in CODE
    )
    versions = (f"{name} {_version(name)}" for name in LIBRARIES)
    return _digest([sys.version, unicodedata.unidata_version, *versions, *code])


def _digest(words: Iterable[str]) -> str:
    """The sha256 of words, each told apart from the next."""
    found = hashlib.sha256()
    add: Callable[[bytes], None] = found.update
    for word in words:
        data = word.encode("utf-8", "surrogateescape")
        add(f"{len(data)}:".encode())
        add(data)
    return found.hexdigest()


def _version(library: str) -> str:
    """A library's version; none for one that only some reports need and that is not installed."""
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"
