"""The passage of a text that comes nearest to a misquote, with the differing words marked. For messages only.

The one importer of rapidfuzz.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, Opcode

from factcheck.text.normalise import Normalised

ENOUGH = 60.0  # similarity in percent from which a passage is worth showing
LONGEST = 600  # characters of a quote that are compared; more would only cost time
MARGIN = 40  # characters around the passage in which its first and last words are looked for
_TOKEN = re.compile(r"\S+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A passage and how a quote differs from it."""

    start: int  # in code points of the text as given
    end: int
    text: str
    marked: str  # the quote's words, differing ones as `[text -> quote]`


def nearest_passage(quote: str, form: Normalised, text: str) -> Passage | None:
    """The passage nearest to a quote, or None where nothing is like it.

    Args:
        quote: The quote in its normal form.
        form: The text in its normal form.
        text: The text as given, whose words are shown.
    """
    shown = quote[:LONGEST]
    found = fuzz.partial_ratio_alignment(shown, form.text, score_cutoff=ENOUGH)
    if found is None or found.dest_start >= found.dest_end:
        return None
    start, end = max(0, found.dest_start - MARGIN), found.dest_end + MARGIN
    tokens = list(_TOKEN.finditer(form.text[start:end]))
    places = [(form.start(start + token.start()), form.end(start + token.end())) for token in tokens]
    steps = Indel.opcodes([_bare(token[0]) for token in tokens], [_bare(word) for word in shown.split()])
    first, last, marked = _marked(steps, [text[begin:stop] for begin, stop in places], shown.split())
    place = slice(places[first][0], places[last - 1][1])
    return Passage(start=place.start, end=place.stop, text=text[place], marked=marked)


def _marked(steps: Iterable[Opcode], theirs: list[str], ours: list[str]) -> tuple[int, int, str]:
    """The text's first and last word of the passage, and the words of both, differing ones in brackets."""
    same = [step for step in steps if step.tag == "equal"]
    if not same:
        return 0, len(theirs), " ".join(_change(theirs, ours))
    # The passage reaches as many words beyond the first and last common word as the quote does.
    first = max(0, same[0].src_start - same[0].dest_start)
    last = min(len(theirs), same[-1].src_end + len(ours) - same[-1].dest_end)
    words: list[str] = []
    at, quoted = first, 0
    for step in same:
        words += _change(theirs[at : step.src_start], ours[quoted : step.dest_start])
        words += theirs[step.src_start : step.src_end]
        at, quoted = step.src_end, step.dest_end
    words += _change(theirs[at:last], ours[quoted:])
    return first, last, " ".join(words)


def _bare(word: str) -> str:
    """A word without the punctuation around it, which is no difference worth showing."""
    return word.strip(",.;:!?'()") or word


def _change(gone: list[str], come: list[str]) -> list[str]:
    """A difference: the text's words, an arrow, the quote's."""
    return [f"[{' '.join(gone) or '-'} -> {' '.join(come) or '-'}]"] if gone or come else []
