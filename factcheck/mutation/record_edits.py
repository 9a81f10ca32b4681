"""What a mutant changes: small edits of a file's bytes, applied when the mutant is tried.

Kinds make them by way of `Subject` and `Scene`; nothing here touches a disk.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from factcheck.findings import Route
from factcheck.store.changing.rewriting import LocatedFile


class Edit(Protocol):
    """A change of one file."""

    @property
    def file(self) -> str:
        """The file's path from the project's root."""
        ...

    def apply(self, data: bytes) -> bytes:
        """The file's bytes after the change."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Rewritten:
    """A record of a file replaced by another, or taken away."""

    file: str
    route: Route  # from the file's top to the record
    written: str | None  # the new record in flow style; None where it is taken away

    def apply(self, data: bytes) -> bytes:
        """The file's bytes with the new record in the old one's place."""
        file = LocatedFile(data)
        if self.written is None:
            return file.without_record(self.route)
        return file.with_record(self.route, self.written)


@dataclass(frozen=True, kw_only=True, slots=True)
class Spliced:
    """A stretch of a text replaced."""

    file: str
    start: int  # in code points of the text, a byte order mark not counted
    end: int
    words: str

    def apply(self, data: bytes) -> bytes:
        """The file's bytes with other words in the stretch."""
        mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
        text = data.decode("utf-8-sig")
        return mark + (text[: self.start] + self.words + text[self.end :]).encode()


def applied(edits: Iterable[Edit], files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files that some edits change, with their bytes after all of them.

    Args:
        edits: The edits, those of one file in the order in which they are to be made.
        files: The bytes of the project's files.
    """
    changed: dict[str, bytes] = {}
    for edit in edits:
        changed[edit.file] = edit.apply(changed.get(edit.file, files[edit.file]))
    return changed


def put(raw: Any, at: Route, value: Any) -> Any:  # noqa: ANN401 - a record as YAML has it
    """Plain data with another value at the end of a route; the key is added where there is none."""
    if not at:
        return value
    step, *rest = at
    if isinstance(raw, list):
        return [put(item, tuple(rest), value) if index == step else item for index, item in enumerate(raw)]
    return {**raw, step: put(raw.get(step), tuple(rest), value)}


def as_written(raw: Any, at: Route) -> Route:  # noqa: ANN401 - a record as YAML has it
    """A route of the record as its file has it, where a quote or list of one may stand in short form."""
    found: list[str | int] = []
    for step in at:
        is_there = isinstance(raw, list if isinstance(step, int) else dict)
        if is_there:
            found.append(step)
            raw = raw[step]
    return tuple(found)


def drop(raw: Any, at: Route) -> Any:  # noqa: ANN401 - a record as YAML has it
    """Plain data without what stands at the end of a route."""
    step, *rest = at
    if rest:
        return put(raw, (step,), drop(raw[step], tuple(rest)))
    if isinstance(raw, list):
        return [item for index, item in enumerate(raw) if index != step]
    return {key: value for key, value in raw.items() if key != step}


def pick(raw: Any, at: Route) -> Any:  # noqa: ANN401 - a record as YAML has it
    """What stands at the end of a route; None where nothing does."""
    for step in at:
        if isinstance(raw, dict):
            raw = raw.get(step)
        else:
            raw = raw[step] if isinstance(raw, list) and isinstance(step, int) and step < len(raw) else None
    return raw
