"""Dates of the Julian, Persian and Islamic calendars are told by the calendar's name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.dates import parse_date
from factcheck.errors import DateError

PERSIAN = "the year 1399 of the Persian calendar (solar Hijri) runs from March 2020 to March 2021"
WRITE = "and dates are Gregorian; write the day, or 2020-03/2021-03 where the source has the year alone"
JULIAN = "this is a date of the Julian calendar (Old Style), and dates are Gregorian; write the day as it is in that"
LUNAR = "this is a date of the Islamic calendar (lunar Hijri), and dates are Gregorian; write the day as it is in that"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("24 Bahman 1399", f"{PERSIAN}, {WRITE}"),
        ("1399 SH", f"{PERSIAN}, {WRITE}"),
        ("1399 (Persian)", f"{PERSIAN}, {WRITE}"),
        ("1399 AP", f"{PERSIAN}, {WRITE}"),
        ("۱۳۹۹", f"{PERSIAN}, {WRITE}"),
        ("۱۳۹۹/۱۱/۲۴", f"{PERSIAN}, {WRITE}"),
        ("1399/11/24", f"{PERSIAN}, {WRITE}"),
        ("1442 AH", LUNAR),
        ("3 Ramadan 1442", LUNAR),
        ("2 September 1752 OS", f"{JULIAN}, 11 days later"),
        ("1917-10-25 O.S.", f"{JULIAN}, 13 days later"),
        ("1917-10-25 (Julian)", f"{JULIAN}, 13 days later"),
        ("11 February 1700 Old Style", JULIAN),
        ("1731/32", "both ends of an interval have four digits; write 1731/1732; where it is one year of the Julian calendar, which began in March, write 1732"),
        ("1699/00", "both ends of an interval have four digits; write 1699/1700; where it is one year of the Julian calendar, which began in March, write 1700"),
        ("1731/2", "both ends of an interval have four digits; write the years, as in 1731/1732"),
        ("1914/18", "both ends of an interval have four digits; write 1914/1918"),
        ("1732-02-11/22", "both ends of an interval are whole dates; write 1732-02-11/1732-02-22; where it is one day, 11 in the Julian calendar and 22 in the Gregorian, write 1732-02-22"),
    ],
)  # fmt: skip
def test_calendars_in_words(text: str, message: str):
    """The calendar, what it has to do with ours, and what to write."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert str(caught.value) == f"{text!r}: {message}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1700-02-29", "the Julian calendar has this day, which is 1700-03-11 in the Gregorian"),
        ("0100-02-29", "the Julian calendar has this day, which is 0100-02-27 in the Gregorian"),
        ("-0100-02-29", "the Julian calendar has this day, which is -0100-02-26 in the Gregorian"),
        ("1399-02-31", f"{PERSIAN}, and its month 2 has 31 days: write the day of the Gregorian calendar"),
    ],
)
def test_days_that_another_calendar_has(text: str, words: str):
    """A day that was never in the Gregorian calendar, and was in another."""
    with pytest.raises(DateError, match="is not in the calendar") as caught:
        parse_date(text)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "1399-02-32",
        "1399-11-31",
        "2015-02-30",
        "1901-02-29",
        "July 2015",
        "4 August",
        "2015/07/24",
        "٢٠١٥",
        "Iranian election 2009",
        "Tirana 1399",
        "Julian Assange 2010",
        "AP 2015",
        "Bahman",
        "1731/1730",
        "July 1399 " * 100,
    ],
)
def test_no_calendar_is_guessed(text: str):
    """A slip of the pen is no other calendar."""
    with pytest.raises(DateError) as caught:
        parse_date(text)
    assert not any(
        word in str(caught.value) for word in ("Julian calendar", "Persian calendar", "Islamic calendar")
    )


def julian_day_number(year: int, month: int, day: int, *, julian: bool) -> int:
    """The astronomers' day number, by E. G. Richards, "Calendars" (2013), 15.11.3, in whole numbers."""
    shift = (14 - month) // 12
    years, months = year + 4800 - shift, month + 12 * shift - 3
    number = day + (153 * months + 2) // 5 + 365 * years + years // 4
    return number - 32083 if julian else number - years // 100 + years // 400 - 32045


@given(st.integers(min_value=-40, max_value=99).filter(lambda century: century % 4))
def test_leap_days_of_the_julian_calendar_are_converted(century: int):
    """The Gregorian day that is told is the same day by the count of astronomers."""
    year = century * 100
    text = f"{year:0{5 if year < 0 else 4}}-02-29"
    with pytest.raises(DateError) as caught:
        parse_date(text)
    told = str(caught.value).rpartition("which is ")[2].partition(" in ")[0]
    date = parse_date(told)
    assert date.earliest == date.latest
    head, month, day = told.rsplit("-", 2)
    same = julian_day_number(int(head), int(month), int(day), julian=False)
    assert same == julian_day_number(year, 2, 29, julian=True)
