"""A quote for a stretch of a text: words that are traced to this very place and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.logic.quotations.context_offered import telling_apart
from factcheck.quoting.matches import QuotedSpan
from factcheck.quoting.trace import Tracer
from factcheck.records.quotes import Selector

_WIDER: Final = (4, 8, 16, 32, 64)  # words on each side, where the few of `telling_apart` decide nothing
_MANY: Final = 50  # places from which looking for the fewest words takes too long
_WORDS: Final = re.compile(r"\w(?:.*\w)?", re.DOTALL)
_WIDEST_WORD: Final = 40  # code points looked through for each word of context


@dataclass(frozen=True, kw_only=True, slots=True)
class Anchored:
    """A quote with its place, in code points."""

    quote: Selector
    start: int
    end: int


def anchored(tracer: Tracer, start: int, end: int) -> Anchored | None:
    """The quote of a stretch, with neighbours where its words stand more than once.

    Args:
        tracer: The tracer of the text.
        start: Where the stretch begins, in code points.
        end: Where it ends.

    Returns:
        None where no quote is traced to this place alone: the stretch has no word, or the words around it stand elsewhere
        too.
    """
    words = _WORDS.search(tracer.text, start, end)
    if words is None:
        return None
    for exact in _forms(tracer.text[start:end], words[0]):
        found = tracer.trace(exact)
        spans = found.spans if found.outcome.stands else ()
        meant = [span for span in spans if _is_meant(span, (start, end), words.span())]
        if meant and (quote := _told_apart(tracer, exact, meant[0], spans)):
            return Anchored(quote=quote, start=meant[0].start, end=meant[0].end)
    return None


def _forms(stretch: str, words: str) -> Iterator[str]:
    """How a stretch may be quoted, the plainest first: kinds of white space make no difference to a quote."""
    yield from dict.fromkeys((" ".join(stretch.split()), stretch, " ".join(words.split())))


def _is_meant(span: QuotedSpan, stretch: tuple[int, int], words: tuple[int, int]) -> bool:
    """Whether a place lies in the stretch and has all its words, none of them cut out."""
    inside = stretch[0] <= span.start and span.end <= stretch[1]
    return inside and span.start <= words[0] and words[1] <= span.end and len(span.pieces) == 1


def _told_apart(
    tracer: Tracer, exact: str, meant: QuotedSpan, spans: Sequence[QuotedSpan]
) -> Selector | None:
    if len(spans) == 1:
        return Selector(exact=exact)
    others = [span for span in spans if span != meant]
    for prefix, suffix in _contexts(tracer, exact, [meant, *others]):
        if tracer.trace(exact, prefix, suffix).spans == (meant,):
            return Selector(exact=exact, prefix=prefix, suffix=suffix)
    return None


def _contexts(tracer: Tracer, exact: str, spans: Sequence[QuotedSpan]) -> Iterator[tuple[str, str]]:
    """Neighbours that may tell the first place from the others, few words first."""
    sides = telling_apart(tracer, exact, spans) if len(spans) < _MANY else None
    if sides is not None:
        yield sides
    meant = spans[0]
    for count in _WIDER:
        look = count * _WIDEST_WORD
        before = tracer.text[max(0, meant.start - look) : meant.start].split()[-count:]
        after = tracer.text[meant.end : meant.end + look].split()[:count]
        yield " ".join(before), " ".join(after)
