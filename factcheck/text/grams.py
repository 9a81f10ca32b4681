"""Every place of a string in a text, fast for many long strings in one long text. The tracer asks.

A string of at least `STEP + SIZE - 1` characters holds one of the text's grams that begin at a multiple of `STEP`, at
one of `STEP` offsets. A table of these grams answers a question in `STEP` look-ups, however long the text is; it is
made once the plain search has cost as much as making it.
"""

from __future__ import annotations

STEP = 64
SIZE = 12
WORTH_A_TABLE = 30  # whole passes over the text; making the table costs about as much


class Haystack:
    """A text to be searched often."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._asked = 0
        self._table: dict[str, list[int]] | None = None

    def find_all(self, needle: str, most: int) -> list[int]:
        """Where a string stands, at most so many places, in order."""
        if len(needle) >= STEP + SIZE - 1:
            self._asked += 1
            if self._asked > WORTH_A_TABLE:
                return self._by_table(needle)[:most]
        found: list[int] = []
        at = self._text.find(needle)
        while at >= 0 and len(found) < most:
            found.append(at)
            at = self._text.find(needle, at + 1)
        return found

    def _by_table(self, needle: str) -> list[int]:
        if self._table is None:
            self._table = {}
            for at in range(0, len(self._text) - SIZE + 1, STEP):
                self._table.setdefault(self._text[at : at + SIZE], []).append(at)
        found = set()
        for offset in range(STEP):
            for at in self._table.get(needle[offset : offset + SIZE], ()):
                start = at - offset
                if start >= 0 and start not in found and self._text.startswith(needle, start):
                    found.add(start)
        return sorted(found)
