"""How old somebody can be: by the calendar, a year at a time."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.dates import parse_date
from factcheck.dates.lapses import Lapse, earliest_since, full_by, full_from, latest_since
from factcheck.logic.dates.ages import possible_ages

DAYS = st.dates(min_value=date(1800, 1, 1), max_value=date(2100, 12, 31))


def ages(born: str, when: str) -> tuple[int, int]:
    """The ages of somebody born at a time, at another."""
    begins, ends = parse_date(born), parse_date(when)
    return possible_ages((begins.earliest or 0, begins.latest or 0), (ends.earliest or 0, ends.latest or 0))


def birthdays(born: date, when: date, *, in_march: bool) -> int:
    """The birthdays that somebody has had, counted one by one; of a leap day on 28 February or 1 March in other years."""
    leap = born.month == 2 and born.day == 29
    other = (3, 1) if in_march else (2, 28)
    days = (
        date(year, *other) if leap and monthrange(year, 2)[1] != 29 else date(year, born.month, born.day)
        for year in range(born.year + 1, when.year + 1)
    )
    return sum(day <= when for day in days)


@given(DAYS, st.integers(0, 40_000))
@example(date(2000, 2, 29), (date(2018, 2, 28) - date(2000, 2, 29)).days)
@example(date(2000, 2, 29), (date(2018, 3, 1) - date(2000, 2, 29)).days)
@example(date(2000, 2, 29), (date(2018, 2, 27) - date(2000, 2, 29)).days)
def test_the_age_on_a_day_is_the_number_of_birthdays(born: date, later: int) -> None:
    when = born + timedelta(days=later)
    counts = birthdays(born, when, in_march=True), birthdays(born, when, in_march=False)
    assert ages(born.isoformat(), when.isoformat()) == counts


def test_a_year_leaves_two_ages_open() -> None:
    assert ages("1971-02-03", "2018") == (46, 47)
    assert ages("1971", "2018-05-03") == (46, 47)
    assert ages("1971", "2018") == (46, 47)


@given(DAYS, st.integers(0, 40), st.integers(0, 40))
@example(date(2001, 2, 28), 12, 0)
@example(date(2001, 3, 1), 12, 0)
@example(date(2001, 1, 31), 1, 0)
def test_the_days_from_which_a_length_may_have_gone_by_are_the_last_and_the_first(
    day: date, months: int, days: int
) -> None:
    """Found by trying every day around."""
    lapse, until = Lapse(months=months, days=days), day.toordinal()
    around = range(until - 31 * months - days - 5, until - 27 * months - days + 40)
    assert latest_since(until, lapse) == max(each for each in around if full_from(each, lapse) <= until)
    assert earliest_since(until, lapse) == min(each for each in around if full_by(each, lapse) > until)
