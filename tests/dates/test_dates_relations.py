"""Which date is before which, against every reading, enumerated day by day with `datetime`."""

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
def test_before_against_all_readings(one, two):
    """Before is certain under all readings, hours of a day included."""
    first, second = parse_date(one), parse_date(two)
    (_, ends), (starts, _) = hours(one), hours(two)
    before = {end < start for end, start in product(ends, starts)}
    assert first.certainly_before(second) == all(before)


def test_one_day_leaves_the_order_open():
    """Two events of one day can have either order, so neither contradicts."""
    one, two = parse_date("2015-07-14"), parse_date("2015-07-14~")
    assert not one.certainly_before(two)
    assert not two.certainly_before(one)


def test_instants_are_compared_where_both_are_known():
    """New York's evening of the 14th is later than Berlin's small hours of the 15th."""
    new_york, berlin = parse_date("2015-07-14T23:30:00-04:00"), parse_date("2015-07-15T01:00:00+02:00")
    assert berlin.certainly_before(new_york)
    assert not new_york.certainly_before(berlin)
    assert new_york.certainly_before(parse_date("2015-07-15"))
    assert not parse_date("2015-07-14T23:00:00Z").certainly_before(berlin)


def test_a_time_and_a_day_are_compared_by_the_day():
    """Whichever of the two has no clock: a meeting at noon of the 14th fell on the 14th, before or after what else did."""
    noon, day = parse_date("2015-07-14T12:00:00Z"), parse_date("2015-07-14")
    assert not noon.certainly_before(day)
    assert not day.certainly_before(noon)
