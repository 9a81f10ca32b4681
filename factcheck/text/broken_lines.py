"""Lines that were broken to a width: found, and joined to a paragraph a line, as articles are stored."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final, Literal

from factcheck.text.spans import Span

Lines = Literal["join", "keep"]
"""What to do about broken lines."""

FEWEST_BROKEN: Final = 3
"""Places from which lines count as broken to a width; a poem or an address may have one or two."""

_SHORTEST: Final = (
    40  # columns of a line that was broken; shorter ones end a paragraph, or are headings and addresses
)
_LINE: Final = re.compile(r"[^\n]*\n?")
_STOP: Final = frozenset(".!?…:")
_CLOSERS: Final = "”’»›\"')]*_"
# What begins something of its own in Markdown: heading, item, quotation, table, rule, code, number of a list.
_BEGINS: Final = re.compile(r"[ \t]*(?:#{1,6}[ \t]|[-*+•>|][ \t]|\||[-*_=]{3}|```|~~~|\d{1,3}[.)][ \t])")
_FENCE: Final = re.compile(r"[ \t]*(?:```|~~~)")


def broken_lines(text: str) -> Iterator[int]:
    """The numbers of lines, from 1, after which a sentence surely goes on: without a stop, before a small letter."""
    for number, (line, following, goes_on) in enumerate(_pairs(text), start=1):
        if goes_on and following.lstrip()[:1].islower() and line.rstrip().rstrip(_CLOSERS)[-1:] not in _STOP:
            yield number


def joined(text: str, apart: Sequence[Span] = ()) -> str:
    """The text with each paragraph on one line; headings, lists, tables and code keep their lines.

    Args:
        text: The text.
        apart: Stretches that keep theirs too, such as a front matter.
    """
    pairs = _pairs(text, apart, strip=True)
    return "".join(f"{line.rstrip()} " if goes_on else line for line, _, goes_on in pairs)


def _pairs(text: str, apart: Sequence[Span] = (), *, strip: bool = False) -> Iterator[tuple[str, str, bool]]:
    """Each line with the one after it, and whether the two belong to one paragraph that was broken to a width."""
    lines = [line for line in _LINE.findall(text) if line]
    own = set(_own(lines, apart))
    code = False
    went_on = False
    for number, (line, following) in enumerate(zip(lines, [*lines[1:], ""], strict=True)):
        code ^= bool(_FENCE.match(line))
        goes_on = not code and own.isdisjoint((number, number + 1)) and _goes_on(line, following)
        yield line.lstrip(" \t") if strip and went_on else line, following, goes_on
        went_on = goes_on


def _own(lines: Sequence[str], apart: Sequence[Span]) -> Iterator[int]:
    """The numbers, from 0, of lines that have a part of a stretch."""
    begins = [0, *accumulate(map(len, lines))]
    for start, end in apart:
        first, last = bisect_right(begins, start) - 1, bisect_left(begins, end) - 1
        yield from range(first, last + 1)


def _goes_on(line: str, following: str) -> bool:
    bare = line.rstrip("\r\n")
    breaks_on_purpose = bare.endswith(("  ", "\\", "|")) or re.match(r"[ \t]*(?:#{1,6}[ \t]|\|)", bare)
    long_enough = len(bare) >= _SHORTEST and not breaks_on_purpose
    return long_enough and bool(following.strip()) and not _BEGINS.match(following)
