"""One record of a file replaced or taken away in the file's bytes, everything else left as it stands. Mutation calls it.

The new record is written in flow style on the line where the old one began, with empty lines for those that it took
more, so that all other records keep their lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from factcheck.findings import Route
from factcheck.store.source_text import decoded
from factcheck.store.yaml_nodes import tokens
from factcheck.store.yaml_reader import read_yaml

_DASH_BEFORE: Final = re.compile(r"- *\Z")
_COMMA_AFTER: Final = re.compile(r"\s*,")
_COMMA_BEFORE: Final = re.compile(r",\s*\Z")


class RecordFile:
    """A record file with the places of its records."""

    def __init__(self, data: bytes) -> None:
        """Lay out a file.

        Args:
            data: Its bytes.

        Raises:
            RefusedError: The bytes cannot be read as YAML.
        """
        self.text = decoded(data)
        self._content = read_yaml(data).content
        self._ranges = dict(_ranges(data))

    def raw(self, route: Route) -> Any:  # noqa: ANN401 - a record as YAML has it
        """The plain data of the record at a route: `("claims", 3)`, or `("article",)`."""
        value: Any = self._content
        for step in route:
            value = value[step]
        return value

    def with_record(self, route: Route, written: str) -> bytes:
        """The file's bytes with a record replaced.

        Args:
            route: Where it stands.
            written: The new one in flow style, as `writer.flow_text` has it.
        """
        start, end = self.stretch(route)
        lines = self.text.count("\n", start, end) - written.count("\n")
        return (self.text[:start] + written + "\n" * lines + self.text[end:]).encode()

    def without_record(self, route: Route) -> bytes:
        """The file's bytes with a record of a list taken away."""
        start, end = self.stretch(route)
        before, after = self.text[:start], self.text[end:]
        if _DASH_BEFORE.search(before):
            before = _DASH_BEFORE.sub("", before)
        elif comma := _COMMA_AFTER.match(after):
            after = after[comma.end() :]
        else:
            before = _COMMA_BEFORE.sub("", before)
        return (before + "\n" * self.text.count("\n", start, end) + after).encode()

    def stretch(self, route: Route) -> tuple[int, int]:
        """Where a record's text begins and ends, in code points."""
        start, end = self._ranges[route]
        return start, start + len(self.text[start:end].rstrip())


def _ranges(data: bytes) -> Iterator[tuple[Route, tuple[int, int]]]:
    """Where each value of the file's mappings, and each item of its lists, begins and ends."""
    above: list[_Open] = []
    last = 0
    for kind, text, _, start, end in tokens(data):
        if kind == "end":
            node = above.pop()
            last = end if end > start else last  # in block style it ends with the last value inside
            yield node.route, (node.start, last)
            continue
        route = above[-1].next(text) if above else ()
        if kind != "scalar":
            above.append(_Open(kind, route or (), start))
        elif route is not None:
            last = end
            yield route, (start, end)


class _Open:
    """A mapping or list that has not ended."""

    def __init__(self, kind: str, route: Route, start: int) -> None:
        self.route, self.start = route, start
        self._is_mapping = kind == "mapping"
        self._count = 0
        self._key = ""

    def next(self, text: str) -> Route | None:
        """The route of the node that begins inside it; None for a key."""
        self._count += 1
        if not self._is_mapping:
            return (*self.route, self._count - 1)
        if self._count % 2:
            self._key = text
            return None
        return (*self.route, self._key)
