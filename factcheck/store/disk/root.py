"""Where a project lies: its folder, found from any path in it.

It loads neither YAML nor the models, so that a run that needs neither is quick.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final

from factcheck.errors import ProjectError
from factcheck.store.disk.files import FOLDERS

START: Final = "`factcheck init ARTICLE` makes a fact-check of a text, with claims/ and seeds/"
"""What to say to somebody who has no project yet."""
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
        if is_root(folder):
            return folder
    if any((start / name).is_dir() for name in FOLDERS):
        return start
    raise ProjectError(
        f"{path}: no fact-check here or in a folder above (none has claims/ and seeds/, "
        f"or a pyproject.toml with [tool.factcheck]); {START}"
    )


def is_root(folder: Path) -> bool:
    """Whether a folder has our settings, or both `claims/` and `seeds/`."""
    return has_settings(folder) or all((folder / name).is_dir() for name in FOLDERS)


def has_settings(folder: Path) -> bool:
    """Whether a folder's `pyproject.toml` has our table, or would have if it were in order."""
    path = folder / "pyproject.toml"
    try:
        if not path.is_file():  # a pipe would be waited for
            return False
        return has_table(path.read_bytes())
    except OSError:
        return False


def has_table(data: bytes) -> bool:
    """Whether the bytes of a `pyproject.toml` have our table, or would have if they were in order."""
    text = data.decode(errors="replace")
    try:
        tool = tomllib.loads(text).get("tool")
    except (ValueError, RecursionError):  # not in order, or more than Python's reader can do
        return _TABLE.search(text) is not None
    return isinstance(tool, dict) and "factcheck" in tool


class Roots:
    """Which fact-check a file belongs to by its place alone; each `pyproject.toml` is looked at once."""

    def __init__(self) -> None:
        """Begin with none looked at."""
        self._declared: dict[Path, bool] = {}
        self._of_folders: dict[Path, Path | None] = {}

    def declares(self, folder: Path) -> bool:
        """Whether a folder's `pyproject.toml` has our table."""
        if folder not in self._declared:
            self._declared[folder] = has_settings(folder)
        return self._declared[folder]

    def of(self, folder: Path) -> Path | None:
        """The root of the fact-check that what lies in a folder belongs to: one that says so in its settings.

        It is the folder of the nearest `pyproject.toml` with our table in whose `claims/` or `seeds/` the given folder
        lies. All that lies in these belongs to it, since all of it is read: a `pyproject.toml` without our table that
        lies further down takes nothing out.

        Args:
            folder: A folder, by an absolute path.
        """
        if folder not in self._of_folders:
            around = (each.parent for each in (folder, *folder.parents) if each.name in FOLDERS)
            self._of_folders[folder] = next(filter(self.declares, around), None)
        return self._of_folders[folder]
