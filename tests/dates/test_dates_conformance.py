"""The dates against strings that the suites of edtf.js, python-edtf and edtf-ruby assert about."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from factcheck.dates import Bound, Edtf, Precision, iso, ordinal, parse_date
from factcheck.errors import DateError, UnsupportedDateError

FORMS_REFUSED = {
    "X before the last digits of a date": 57,
    "a qualifier on a part of a date": 43,
    "a decade of three digits": 10,
    "a year with significant digits": 8,
    "a century of two digits": 7,
    "a set of which all members are meant": 6,
    "a year of more than four digits": 6,
    "a year with exponent": 2,
}
"""How many valid strings are refused on purpose, by the name of the form."""


@pytest.fixture(scope="module")
def cases() -> list[dict]:
    """Every string of the suites, then those on which releases go wrong."""
    path = Path(__file__).parent / "edtf_strings.yaml"
    strings = yaml.safe_load(path.read_text(encoding="utf-8"))["strings"]
    assert len(strings) == 520
    return strings


@pytest.fixture(scope="module")
def suites(cases: list[dict]) -> list[dict]:
    """Every string with a verdict, which is all but three."""
    return [case for case in cases if case["valid"] is not None]


def verdict(text: str) -> Edtf | DateError:
    try:
        return parse_date(text)
    except DateError as error:
        return error


def written(day: int | None, bound: Bound, infinity: str) -> str | None:
    """A day as the suites write bounds: ISO text, an infinity where open, None where unknown."""
    if day is not None:
        return iso(day)
    return infinity if bound.precision is Precision.OPEN else None


def form(error: UnsupportedDateError) -> str:
    """The name of the form that an error refuses."""
    match = re.search(r": (.*?)(?: \([^)]*\))? is not supported", str(error))
    assert match, error
    return match[1]


def test_valid_strings_are_read_or_refused_by_name(suites):
    """No string that the suites accept is called faulty."""
    refused = {case["s"]: verdict(case["s"]) for case in suites if case["valid"]}
    assert [
        str(each)
        for each in refused.values()
        if isinstance(each, DateError) and not isinstance(each, UnsupportedDateError)
    ] == []


def test_invalid_strings_are_refused(suites):
    """No string that the suites refuse is read."""
    assert [case["s"] for case in suites if not case["valid"] and isinstance(verdict(case["s"]), Edtf)] == []


def test_bounds_are_those_of_the_suites(suites):
    """Every string that is read has the first and last day that the suites expect."""
    wrong = []
    compared = 0
    for case in suites:
        date = verdict(case["s"])
        if not isinstance(date, Edtf):
            continue
        found = {
            "lower": written(date.earliest, date.start, "-inf"),
            "upper": written(date.latest, date.end, "inf"),
        }
        for side in found.keys() & case.keys():
            compared += 1
            if found[side] != case[side]:
                wrong.append((case["s"], side, case[side], found[side]))
    assert wrong == []
    assert compared == 275


def test_first_day_is_not_after_last(suites):
    """Bounds are never the wrong way round, as those of two releases are for years before 0000."""
    dates = [date for case in suites if isinstance(date := verdict(case["s"]), Edtf)]
    assert [
        date.text
        for date in dates
        if date.earliest is not None and date.latest is not None and date.earliest > date.latest
    ] == []


def test_seasons_are_read(suites):
    """Codes 21 to 41 are parts of their year, but for a season that may begin before it or end after it."""
    codes = set()
    for case in suites:
        if match := re.fullmatch(r"([0-9]{4})-(2[1-9]|3[0-9]|4[01])", case["s"]):
            date, year, code = verdict(case["s"]), int(match[1]), int(match[2])
            codes.add(code)
            assert date.part == code
            assert ordinal(year - 1, 12, 1) <= date.earliest <= date.latest <= ordinal(year + 1, 3, 21)
    assert codes >= {21, 22, 23, 24, 25, 29, 34, 36, 39}


def test_date_times_have_the_day_as_written(suites):
    """Of a date-time only the date is compared, whatever its offset from UTC."""
    timed = [case["s"] for case in suites if case["valid"] and "T" in case["s"]]
    assert timed
    assert [
        text for text in timed if iso(parse_date(text).earliest) != text[:10] or not parse_date(text).is_day
    ] == []


def test_undecided_strings_are_read(cases):
    """What one suite accepts and another refuses is read: a season with a qualifier."""
    undecided = [case["s"] for case in cases if case["valid"] is None]
    assert undecided == ["2003-23?", "2003-23~", "2003-23%"]
    assert all(parse_date(text).precision is Precision.SEASON for text in undecided)


def test_counts(suites):
    """How many strings are read, refused as faulty and refused by name, so that a change shows."""
    outcome = Counter((case["valid"], type(verdict(case["s"])).__name__) for case in suites)
    assert outcome == {
        (True, "Edtf"): 190,
        (True, "UnsupportedDateError"): 139,
        (False, "DateError"): 183,
        (False, "UnsupportedDateError"): 5,
    }


def test_forms_refused_by_name(suites):
    """Which forms of ISO 8601-2 are refused on purpose, each by its name."""
    found = [verdict(case["s"]) for case in suites if case["valid"]]
    assert Counter(form(error) for error in found if isinstance(error, UnsupportedDateError)) == FORMS_REFUSED
