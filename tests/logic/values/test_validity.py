"""When a value surely holds, and which values surely hold at one time."""

from __future__ import annotations

import math

import pytest

from factcheck.dates import ordinal, parse_date
from factcheck.logic.values.validity import ALWAYS, overlap, throughout, validity


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [
        ("2019-05-03", "2019-05-03", True),
        ("2019-05-03", "2019-05-04", False),
        ("2019", "2019", True),
        ("2019-05", "2019-05", True),
        ("2019", "2019-05", False),  # some day of the year need not lie in May
        ("2019-05", "2019-05-03", False),
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
    assert (year.since, year.until) == (ordinal(2015, 1, 1), ordinal(2015, 12, 31))
    assert overlap(year, validity(parse_date("2015-05")))
    assert not overlap(year, validity(parse_date("2016-01-01")))
    day = parse_date("2015-05-03")
    assert throughout(day) == validity(day)
    vague = parse_date("2015~")
    assert throughout(vague) == validity(vague)


def test_an_interval_holds_from_its_latest_start_to_its_earliest_end() -> None:
    """An open end has no limit."""
    found = validity(parse_date("2018/2020"))
    assert (found.since, found.until) == (ordinal(2018, 12, 31), ordinal(2020, 1, 1))
    found = validity(parse_date("2018/.."))
    assert (found.since, found.until) == (ordinal(2018, 12, 31), math.inf)
    found = validity(parse_date("../2018"))
    assert (found.since, found.until) == (-math.inf, ordinal(2018, 1, 1))
