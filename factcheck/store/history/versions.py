"""One claim as it stands in versions of record files: read only where a file speaks of it, and once a version."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from factcheck.findings import Origin
from factcheck.records.claims import Claim
from factcheck.store.disk.files import RECORD_LIMIT, Files, Memory
from factcheck.store.faults.file_faults import UnreadableError
from factcheck.store.loading.record_file import FileReading, read_file

State = Claim | str
"""A claim as it stands in some files, or one of the two words below."""
ABSENT: Final = "absent"
BROKEN: Final = "broken"


def claims_in(path: str, data: bytes) -> Iterator[Claim]:
    """The claims of a version of a file that can be read.

    Args:
        path: The file's path from the project's root.
        data: Its bytes.
    """
    yield from _placed(read_file(Memory({path: data}), path, {}))


def _placed(reading: FileReading) -> Iterator[Claim]:
    """The claims of a file that was read, each with its place."""
    for each in reading.readings:
        if isinstance(each.record, Claim) and each.id is not None:
            place = Origin(
                file=reading.path, key=each.id, route=each.route, line=each.line, article=reading.article
            )
            each.record.place(place)
            yield each.record


def state_in(name: str, path: str, data: bytes) -> State:
    """A claim in a version of a file.

    Args:
        name: Its id.
        path: The file's path from the project's root.
        data: The file's bytes.
    """
    if name.encode() not in data:
        return ABSENT
    reading = read_file(Memory({path: data}), path, {})
    claim = next((each for each in _placed(reading) if each.id == name), None)
    if claim is not None:
        return claim
    stands = any(each.kind == "claim" and each.id == name for each in reading.readings)
    return BROKEN if stands or (name in reading.mentioned and not reading.readings) else ABSENT


def state_on_disk(name: str, files: Files) -> State:
    """A claim as it stands in the files of a project now."""
    return first_state(state_in(name, path, _read(files, path)) for path in sorted(files.record_paths()))


def first_state(states: Iterable[State]) -> State:
    """Of a claim's states in several files the one that counts: one that can be read, if there is any."""
    found = [state for state in states if state != ABSENT]
    return next((state for state in found if state != BROKEN), found[0] if found else ABSENT)


def excerpt_of(name: str, data: bytes) -> bytes | None:
    """The lines of the items of a file's lists that have an id, so that versions can be compared without reading them.

    Returns:
        None where it cannot be told: the id does not stand first in an item on lines of its own.
    """
    start = re.compile(rb"^( *)- id: *[\"']?" + re.escape(name.encode()) + rb"[\"']?[ \r]*$", re.MULTILINE)
    found = []
    for match in start.finditer(data):
        ends = re.compile(rb"^ {0,%d}[^ \n#]" % len(match[1]), re.MULTILINE).search(data, match.end())
        found.append(data[match.start() : ends.start() if ends else len(data)].strip())
    return b"\0".join(found) if found else None


def _read(files: Files, path: str) -> bytes:
    try:
        return files.read(path, RECORD_LIMIT)
    except UnreadableError:
        return b""
