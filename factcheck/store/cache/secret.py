"""The key that vouches for answers: it lies in the user's own folder, where no checkout can put or read it.

Whoever can write into a project, such as the author of a pull request, can write a database of answers. Without this key
nobody can write one that is believed.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import Final

from factcheck.errors import ProjectError
from factcheck.store.disk.user_folders import cache_folder

_SIZE: Final = 32  # bytes, as many as sha256 has
_OPEN: Final = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_HAS_OWNERS: Final = hasattr(os, "geteuid")


def secret_key(project: Path) -> bytes:
    """The user's key, made where there is none yet.

    Args:
        project: The folder of a project, in which the key must not lie.

    Raises:
        ProjectError: There is no key that only the user can know, and none can be made; the message says why.
    """
    caches = cache_folder()
    if caches is None:
        raise ProjectError("no folder for caches is known of this user")
    path = caches / "factcheck" / "key"
    if Path(os.path.realpath(path)).is_relative_to(os.path.realpath(project)):
        raise ProjectError(
            f"{path}, the key to the cache, lies in the project, where a checkout could bring it"
        )
    try:
        if not os.path.lexists(path):
            _make(path)
        return _read(path)
    except OSError as error:
        raise ProjectError(
            f"{path}, the key to the cache, cannot be read or made: {error.strerror}"
        ) from error


def _read(path: Path) -> bytes:
    """The key in a file.

    Raises:
        ProjectError: It is none, or others can know it.
    """
    if path.is_symlink():
        raise ProjectError(f"{path}, the key to the cache, is a symbolic link; delete it")
    with open(os.open(path, _OPEN), "rb") as file:  # noqa: PTH123 - a number, no path
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise ProjectError(f"{path}, the key to the cache, is no file; delete it")
        if _HAS_OWNERS and (status.st_uid != os.geteuid() or status.st_mode & 0o077):
            raise ProjectError(f"{path}, the key to the cache, is one that others can read; delete it")
        text = file.read(4 * _SIZE)
    with contextlib.suppress(ValueError):
        key = bytes.fromhex(text.decode("ascii"))
        if len(key) == _SIZE:
            return key
    raise ProjectError(f"{path} holds no key to the cache; delete it")


def _make(path: Path) -> None:
    """Make a key; where another run makes one meanwhile, that one stays.

    Raises:
        OSError: It cannot be made.
    """
    path.parent.parent.mkdir(parents=True, exist_ok=True)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    beside = path.with_name(f".key.{os.getpid()}.tmp")
    beside.unlink(missing_ok=True)
    try:
        made = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(made, "wb") as file:  # noqa: PTH123 - a number, no path
            file.write(os.urandom(_SIZE).hex().encode())
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(beside, path)  # unlike a renaming it never replaces a key
        except FileExistsError:
            return
        except OSError:  # the file system has no links
            beside.replace(path)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()
