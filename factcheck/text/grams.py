"""Every place of a string in a text, fast for many long strings in one long text. The tracer asks.

A string of at least `STEP + SIZE - 1` characters holds one of the text's grams that begin at a multiple of `STEP`, at
one of `STEP` offsets. A table of these grams answers a question in `STEP` look-ups, however long the text is; it is
made once the plain search has cost as much as making it.
"""

from __future__ import annotations

from collections.abc import Iterator

STEP = 64
SIZE = 16
WORTH_A_TABLE = 25  # whole passes over the text; making the table costs about as much


class Haystack:
    """A text to be searched often."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._asked = 0
        self._first: dict[str, int] = {}  # a gram's first place
        self._more: dict[str, list[int]] = {}  # and the others, where there are any

    def places(self, needle: str) -> Iterator[int]:
        """Where a string stands, in order; nowhere where it is empty."""
        if len(needle) >= STEP + SIZE - 1:
            self._asked += 1
            if self._asked > WORTH_A_TABLE:
                return iter(self._by_table(needle))
        return self._by_passing(needle)

    def _by_passing(self, needle: str) -> Iterator[int]:
        at = self._text.find(needle) if needle else -1
        while at >= 0:
            yield at
            at = self._text.find(needle, at + 1)

    def _by_table(self, needle: str) -> list[int]:
        if not self._first:
            self._make_table()
        text, first, more = self._text, self._first, self._more
        found = set()
        for offset in [at for at in range(STEP) if needle[at : at + SIZE] in first]:
            gram = needle[offset : offset + SIZE]
            for at in (first[gram], *more.get(gram, ())):
                # A place before the text's beginning would be counted from its end, where no room is for the needle.
                if text.startswith(needle, at - offset):
                    found.add(at - offset)
        return sorted(found)

    def _make_table(self) -> None:
        """The gram at each multiple of the step, and where it begins."""
        text = self._text
        places = range(0, len(text) - SIZE + 1, STEP)
        self._first = {text[at : at + SIZE]: at for at in reversed(places)}
        if len(self._first) < len(places):
            for at in places:
                gram = text[at : at + SIZE]
                if self._first[gram] != at:
                    self._more.setdefault(gram, []).append(at)
