"""A report's way into a file that somebody names: never over what a fact-check is made of."""

from __future__ import annotations

import os
from pathlib import Path

from factcheck.errors import ProjectError
from factcheck.store.disk.files import FOLDERS, write_whole
from factcheck.store.disk.root import is_root


def write_output(path: Path, text: str) -> None:
    """Write a report whole or not at all.

    Args:
        path: The file.
        text: The report.

    Raises:
        ProjectError: The file cannot be written, or lies below claims/ or seeds/ of a project.
    """
    for folder in Path(os.path.realpath(path)).parents:
        if folder.name in FOLDERS and is_root(folder.parent):
            raise ProjectError(
                f"{path}: lies in {folder.name}/, which holds what people wrote: articles, records and stored texts; "
                "name a file outside of claims/ and seeds/"
            )
    write_whole(path, text)
