"""Relations of dates against every reading, enumerated day by day with `datetime`."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from factcheck.dates import parse_date

WINDOW = [date(2015, 1, 10) + timedelta(number) for number in range(60)]  # open ends reach to its edges
SOME_DAY = st.dates(date(2015, 1, 28), date(2015, 2, 3))


@st.composite
def fuzzy(draw) -> str:
    """A date, interval or set in a week around 1 February 2015, whose month spans most of the window."""
    day = SOME_DAY.map(date.isoformat)
    low, high = sorted((draw(day), draw(day)))
    month_end = f"{low}/2015-02" if low < "2015-02" else f"2015-02/{high}"
    intervals = [f"{low}/{high}", month_end, f"{low}/..", f"../{high}", f"{low}/", f"/{high}"]
    sets = [f"[{low}, {high}]", f"[{low}..{high}]", f"[{low}, 2015-02-10..]", f"[..{low}, {high}]"]
    return draw(st.sampled_from([low, high, "2015-02", *intervals, *sets]))


def days_of(text: str) -> list[date]:
    """The days of the window on which a single date, range or end can fall."""
    first, dots, last = text.partition("..")
    lows = [day for day in WINDOW if day.isoformat().startswith(first)]
    highs = [day for day in WINDOW if day.isoformat().startswith(last)] if dots else lows
    return [day for day in WINDOW if lows[0] <= day <= highs[-1]]


def readings(text: str) -> set[tuple[date, date]]:
    """Every way to place the event: its first and last day."""
    if "/" in text:
        starts, ends = (days_of(part or "..") for part in text.split("/"))
        return {(start, end) for start, end in product(starts, ends) if start <= end}
    parts = text.strip("[]").split(", ")
    return {(start, end) for part in parts for start, end in product(days_of(part), repeat=2) if start <= end}


def hours(text: str) -> tuple[set[float], set[float]]:
    """The times at which the event can begin and end, two on each day."""
    pairs = {
        (start.toordinal() + early, end.toordinal() + late)
        for start, end in readings(text)
        for early, late in product((0.25, 0.75), repeat=2)
        if start < end or early <= late
    }
    return {start for start, _ in pairs}, {end for _, end in pairs}


@given(one=fuzzy(), two=fuzzy())
def test_before_and_after_against_all_readings(one, two):
    """Before and after are certain under all readings and possible under any, hours of a day included."""
    first, second = parse_date(one), parse_date(two)
    (_, ends), (starts, _) = hours(one), hours(two)
    before = {end < start for end, start in product(ends, starts)}
    assert first.certainly_before(second) == second.certainly_after(first) == all(before)
    assert first.possibly_before(second) == second.possibly_after(first) == any(before)


@given(one=fuzzy(), two=fuzzy())
def test_overlap_against_all_readings(one, two):
    """Two dates overlap where some reading gives them a common day, certainly where each does."""
    first, second = parse_date(one), parse_date(two)
    ways = product(readings(one), readings(two))
    common = {start <= end2 and start2 <= end for (start, end), (start2, end2) in ways}
    assert first.overlaps(second) == second.overlaps(first) == (True in common)
    assert first.certainly_overlaps(second) == second.certainly_overlaps(first) == (False not in common)


def test_one_day_leaves_the_order_open():
    """Two events of one day can have either order, so neither contradicts."""
    one, two = parse_date("2015-07-14"), parse_date("2015-07-14~")
    assert one.possibly_before(two)
    assert one.possibly_after(two)
    assert not one.certainly_before(two)
    assert one.certainly_overlaps(two)


def test_a_set_excludes_the_days_between():
    """One of two dates is not a day between them."""
    assert not parse_date("[2015-07-14, 2015-07-16]").overlaps(parse_date("2015-07-15"))
    assert parse_date("[2015-07-14..2015-07-16]").overlaps(parse_date("2015-07-15"))


def test_instants_are_compared_where_both_are_known():
    """New York's evening of the 14th is later than Berlin's small hours of the 15th."""
    new_york, berlin = parse_date("2015-07-14T23:30:00-04:00"), parse_date("2015-07-15T01:00:00+02:00")
    assert new_york.certainly_after(berlin)
    assert new_york.possibly_after(berlin)
    assert not new_york.overlaps(berlin)
    assert not new_york.certainly_overlaps(berlin)
    assert new_york.certainly_before(parse_date("2015-07-15"))
    assert parse_date("2015-07-14T23:00:00Z").certainly_overlaps(berlin)


def test_a_time_and_a_day_are_compared_by_the_day():
    """Whichever of the two has no clock: a meeting at noon of the 14th fell on the 14th, before or after what else did."""
    noon, day = parse_date("2015-07-14T12:00:00Z"), parse_date("2015-07-14")
    for one, two in ((noon, day), (day, noon)):
        assert one.overlaps(two)
        assert one.certainly_overlaps(two)
        assert one.possibly_before(two)
        assert one.possibly_after(two)
        assert not one.certainly_before(two)
        assert not one.certainly_after(two)
