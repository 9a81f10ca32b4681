"""A place of a text as the W3C selects it: its exact words and the fewest exact neighbours that tell it from others.

Source: W3C Web Annotation Data Model (2017), section 4.2.4, TextQuoteSelector; offsets in code points as in 4.2.5.
Nothing is normalised here: what a checker may vary is the tracer's matter.
"""

from __future__ import annotations

import re

from factcheck.text.spans import Span

_WORD_BEFORE = re.compile(r"\w{1,40}\W*\Z")
_WORD_AFTER = re.compile(r"\W*\w{1,40}")
_LOOK = 80  # code points beyond the context in which its next word is looked for
MOST_WORDS = 60  # of context; a text that repeats longer stretches has no short selector


def describe(text: str, start: int, end: int, within: Span | None = None) -> dict[str, str]:
    """The shortest selector of a place, in words: `exact`, `prefix` and `suffix`, the last two empty where need be.

    Args:
        text: The text.
        start: Where the place begins, in code points.
        end: Where it ends.
        within: The stretch around the place beyond which the context does not go; the whole text where none is given. Where
            it holds no context that tells the place from others, the selector has all the words that are looked at.
    """
    first, last = within or (0, len(text))
    befores, afters = [start], [end]
    for words in range(MOST_WORDS + 1):
        half = words // 2
        for before, after in ((befores[-1], end), (start, afters[-1]), (befores[words - half], afters[half])):
            if _stands_once(text, before, after):
                return _selector(text, start, end, before, after)
        if words and befores[-1] == befores[-2] and afters[-1] == afters[-2]:  # at both edges
            before, after = befores[-1], afters[-1]
            break
        befores.append(_word_before(text, befores[-1], first))
        afters.append(_word_after(text, afters[-1], last))
    return _selector(text, start, end, before, after)


def _selector(text: str, start: int, end: int, before: int, after: int) -> dict[str, str]:
    """The selector of a place with this context."""
    return {"exact": text[start:end], "prefix": text[before:start], "suffix": text[end:after]}


def _stands_once(text: str, before: int, after: int) -> bool:
    """Whether a place with its context stands nowhere else."""
    whole = text[before:after]
    first = text.find(whole) if whole else -1
    return first >= 0 and text.find(whole, first + 1) < 0


def _word_before(text: str, at: int, first: int) -> int:
    """Where the word before an offset begins, no nearer to the text's start than another offset."""
    found = _WORD_BEFORE.search(text[max(first, at - _LOOK) : at])
    return at - len(found[0]) if found else at


def _word_after(text: str, at: int, last: int) -> int:
    """Where the word after an offset ends, no further than another offset."""
    found = _WORD_AFTER.match(text[at : min(last, at + _LOOK)])
    return at + len(found[0]) if found else at
