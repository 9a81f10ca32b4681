"""How long it is between two dates, against counting on the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.dates import parse_date
from factcheck.logic.values.arithmetic import wrong
from factcheck.logic.values.spans_between import between, date_of
from factcheck.records.calculation_assertions import Arithmetic

DATES = st.dates(date(1990, 1, 1), date(2030, 12, 31))


def anniversary(day: date, months: int) -> date:
    """The day so many months later; where the month is too short, the first of the next."""
    month = day.year * 12 + day.month - 1 + months
    try:
        return day.replace(year=month // 12, month=month % 12 + 1)
    except ValueError:
        return first_of(month + 1)


def first_of(month: int) -> date:
    """The first day of a month, counted from year 0."""
    return date(month // 12, month % 12 + 1, 1)


@given(DATES, DATES, st.sampled_from([("months", 1), ("years", 12)]))
def test_complete_units_are_those_whose_anniversaries_have_passed(one, other, unit):
    """From day to day: the complete ones, and one more where the next has begun."""
    name, months = unit
    first, second = sorted((one, other))
    complete = 0
    while anniversary(first, (complete + 1) * months) <= second:
        complete += 1
    begun = anniversary(first, complete * months) != second
    assert between(parse_date(one.isoformat()), parse_date(other.isoformat()), name) == (
        complete,
        complete + begun,
    )


@given(DATES, st.integers(0, 400))
def test_days_are_counted_with_or_without_the_first(day, distance):
    """And weeks are sevens of them."""
    later = day + timedelta(days=distance)
    ends = between(parse_date(later.isoformat()), parse_date(day.isoformat()), "days")
    assert ends == (distance, distance + 1)
    weeks = between(parse_date(later.isoformat()), parse_date(day.isoformat()), "weeks")
    assert weeks == (distance // 7, -(-distance // 7))


@pytest.mark.parametrize(
    ("dates", "equals", "unit", "message"),
    [
        (["2015-08-17", "2015-01-20"], "six", "months", None),
        (["2015-08-17", "2015-01-20"], 7, "months", None),  # the seventh has begun
        (
            ["2015-08-17", "2015-01-20"],
            8,
            "months",
            "between 2015-01-20 and 2015-08-17 are 6 to 7 months, not 8",
        ),
        (["2021", "1960-06"], 60, "years", None),
        (["2021", "1960-06"], 63, "years", "between 1960-06 and 2021 are 60 to 62 years, not 63"),
        (["2021", "2015"], 5, "years", None),  # from its December to a January
        (["2015-01-20", "2015-08-17"], 6, "months", None),  # whichever comes first
        (["2015-08-17", "some day"], 8, "months", None),
        (["2015-08-17", "2015/.."], 8, "months", None),
        (
            ["2015-08-17", "2015-01-20"],
            9,
            "months",
            "between 2015-01-20 and 2015-08-17 are 6 to 7 months, not 9",
        ),
    ],
)
def test_ages_and_durations_are_done_again(dates, equals, unit, message):
    """Only what is impossible on every reading of the dates is wrong."""
    calculation = {"difference": dates, "equals": equals, "unit": unit}
    assert wrong(Arithmetic.model_validate(calculation)) == message
    assert wrong(Arithmetic.model_validate(calculation | {"within": 3})) is None


def test_what_is_no_date_with_known_ends_is_none():
    """An open interval, and words."""
    assert date_of("2015/..") is None
    assert date_of("many") is None
    assert date_of(2015) is not None
