"""For each claim the last commit of some that changed its record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from factcheck.store.history.git import Blobs, Commit

MOST: Final = 300
"""Commits that are looked through, the newest first; a pull request of more is read by nobody claim by claim."""

_ITEM: Final = re.compile(rb"^( *)- id: *[\"']?([a-z0-9-]+)[\"']?[ \r]*$", re.MULTILINE)


def last_changes(wanted: Iterable[str], commits: Iterable[Commit], blobs: Blobs) -> Mapping[str, Commit]:
    """By id the last commit in which a claim is not what it was before.

    Claims are compared by the lines of their records, so that nothing is parsed; one whose id does not stand first in its
    record is not found.

    Args:
        wanted: The ids that are asked for.
        commits: The newest first.
        blobs: What reads versions of files.
    """
    left, found = set(wanted), dict[str, Commit]()
    for number, commit in enumerate(commits):
        if not left or number == MOST:
            break
        before = _items((file.before[0] for file in commit.files if file.before), blobs)
        after = _items((file.after for file in commit.files), blobs)
        for name in [each for each in left if before.get(each) != after.get(each)]:
            found[name] = commit
            left.discard(name)
    return found


def _items(versions: Iterable[str | None], blobs: Blobs) -> Mapping[str, bytes]:
    """The items of some files by id, each as its lines."""
    found: dict[str, bytes] = {}
    for blob in versions:
        if blob is not None:
            found.update(_items_of(blobs.read(blob)))
    return found


def _items_of(data: bytes) -> Mapping[str, bytes]:
    """The items of a file's lists that begin with an id: each up to the next, which is near enough to tell them apart."""
    matches = list(_ITEM.finditer(data))
    if not matches:
        return {}
    ends = [*(match.start() for match in matches[1:]), len(data)]
    return {
        match[2].decode(): data[match.start() : end].strip() for match, end in zip(matches, ends, strict=True)
    }
