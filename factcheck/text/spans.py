"""Plain ranges of a text, in code points: paragraphs, words and links.

Sentences, quotations, figures and names are found inside these ranges, and coverage counts them. Every
offset is an offset of the text as given; nothing here changes a character.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from factcheck.text.letters import OF_WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    # Reads the phrase that begins at an offset of a text, where there is one.
    Reader = Callable[[str, int], "Span | None"]

# The line boundaries of str.splitlines; every one of them is white space.
_LINE_BREAKS = r"\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_PARAGRAPH = re.compile(rf"\S(?:[^{_LINE_BREAKS}]*\S)?")
_BREAK = re.compile(f"[{_LINE_BREAKS}]")
_WORD = re.compile(rf"{OF_WORD}+(?:[’'‐‑-]{OF_WORD}+)*")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+")


class Span(NamedTuple):
    """The range `text[start:end]`; a tuple, so that it sorts, unpacks and is cheap by the hundred thousand."""

    start: int
    end: int


def paragraphs(text: str) -> Iterator[Span]:
    """Yield every line that is not blank, without the white space around it.

    Articles are stored with one paragraph a line, so a line is a paragraph whether or not blank lines
    stand between them.
    """
    for match in _PARAGRAPH.finditer(text):
        yield Span(*match.span())


def paragraph_around(text: str, start: int, end: int, reach: int) -> Span:
    """The paragraph that a stretch stands in, from the first one to the last where it stands in several.

    Args:
        text: The text.
        start: Where the stretch begins.
        end: Where it ends.
        reach: How many code points before and after it are looked at.
    """
    before = _BREAK.split(text[max(0, start - reach) : start])[-1].lstrip()
    after = _BREAK.split(text[end : end + reach], maxsplit=1)[0].rstrip()
    return Span(start - len(before), end + len(after))


def word_bounds(text: str) -> tuple[list[int], list[int]]:
    """Return the starts and the ends of the words, in order, as two lists for bisection.

    A word is letters and digits, joined by apostrophes and hyphens (`didn’t`, `two-hour`).
    """
    bounds = [match.span() for match in _WORD.finditer(text)]
    return [start for start, _ in bounds], [end for _, end in bounds]


def links(text: str) -> list[Span]:
    """Return the web addresses in order, whose letters and digits are neither names nor figures."""
    return [Span(*match.span()) for match in _LINK.finditer(text)]


class Taken:
    """Ranges of a text, of which is asked what shares a character with any of them.

    Args:
        spans: The ranges, each with a start and an end.
    """

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []  # the furthest so far, so that it only grows
        for start, end in sorted(spans):
            self._starts.append(start)
            self._ends.append(max(end, self._ends[-1]) if self._ends else end)

    def meets(self, start: int, end: int) -> bool:
        """Whether one of the ranges shares a character with another range."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start
