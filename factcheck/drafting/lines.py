"""Lines that were broken to a width: found, and joined to a paragraph a line, as articles are stored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

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


def joined(text: str) -> str:
    """The text with each paragraph on one line; headings, lists, tables and code keep their lines."""
    return "".join(f"{line.rstrip()} " if goes_on else line for line, _, goes_on in _pairs(text, strip=True))


def _pairs(text: str, *, strip: bool = False) -> Iterator[tuple[str, str, bool]]:
    """Each line with the one after it, and whether the two belong to one paragraph that was broken to a width."""
    lines = [line for line in _LINE.findall(text) if line]
    code = False
    went_on = False
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        code ^= bool(_FENCE.match(line))
        goes_on = not code and _goes_on(line, following)
        yield line.lstrip(" \t") if strip and went_on else line, following, goes_on
        went_on = goes_on


def _goes_on(line: str, following: str) -> bool:
    bare = line.rstrip("\r\n")
    breaks_on_purpose = bare.endswith(("  ", "\\", "|")) or re.match(r"[ \t]*(?:#{1,6}[ \t]|\|)", bare)
    long_enough = len(bare) >= _SHORTEST and not breaks_on_purpose
    return long_enough and bool(following.strip()) and not _BEGINS.match(following)
