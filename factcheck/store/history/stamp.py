"""Whether the past of a project's fact-checks is the one that an earlier run saw.

Kept apart from `published.py`, which reads that past, so that a run that finds its answer imports little.
"""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import HistoryError
from factcheck.store.disk.files import RECORD_LIMIT, Files
from factcheck.store.faults.file_faults import UnreadableError


def state_of_past(files: Files, root: Path) -> str:
    """What stands for the past of the fact-checks that are published: the commit, and how far back it goes.

    Args:
        files: The project's files.
        root: Its folder.

    Returns:
        Empty where no article's record says that its fact-check is published, or no past can be read.
    """
    if not any(_is_published(files, path) for path in files.record_paths() if path.startswith("seeds/")):
        return ""
    from factcheck.store.history.git import Repository  # noqa: PLC0415 - see the module's docstring

    try:
        repository = Repository(root)
        return f"{repository.commit('HEAD')} {repository.is_shallow}"
    except HistoryError:
        return ""


def _is_published(files: Files, path: str) -> bool:
    try:
        return b"checked" in files.read(path, RECORD_LIMIT)
    except UnreadableError:
        return False
