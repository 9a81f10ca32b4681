"""What of an article nothing accounts for, as the page lists it: each aspect with what is missing and where to jump."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.logic.coverage.measure import Coverage
from factcheck.reports.html.places import line_at
from factcheck.reports.parts.phrases import aspects, share
from factcheck.text.spans import Span

AROUND = 40
"""Code points of the text shown on either side of what is missing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Missing:
    """Something in the text that nothing accounts for."""

    before: str
    words: str
    after: str
    gap: int | None  # the number of the uncovered words to jump to
    line: int  # of the article's text, where there are none


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """One kind of thing in the text, counted."""

    name: str
    share: str
    percent: float
    missing: tuple[Missing, ...]
    unlisted: int  # words such as "and" that are counted, and of which there is nothing to look at


def measured(coverage: Coverage, gaps: Sequence[Span], text: str, ends: Sequence[int]) -> Iterator[Measured]:
    """What coverage is measured of; the missing words in rows, as they are marked in the text.

    Args:
        coverage: The article's.
        gaps: The rows of missing words that are marked.
        text: The article.
        ends: Where its lines end.
    """
    for name, aspect in aspects(coverage):
        spans = gaps if name == "words" else aspect.uncovered
        yield Measured(
            name=name,
            share=share(aspect),
            percent=round(aspect.share * 100, 2) if aspect.is_read else 0.0,
            missing=tuple(_missing(span, gaps, text, ends) for span in spans),
            unlisted=_unlisted(aspect.uncovered, gaps) if name == "words" else 0,
        )


def _unlisted(words: Sequence[Span], gaps: Sequence[Span]) -> int:
    """How many uncovered words lie in no row that is marked."""
    starts = [gap.start for gap in gaps]
    found = (bisect_right(starts, word.start) for word in words)
    return sum(not at or gaps[at - 1].end <= word.start for at, word in zip(found, words, strict=True))


def _missing(span: Span, gaps: Sequence[Span], text: str, ends: Sequence[int]) -> Missing:
    at = bisect_left(gaps, span.start, key=lambda gap: gap.end - 1)  # the first that ends behind its start
    overlaps = at < len(gaps) and gaps[at].start < span.end
    return Missing(
        before=_from_a_word(text[max(0, span.start - AROUND) : span.start].rpartition("\n")[2]),
        words=text[span.start : span.end],
        after=_from_a_word(text[span.end : span.end + AROUND].partition("\n")[0][::-1])[::-1],
        gap=at + 1 if overlaps else None,
        line=line_at(span.start, ends),
    )


def _from_a_word(text: str) -> str:
    """A piece of text without the part of a word, or the white space, that it begins with."""
    return text.partition(" ")[2].lstrip() if " " in text else text
