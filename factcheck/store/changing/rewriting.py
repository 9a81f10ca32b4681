"""One record of a file replaced or taken away in the file's bytes, everything else left as it stands.

The new record is written in flow style on the line where the old one began, with empty lines for those that it took
more, so that all other records keep their lines.
"""

from __future__ import annotations

import re
from typing import Any, Final

from factcheck.findings import Route
from factcheck.store.yaml.reader import read_yaml
from factcheck.store.yaml.source_text import decoded
from factcheck.store.yaml.tree import tree

_DASH_BEFORE: Final = re.compile(r"- *\Z")
_COMMA_AFTER: Final = re.compile(r"\s*,")
_COMMA_BEFORE: Final = re.compile(r",\s*\Z")


class LocatedFile:
    """A record file with the places of its records."""

    def __init__(self, data: bytes) -> None:
        """Lay out a file.

        Args:
            data: Its bytes.

        Raises:
            UnreadableError: The bytes cannot be read as YAML.
        """
        self.text = decoded(data)
        self._content = read_yaml(data).content
        self._top = tree(data)

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
        node = self._top.at(route)
        return node.start, node.start + len(self.text[node.start : node.last].rstrip())
