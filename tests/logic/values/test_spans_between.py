"""How long it is between two dates, against counting on the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.dates import Margins, parse_date
from factcheck.logic.values.spans_between import between, calendar_unit, date_of
from factcheck.records.calculation_assertions import Arithmetic
from tests.logic.values.wrongs import wrong

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


def counted(one: date, other: date, unit: str) -> tuple | None:
    """How many units it is from the second day to the first."""
    known = calendar_unit(unit)
    assert known is not None
    return between(parse_date(one.isoformat()), parse_date(other.isoformat()), known, Margins())


@given(DATES, DATES, st.sampled_from([("months", 1), ("years", 12)]))
def test_complete_units_are_those_whose_anniversaries_have_passed(one, other, unit):
    """From day to day: the complete ones, and one more where the next has begun."""
    name, months = unit
    first, second = sorted((one, other))
    complete = 0
    while anniversary(first, (complete + 1) * months) <= second:
        complete += 1
    begun = anniversary(first, complete * months) != second
    assert counted(second, first, name) == (complete, complete + begun)
    assert counted(first, second, name) == (-complete - begun, -complete)
    assert counted(second, first, f"complete {name}") == (complete, complete)
    assert counted(second, first, f"begun {name}") == (complete + begun, complete + 1)


@given(DATES, st.integers(0, 400))
def test_days_are_counted_with_or_without_the_first(day, distance):
    """And weeks are sevens of them."""
    later = day + timedelta(days=distance)
    assert counted(later, day, "days") == (distance, distance + 1)
    assert counted(later, day, "weeks") == (distance // 7, -(-distance // 7))
    assert counted(later, day, "fortnights") == (distance // 14, -(-distance // 14))
    assert counted(later, day, "complete days") == (distance, distance)


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
        (
            ["2015-01-20", "2015-08-17"],
            6,
            "months",
            "2015-01-20 is 6 to 7 months before 2015-08-17, not 6 months after it",
        ),
        (["2015-01-20", "2015-08-17"], -6, "months", None),
        (["2021", "2021"], 1, "years", None),
        (["2021", "2021"], -1, "years", None),
        (["2021", "2021"], 2, "years", "between 2021 and 2021 are -1 to 1 years, not 2"),
        (["2021-05-04", "1971-05-04"], 50, "complete years", None),
        (["2021-05-04", "1971-05-04"], 51, "begun years", None),  # on the birthday the next begins
        (["2021-05-03", "1971-05-04"], 50, "begun years", None),
        (
            ["2021-05-03", "1971-05-04"],
            50,
            "complete years",
            "between 1971-05-04 and 2021-05-03 are 49 complete years, not 50",
        ),
        (
            ["2021-05-03", "1971-05-04"],
            49,
            "begun years",
            "between 1971-05-04 and 2021-05-03 are 50 begun years, not 49",
        ),
        (["1971~", "2021"], -53, "years", None),  # about 1971 is three years more or less
        (["2021", "1971?"], 46, "years", None),
        (["2021", "1971~"], 44, "years", "between 1971~ and 2021 are 45 to 55 years, not 44"),
        (["2020", "1500"], 520, "days", None),  # numbers of days, and not two years
        (["2020", "1500"], 521, "days", "between 1500 and 2020 are 189,562 to 190,292 days, not 521"),
        (["2021", "2015"], "more than 7", "years", "between 2015 and 2021 are 5 to 7 years, not more than 7"),
        (["2021", "2015"], "at least 7", "years", None),
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
    if message is None or equals in (8, 9, 63):
        assert wrong(Arithmetic.model_validate(calculation | {"within": 3})) is None


@pytest.mark.parametrize(
    ("later", "earlier", "equals", "unit", "right"),
    [
        ("2021-04-25T12:00:00Z", "2021-04-25T09:00:00Z", 3, "hours", True),
        ("2021-04-25T12:00:00Z", "2021-04-25T09:00:00Z", 4, "hours", False),
        ("2021-04-25T12:00:00Z", "2021-04-25T09:00:00Z", 2, "hours", False),
        ("2021-04-25T12:00:00Z", "2021-04-25T09:00:00Z", 180, "minutes", True),
        ("2021-04-25T12:00:00Z", "2021-04-25T09:00:00Z", 181, "minutes", False),
        ("2021-04-25T12:30:00Z", "2021-04-25T09:00:00Z", 3, "hours", True),
        ("2021-04-25T12:30:00Z", "2021-04-25T09:00:00Z", "3.5", "hours", True),
        ("2021-04-25T12:30:00Z", "2021-04-25T09:00:00Z", 4, "hours", True),
        ("2021-04-25T12:30:00Z", "2021-04-25T09:00:00Z", 4, "complete hours", False),
        ("2021-04-25T12:30:00Z", "2021-04-25T09:00:00Z", 3, "complete hours", True),
        ("2021-04-25T12:30:00Z", "2021-04-25T09:00:00Z", 3, "begun hours", False),
        ("2021-04-25T12:30:00Z", "2021-04-25T09:00:00Z", 4, "begun hours", True),
        ("2021-04-25T12:00:00Z", "2021-04-25T09:00:00Z", 4, "begun hours", True),  # the fourth begins
        ("2021-04-25T12:00:00Z", "2021-04-25T12:00:00+02:00", 2, "hours", True),
        ("2021-04-25T12:00:00Z", "2021-04-25T12:00:00+02:00", 0, "hours", False),
        ("2021-04-25T09:00:00Z", "2021-04-25T12:00:00Z", 3, "hours", False),  # in this order
        ("2021-04-25T09:00:00Z", "2021-04-25T12:00:00Z", -3, "hours", True),
        ("2021-04-25T12:00:00", "2021-04-25T09:00:00", 3, "hours", True),  # in one place
        ("2021-04-25T12:00:00", "2021-04-25T09:00:00", 4, "hours", False),
        ("2021-04-26T09:00:00", "2021-04-25T09:00:00", 25, "hours", True),  # the clocks may have been moved
        ("2021-04-26T09:00:00", "2021-04-25T09:00:00", 26, "hours", False),
        ("2021-04-25T12:00:00Z", "2021-04-25T09:00:00", 20, "hours", True),  # of two places, perhaps
        ("2021-04-26", "2021-04-25", 47, "hours", True),
        ("2021-04-26", "2021-04-25", 49, "hours", False),
        ("2021-04-26T12:00:00Z", "2021-04-25T09:00:00Z", 1, "days", True),
        ("2021-04-26T12:00:00Z", "2021-04-25T09:00:00Z", 3, "days", False),
    ],
)
def test_hours_and_minutes_between_times(later, earlier, equals, unit, right):
    """Exactly where both have an offset, or both have none and are of one place."""
    calculation = {"difference": [later, earlier], "equals": equals, "unit": unit}
    assert (wrong(Arithmetic.model_validate(calculation)) is None) == right


def test_what_is_no_date_with_known_ends_is_none():
    """An open interval, and words."""
    assert date_of("2015/..") is None
    assert date_of("many") is None
    assert date_of(2015) is not None
