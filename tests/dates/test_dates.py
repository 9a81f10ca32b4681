"""Dates: day numbers, spans and instants against those of `datetime`."""

from __future__ import annotations

import pickle
import re
from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import dates
from factcheck.dates import Bound, Precision, iso, ordinal, parse_date
from factcheck.dates.days import civil
from factcheck.errors import DateError

CYCLE_YEARS, CYCLE_DAYS = 400, 146_097


def span(text: str) -> tuple[str | None, str | None]:
    """The first and last day of a date as ISO text."""
    found = parse_date(text)
    return tuple(None if day is None else iso(day) for day in (found.earliest, found.latest))


# Day numbers


@given(day=st.dates())
def test_day_numbers_are_those_of_datetime(day):
    """A day's number, parts and ISO text equal datetime's, which begins at year 1."""
    number = day.toordinal()
    assert ordinal(day.year, day.month, day.day) == number
    assert civil(number) == (day.year, day.month, day.day)
    assert iso(number) == day.isoformat()


@given(day=st.dates(max_value=date(400, 12, 31)), cycles=st.integers(1, 25))
def test_day_numbers_below_year_1(day, cycles):
    """The calendar repeats every 400 years, so years before year 1 follow from those after it."""
    year = day.year - CYCLE_YEARS * cycles
    number = day.toordinal() - CYCLE_DAYS * cycles
    assert ordinal(year, day.month, day.day) == number
    assert civil(number) == (year, day.month, day.day)
    if year >= -9999:
        assert iso(number) == f"{'-' if year < 0 else ''}{abs(year):04}{day.isoformat()[4:]}"


# Spans


def days_like(text: str, years: range) -> list[date]:
    """All days of the years whose ISO text has the digits of a date, X standing for any digit."""
    pattern = re.compile(text.replace("X", "[0-9]"))
    first = date(years.start, 1, 1)
    length = (date(years.stop - 1, 12, 31) - first).days + 1
    return [day for number in range(length) if pattern.match((day := first + timedelta(number)).isoformat())]


@st.composite
def masked(draw) -> str:
    """A day, month or year from 1890 to 2109 with X for its last digits, down from some place."""
    day = draw(st.dates(date(1890, 1, 1), date(2109, 12, 31))).isoformat()
    return draw(
        st.sampled_from(
            [
                day,
                day[:7],
                day[:4],
                day[:3] + "X",
                day[:4] + "-XX",
                day[:7] + "-XX",
                day[:4] + "-XX-XX",
                day[:3] + "X-XX",
            ]
        )
    )


@given(text=masked(), mark=st.sampled_from(["", "~", "?", "%"]))
def test_spans_hold_every_day_of_that_text(text, mark):
    """A date spans exactly the days whose ISO text has its digits; a mark changes none of them."""
    decade = int(text[:3]) * 10
    days = days_like(text, range(decade, decade + 10))
    found = parse_date(text + mark)
    assert (found.earliest, found.latest) == (days[0].toordinal(), days[-1].toordinal())
    assert found.is_day == (len(days) == 1)
    assert (found.approximate, found.uncertain) == (mark in ("~", "%"), mark in ("?", "%"))


