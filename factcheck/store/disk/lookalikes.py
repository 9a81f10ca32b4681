"""Files that look like records but lie where no fact-check is declared: found quickly, whatever lies there.

It reads the first bytes of few files and no YAML, since other people's repositories pay for it at each run of pytest.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from factcheck.store.disk.files import FOLDERS, is_meant_as_records, open_at_once, printable
from factcheck.store.disk.root import Roots

_MOST_ENTRIES: Final = 2_000  # of folders, looked at for their names
_MOST_FILES: Final = 200  # opened
_MOST_BYTES: Final = 8_192  # of each
_RECORDS: Final = re.compile(rb"^(?:\xef\xbb\xbf)?(?:claims|article):(?=\s|$)", re.MULTILINE)


def unchecked_file(root: Path, roots: Roots) -> str | None:
    """The first file below `claims/` or `seeds/` that looks like records and belongs to no declared fact-check.

    Args:
        root: The folder in which `claims/` and `seeds/` are looked for.
        roots: What fact-checks there are.

    Returns:
        Its path from the root, with `/` and as it can be printed; None where there is none among the first files.
    """
    looked_at = islice((path for name in FOLDERS for path in _files(root, name, roots)), _MOST_FILES)
    return next((printable(path) for path in looked_at if _looks_like_records(root / path)), None)


def _files(root: Path, folder: str, roots: Roots) -> Iterator[str]:
    """What is named like a record file below a folder and no fact-check's, sorted; links to folders are not followed."""
    waiting, left = [folder], _MOST_ENTRIES
    while waiting and left > 0:
        folder = waiting.pop()
        if roots.of(root / folder) is not None:
            continue
        try:
            with os.scandir(root / folder) as found:
                entries = sorted(
                    (each.name, each.is_dir(follow_symlinks=False)) for each in islice(found, left)
                )
        except OSError:  # not there, or not ours to look into
            continue
        left -= len(entries)
        paths = [(f"{folder}/{name}", is_folder) for name, is_folder in entries if not name.startswith(".")]
        yield from (path for path, is_folder in paths if not is_folder and is_meant_as_records(path))
        waiting += [path for path, is_folder in reversed(paths) if is_folder]


def _looks_like_records(path: Path) -> bool:
    """Whether an ordinary file has a line that begins a list of claims or names an article."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        with open_at_once(path) as file:
            return _RECORDS.search(file.read(_MOST_BYTES)) is not None
    except (OSError, ValueError):  # ValueError: a name that no file can have
        return False
