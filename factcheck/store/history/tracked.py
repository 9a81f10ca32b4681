"""Whether git tracks a folder of a project that should be in nobody's commit.

Kept apart from `git.py`, so that a run that finds its answer starts no other program where git's index does not so much as
hold the folder's name.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from factcheck.errors import HistoryError

_WHOLE_NAMES: Final = (2, 3)  # versions of the index in which each path stands in full (gitformat-index)
_POINTER: Final = b"gitdir:"


def is_tracked(root: Path, folder: str) -> bool:
    """Whether git tracks anything in a folder; no, too, where git cannot tell.

    Args:
        root: The project's folder.
        folder: A folder in it, by name.
    """
    if not (root / folder).is_dir() or not _may_be_tracked(root.resolve(), folder.encode()):
        return False
    from factcheck.store.history.git import Repository  # noqa: PLC0415 - see the module's docstring

    try:
        return bool(Repository(root).ask("ls-files", "-z", "--", f"{folder}/"))
    except HistoryError:
        return False


def _may_be_tracked(root: Path, folder: bytes) -> bool:
    """Whether the index of the repository around may name the folder; no where there is no repository."""
    for above in (root, *root.parents):
        try:
            git = above / ".git"
            if git.is_file():  # of a worktree or submodule
                pointer = git.read_bytes().removeprefix(_POINTER).strip().decode()
                git = above / pointer
            index = (git / "index").read_bytes()
        except (OSError, ValueError):
            continue
        is_whole = int.from_bytes(index[4:8], "big") in _WHOLE_NAMES and b"link" not in index[-4096:]
        return not is_whole or folder in index
    return False
