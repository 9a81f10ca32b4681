"""Durations and gaps: their lengths against a calendar walked day by day, and what is refused."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.dates import parse_duration, parse_gap
from factcheck.errors import DateError, UnsupportedDateError


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@pytest.mark.parametrize(
    ("text", "shortest", "longest"),
    [
        ("P2D", 2, 2),
        ("P3W", 21, 21),
        ("P1W1D", 8, 8),
        ("P1M", 28, 31),
        ("P2M", 59, 62),
        ("P6M", 181, 184),
        ("P12M", 365, 366),
        ("P1Y", 365, 366),
        ("P2Y", 730, 731),
        ("P4Y", 1460, 1461),
        ("P8Y", 2921, 2922),
        ("P100Y", 36524, 36525),
        ("P400Y", 146097, 146097),
        ("P500Y", 182621, 182622),
        ("P1Y2M10D", 434, 438),
        ("P0D", 0, 0),
        ("PT3H", Fraction(1, 8), Fraction(1, 8)),
        ("PT36H", Fraction(3, 2), Fraction(3, 2)),
        ("PT24H", 1, 1),
        ("P1DT12H30M15S", Fraction(131415, 86400), Fraction(131415, 86400)),
        ("P1MT12H", Fraction(57, 2), Fraction(63, 2)),
    ],
)
def test_lengths(text, shortest, longest):
    """A duration has its widest reading in days."""
    duration = parse_duration(text)
    assert (duration.shortest, duration.longest, str(duration)) == (shortest, longest, text)


def test_whole_days_are_ints():
    """A length is an int where it is whole, so that sums of days stay whole numbers."""
    assert type(parse_duration("PT48H").shortest) is int
    assert type(parse_duration("P1M").longest) is int
    assert type(parse_duration("PT1H").longest) is Fraction


@pytest.mark.parametrize("months", [1, 2, 3, 5, 11, 12, 13, 18, 47, 48, 97])
def test_months_against_every_day_of_400_years(months):
    """The bounds of so many months are reached, and never passed, from any day of the cycle."""
    first_days = (date(2000 + number // 12, number % 12 + 1, 1) for number in range(4800))
    # Days 2 to 27 of a month lie between its first and its 28th: the length changes only at month's end.
    starts = [first + timedelta(days) for first in first_days for days in (0, 1, 13, 26, 27, 28, 29, 30)]
    lengths = {(months_later(start, months) - start).days for start in starts}
    duration = parse_duration(f"P{months}M")
    assert (duration.shortest, duration.longest) == (min(lengths), max(lengths))


@given(
    start=st.dates(date(1, 1, 1), date(9000, 12, 31)), years=st.integers(0, 400), months=st.integers(0, 30)
)
def test_months_hold_from_any_day(start, years, months):
    """No start anywhere in the calendar makes years and months longer or shorter than the bounds."""
    duration = parse_duration(f"P{years}Y{months}M")
    assert duration.shortest <= (months_later(start, years * 12 + months) - start).days <= duration.longest


@given(days=st.integers(0, 10**6), hours=st.integers(0, 10**6), seconds=st.integers(0, 10**6))
def test_time_parts_are_exact(days, hours, seconds):
    """Hours and seconds are fractions of a day without rounding."""
    duration = parse_duration(f"P{days}DT{hours}H{seconds}S")
    exact = timedelta(days=days, hours=hours, seconds=seconds)
    assert duration.shortest == duration.longest == Fraction(exact // timedelta(seconds=1), 86400)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "'' is not a duration; write P2D, P3W, P1M, P1Y2M10D or PT3H"),
        ("P", "'P' is not a duration; write P2D, P3W, P1M, P1Y2M10D or PT3H"),
        ("P1DT", "'P1DT' is not a duration; write P2D, P3W, P1M, P1Y2M10D or PT3H"),
        (
            "2 days",
            "'2 days' is not a duration: its letters are capitals; write P2D, P3W, P1M, P1Y2M10D or PT3H",
        ),
        ("p2d", "'p2d' is not a duration: its letters are capitals; write P2D, P3W, P1M, P1Y2M10D or PT3H"),
        ("P1M2Y", "'P1M2Y' is not a duration; write P2D, P3W, P1M, P1Y2M10D or PT3H"),
        ("P3H", "'P3H' is not a duration: hours, minutes and seconds stand after a T; write PT3H"),
        ("P٣D", "'P٣D' is not a duration; write P2D, P3W, P1M, P1Y2M10D or PT3H"),
        ("P" + "9" * 5000 + "D", f"'P{'9' * 58}…' is not a duration; write P2D, P3W, P1M, P1Y2M10D or PT3H"),
    ],
)
def test_faulty_durations(text, message):
    """What is not a duration is refused, with a right form."""
    with pytest.raises(DateError) as caught:
        parse_duration(text)
    assert str(caught.value) == message
    assert not isinstance(caught.value, UnsupportedDateError)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("-P2D", "a signed duration is not supported; 'before' or 'after' gives the direction: write P2D"),
        ("P0.5D", "decimals in a duration are not supported; write a smaller unit, such as PT12H or P18M, or a span, such as P1D/P2D"),
        ("PT1,5H", "decimals in a duration are not supported; write a smaller unit, such as PT12H or P18M, or a span, such as P1D/P2D"),
    ],
)  # fmt: skip
def test_unsupported_durations(text, message):
    """Signs and decimals are refused by name."""
    with pytest.raises(UnsupportedDateError) as caught:
        parse_duration(text)
    assert str(caught.value) == f"{text!r}: {message}"


@pytest.mark.parametrize(
    ("text", "shortest", "longest", "between"),
    [
        ("P3D", 3, 3, (2, 4)),
        ("P2D/P10D", 2, 10, (1, 11)),
        ("P3W/P6W", 21, 42, (20, 43)),
        ("P1M", 28, 31, (27, 32)),
        ("P1M/P2M", 28, 62, (27, 63)),
        ("P1M/P30D", 28, 30, (27, 31)),
        ("P31D/P1M", 31, 31, (30, 32)),
        ("P2D/..", 2, None, (1, None)),
        ("../P10D", 0, 10, (None, 11)),
        ("P0D", 0, 0, (None, 1)),
        ("P1D", 1, 1, (0, 2)),
        ("PT0S/..", 0, None, (None, None)),
        ("PT3H", Fraction(1, 8), Fraction(1, 8), (Fraction(1, 12), Fraction(1, 6))),
        ("PT30M", Fraction(1, 48), Fraction(1, 48), (Fraction(29, 1440), Fraction(31, 1440))),
        ("PT1H30M", Fraction(1, 16), Fraction(1, 16), (Fraction(89, 1440), Fraction(91, 1440))),
        ("PT1S", Fraction(1, 86_400), Fraction(1, 86_400), (0, Fraction(2, 86_400))),
        ("P1DT1H/P2D", Fraction(25, 24), 2, (1, 3)),
        ("PT12H/PT36H", Fraction(1, 2), Fraction(3, 2), (Fraction(11, 24), Fraction(37, 24))),
    ],
)
def test_gaps(text, shortest, longest, between):
    """A gap lies between two durations, one of which may be open; in real time it is a unit wider, as days are counted."""
    gap = parse_gap(text)
    assert (gap.shortest, gap.longest, str(gap)) == (shortest, longest, text)
    assert (gap.more_than, gap.less_than) == between
    assert gap.is_in_hours == ("T" in text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("P10D/P2D", "'P10D/P2D': the shortest gap comes first; write P2D/P10D"),
        ("P1Y/P11M", "'P1Y/P11M': the shortest gap comes first; write P11M/P1Y"),
        (
            "../..",
            "'../..': a gap has a shortest and a longest end, one of which may be open; write P2D/P10D, P2D/.. or ../P10D",
        ),
        (
            "P2D/",
            "'P2D/': a gap has a shortest and a longest end, one of which may be open; write P2D/P10D, P2D/.. or ../P10D",
        ),
        ("P2D/2015", "'2015' is not a duration; write P2D, P3W, P1M, P1Y2M10D or PT3H"),
        ("P1D/P2D/P3D", "'P2D/P3D' is not a duration; write P2D, P3W, P1M, P1Y2M10D or PT3H"),
    ],
)
def test_faulty_gaps(text, message):
    """A reversed, endless or misspelt gap is refused, with a right form."""
    with pytest.raises(DateError) as caught:
        parse_gap(text)
    assert str(caught.value) == message
