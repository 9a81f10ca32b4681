"""The folder of a user in which programs keep what can be made again, as each system has it."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def cache_folder() -> Path | None:
    """The user's folder for caches, which need not exist; None where nobody can tell.

    `$XDG_CACHE_HOME`, where it is an absolute path (XDG Base Directory Specification 0.8); else `~/.cache`, on macOS
    `~/Library/Caches` and on Windows `%LOCALAPPDATA%`, as the package platformdirs has them.
    """
    system: str = sys.platform
    if system == "win32":
        return _absolute(os.environ.get("LOCALAPPDATA"))
    named = _absolute(os.environ.get("XDG_CACHE_HOME"))
    home = _absolute(os.path.expanduser("~"))  # noqa: PTH111 - unlike Path.home() it never raises
    if named or not home:
        return named
    return home / "Library" / "Caches" if system == "darwin" else home / ".cache"


def _absolute(path: str | None) -> Path | None:
    return Path(path) if path and os.path.isabs(path) else None  # noqa: PTH117 - it is text still
