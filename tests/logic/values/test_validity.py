"""When a value surely holds, and which values surely hold at one time."""

from __future__ import annotations

import math

import pytest

from factcheck.dates import Margins, ordinal, parse_date
from factcheck.logic.values.validity import ALWAYS, SOME_TIME, overlap, throughout, validity


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [
        ("2019-05-03", "2019-05-03", True),
        ("2019-05-03", "2019-05-04", False),
        ("2019", "2019", True),
        ("2019-05", "2019-05", True),
        ("2019", "2019-05", False),  # some day of the year need not lie in May
        ("2019-05", "2019-05-03", False),
        ("2019-05-03/2020", "../2019-05-03", False),  # one ended on the day on which the other began
        ("2019-05-03/2020", "../2019-05-04", True),
        ("2019-05-03/2020", "2019-05-03", False),
        ("2019-05-02/2020", "2019-05-03", True),
        ("2018/2020-01-20", "2020-01-20", False),
        ("2018/2020-01-21", "2020-01-20", True),
        ("2019~", "2019~", False),  # about that year
        ("2019?", "2019?", False),
        ("[2018, 2019]", "[2018, 2019]", False),  # each may be the other one
        ("2019/2020", "2019/2020", True),  # the turn of the year lies in both
        ("2018/2020", "2019", True),
        ("2018/2020", "2019-05-03", True),
        ("2018/2020", "2020", False),
        ("2018/2020", "2018", False),
        ("2018-12-31/2020", "2019", True),
        ("2018/2020-01-01", "2019", True),
        ("2019/..", "2020", True),
        ("2019/..", "2019-05", False),
        ("../2019", "2018-05-03", True),
        ("../2019", "2020", False),
        ("../2019", "2019", False),
        ("../..", "2019", True),
        ("2018~/2020", "2019", False),
        ("2018/2020?", "2019", False),
        ("2018/", "2019", False),  # nobody knows when it ended
        ("/2020", "2019", False),
        ("2019-05-03T10:00:00Z", "2019-05-03T10:00:00Z", True),
        ("2019-05-03T10:00:00Z", "2019-05-03T12:00:00+02:00", True),
        ("2019-05-03T10:00:00Z", "2019-05-03T11:00:00Z", False),
        ("2019-05-03T10:00:00Z", "2019-05-03", True),
        ("2019-05-03T10:00:00", "2019-05-03T11:00:00", False),
        ("2019-05-03T10:00:00", "2019-05-03T10:00:00", True),
    ],
)
def test_two_times_surely_meet(one: str, other: str, *, is_so: bool) -> None:
    """From either side; what is not certain does not count."""
    times = [validity(parse_date(text)) for text in (one, other)]
    assert overlap(*times) is is_so
    assert overlap(*times[::-1]) is is_so


@pytest.mark.parametrize("when", ["2019", "2019-05-03", "2018~", "../2019", "2019/2020"])
def test_what_has_no_time_always_holds(when: str) -> None:
    """It meets whatever lies somewhere."""
    assert overlap(ALWAYS, validity(parse_date(when)))
    assert validity(None) == ALWAYS == throughout(None)
    assert overlap(ALWAYS, ALWAYS)


def test_what_is_denied_of_a_year_is_denied_of_all_its_days() -> None:
    """There was never any in 2015, and so none in May; of a day it is that day."""
    year = throughout(parse_date("2015"))
    assert (year.since, year.until) == (ordinal(2015, 1, 1) + 0.25, ordinal(2015, 12, 31) + 0.75)
    assert overlap(year, validity(parse_date("2015-05")))
    assert not overlap(year, validity(parse_date("2016-01-01")))
    day = parse_date("2015-05-03")
    assert overlap(throughout(day), validity(day))
    assert not overlap(throughout(day), validity(parse_date("2015-05-04")))
    vague = parse_date("2015~")
    assert throughout(vague) == validity(vague)


def test_an_interval_holds_from_its_latest_start_to_its_earliest_end() -> None:
    """An open end has no limit."""
    found = validity(parse_date("2018/2020"))
    assert (found.since, found.until) == (ordinal(2019, 1, 1), ordinal(2020, 1, 1))
    found = validity(parse_date("2018/.."))
    assert (found.since, found.until) == (ordinal(2019, 1, 1), math.inf)
    found = validity(parse_date("../2018"))
    assert (found.since, found.until) == (-math.inf, ordinal(2018, 1, 1))


def test_what_has_no_time_is_for_that_of_others_without_one() -> None:
    """Of others nobody knows, unless they always hold."""
    assert overlap(SOME_TIME, SOME_TIME)
    assert overlap(SOME_TIME, ALWAYS)
    assert overlap(SOME_TIME, validity(parse_date("../..")))
    for when in ("1950", "1950-05-03", "1950/..", "1950/1960", "../1950"):
        assert not overlap(SOME_TIME, validity(parse_date(when)))


@pytest.mark.parametrize(
    ("denied", "said", "is_so"),
    [
        ("2004/2014", "2004-06", True),
        ("2004/2014", "2014", True),
        ("2004/2014", "2014-12-31", True),
        ("2004/2014", "2003", False),
        ("2004/2014", "2015-01-01", False),
        ("2004/2014", "2000/2004", False),  # who was there until 2004 left before
        ("2004/2014", "2014/2018", False),
        ("2004/2014", "2000/2005", True),
        ("2018-05-01/2020-01-20", "2020-01-20/..", False),  # the day of a handover
        ("2018-05-01/2020-01-20", "2020-01-20", False),
        ("2018-05-01/2020-01-20", "2020-01-19", True),
        ("2018-05-01/2020-01-20", "../2018-05-01", False),
        ("../2014", "2014-06", True),
        ("2004/..", "2004-01", True),
        ("2004~/2014", "2004-06", False),  # give or take three years
        ("2004~/2014", "2008-06", True),
        ("2004/2014?", "2014-06", False),
        ("[2004, 2006]", "2004-06", False),
        ("2015", "2014/2015", False),
        ("2015", "2014/2016", True),
    ],
)
def test_what_is_denied_of_years_is_denied_of_all_of_them(denied: str, said: str, *, is_so: bool) -> None:
    """But of the day, or the year, in which something ends or begins only as far as it is certain."""
    one, two = throughout(parse_date(denied), Margins()), validity(parse_date(said), Margins())
    assert overlap(one, two) is is_so
    assert overlap(two, one) is is_so


@pytest.mark.parametrize(
    ("one", "other", "margins", "is_so"),
    [
        ("2015~", "2010/2020", 3, True),
        ("2015~", "2013/2020", 3, False),
        ("2015~", "2012/2020", 1, True),
        ("2015?", "2010/2020", 3, True),
        ("2015~", "2015~", 3, False),
        ("2015~", "2015~", 0, True),
        ("2015~", "2015", 0, True),
        ("2010~/2020", "2015", 3, True),
        ("2010~/2020", "2011", 3, False),
        ("2010/2020?", "2018", 3, False),
        ("2010/2020?", "2015", 3, True),
        ("2015-05-03~", "2015-05-01/2015-05-31", 1, True),
        ("2015-05-03~", "2015-05-01/2015-05-31", 2, False),
    ],
)
def test_marks_are_as_wide_as_the_house_says(one: str, other: str, margins: int, *, is_so: bool) -> None:
    """As those of events."""
    wide = Margins(approximate=margins, uncertain=margins)
    times = [validity(parse_date(text), wide) for text in (one, other)]
    assert overlap(*times) is is_so
    assert overlap(*times[::-1]) is is_so
