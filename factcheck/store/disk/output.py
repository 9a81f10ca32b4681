"""A report's way into a file that somebody names: never over what a fact-check is made of."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import ProjectError
from factcheck.store.disk.files import FOLDERS, write_whole
from factcheck.store.disk.links import place_to_write
from factcheck.store.disk.root import is_root


def write_output(path: Path, text: str) -> None:
    """Write a report whole or not at all.

    Args:
        path: The file.
        text: The report.

    Raises:
        ProjectError: The file cannot be written, or is one that no report may be written to.
    """
    check_output(path)
    write_whole(path, text)


def check_output(path: Path) -> None:
    """Refuse a path to which no report may be written.

    Args:
        path: The file.

    Raises:
        ProjectError: It lies below claims/ or seeds/ of a project, or a link leads out of a project on the way there.
    """
    for folder in place_to_write(path).parents:
        if folder.name in FOLDERS and is_root(folder.parent):
            raise ProjectError(
                f"{path}: lies in {folder.name}/, which holds what people wrote: articles, records and stored texts; "
                "name a file outside of claims/ and seeds/"
            )
