"""A folder of pages, written whole: each page at once, the index last, and nothing in it deleted."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from factcheck.errors import ProjectError
from factcheck.store.disk.output import check_output, write_output

_HEAD: Final = 4096  # bytes in which a page of ours says so


def write_pages(folder: Path, pages: Mapping[str, str], mark: str) -> tuple[str, ...]:
    """Write pages into a folder, which is made where it is missing.

    Args:
        folder: The folder.
        pages: The pages' text by file name; the first leads to the others, and is written last.
        mark: What the head of each page of ours holds.

    Returns:
        The names of pages with the mark that lie there and are not among those written: an earlier run wrote them, and
        others may link to them.

    Raises:
        ProjectError: The folder or a page cannot be written.
    """
    for name in pages:  # all of them first, so that none is written where one must not be
        check_output(folder / name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProjectError(f"{folder}: no folder can be made there: {error.strerror}") from error
    for name in reversed([*pages]):
        write_output(folder / name, pages[name])
    return tuple(
        sorted(
            name
            for name in os.listdir(folder)  # noqa: PTH208 - names are what is asked for
            if name.endswith(".html") and name not in pages and _holds(folder / name, mark)
        )
    )


def _holds(path: Path, mark: str) -> bool:
    """Whether a file is a page of ours; one that cannot be read is none."""
    try:
        if not path.is_file():  # a pipe would be waited for
            return False
        with path.open("rb") as file:
            return mark.encode() in file.read(_HEAD)
    except OSError:
        return False
