"""New files, all of them or none: what makes a project or adds to it never touches what is there."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from factcheck.errors import ProjectError
from factcheck.store.disk.files import written_beside
from factcheck.store.disk.links import place_to_write


def in_the_way(root: Path, paths: Iterable[str]) -> list[str]:
    """What keeps files from being made: those that are there already, and files where a folder would have to be.

    Args:
        root: The folder.
        paths: Posix paths from there.
    """
    found: dict[str, None] = {}
    for path in paths:
        *folders, _name = path.split("/")
        above = ["/".join(folders[: depth + 1]) for depth in range(len(folders))]
        blocked = next((each for each in above if _is_no_folder(root / each)), None)
        if blocked is not None:
            found[blocked] = None
        elif os.path.lexists(root / path):
            found[path] = None
    return [*found]


def write_new(root: Path, files: Mapping[str, bytes]) -> None:
    """Make files that are not there yet, with the folders that they need; where one cannot be made, none is left behind.

    Each is whole when it appears, and they appear in their order, so that a run that is killed leaves the first of them.

    Args:
        root: The folder, made too where it is not there.
        files: Their bytes by posix paths from there.

    Raises:
        ProjectError: Something is in the way, a link leads out of the project, or a file cannot be written; nothing has
            changed.
    """
    for path in files:
        place_to_write(root / path, root)
    blocked = in_the_way(root, files)
    if blocked or _is_no_folder(root):
        named = ", ".join(str(root / path) for path in blocked) or str(root)
        raise ProjectError(f"in the way: {named}; nothing was written, and nothing is ever overwritten")
    made: list[Path] = []
    try:
        for target, data in ((root / path, data) for path, data in files.items()):
            _make_folders(target.parent, made)
            place_to_write(target, root)  # once more, now that its folder is there
            with written_beside(target, data) as beside:
                _move(beside, target)
            made.append(target)
    except BaseException as error:
        _unmake(made)
        if isinstance(error, OSError):
            raise ProjectError(
                f"{error.filename or target}: cannot be written: {error.strerror}; nothing was written"
            ) from error
        raise


def _move(beside: Path, target: Path) -> None:
    """Give a file its name, where nothing has it."""
    try:
        os.link(beside, target)  # unlike a renaming it never replaces a file
    except FileExistsError:
        raise
    except OSError:  # the file system has no links
        if os.path.lexists(target):
            raise
        beside.rename(target)


def _is_no_folder(path: Path) -> bool:
    return os.path.lexists(path) and not path.is_dir()


def _make_folders(folder: Path, made: list[Path]) -> None:
    if not folder.is_dir():
        _make_folders(folder.parent, made)
        folder.mkdir()
        made.append(folder)


def _unmake(made: list[Path]) -> None:
    """Remove what was made, the last first."""
    for path in reversed(made):
        with contextlib.suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()
