"""What may give a figure that the passage of a claim has not: dates of the article and on record, evidence, calculations."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.logic.wording.dating import record_times
from factcheck.logic.wording.near import Figure, Near, article_times, figures_in
from factcheck.logic.wording.same_figure import bears_out, fits, is_of_a_length
from factcheck.readings.quantities import quantity_of
from factcheck.readings.reading import Quantity, Time
from factcheck.records.calculation_assertions import Arithmetic, uncounted
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

_TOLD_OTHERWISE = (0, 1, 2)  # no, a, once, both, the other: of so many no figure need be written

_YEAR = 366  # days
_MARKS = ".,;:!?()[]'\"“”‘’"


def given_otherwise(figure: Figure, near: Near, records: RecordSet, *, is_anywhere: bool) -> bool:
    """Whether something beside the passage gives a figure.

    Args:
        figure: One of a statement, or an asserted one.
        near: What stands near its claim.
        records: The record set.
        is_anywhere: Whether a date may stand in other passages of the article.
    """
    if isinstance(figure, Quantity):
        return is_told_otherwise(figure) or any(
            fits(each, figure) for each in _of_evidence(near.claim, records)
        )
    if isinstance(figure, Time) and (
        _is_of_the_records(figure, near, records)
        or _is_vague(figure)
        or _is_counted_from_another(near)
        or _is_season_of_the_year(figure, near)
    ):
        return True
    known = article_times(near.article, records) if isinstance(figure, Time) and is_anywhere else ()
    return any(bears_out(each, figure) for each in (*known, *_of_evidence(near.claim, records)))


def is_told_otherwise(figure: Figure) -> bool:
    """Whether it is so small a number that a text need not give it as one: a, once, both."""
    if (
        not isinstance(figure, Quantity)
        or figure.kind not in ("count", "ordinal")
        or figure.low != figure.high
    ):
        return False
    return figure.low in (_TOLD_OTHERWISE[:-1] if figure.unit else _TOLD_OTHERWISE)


def _is_vague(figure: Time) -> bool:
    """Whether a time in words cannot be looked up: the same day, on Friday."""
    return figure.first is None and figure.month is None


def _is_season_of_the_year(figure: Time, near: Near) -> bool:
    """Whether a season is the last or next one of a name that the passage has without a year: the spring, spring of 2020."""
    if not figure.is_loose or figure.first is None or figure.last is None or near.day is None:
        return False
    if min(abs(near.day - figure.first), abs(near.day - figure.last)) > _YEAR:
        return False
    seasons = near.records.language_of(near.article.id).pack.dates.seasons
    passage = " ".join(near.text[start:end] for start, end in near.sentences).lower().split()
    words = {each.strip(_MARKS) for each in passage}
    return any(each in seasons and each in words for each in figure.words.lower().split())


def _is_counted_from_another(near: Near) -> bool:
    """Whether the passage tells a time by its distance from another, from which a date may follow: two days later."""
    passage = (*near.quote, *near.sentence)
    relative = [each for each in passage if isinstance(each, Time) and each.is_relative]
    return any(
        each.first is None or (near.claim.said is None and is_of_a_length(each.words)) for each in relative
    )


def _is_of_the_records(figure: Time, near: Near, records: RecordSet) -> bool:
    """Whether a date is that of the article, of what was said, or of a source; it may be told less precisely."""
    return any(bears_out(date, figure) for date in record_times(near.claim, records, asserted=False))


def is_calculated(figure: Figure, claim: Claim, records: RecordSet) -> bool:
    """Whether a figure is what a calculation of a claim comes to.

    Args:
        figure: One of its statement.
        claim: The claim.
        records: The record set.
    """
    pack = records.statement_language.pack
    results = (
        quantity_of(each.equals, unit, pack)
        for each in claim.asserts
        if isinstance(each, Arithmetic)
        for unit in dict.fromkeys((each.unit, uncounted(each.unit)))  # 3 complete years, 3 years
    )
    return any(fits(each, figure) for each in results if each is not None)


def _of_evidence(claim: Claim, records: RecordSet) -> Iterator[Figure]:
    """The figures in the words that items of evidence quote."""
    for item in claim.evidence:
        language = records.language_of_source(item.source)
        for selector in item.quote or ():
            yield from figures_in(selector.exact, language)
