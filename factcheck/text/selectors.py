"""Quotes as the W3C selects them: every place of exact words between exact neighbours, and the shortest such selector.

Source: W3C Web Annotation Data Model (2017), section 4.2.4, TextQuoteSelector; offsets in code points as in 4.2.5.
Nothing is normalised here: what a checker may vary is the tracer's matter. Messages offer `describe` to checkers.
"""

from __future__ import annotations

import re
from itertools import chain

from factcheck.text.spans import Span

_WORD_BEFORE = re.compile(r"\S{1,40}\s*\Z")
_WORD_AFTER = re.compile(r"\A\s*\S{1,40}")
_LOOK = 80  # code points beyond the context in which its next word is looked for
MOST_WORDS = 60  # of context on each side; a text that repeats longer stretches has no short selector


def ranges(text: str, exact: str, prefix: str = "", suffix: str = "") -> tuple[Span, ...]:
    """Every place of the exact words between the neighbours, overlapping ones included; none for empty words."""
    found: list[Span] = []
    whole = prefix + exact + suffix
    at = text.find(whole) if exact else -1
    while at >= 0:
        found.append(Span(at + len(prefix), at + len(prefix) + len(exact)))
        at = text.find(whole, at + 1)
    return tuple(found)


def describe(text: str, start: int, end: int) -> dict[str, str]:
    """The selector of a place: `exact`, `prefix` and `suffix`, the last two empty where the words stand once.

    Args:
        text: The text.
        start: Where the place begins, in code points.
        end: Where it ends.
    """
    before, after = start, end
    for side in chain([""], ("before", "after") * MOST_WORDS):
        if side == "before" and (found := _WORD_BEFORE.search(text[max(0, before - _LOOK) : before])):
            before -= len(found[0])
        elif side == "after" and (found := _WORD_AFTER.search(text[after : after + _LOOK])):
            after += len(found[0])
        if len(ranges(text, text[start:end], text[before:start], text[end:after])) == 1:
            break
    return {"exact": text[start:end], "prefix": text[before:start], "suffix": text[end:after]}
