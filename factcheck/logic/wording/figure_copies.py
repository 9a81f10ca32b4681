"""The copies of a passage's figures that a claim has: those of its statement, and those that it asserts."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from factcheck.findings import Route
from factcheck.languages.language import Language
from factcheck.languages.telling_words import stems
from factcheck.logic.wording.dating import dates_of
from factcheck.logic.wording.near import Figure, figures_in, seen_from
from factcheck.readings.quantities import quantity_of
from factcheck.readings.reading import Length, Quantity
from factcheck.readings.times import time_of
from factcheck.records.assertions import Assertion
from factcheck.records.claims import Claim
from factcheck.records.comparison_assertions import ValueComparison, ValueRank, multiple_of
from factcheck.records.time_assertions import EventOrder, EventTime
from factcheck.records.value_assertions import PropertyValue

_YEAR_MONTH: Final = re.compile(r"(?<!\d)(\d{4})(?!\d)(?:-(0[1-9]|1[0-2])(?!\d))?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Copy:
    """A figure that a claim gives again."""

    figure: Figure
    at: Route  # from the claim's record to it: `("statement",)`, `("asserts", 0, "value")`
    about: frozenset[str] = frozenset()  # stems of an assertion's unit, property and subject, and its years

    @property
    def is_said(self) -> bool:
        """Whether it stands in the statement."""
        return self.at[0] == "statement"


def copies_of(claim: Claim, language: Language, day: int | None) -> tuple[Copy, ...]:
    """All figures that a claim gives, those of its statement first.

    Args:
        claim: The claim.
        language: What reads its statement.
        day: From which relative times are seen.
    """
    said = seen_from(figures_in(claim.statement, language), day)
    return (
        *(Copy(figure=each, at=("statement",)) for each in said),
        *(
            Copy(figure=figure, at=("asserts", number, *at), about=_told_of(assertion, language))
            for number, assertion in enumerate(claim.asserts)
            for at, figure in asserted_figures(assertion, language)
        ),
    )


def _told_of(assertion: Assertion, language: Language) -> frozenset[str]:
    """The stems of what an assertion is about, and the years and months for which it holds."""
    if isinstance(assertion, EventTime):
        return stems(assertion.event.replace("-", " "))
    if not isinstance(assertion, PropertyValue):
        return frozenset()
    words = f"{assertion.unit or ''} {assertion.property} {assertion.subject}".replace("-", " ")
    dates = _YEAR_MONTH.findall(assertion.when.text) if assertion.when is not None else ()
    months = [language.pack.dates.months[int(month) - 1] for _, month in dates if month]
    return stems(" ".join((words, *months))) | {year for year, _ in dates}


def asserted_figures(assertion: Assertion, language: Language) -> Iterator[tuple[Route, Figure]]:
    """The figures of an assertion; what a calculation comes to is none, for it need not be said."""
    for key, date in dates_of(assertion):
        yield (key,), time_of(date)
    if isinstance(assertion, PropertyValue):
        value = quantity_of(assertion.value, assertion.unit, language.pack)
        if value is not None:
            yield ("value",), value
        if assertion.ordinal is not None:
            yield ("ordinal",), _of_kind(assertion.ordinal, "ordinal")
    if isinstance(assertion, ValueRank) and assertion.rank > 1:  # the largest is told by no figure
        yield ("rank",), _of_kind(assertion.rank, "ordinal")
    if isinstance(assertion, ValueComparison):
        _, times = multiple_of(assertion.is_)
        if (
            times is not None and times > 1 and times.denominator == 1
        ):  # half and a third are told in many ways
            yield ("is",), _of_kind(int(times), "multiple", assertion.is_)
    if isinstance(assertion, EventOrder) and assertion.by is not None:
        gap = assertion.by
        yield (
            ("by",),
            Length(
                start=0,
                end=0,
                words=gap.text,
                shortest=Fraction(gap.shortest),
                longest=math.inf if gap.longest is None else Fraction(gap.longest),
            ),
        )


def _of_kind(number: int, kind: Literal["ordinal", "multiple"], words: str = "") -> Quantity:
    return Quantity(
        start=0,
        end=0,
        words=words or str(number),
        low=Fraction(number),
        high=Fraction(number),
        step=Fraction(1),
        kind=kind,
    )