@given(year=st.integers(-9999, 9999), month=st.integers(0, 20), day=st.integers(0, 40))
def test_days_are_read_iff_in_the_calendar(year, month, day):
    """A day is read where datetime has it, in the same year of another 400-year cycle for early years."""
    text = f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"
    cycles = 0 if year > 0 else -year // CYCLE_YEARS + 1
    try:
        expected = date(year + cycles * CYCLE_YEARS, month, day).toordinal() - cycles * CYCLE_DAYS
    except ValueError:
        with pytest.raises(DateError, match="is not in the calendar"):
            parse_date(text)
    else:
        found = parse_date(text)
        assert found.earliest == found.latest == expected
        assert iso(expected) == text


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2015-07-24", "2015-07-24", "2015-07-24", "day"),
        ("2000-02-29", "2000-02-29", "2000-02-29", "day"),
        ("-0004-02-29", "-0004-02-29", "-0004-02-29", "day"),
        ("2016-02", "2016-02-01", "2016-02-29", "month"),
        ("2015-02-XX", "2015-02-01", "2015-02-28", "month"),
        ("2015-XX", "2015-01-01", "2015-12-31", "year"),
        ("0000", "0000-01-01", "0000-12-31", "year"),
        ("-9999", "-9999-01-01", "-9999-12-31", "year"),
        ("2015-21", "2015-03-01", "2015-12-22", "season"),
        ("2015-24~", "2014-12-01", "2016-03-21", "season"),
        ("2015-25", "2015-03-01", "2015-06-21", "season"),
        ("2015-32", "2015-06-01", "2015-09-23", "season"),
        ("2015-33", "2015-01-01", "2015-03-31", "quarter"),
        ("2015-36", "2015-10-01", "2015-12-31", "quarter"),
        ("2016-37", "2016-01-01", "2016-04-30", "third"),
        ("2015-39", "2015-09-01", "2015-12-31", "third"),
        ("2015-40", "2015-01-01", "2015-06-30", "half"),
        ("2015-33/2015-34", "2015-01-01", "2015-06-30", "quarter"),
        ("201X", "2010-01-01", "2019-12-31", "decade"),
        ("20XX", "2000-01-01", "2099-12-31", "century"),
        ("2XXX", "2000-01-01", "2999-12-31", "millennium"),
        ("XXXX", "0000-01-01", "9999-12-31", "unspecified"),
        ("-01XX", "-0199-01-01", "-0100-12-31", "century"),
        ("-000X", "-0009-01-01", "-0001-12-31", "decade"),
        ("2015-06/2015-08", "2015-06-01", "2015-08-31", "month"),
        ("2015-07-24/2015", "2015-07-24", "2015-12-31", "year"),
        ("../2015", None, "2015-12-31", "open"),
        ("2015/", "2015-01-01", None, "unknown"),
        ("../..", None, None, "open"),
        ("[2015-07-14, 2015-07-15]", "2015-07-14", "2015-07-15", "day"),
        ("[2015-07-15,2015-07-14]", "2015-07-14", "2015-07-15", "day"),
        ("[1667, 1668, 1670..1672]", "1667-01-01", "1672-12-31", "year"),
        ("[..1760-12-03]", None, "1760-12-03", "open"),
        ("[1760-12..]", "1760-12-01", None, "open"),
        ("2015-07-24T16:30:00", "2015-07-24", "2015-07-24", "day"),
    ],
)
def test_first_and_last_day(text, first, last, precision):
    """Each form has its first and last day and its precision, and prints as it was written."""
    found = parse_date(text)
    assert span(text) == (first, last)
    assert found.precision == precision
    assert str(found) == text


def test_interval_ends_are_spans():
    """An interval begins somewhere in its first month and ends somewhere in its last."""
    found = parse_date("2015-06~/2015-08?")
    june, august = date(2015, 6, 1).toordinal(), date(2015, 8, 1).toordinal()
    assert found.is_interval
    assert found.start == Bound(earliest=june, latest=june + 29, precision=Precision.MONTH, approximate=True)
    assert found.end == Bound(earliest=august, latest=august + 30, precision=Precision.MONTH, uncertain=True)
    assert found.approximate
    assert found.uncertain


def test_a_date_is_no_interval():
    """A month is an event somewhere inside: it begins and ends in one span."""
    found = parse_date("2015-07")
    assert not found.is_interval
    assert found.start == found.end


def test_open_and_unknown_ends_differ():
    """Both are without bound, and the precision of the end says which it is."""
    assert parse_date("2015/..").end.precision is Precision.OPEN
    assert parse_date("2015/").end.precision is Precision.UNKNOWN
    assert parse_date("2015/..").end != parse_date("2015/").end


def test_a_set_is_as_vague_as_its_vaguest_date():
    """One date of several that is marked marks the set: it may be the one."""
    found = parse_date("[2015-06-10~, 2015-06-20?, 2015-06-30]")
    assert found.approximate
    assert found.uncertain
    only_about = parse_date("[2015-06-10, 2015-06-20~]")
    assert (only_about.approximate, only_about.uncertain) == (True, False)


