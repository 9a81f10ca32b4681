"""The paragraphs of articles, and in which of them a claim stands: what a reader sees around its quotes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence

from factcheck.logic.quotations.anchors import anchors
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.text.spans import Span, paragraphs


def around(
    claim: Claim,
    records: RecordSet,
    *,
    before: int = 0,
    after: int = 0,
    places: Collection[int] | None = None,
) -> tuple[str, ...] | None:
    """The paragraphs of a claim's quotes, in order; None where a quote stands nowhere, so that nothing is certain.

    Args:
        claim: The claim.
        records: The record set.
        before: How many paragraphs before each to take too.
        after: How many after each.
        places: The positions of the quotes that count; all where nothing is said.
    """
    spans, text = (
        paragraph_spans(claim, records, before=before, after=after, places=places),
        records.article_texts.get(claim.origin.article or "", ""),
    )
    return tuple(text[slice(*span)] for span in spans) or None


def paragraph_spans(
    claim: Claim,
    records: RecordSet,
    *,
    before: int = 0,
    after: int = 0,
    places: Collection[int] | None = None,
) -> tuple[Span, ...]:
    """The same as places in the article; none where a quote stands nowhere.

    Args:
        claim: The claim.
        records: The record set.
        before: How many paragraphs before each to take too.
        after: How many after each.
        places: The positions of the quotes that count; all where nothing is said.
    """
    traces = [
        trace
        for position, trace in enumerate(anchors(records).of(claim))
        if anchors(records).heading(claim, position) is None and (places is None or position in places)
    ]
    if not all(trace.spans for trace in traces):
        return ()
    spans = paragraphs_by_article(records).get(claim.origin.article or "", ())
    wanted: set[int] = set()
    for trace in traces:
        first = _number(spans, trace.spans[0].start)
        last = _number(spans, trace.spans[0].end - 1)
        wanted.update(range(max(first - before, 0), min(last + after + 1, len(spans))))
    return tuple(spans[index] for index in sorted(wanted))


def paragraphs_of(claim: Claim, records: RecordSet) -> set[tuple[str, int]]:
    """The article and the numbers of the paragraphs in which the quotes of a claim begin.

    What is known of a paragraph can so be looked up.

    Args:
        claim: The claim; of a quote that stands nowhere nothing is known.
        records: The record set.
    """
    article = claim.origin.article or ""
    spans = paragraphs_by_article(records).get(article, ())
    return {(article, _number(spans, start)) for start, _ in anchors(records).spans(claim)}


def _number(spans: Sequence[Span], at: int) -> int:
    """The number of the paragraph at an offset of its article."""
    return bisect_right(spans, at, key=lambda span: span.start) - 1


@derived
def paragraphs_by_article(records: RecordSet) -> Mapping[str, tuple[Span, ...]]:
    """The paragraphs of each article."""
    return {article: tuple(paragraphs(text)) for article, text in records.article_texts.items()}
