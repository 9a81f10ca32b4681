"""The paragraphs of an article in which a claim's quotes stand: what a reader sees around them. Rules on wording ask."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from factcheck.logic.anchors import anchors
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.text.spans import Span, paragraphs


def around(claim: Claim, records: RecordSet, *, before: int = 0, after: int = 0) -> tuple[str, ...] | None:
    """The paragraphs of a claim's quotes, in order; None where a quote stands nowhere, so that nothing is certain.

    Args:
        claim: The claim.
        records: The record set.
        before: How many paragraphs before each to take too.
        after: How many after each.
    """
    article = claim.origin.article or ""
    traces = records.derive(anchors).of(claim)
    if not traces or not all(trace.spans for trace in traces):
        return None
    spans, text = records.derive(_paragraphs)[article], records.article_texts[article]
    wanted: set[int] = set()
    for trace in traces:
        first = bisect_right(spans, trace.spans[0].start, key=lambda span: span.start) - 1
        last = bisect_right(spans, trace.spans[0].end - 1, key=lambda span: span.start) - 1
        wanted.update(range(max(first - before, 0), min(last + after + 1, len(spans))))
    return tuple(text[slice(*spans[index])] for index in sorted(wanted))


def _paragraphs(records: RecordSet) -> Mapping[str, tuple[Span, ...]]:
    """The paragraphs of each article."""
    return {article: tuple(paragraphs(text)) for article, text in records.article_texts.items()}
