"""What of an article no record accounts for, as one fault with a count. The rules on coverage yield it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.extent import coverage_by_article
from factcheck.logic.places import passage
from factcheck.records.articles import Article
from factcheck.records.record_set import RecordSet

SHOWN = 3  # places named in a message; reports show all


def uncovered(article: Article, records: RecordSet, aspect: str, one: str) -> Iterator[Fault]:
    """The fault of an article that is not wholly accounted for.

    Args:
        article: The article.
        records: The record set.
        aspect: What is counted, one of `coverage.ASPECTS`.
        one: The same in the singular.
    """
    coverage = records.derive(coverage_by_article).get(article.id)
    if coverage is None or not coverage.aspect(aspect).uncovered:
        return
    counted = coverage.aspect(aspect)
    places = [passage(article, records, span.start, span.end) for span in counted.uncovered[:SHOWN]]
    count = f"{len(counted.uncovered)} of {counted.total} {aspect if counted.total > 1 else one}"
    stand = "stands" if len(counted.uncovered) == 1 else "stand"
    first = "" if len(places) == len(counted.uncovered) else "the first "
    yield Fault(
        record=article,
        at=("text",),
        message=f"{count} {stand} in no claim and no exclusion; {first}at {', '.join(places)}",
        hint=f"write a claim whose quote holds the {one}, or an exclusion with its reason",
    )
