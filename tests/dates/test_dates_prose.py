"""Dates and gaps as sentences have them."""

from __future__ import annotations

import pytest

from factcheck.dates import ordinal, parse_date, parse_gap
from factcheck.dates.prose import days, gap, gap_roughly, in_words


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
        ("2015-21", "in spring 2015"),
        ("2015-26", "in the northern summer of 2015"),
        ("2015-32~", "about the southern winter of 2015"),
        ("2021-34", "in the second quarter of 2021"),
        ("2021-39", "in the third third of 2021"),
        ("-0043-41", "in the second half of 44 BC"),
        ("[2015-24, 2016]", "in winter 2015 or in 2016"),
        ("2019-05-03T10:00:00Z", "at 2019-05-03T10:00:00Z"),
        ("2015-06/2015-08", "from 2015-06 to 2015-08"),
        ("../2015", "to 2015"),
        ("2015/..", "from 2015 on"),
        ("/2015", "from some time to 2015"),
        ("2015/", "from 2015 to some time"),
        ("[2020-06-01..2020-06-07]", "some time from 1 to 7 June 2020"),
        ("[2020-06-01..2020-06-07, 2020-08]", "some time from 1 to 7 June 2020 or in August 2020"),
        ("[2015-06..2015-08]", "some time from 1 June to 31 August 2015"),
        ("[..2020-06-07]", "on or before 7 June 2020"),
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
        ("P1M/P6W", "1 month to 6 weeks"),
        ("P1Y2M", "1 year and 2 months"),
        ("P1Y2M/P3Y", "1 year and 2 months to 3 years"),
        ("P3D/P1M2D", "3 days to 1 month and 2 days"),
        ("PT0S/P1D", "at most 1 day"),
        ("P0D", "0 days"),
        ("P42D", "42 days"),
        ("PT0S/..", "at least 0 days"),
    ],
)
def test_gaps(text: str, words: str) -> None:
    """To the day, in words whatever the units."""
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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("P42D", "about 6 weeks"),
        ("P14D", "about 2 weeks"),
        ("P7D", "7 days"),
        ("P45D", "45 days"),
        ("P5M15D/P6M15D", "about 6 months"),
        ("P11M/P13M", "about 1 year"),
        ("P40D/P45D", "about 6 weeks"),
        ("P4W/P6W", "4 to 6 weeks"),
        ("P2D/P10D", "2 to 10 days"),
        ("P2Y", "2 years"),
        ("P3W/..", "at least 3 weeks"),
    ],
)
def test_gaps_as_people_tell_them(text: str, words: str) -> None:
    """About so many weeks or months, where that says no less."""
    assert gap_roughly(parse_gap(text)) == words
