"""The dates in and beside the paragraphs of a claim. A rule on dates asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.logic.figures_said import DatePart, dates_in
from factcheck.logic.paragraph_numbers import paragraph_spans, paragraphs_of
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

Dates = frozenset[frozenset[DatePart]]


def dates_nearby(claim: Claim, records: RecordSet) -> Dates | None:
    """The dates in the paragraphs of a claim's quotes, in those right before and in those right after.

    Args:
        claim: The claim.
        records: The record set.

    Returns:
        The dates; None where no quote stands anywhere.
    """
    places = paragraphs_of(claim, records)
    known = records.derive(_by_paragraph)
    near = {
        (article, number + step)
        for article, number in places
        for step in (-1, 0, 1)
        if 0 <= number + step < len(known[article])
    }
    return frozenset(date for article, number in near for date in known[article][number]) if places else None


def _by_paragraph(records: RecordSet) -> Mapping[str, Sequence[Dates]]:
    """The dates in each paragraph of each article, read once."""
    return {
        article: [frozenset(dates_in(records.article_texts[article][start:end])) for start, end in spans]
        for article, spans in records.derive(paragraph_spans).items()
    }
