"""One form for both sides of a comparison, with a map back to the original. Tracing and the nearest passage use it.

Unicode NFC; quotation marks, dashes and white space of any kind; ligatures, soft hyphens, zero-width characters and
hyphens at a line's end. Double and single quotation marks are alike, since nesting turns one into the other; a dash is
the same with and without spaces around it. Case is kept.

Most marks are replaced one for one, which moves no offset and is done by whole passes in C; only what changes length is
looked for one by one and goes into the map.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_ONE_FOR_ONE = (
    [(mark, "'") for mark in '"“”„‟«»″〝〞＂‘’‚‛‹›′`´＇ʼʻ']
    + [(dash, "-") for dash in "‐‑‒–—―−﹘﹣－"]
    + [(space, " ") for space in "\t\x0b\x0c\x1c\x1d\x1e\x1f\xa0\u1680\u202f\u205f\u3000"]
    + [(chr(space), " ") for space in range(0x2000, 0x200B)]
    + [(feed, "\n") for feed in "\r\x85\u2028\u2029"]
)
_LONGER = {"…": "...", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_GONE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MOVES = re.compile(
    rf"(?P<break>(?<=\w)[-\u00ad] *\n[ \n]*(?=\w))"
    rf"|[ \n]+-[ \n]*|-[ \n]+|[ \n]{{2,}}|(?P<one>[{_GONE}{''.join(_LONGER)}])"
)
_COMBINING = re.compile("[\u0300-\u036f]")
_MOVES_AND_MARKS = re.compile(
    rf"(?P<marks>\w[\u0300-\u036f]+)|{_MOVES.pattern}"
)  # slow: it looks at each letter


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text in its normal form, and where each of its characters comes from."""

    text: str
    _starts: list[int]  # in the normal form: where each stretch of another length begins
    _ends: list[int]  # and ends
    _origins: list[tuple[int, int]]  # the same stretch in the original

    def start(self, at: int) -> int:
        """The original offset at which the character at a normalised offset begins."""
        index = bisect_right(self._starts, at) - 1
        if index >= 0 and at < self._ends[index]:
            return self._origins[index][0]
        return at if index < 0 else self._origins[index][1] + at - self._ends[index]

    def end(self, at: int) -> int:
        """The original offset at which the character before a normalised offset ends."""
        index = bisect_right(self._starts, at - 1) - 1
        if index >= 0 and at - 1 < self._ends[index]:
            return self._origins[index][1]
        return at if index < 0 else self._origins[index][1] + at - self._ends[index]


def normalise(text: str, *, at_break: str = "") -> Normalised:
    """The normal form of a text.

    Args:
        text: Any text.
        at_break: What becomes of a hyphen at a line's end: nothing (`inter-` and `view` are one word) or a hyphen
            (`well-` and `known` are two). Only the reader knows, so a comparison tries both.
    """
    for mark, plain in _ONE_FOR_ONE:
        if mark in text:
            text = text.replace(mark, plain)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    origins: list[tuple[int, int]] = []
    copied = length = 0
    moves = _MOVES_AND_MARKS if _COMBINING.search(text) else _MOVES
    for match in moves.finditer(text):
        start, end = match.span()
        replacement = at_break if match.lastgroup == "break" else _replacement(match)
        pieces += (text[copied:start], replacement)
        length += start - copied
        starts.append(length)
        length += len(replacement)
        ends.append(length)
        origins.append((start, end))
        copied = end
    pieces.append(text[copied:])
    return Normalised("".join(pieces).replace("\n", " "), starts, ends, origins)


def _replacement(match: re.Match[str]) -> str:
    """What stands for a stretch whose length changes."""
    found = match[0]
    if match.lastgroup == "one":
        return _LONGER.get(found, "")
    if match.lastgroup == "marks":
        return unicodedata.normalize("NFC", found)
    return "-" if "-" in found else " "
