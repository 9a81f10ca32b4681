"""The files of a project, on disk or in memory, and the one way to write a file.

Nothing of what lies there can make a reader hang, follow a link out of the project or read more than it should.
"""

from __future__ import annotations

import contextlib
import os
import posixpath
import shutil
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, Final, Protocol

from factcheck.errors import ProjectError
from factcheck.store.disk.links import place_to_write
from factcheck.store.faults.file_faults import UnreadableError, refused

FOLDERS: Final = ("claims", "seeds")
"""Where record files lie, in a project's root."""

RECORD_LIMIT: Final = (
    16 * 2**20
)  # bytes of a record file; about 16,000 claims, far more than people can review
TEXT_LIMIT: Final = (
    16 * 2**20
)  # bytes of a stored text; as an article it takes some 0.9 GB, see docs/limits.md

_AT_ONCE: Final = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_ENDING: Final = ".yaml"
_LOOKALIKES: Final = (".yml", ".yaml")  # in any case of letters


class Files(Protocol):
    """Where record files and texts come from; paths are posix paths from the project's root."""

    def record_paths(self) -> Iterator[str]:
        """The paths of all that is a record file or looks meant to be one, in no order."""
        ...

    def read(self, path: str, limit: int) -> bytes:
        """The bytes of a file.

        Args:
            path: Its path from the root.
            limit: How many bytes it may have.

        Raises:
            UnreadableError: It cannot be read, or should not be.
        """
        ...


def is_meant_as_records(name: str) -> bool:
    """Whether a file of this name is a record file, or looks meant to be one; hidden files are not."""
    return name.lower().endswith(_LOOKALIKES) and not name.startswith(".")


def printable(path: str) -> str:
    """The path with escapes for what would spoil a report: control characters, and bytes that are not UTF-8."""
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in path)


def check_name(path: str) -> None:
    """Refuse a record file whose name keeps it from being found.

    Raises:
        UnreadableError: The name does not end in .yaml in small letters, or cannot be printed.
    """
    name = posixpath.basename(path)
    if not path.isprintable():
        raise refused("the path holds characters that cannot be printed", "rename the file or its folder")
    if is_meant_as_records(name) and not name.endswith(_ENDING):
        better = os.path.splitext(name)[0] + _ENDING  # noqa: PTH122 - a posix path, whatever the system
        raise refused(f"record files end in {_ENDING}, and this one is not read", f"rename it to {better}")


def record_files(paths: Iterable[str]) -> Iterator[str]:
    """Those of some paths that lie below claims/ and seeds/ and are meant as record files."""
    for path in paths:
        *folders, name = path.split("/")
        is_hidden = any(folder.startswith(".") for folder in folders)
        if folders and folders[0] in FOLDERS and is_meant_as_records(name) and not is_hidden:
            yield path


class Memory:
    """Files held in memory, for tests and for whoever has records that lie nowhere."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Take the files' bytes by their paths."""
        self._files = files

    def record_paths(self) -> Iterator[str]:
        """Those below claims/ and seeds/ that are meant as record files."""
        return record_files(self._files)

    def read(self, path: str, limit: int) -> bytes:
        """The bytes of a file."""
        data = self._files.get(path)
        if data is None:
            raise missing(path)
        if len(data) > limit:
            raise too_large(len(data), limit)
        return data


class Replaced:
    """Files of which some have other bytes, so that a change can be looked at before it is written."""

    def __init__(self, files: Files, changed: Mapping[str, bytes]) -> None:
        """Take the bytes of the changed ones, by their paths."""
        self._files, self._changed = files, changed

    def record_paths(self) -> Iterator[str]:
        """Those of the files; a change adds none."""
        return self._files.record_paths()

    def read(self, path: str, limit: int) -> bytes:
        """The bytes of a file."""
        return self._changed[path] if path in self._changed else self._files.read(path, limit)