def test_widening_moves_marked_ends_only():
    """A house setting can widen what is approximate or uncertain; other ends stay."""
    found = parse_date("2015-06-10~/2015-06-20?")
    start, end = found.start.widened(approximate=3), found.end.widened(approximate=3)
    assert (iso(start.earliest), iso(start.latest), iso(end.latest)) == (
        "2015-06-07",
        "2015-06-13",
        "2015-06-20",
    )
    both = parse_date("2015-06-10%").start.widened(approximate=3, uncertain=5)
    assert (iso(both.earliest), iso(both.latest)) == ("2015-06-05", "2015-06-15")
    month = parse_date("2015-06").start
    assert month.widened(approximate=3) == month


def test_values_are_hashable_and_survive_pickling():
    """A date can be a key, and goes to another process as it is."""
    for text in ("2015-07~", "2015/..", "[2015, 2016]", "2015-07-24T16:30:00Z"):
        found = parse_date(text)
        assert {pickle.loads(pickle.dumps(found)): 1} == {found: 1}


# Instants


@given(
    day=st.dates(date(2, 1, 1), date(9998, 12, 31)),
    clock=st.times().map(lambda clock: clock.replace(microsecond=0)),
    minutes=st.integers(-12 * 60, 14 * 60),
)
def test_instants_are_those_of_datetime(day, clock, minutes):
    """A time with its offset from UTC is the instant that datetime computes; its day is as written."""
    here = datetime.combine(day, clock, timezone(timedelta(minutes=minutes)))
    found = parse_date(here.isoformat()) if minutes else parse_date(f"{here.isoformat()[:19]}Z")
    assert found.instant == (here - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(seconds=1)
    assert iso(found.earliest) == day.isoformat()


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01T24:00:00Z", 86_400),
        ("1970-01-01T02:30:00.25+0230", Fraction(1, 4)),
        ("1969-12-31T12:00:00-12", 0),
        ("1970-01-01T10:00:00", None),
    ],
)
def test_instants(text, instant):
    """An instant counts seconds from 1970 in UTC, exactly; without an offset there is none."""
    assert parse_date(text).instant == instant


def test_public_names():
    """The package promises these names and no others."""
    assert sorted(dates.__all__) == [
        "Bound",
        "Days",
        "Duration",
        "Edtf",
        "Gap",
        "Margins",
        "Precision",
        "iso",
        "ordinal",
        "parse_date",
        "parse_duration",
        "parse_gap",
    ]
    assert all(hasattr(dates, name) for name in dates.__all__)


NORTH = (("03-01", "06-21"), ("06-01", "09-23"), ("09-01", "12-22"), ("12-01", "03-21"))


@pytest.mark.parametrize("code", range(21, 33))
def test_the_spans_of_seasons(code):
    """Of a code without a hemisphere those of both, and of one around New Year those of either year."""
    name = (code - 21) % 4
    expected = []
    for south in {21: (0, 2), 25: (0,), 29: (2,)}[code - name]:
        first, last = NORTH[(name + south) % 4]
        years = [(2015, 2015)] if first < last else [(2014, 2015), (2015, 2016)]
        expected += [(f"{begins}-{first}", f"{ends}-{last}") for begins, ends in years]
    date = parse_date(f"2015-{code}")
    found = [(iso(each.earliest), iso(each.latest)) for each in date.alternatives or (date,)]
    assert found == sorted(expected)
    assert len(date.alternatives) != 1


def test_a_season_in_a_set():
    """It counts with each of its spans."""
    date = parse_date("[2014, 2015-28]")
    assert [iso(each.earliest) for each in date.alternatives] == ["2014-01-01", "2014-12-01", "2015-12-01"]


@pytest.mark.parametrize(
    ("time", "local", "instant", "grain"),
    [
        ("T12:30:00", 45_000, None, 60),
        ("T12:30:05", 45_005, None, 1),
        ("T12:30:00.0", 45_000, None, Fraction(1, 10)),
        ("T12:30:00.25+02:00", Fraction(180_001, 4), Fraction(151_201, 4), Fraction(1, 100)),
        ("T24:00:00Z", 86_400, 86_400, 60),
    ],
)
def test_times_of_day(time, local, instant, grain):
    """By the clock of the place and in UTC, with what it is precise to: seconds of nought are those of a minute."""
    date = parse_date(f"1970-01-01{time}")
    assert (date.local, date.instant, date.grain) == (local, instant, grain)
