"""Dates and gaps as sentences have them."""

from __future__ import annotations

import pytest

from factcheck.dates import ordinal, parse_date, parse_gap
from factcheck.dates.prose import days, gap, in_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2019-05-03", "on 3 May 2019"),
        ("2019-05", "in May 2019"),
        ("2019", "in 2019"),
        ("-0043-03-15", "on 15 March 44 BC"),
        ("2021-04-28~", "about 28 April 2021"),
        ("2021-04?", "perhaps April 2021"),
        ("2021%", "perhaps about 2021"),
        ("201X", "at 201X"),
        ("2015-21", "at 2015-21"),
        ("2019-05-03T10:00:00Z", "at 2019-05-03T10:00:00Z"),
        ("2015-06/2015-08", "from 2015-06 to 2015-08"),
        ("../2015", "to 2015"),
        ("2015/..", "from 2015 on"),
        ("/2015", "from some time to 2015"),
        ("2015/", "from 2015 to some time"),
        ("[2015-07-14, 2015-07-15]", "on 14 July 2015 or on 15 July 2015"),
    ],
)
def test_dates(text: str, words: str) -> None:
    """Days, months and years in words; what is finer or vaguer as it is written."""
    assert in_words(parse_date(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("P2D/P10D", "2 to 10 days"),
        ("P1M", "1 month"),
        ("P1D", "1 day"),
        ("PT3H", "3 hours"),
        ("P3W/..", "at least 3 weeks"),
        ("../P1Y", "at most 1 year"),
        ("P1M/P6W", "P1M/P6W"),
        ("P1Y2M", "P1Y2M"),
        ("P1Y2M/P3Y", "P1Y2M/P3Y"),
        ("P3D/P1M2D", "P3D/P1M2D"),
    ],
)
def test_gaps(text: str, words: str) -> None:
    """One unit in words, more than one as it is written."""
    assert gap(parse_gap(text)) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ((2021, 4, 3), (2021, 4, 8), "from 3 to 8 April 2021"),
        ((2021, 3, 17), (2021, 4, 7), "from 17 March to 7 April 2021"),
        ((2020, 12, 28), (2021, 1, 3), "from 28 December 2020 to 3 January 2021"),
        ((2021, 4, 3), (2021, 4, 3), "on 3 April 2021"),
        (None, (2021, 4, 3), "on or before 3 April 2021"),
        ((2021, 4, 3), None, "on or after 3 April 2021"),
        (None, None, "at any time"),
    ],
)
def test_spans(first, last, words: str) -> None:
    """Month and year are said once where they are the same."""
    assert days(first and ordinal(*first), last and ordinal(*last)) == words