class Disk:
    """Files below a project's folder."""

    def __init__(self, root: Path) -> None:
        """Look at a folder, which need not exist."""
        self._root = root
        self._real_root = Path(os.path.realpath(root))

    def record_paths(self) -> Iterator[str]:
        """Those below claims/ and seeds/ that are meant as record files, and folders that cannot be entered."""
        for folder in FOLDERS:
            if (self._root / folder).is_dir():
                yield from self._walk(folder, (str(self._real_root),))

    def _walk(self, folder: str, above: tuple[str, ...]) -> Iterator[str]:
        """The record files below a folder; a folder that cannot be walked is one, so that reading it says why."""
        real = os.path.realpath(self._root / folder)
        if real in above or not self._is_inside(real):
            yield folder
            return
        try:
            entries = sorted(os.scandir(self._root / folder), key=lambda entry: entry.name)
        except OSError:
            yield folder
            return
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if is_meant_as_records(entry.name):
                yield path
            elif _is_folder(entry) and not entry.name.startswith("."):
                yield from self._walk(path, (*above, real))

    def read(self, path: str, limit: int) -> bytes:
        """The bytes of a file: an ordinary one, inside the project."""
        full = self._root / path
        try:
            status = full.stat()
            if not self._is_inside(os.path.realpath(full)):
                raise refused("the path leads out of the project", "keep a copy inside, and no link to it")
            if stat.S_ISDIR(status.st_mode):
                raise self._no_file(path)
            if not stat.S_ISREG(status.st_mode):
                raise refused("this is a pipe or device, not a file", "remove it, or rename it")
            if status.st_size > limit:
                raise too_large(status.st_size, limit)
            with full.open("rb") as file:
                data = file.read(
                    status.st_size + 1
                )  # room for the limit would take longer to get than the file
                return data if len(data) <= status.st_size else data + file.read(limit - len(data) + 1)
        except FileNotFoundError as error:
            raise self._not_there(path) from error
        except (OSError, ValueError) as error:  # ValueError: the path holds a NUL
            raise _unreadable(error) from error

    def _no_file(self, path: str) -> UnreadableError:
        """Why a folder cannot be read as a file, or was not walked."""
        full = self._root / path
        if (
            full.is_symlink()
            and Path(os.path.realpath(full)) in Path(os.path.realpath(full.parent), "x").parents
        ):
            return refused("the link leads back to a folder around it", "remove the link")
        try:
            os.scandir(full).close()
        except OSError as error:
            return _unreadable(error)
        hint = (
            f"rename it so that it does not end in {_ENDING}"
            if is_meant_as_records(full.name)
            else "name a file"
        )
        return refused("this is a folder, not a file", hint)

    def _not_there(self, path: str) -> UnreadableError:
        if (self._root / path).is_symlink():
            return refused("the link leads nowhere", "mend it, or remove it")
        return missing(path)

    def _is_inside(self, real: str) -> bool:
        return Path(real).is_relative_to(self._real_root)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def missing(path: str) -> UnreadableError:
    """The error for a file that is not there."""
    return refused(f"there is no file {path}", "put it there, or mend the path")


def too_large(size: int, limit: int) -> UnreadableError:
    """The error for a file of more bytes than it may have."""
    message = f"the file has {size / 2**20:.1f} MiB, and {limit // 2**20} are allowed"
    return refused(
        message,
        "split it; people keep some fifty claims in a file" if limit == RECORD_LIMIT else "shorten it",
    )


def _unreadable(error: OSError | ValueError) -> UnreadableError:
    reason = (error.strerror if isinstance(error, OSError) else str(error)) or "unknown reason"
    return refused(
        f"the file cannot be read: {reason[0].lower()}{reason[1:]}", "see to its name and permissions"
    )


def write_whole(path: Path, text: str, before: bytes | None = None, root: Path | None = None) -> None:
    """Write a text file whole or not at all: a reader never meets half of it, not even after a power cut.

    A link is followed inside of a project, and out of it only where the user keeps it outside of any.

    Args:
        path: The file; one that is there is replaced and keeps its permissions. A pipe or device is written to.
        text: Its text; newlines are written as they are.
        before: What the file held when it was read, where the text was made of that.
        root: The folder of the project that it belongs to, where that is known.

    Raises:
        ProjectError: The file cannot be written, or no longer holds what it held; it is left as it is.
    """
    target = place_to_write(path, root)
    try:
        if path.exists() and not path.is_file():
            _write_through(path, text.encode())
            return
        with written_beside(target, text.encode()) as beside:
            if target.exists():
                shutil.copymode(target, beside)
            if (before is not None and target.read_bytes() != before) or place_to_write(path, root) != target:
                raise ProjectError(
                    f"{path}: somebody has changed it just now; it was left as it is, try again"
                )
            beside.replace(target)  # a link that has just got this name is replaced, not followed
    except OSError as error:
        raise ProjectError(f"{path}: cannot be written: {error.strerror}") from error


@contextlib.contextmanager
def written_beside(target: Path, data: bytes) -> Iterator[Path]:
    """A hidden file beside another, with some bytes that are on the disk; gone at the end, if it was not moved.

    Only a run that is killed leaves it there. No other run has one of the same name.
    """
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    beside.unlink(missing_ok=True)
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield beside
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()


def open_at_once(path: Path) -> BinaryIO:
    """A file opened to be read, or a pipe: one that nobody writes to is empty, and not waited for.

    Raises:
        OSError: It cannot be opened.
    """
    number = os.open(path, os.O_RDONLY | _AT_ONCE)
    os.set_blocking(number, True)
    return open(number, "rb")  # noqa: PTH123 - no path


def _write_through(path: Path, data: bytes) -> None:
    """Write to a pipe or device; a pipe that nobody reads is an error, and not waited for."""
    number = os.open(path, os.O_WRONLY | _AT_ONCE)
    os.set_blocking(number, True)
    with open(number, "wb") as file:  # noqa: PTH123 - no path
        file.write(data)
