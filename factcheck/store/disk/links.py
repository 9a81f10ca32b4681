"""Where a path really leads, and refused where a link in a project leads out of it.

A link in a project may have come with a checkout, from somebody who wants a file written elsewhere. A path outside of any
project is the user's own, with all links on it.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from factcheck.errors import ProjectError

_FOLDERS: Final = ("claims", "seeds")
_MOST_LINKS: Final = 40  # on one path, as Linux has it
_JUNCTION: Final = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)


def place_to_write(path: Path, root: Path | None = None) -> Path:
    """The place that a path leads to, for what is going to be written there.

    Args:
        path: It need not exist, in whole or in part.
        root: The folder of the project that is written to. Folders that look like a project count as one without being named.

    Returns:
        The same place by a path without links.

    Raises:
        ProjectError: One of the links on the way lies in a project and leads out of it.
    """
    real_root = None if root is None else Path(os.path.realpath(root))
    ahead = [*reversed(Path(Path.cwd(), path).parts)]
    here, links = Path(ahead.pop()), 0
    while ahead:
        name = ahead.pop()
        if name == os.path.pardir:
            here = here.parent
        elif not is_link(here / name):
            here /= name
        else:
            links += 1
            _refuse_leading_out(path, here / name, real_root)
            target = Path(_target(here / name, links))
            ahead += reversed(target.parts[1:] if target.is_absolute() else target.parts)
            here = Path(target.anchor) if target.is_absolute() else here
    return here


def is_link(path: Path) -> bool:
    """Whether a path is a symbolic link or, on Windows, a junction."""
    try:
        status = path.lstat()
    except (OSError, ValueError):
        return False
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION


def _refuse_leading_out(path: Path, link: Path, root: Path | None) -> None:
    """Refuse a link out of the project that it lies in.

    Raises:
        ProjectError: It is one.
    """
    project = root if root is not None and link.is_relative_to(root) else _project_of(link)
    to = Path(os.path.realpath(link))
    if project is not None and not to.is_relative_to(project):
        named = link.relative_to(project).as_posix()
        raise ProjectError(
            f"{path}: not written: {named} in {project} is a link that leads out of the project, to {to}; remove the link, or "
            "name that place itself"
        )


def _project_of(link: Path) -> Path | None:
    """The nearest folder around a link that looks like a project, or a part of one: more than `find_root` takes for one."""
    from factcheck.store.disk.root import has_settings  # noqa: PLC0415 - it stands on what writes files

    for folder in link.parents:
        if any((folder / name).is_dir() for name in _FOLDERS) or has_settings(folder):
            return folder
    return None


def _target(link: Path, links: int) -> str:
    """What a link says.

    Raises:
        ProjectError: It is one of too many.
    """
    if links > _MOST_LINKS:
        raise ProjectError(f"{link}: links without end; remove the link")
    try:
        target = os.readlink(link)  # noqa: PTH115 - a relative one stays relative
    except OSError as error:
        raise ProjectError(f"{link}: the link cannot be read: {error.strerror}") from error
    return target.removeprefix("\\\\?\\")  # Windows' long form
