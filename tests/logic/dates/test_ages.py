"""How old somebody can be: by the calendar, a year at a time."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from factcheck.dates import parse_date
from factcheck.logic.dates.ages import possible_ages
from factcheck.records.entities import Entity

DAYS = st.dates(min_value=date(1800, 1, 1), max_value=date(2100, 12, 31))


def ages(born: str, when: str) -> tuple[int, int] | None:
    """The ages of somebody born at a time, at another."""
    entity = Entity(id="a", name="A", born=parse_date(born))
    return possible_ages(entity, parse_date(when))


def birthdays(born: date, when: date) -> int:
    """The birthdays that somebody has had, counted one by one; of a leap day on 1 March in other years."""
    leap = born.month == 2 and born.day == 29
    days = (
        date(year, 3, 1) if leap and monthrange(year, 2)[1] != 29 else date(year, born.month, born.day)
        for year in range(born.year + 1, when.year + 1)
    )
    return sum(day <= when for day in days)


@given(DAYS, st.integers(0, 40_000))
def test_the_age_on_a_day_is_the_number_of_birthdays(born: date, later: int) -> None:
    when = born + timedelta(days=later)
    count = birthdays(born, when)
    assert ages(born.isoformat(), when.isoformat()) == (count, count)


def test_a_year_leaves_two_ages_open() -> None:
    assert ages("1971-02-03", "2018") == (46, 47)
    assert ages("1971", "2018-05-03") == (46, 47)
    assert ages("1971", "2018") == (46, 47)
    assert ages("1971~", "2018") is None
    assert ages("1971", "2018?") is None
    assert ages("1971", "2018/..") is None
