"""What of an article no record accounts for, as one fault with a count. The rules on coverage yield it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.findings import Fault
from factcheck.logic.extent import coverage_by_article
from factcheck.logic.places import passages, quoted
from factcheck.records.articles import Article
from factcheck.records.record_set import RecordSet
from factcheck.text.spans import Span

SHOWN = 5  # places named in a message
LONGEST = 60  # code points of each


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
    text = records.article_texts[article.id]
    shown = _first(text, counted.uncovered)
    places = passages(article, text, shown, lambda start, end: quoted(text[start:end], LONGEST))
    count = f"{len(counted.uncovered)} of {counted.total} {aspect if counted.total > 1 else one}"
    stand = "stands" if len(counted.uncovered) == 1 else "stand"
    first = "" if len(shown) == len(counted.uncovered) else "; the first"
    yield Fault(
        record=article,
        at=("text",),
        message=f"{count} {stand} in no claim and no exclusion{first}: {places}",
        hint=f"write a claim whose quote holds the {one}, or an exclusion with its reason",
    )


def _first(text: str, spans: Sequence[Span]) -> list[Span]:
    """The first of some stretches, each wording once: a name that stands fifty times takes one place."""
    shown: dict[str, Span] = {}
    for span in spans:
        shown.setdefault(text[span.start : span.end], span)
        if len(shown) == SHOWN:
            break
    return list(shown.values())
