"""The shortest selector that finds one place of a text again: exact words, and neighbours where they are needed.

Source: W3C Web Annotation Data Model, TextQuoteSelector. Messages offer it to checkers.
"""

from __future__ import annotations

import re
from itertools import chain

from factcheck.text.trace import Tracer

_WORD_BEFORE = re.compile(r"\S+\s*\Z")
_WORD_AFTER = re.compile(r"\A\s*\S+")
MOST_WORDS = 24  # of context on either side; a text that repeats longer stretches has no short selector


def describe(text: str, start: int, end: int) -> dict[str, str]:
    """The selector of a place: `exact`, `prefix` and `suffix`, the last two empty where the words stand once.

    Args:
        text: The text.
        start: Where the place begins, in code points.
        end: Where it ends.
    """
    tracer = Tracer(text)
    exact = text[start:end]
    before, after = start, end
    for side in chain([""], ("before", "after") * MOST_WORDS):
        if side == "before" and (found := _WORD_BEFORE.search(text[max(0, before - 200) : before])):
            before -= len(found[0])
        elif side == "after" and (found := _WORD_AFTER.search(text[after : after + 200])):
            after += len(found[0])
        spans = tracer.trace(exact, text[before:start], text[end:after]).spans
        if [span.start for span in spans] == [start]:
            break
    return {"exact": exact, "prefix": text[before:start], "suffix": text[end:after]}
