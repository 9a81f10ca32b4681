"""How much of each article its records account for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from factcheck.languages.names import Aliases
from factcheck.logic.coverage.measure import Coverage, measure
from factcheck.logic.quotations.anchors import anchors
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet


@derived
def coverage_by_article(records: RecordSet) -> Mapping[str, Coverage]:
    """The coverage of each article whose text is at hand, by its id; of one in Markdown, that of its running text."""
    spans, aliases = accounted_spans(records), names_on_record(records)
    return {
        article: measure(
            records.prose(article), spans.get(article, ()), records.language_of(article), aliases
        )
        for article in records.article_texts
    }


@derived
def accounted_spans(records: RecordSet) -> Mapping[str, Sequence[tuple[int, int]]]:
    """What of each article its records account for, in no order.

    Claims account for their quotes, and exclusions for theirs; a withdrawn claim accounts for nothing.
    """
    traces = anchors(records)
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for record in records.quoting():
        if not (isinstance(record, Claim) and record.status == "withdrawn"):
            spans[record.origin.article or ""] += traces.spans(record)
    return spans


@derived
def names_on_record(records: RecordSet) -> Aliases:
    """The names and other names of all entities, ready to be found in texts."""
    return Aliases(name for entity in records.entities.values() for name in entity.names)
