"""Title and standfirst as the page shows them, with the claims that quote them marked where their words stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from factcheck.logic.quotations.anchors import anchors, pieces
from factcheck.records.articles import Article
from factcheck.records.claims import Claim
from factcheck.records.quotes import InPart
from factcheck.records.record_set import RecordSet
from factcheck.reports.html.marked import ClaimMark, Segment


def marked_heading(article: Article, part: InPart, records: RecordSet) -> tuple[Segment, ...]:
    """The title or standfirst cut wherever a claim on it begins or ends.

    Args:
        article: The article.
        part: `title` or `standfirst`.
        records: The record set.
    """
    text = (article.title if part == "title" else article.standfirst) or ""
    claimed = [*_claimed(article, part, records)]
    borders = sorted({0, len(text), *(each for start, end, _ in claimed for each in (start, end))})
    segments = []
    for start, end in pairwise(borders):
        here = dict.fromkeys(
            claim.id for one, other, claim in sorted(claimed, key=_length) if one <= start and end <= other
        )
        marks = tuple(ClaimMark(claim=records.claims[each], lane=lane) for lane, each in enumerate(here))
        segments.append(Segment(text=text[start:end], marks=marks))
    return tuple(segments)


def _claimed(article: Article, part: InPart, records: RecordSet) -> Iterator[tuple[int, int, Claim]]:
    """The stretches that claims quote."""
    found = anchors(records)
    for claim in records.claims.values():
        if claim.origin.article != article.id or claim.status == "withdrawn":
            continue
        for position, selector in enumerate(claim.quote):
            trace = found.heading(claim, position) if selector.in_ == part else None
            for start, end in pieces(trace) if trace is not None else ():
                yield start, end, claim


def _length(stretch: tuple[int, int, Claim]) -> tuple[int, str]:
    """The shorter ones first, as the lines under the article's words lie."""
    start, end, claim = stretch
    return end - start, claim.id
