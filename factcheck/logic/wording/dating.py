"""The dates that the records give for a claim beside its words: what a statement may say of its time. Rules on wording ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.dates.edtf import Edtf
from factcheck.languages.figures_said import DatePart, parts_of
from factcheck.logic.quotations.paragraphs import paragraphs_by_article
from factcheck.records.assertions import Assertion, EventTime, PropertyValue
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet


def is_dated(
    parts: frozenset[DatePart], known: Iterable[frozenset[DatePart]], years: frozenset[DatePart]
) -> bool:
    """Whether a date is among some dates, or is but for its year, which an article need not say.

    Args:
        parts: The date.
        known: Dates, each of which may say more than it.
        years: Those of the article.
    """
    rest = parts - years
    return any(parts <= other or (rest and rest <= other) for other in known) or (not rest and bool(parts))


def article_dates(claim: Claim, records: RecordSet) -> frozenset[frozenset[DatePart]]:
    """The dates in the article of a claim."""
    return _by_article(records)[claim.origin.article or ""]


def article_years(claim: Claim, records: RecordSet) -> frozenset[DatePart]:
    """The years in which the article appeared."""
    article = records.article_of(claim)
    published = article.published if article is not None else None
    return (
        frozenset()
        if published is None
        else frozenset(part for part in parts_of(published.text) if len(part) == len("2015"))
    )


def record_dates(claim: Claim, records: RecordSet, *, asserted: bool) -> Iterator[frozenset[DatePart]]:
    """The dates that a claim's record, its article and its sources give.

    Args:
        claim: The claim.
        records: The record set.
        asserted: Whether what the claim asserts is among them, and what its sources give.
    """
    article = records.article_of(claim)
    dates = [claim.said, article.published if article is not None else None]
    dates += [date for assertion in claim.asserts if asserted for _, date in dates_of(assertion)]
    for item in claim.evidence if asserted else ():
        source = records.sources.get(item.source)
        dates.append(source.published if source is not None else None)
    yield from (parts_of(date.text) for date in dates if date is not None)


def dates_of(assertion: Assertion) -> Iterator[tuple[str, Edtf]]:
    """The dates that an assertion gives, each with its key."""
    given: dict[str, Edtf | None] = {}
    if isinstance(assertion, EventTime | PropertyValue):
        given["when"] = assertion.when
    if isinstance(assertion, EventTime):
        given |= {"from": assertion.from_, "until": assertion.until}
    yield from ((key, date) for key, date in given.items() if date is not None)


class _ByArticle(dict[str, frozenset[frozenset[DatePart]]]):
    """The dates in each article, read when its first claim asks: then its paragraphs are read for its claims too."""

    def __init__(self, records: RecordSet) -> None:
        super().__init__()
        self._records = records
        self._paragraphs = paragraphs_by_article(records)

    def __missing__(self, article: str) -> frozenset[frozenset[DatePart]]:
        whole, dates_in = (
            self._records.article_texts,
            self._records.language_of(article).dates_in,
        )
        texts = (whole[article][slice(*span)] for span in self._paragraphs.get(article, ()))
        self[article] = dates = frozenset(date for text in texts for date in dates_in(text))
        return dates


@derived
def _by_article(records: RecordSet) -> _ByArticle:
    return _ByArticle(records)
