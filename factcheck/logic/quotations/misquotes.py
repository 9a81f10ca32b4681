"""What is wrong with a quote that its text does not have, in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.logic.claims_in_words import listing
from factcheck.logic.quotations.places_in_texts import around, bare, passages, quoted, text_place
from factcheck.quoting.matches import Trace
from factcheck.quoting.passages import LONGEST, Passage
from factcheck.quoting.trace import Tracer
from factcheck.records.articles import Article
from factcheck.records.quotes import Selector
from factcheck.records.sources import Source

SHOWN = 3  # places of the words that are named where only their neighbours are wrong
CHANGES = 5  # differences of a long quote that are shown
CONTEXT = 8  # words that are shown before and after a difference
NEIGHBOURS = 12  # words beside a quote that are shown at most

_CHANGE = re.compile(r"(\[(?:(?! \[).)+? -> .*?\S\])(?=\s|$)")
_NO_WORD = re.compile(r"\[- ->|-> -\]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Misquote:
    """A quote that does not stand in its text."""

    message: str
    hint: str


def misquote(
    selector: Selector, trace: Trace, tracer: Tracer, record: Article | Source, name: str
) -> Misquote:
    """What is wrong with a quote that failed.

    Args:
        selector: The quote.
        trace: What became of it.
        tracer: The tracer of its text.
        record: The record that the text belongs to.
        name: What to call the text: `the article bridge`.
    """
    if selector.prefix or selector.suffix:
        places = tracer.trace(selector.exact)
        if places.outcome.stands:
            return _misplaced(selector, places, tracer.text, record, name)
        trace = places
    message = f"{quoted(selector.exact)} does not stand in {name}"
    if trace.nearest is None or _CHANGE.fullmatch(trace.nearest.marked):  # no word in common
        return Misquote(
            message=message, hint=f"copy the words from {name}, or take the quote out if it does not say so"
        )
    place = text_place(record, tracer.text, trace.nearest.start)
    if not _CHANGE.search(trace.nearest.marked):
        return _alike(message, trace.nearest, selector, place, name)
    nothing = ", and - is nothing" if _NO_WORD.search(trace.nearest.marked) else ""
    return Misquote(
        message=f"{message}; the nearest is at {place}: “{bare(_cropped(trace.nearest.marked))}”",
        hint=f"copy the words from {name}: in [a -> b] it has a, the quote b{nothing}",
    )


def _misplaced(selector: Selector, places: Trace, text: str, record: Article | Source, name: str) -> Misquote:
    """The words stand there, but between others than the selector says."""
    sides = (("prefix", "before", selector.prefix), ("suffix", "after", selector.suffix))
    given = listing([f"{quoted(words)} {where} it" for _, where, words in sides if words])
    count = min(NEIGHBOURS, 1 + max(len(words.split()) for *_, words in sides))
    spans = [(span.start, span.end) for span in places.spans[:SHOWN]]
    shown = passages(record, text, spans, lambda start, end: around(text, start, end, count))
    more = f"; and {len(places.spans) - SHOWN} more" if len(places.spans) > SHOWN else ""
    keys = listing([f"`{key}`" for key, _, words in sides if words])
    return Misquote(
        message=f"{quoted(selector.exact)} stands in {name}, but not with {given}: {shown}{more}",
        hint=f"copy {keys} from {name}: the words right beside the quote",
    )


def _alike(message: str, nearest: Passage, selector: Selector, place: str, name: str) -> Misquote:
    """No word differs as far as was compared."""
    where = "further on" if len(selector.exact) > LONGEST else "in its punctuation"
    return Misquote(
        message=f"{message}; the nearest, at {place}, differs {where}: {quoted(nearest.text)}",
        hint=f"copy the words from {name}, punctuation and all",
    )


def _cropped(marked: str) -> str:
    """The first differences with the words around them."""
    parts = _CHANGE.split(marked)  # words, difference, words, ..., words
    shown = parts[: 2 * CHANGES + 1]
    for at in range(0, len(shown), 2):
        shown[at] = _ends(shown[at].split(), begins=at == 0, ends=at == len(parts) - 1)
    if len(shown) < len(parts) and not shown[-1].endswith("…"):
        shown.append("…")
    return " ".join(part for part in shown if part)


def _ends(words: list[str], *, begins: bool, ends: bool) -> str:
    """Words that agree, without those far from a difference."""
    head, tail = ([] if begins else words[:CONTEXT]), ([] if ends else words[-CONTEXT:])
    if len(head) + len(tail) >= len(words):
        return " ".join(words)
    return " ".join([*head, "…", *tail])
