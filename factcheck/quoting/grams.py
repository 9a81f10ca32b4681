"""Every place of a string in a text, fast for many strings in one long text.

A table holds what follows the text's marks, a mark being a character that stands every few words. Most strings have
one, and what follows their first is looked up once, however long the text is. The table is made once the plain search
has cost as much as making it, or at once where so many questions are foreseen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

SIZE = 24  # characters that are looked up; no shorter string is in the table
RARE = 24  # characters to a mark, at least; fewer would be more places to keep, more would leave out more strings
SHORT = 20_000  # characters of a text that is passed over about as soon as a string is looked up
WORTH_A_TABLE = 50  # whole passes over the text; making the table costs about as much
_SAMPLE = 10_000  # characters of the text's middle, by which the mark is chosen


class Haystack:
    """A text to be searched often."""

    def __init__(self, text: str, foreseen: int = 0) -> None:
        """Take a text, and how many questions are foreseen."""
        self._text = text
        self._asked = foreseen
        self._mark: str | None = None
        self._first: dict[str, int] = {}  # by what begins with a mark, its first place
        self._more: dict[str, list[int]] = {}  # and the others, where there are any

    def places(self, needle: str) -> Iterator[int]:
        """Where a string stands, in order; nowhere where it is empty."""
        if len(needle) >= SIZE and len(self._text) >= SHORT:
            self._asked += 1
            if self._asked > WORTH_A_TABLE:
                return self._by_table(needle)
        return self._by_passing(needle)

    def _by_passing(self, needle: str) -> Iterator[int]:
        at = self._text.find(needle) if needle else -1
        while at >= 0:
            yield at
            at = self._text.find(needle, at + 1)

    def _by_table(self, needle: str) -> Iterator[int]:
        if self._mark is None:
            self._make_table()
        offset = needle.find(self._mark, 0, len(needle) - SIZE + 1) if self._mark else -1
        if offset < 0:
            yield from self._by_passing(needle)
            return
        gram = needle[offset : offset + SIZE]
        if gram not in self._first:
            return
        for at in (self._first[gram], *self._more.get(gram, ())):
            # A place before the text's beginning would be counted from its end, where no room is for the needle.
            if self._text.startswith(needle, at - offset):
                yield at - offset

    def _make_table(self) -> None:
        """What begins with each mark, and where."""
        text, first, more = self._text, self._first, self._more
        self._mark = _mark(text)
        for found in re.finditer(re.escape(self._mark), text) if self._mark else ():
            at = found.start()
            gram = text[at : at + SIZE]
            if first.setdefault(gram, at) != at:
                more.setdefault(gram, []).append(at)


def _mark(text: str) -> str:
    """The most frequent of a text's characters that are rare enough; empty where none is."""
    middle = len(text) // 2
    sample = Counter(text[middle : middle + _SAMPLE])
    ranked = sorted(sample, key=lambda mark: (-sample[mark], mark))
    rare = (mark for mark in ranked if sample[mark] * RARE <= sample.total())
    return next((mark for mark in rare if text.count(mark) * RARE <= len(text)), "")
