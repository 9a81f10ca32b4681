"""In which paragraphs of an article a claim stands, by number, so that what is known of a paragraph is looked up once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from factcheck.logic.anchors import anchors
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.text.spans import paragraphs


def paragraphs_of(claim: Claim, records: RecordSet) -> set[tuple[str, int]]:
    """The article and the numbers of the paragraphs in which the quotes of a claim begin.

    Args:
        claim: The claim; of a quote that stands nowhere nothing is known.
        records: The record set.
    """
    article = claim.origin.article or ""
    starts = records.derive(_starts).get(article, ())
    return {(article, bisect_right(starts, start) - 1) for start, _ in records.derive(anchors).spans(claim)}


def _starts(records: RecordSet) -> Mapping[str, Sequence[int]]:
    """Where the paragraphs of each article begin."""
    return {
        article: [span.start for span in paragraphs(text)] for article, text in records.article_texts.items()
    }
