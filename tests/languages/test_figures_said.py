"""The figures of a text in a form in which another text's can be set beside them."""

from __future__ import annotations

import pytest

from factcheck.languages.figures_said import parts_of
from factcheck.languages.language import language_of

counts_in = language_of().counts_in
dates_in = language_of().dates_in
figures_given = language_of().figures_given


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("It cost 12,400 euros.", {"12400": "12,400", "euro": "euro"}),
        ("It cost 12’400 and 1\u202f250 000.", {"12400": "12’400", "1250": "1\u202f250", "0": "000"}),
        ("Agent 007 had two towers.", {"7": "007", "2": "two"}),
        ("Nineteen of seventy ships", {"19": "Nineteen", "70": "seventy"}),
        ("three million of thousands", {"3": "three", "million": "million", "thousand": "thousands"}),
        ("a 3-year plan of several weeks", {"3": "3", "year": "year", "week": "week"}),
        ("The euro was new.", {}),  # not counted
        ("one of zero, and the two", {}),  # pronouns more often than numbers
    ],
)
def test_numbers_have_one_form_and_their_words(text: str, counts: dict[str, str]) -> None:
    """Marks between thousands, leading zeros, number words and plurals make no difference."""
    assert figures_given(text).counts == counts


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("5 per cent", {"percent": "per cent"}),
        ("5 percent", {"percent": "percent"}),
        ("5%", {"percent": "%"}),
        ("5 percentage points", {"percentage points": "percentage points"}),
        ("5 per cent points", {"percentage points": "per cent points"}),
        ("5 pp", {"percentage points": "pp"}),
        ("5% or 5 pp", {"percent": "%", "percentage points": "pp"}),
    ],
)
def test_percent_and_percentage_points_are_two_things(text: str, share: dict[str, str]) -> None:
    """From 4 to 5 per cent is a quarter, or one point."""
    assert figures_given(text).counts == {"5": "5"} | share


def test_the_numbers_of_a_date_are_no_counts() -> None:
    """24 July is no 24 of anything; what stands before and behind is."""
    given = figures_given("In 3 towns on 24 July 2015 some 16 met.")
    assert given.counts == {"3": "3", "16": "16"}
    assert given.dates == ((frozenset(("24", "month 7", "2015")), "24 July 2015"),)


def test_a_line_of_blanks_does_not_hide_a_year() -> None:
    """Whether 1953 is a year hangs on the word before it, however far the next line is set in."""
    assert figures_given("the coup of    1953") == figures_given("the coup of 1953")
    assert figures_given("the coup of 1953").dates == ((frozenset(("1953",)), "1953"),)


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("the first, the third and the twelfth", {"1", "3", "12"}),
        ("Some 12.400 or 13 500 came.", {"12400", "13500"}),
        ("Kilometres and a mile", {"kilometre", "mile"}),
    ],
)
def test_what_may_be_a_count_of_another_text_is_more_than_what_is_one_here(text: str, more: set[str]) -> None:
    """An ordinal, a unit without a number, and marks that may also be those of a fraction."""
    assert more <= counts_in(text)
    assert counts_in(text) == frozenset(figures_given(text).counts) | more
    assert more.isdisjoint(figures_given(text).counts)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("in May 2015", [{"month 5", "2015"}]),
        ("on 3 Sept. 2015", [{"3", "month 9", "2015"}]),
        ("on 03 May", [{"3", "month 5"}]),
        ("from June to July 2015", [{"month 6"}, {"month 7", "2015"}]),
        ("in winter 2015", [{"month 12", "month 1", "month 2", "month 3", "2015"}]),
        ("in the summer of 2015", [{"month 6", "month 7", "month 8", "month 9", "2015"}]),
        ("in 2015", [{"2015"}]),
        ("two bridges", []),
    ],
)
def test_dates_have_parts(text: str, dates: list[set[str]]) -> None:
    """Year, month and day, each by itself, and all months of a season."""
    assert [set(date) for date in dates_in(text)] == dates


@pytest.mark.parametrize(
    ("edtf", "parts"),
    [
        ("2015", {"2015"}),
        ("2015-07", {"2015", "month 7"}),
        ("2015-07-04", {"2015", "month 7", "4"}),
        ("2015-07-24/2016-08", {"2015", "month 7", "24", "2016", "month 8"}),
        ("[2014, 2015-12]", {"2014", "2015", "month 12"}),
        ("../2015", {"2015"}),
        ("2015-24", {"2015"}),  # winter: which of its months, prose does not say
    ],
)
def test_a_date_on_record_has_the_same_parts(edtf: str, parts: set[str]) -> None:
    """So that it can be set beside one in words."""
    assert parts_of(edtf) == parts


def test_a_number_of_very_many_digits_is_a_number() -> None:
    """Python refuses to read some thousands of digits; zeros in front make no difference either way."""
    assert figures_given("00" + "7" * 5_000).counts == {"7" * 5_000: "00" + "7" * 5_000}
    assert figures_given("0" * 98 + "7" * 2).counts == {"77": "0" * 98 + "77"}
