"""Times in words: what they are read as, and with what dates on record they agree. `datetime` is the oracle of days."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.dates import iso, ordinal, parse_date
from factcheck.languages.language import language_of
from factcheck.languages.pack import empty_pack
from factcheck.readings.reading import Time
from factcheck.readings.times import agree_in_time, resolved, time_of, times

ENGLISH = language_of().pack
TODAY = ordinal(2021, 4, 25)  # a Sunday
DAYS = st.dates(dt.date(1600, 1, 1), dt.date(2090, 12, 31))

# Each with its days, first and last, and with what else is known of it; seen from that day where it is relative.
READ = [
    ("on 24.7.2015", "2015-07-24"),
    ("on 24. 7. 2015", "2015-07-24"),
    ("on 24/7/2015", "2015-07-24"),
    ("on 7/24/2015", "2015-07-24"),
    ("on 24-7-2015", "2015-07-24"),
    ("on 3/4/2015", "2015-03-04/2015-04-03 loose"),
    ("on 5/5/2015", "2015-05-05"),
    ("on 24/7/15", "1915-07-24/2015-07-24 loose"),
    ("on 31/2/2015", "2015-01-01/2015-12-31 year=2015"),
    ("on 2015-07-24", "2015-07-24"),
    ("on 2015-07-24T18:30:00", "2015-07-24 clock=18:30"),
    ("on 2015-07-24T18:30:00Z", "2015-07-24"),
    ("on 24 July 2015", "2015-07-24"),
    ("on 24 July, 2015", "2015-07-24"),
    ("on July 24, 2015", "2015-07-24"),
    ("on July 24th, 2015", "2015-07-24"),
    ("on Jul. 24, 2015", "2015-07-24"),
    ("on 24 Sept. 2015", "2015-09-24"),
    ("on the 24th of July 2015", "2015-07-24"),
    ("on the 24th of July", "month=7 day=24"),
    ("on July 24", "month=7 day=24"),
    ("on July the fourth", "month=7 day=4"),
    ("on the first of May 2019", "2019-05-01"),
    ("on the twenty-fourth of July", "month=7 day=24"),
    ("on 24 and 25 July 2015", "2015-07-24/2015-07-25 year=2015 month=7"),
    ("from 24 to 26 July 2015", "2015-07-24/2015-07-26 year=2015 month=7"),
    ("July 24–26, 2015", "2015-07-24/2015-07-26 year=2015 month=7"),
    ("on 29 February 2016", "2016-02-29"),
    ("on 12 October 1492", "1492-10-12/1492-10-21 year=1492 month=10 loose"),
    ("on 15 March 44 BC", "-0043-03-13/-0043-03-15 year=-43 month=3 loose"),
    ("mid-April 2016", "2016-04-08/2016-04-23 year=2016 month=4 loose"),
    ("late July 2015", "2015-07-16/2015-07-31 year=2015 month=7 loose"),
    ("early May", "month=5 loose"),
    ("the end of July 2015", "2015-07-19/2015-07-31 year=2015 month=7 loose"),
    ("in July 2015", "2015-07-01/2015-07-31 year=2015 month=7"),
    ("in May", "month=5"),
    ("He may march in it", ""),
    ("This may be it", ""),
    ("in the summer of 2015", "2015-06-01/2015-09-30 loose"),
    ("the winter of 2015", "2014-12-01/2016-03-31 loose"),
    ("the winter of 2015–16", "2015-12-01/2016-03-31 loose"),
    ("in spring 2019", "2019-03-01/2019-06-30 loose"),
    ("the fall of 2018", "2018-09-01/2018-12-31 loose"),
    ("in 2015", "2015-01-01/2015-12-31 year=2015"),
    ("early in 2015", "2015-01-01/2015-07-02 year=2015 loose"),
    ("at the end of 2015", "2015-08-08/2015-12-31 year=2015 loose"),
    ("in mid-2015", "2015-04-02/2015-10-01 year=2015 loose"),
    ("about 2015", "2014-01-01/2016-12-30 year=2015 loose"),
    ("c. 1850", "1849-01-01/1851-12-31 year=1850 loose"),
    ("in 1066", "1066-01-01/1066-12-31 year=1066"),
    ("1066 cases", ""),
    ("Resolution 1929", ""),
    ("in 622.", "0622-01-01/0622-12-31 year=622"),
    ("in 622 cases", ""),
    ("the year 622", "0622-01-01/0622-12-31 year=622"),
    ("in 44 BC", "-0043-01-01/-0043-12-31 year=-43"),
    ("in AD 44", "0044-01-01/0044-12-31 year=44"),
    ("in 2015-16", "2015-01-01/2016-12-31 loose"),
    ("in 1914–18", "1914-01-01/1918-12-31"),
    ("in 1914-1918", "1914-01-01/1918-12-31"),
    ("in 2006-07", "2006-01-01/2007-12-31 loose"),
    ("in 2015-07", "2015-07-01/2015-07-31 year=2015 month=7"),
    ("in 1999-00", "1999-01-01/2000-12-31 loose"),
    ("in fiscal 2021", "2020-04-01/2021-12-31 loose"),
    ("in FY2021", "2020-04-01/2021-12-31 loose"),
    ("in FY21", "2020-04-01/2021-12-31 loose"),
    ("in fiscal year 2019/20", "2019-01-01/2020-12-31 loose"),
    ("in the 2020-21 fiscal year", "2020-01-01/2021-12-31 loose"),
    ("in the 2020–21 school year", "2020-08-01/2021-08-31 loose"),
    ("The school year 2020–21 began late", "2020-08-01/2021-08-31 loose"),
    ("the academic year 2020/2021", "2020-08-01/2021-08-31 loose"),
    ("the first quarter of 2023", "2023-01-01/2023-03-31"),
    ("Q1 2023", "2023-01-01/2023-03-31"),
    ("in 2020 Q4", "2020-10-01/2020-12-31"),
    ("the fifth quarter of nothing", ""),
    ("the second half of 2020", "2020-07-01/2020-12-31"),
    ("H1 2020", "2020-01-01/2020-06-30"),
    ("in the 1990s", "1990-01-01/1999-12-31"),
    ("in the ’90s", "1990-01-01/1999-12-31"),
    ("in the '20s", "1920-01-01/2029-12-31 loose"),
    ("in the eighties", "1980-01-01/1989-12-31"),
    ("in her forties", ""),
    ("in the late 1990s", "1995-01-01/1999-12-31 loose"),
    ("in the early 2000s", "2000-01-01/2004-12-31 loose"),
    ("in the 2000s", "2000-01-01/2099-12-31 loose"),
    ("in the mid-1980s", "1982-07-02/1987-07-02 loose"),
    ("in the 19th century", "1800-01-01/1900-12-31 loose"),
    ("in the nineteenth century", "1800-01-01/1900-12-31 loose"),
    ("in the twenty-first century", "2000-01-01/2100-12-31 loose"),
    ("in the 5th century BC", "-0499-01-01/-0400-12-31 loose"),
    ("in the late 19th century", "1850-07-02/1900-12-31 loose"),
    ("on Monday", "weekday=0"),
    ("on Fridays", ""),
    ("on Friday, 24 July 2015", "2015-07-24 weekday=4"),
    ("on Friday (24 July 2015)", "2015-07-24 weekday=4"),
    ("on Christmas Day 2019", "2019-12-25"),
    ("on New Year’s Eve", "month=12 day=31"),
    ("on Bastille Day 2016", "2016-07-14"),
    ("at 6 p.m.", "clock=18:00"),
    ("at 6:30 am", "clock=06:30"),
    ("at 6.30pm", "clock=18:30"),
    ("at 12 a.m.", "clock=00:00"),
    ("at 12 p.m.", "clock=12:00"),
    ("at 18:00", "clock=18:00"),
    ("at 6:30", "clock=06:30-18:30 loose"),
    ("at 25:00", ""),
    ("at 18:00 GMT", "no more"),
    ("at noon", "clock=12:00"),
    ("at midnight", "clock=00:00"),
    ("around 6 p.m.", "clock=17:30-18:30 loose"),
    ("from 6 to 8 p.m.", "clock=18:00-20:00"),
    ("from 11 to 2 p.m.", "clock=11:00-14:00"),
    ("at 6 p.m. on 3 May 2019", "2019-05-03 clock=18:00"),
    ("on 3 May 2019 at 6 p.m.", "2019-05-03 clock=18:00"),
    ("on Friday at noon", "weekday=4 clock=12:00"),
    ("in the Iranian year 1399", "2020-03-19/2021-03-22 loose"),
    ("1399 in the Persian calendar", "2020-03-19/2021-03-22 loose"),
    ("The Iranian poet died in 1390.", "1390-01-01/1390-12-31 year=1390"),
    ("on 24 Bahman 1399", "2021-02-12/2021-02-13 loose"),
    ("in Ramadan 1441", "2019-08-17/2020-09-05 loose"),
    ("in 1441 AH", "2019-08-17/2020-09-05 loose"),
    ("on 25 October 1917 (Old Style)", "1917-11-04/1917-11-07 year=1917 loose"),
    (
        "from November to February 2015",
        "2014-11-01/2014-11-30 year=2014 month=11 | 2015-02-01/2015-02-28 year=2015 month=2",
    ),
    ("on 25 October (7 November) 1917", "1917-10-25 | 1917-11-07"),
    ("today", "2021-04-25 loose relative"),
    ("Today it rained", "2021-04-25 loose relative"),
    ("as USA Today wrote", ""),
    ("yesterday", "2021-04-24 loose relative"),
    ("the day before yesterday", "2021-04-23 loose relative"),
    ("tomorrow at 6 p.m.", "2021-04-26 clock=18:00 loose relative"),
    ("this morning", "2021-04-25 loose relative"),
    ("last night", "2021-04-24 loose relative"),
    ("last week", "2021-04-11/2021-04-25 loose relative"),
    ("this week", "2021-04-18/2021-04-25 loose relative"),
    ("next week", "2021-04-25/2021-05-02 loose relative"),
    ("last month", "2021-03-01/2021-04-25 loose relative"),
    ("this month", "2021-04-01/2021-04-30 loose relative"),
    ("next month", "2021-04-25/2021-05-31 loose relative"),
    ("last year", "2020-01-01/2021-04-25 loose relative"),
    ("this year", "2021-01-01/2021-12-31 loose relative"),
    ("next year", "2021-04-25/2022-12-31 loose relative"),
    ("last quarter", "2021-01-01/2021-04-25 loose relative"),
    ("last decade", "2010-01-01/2021-04-25 loose relative"),
    ("last Tuesday", "2021-04-11/2021-04-25 weekday=1 loose relative"),
    ("next Friday", "2021-04-25/2021-05-09 weekday=4 loose relative"),
    ("last July", "2019-04-25/2021-04-25 month=7 loose relative"),
    ("last summer", "2019-06-01/2020-09-30 loose relative"),
    ("last weekend", "2021-04-16/2021-04-25 loose relative"),
    ("three days ago", "2021-04-22 loose relative"),
    ("a week ago", "2021-04-14/2021-04-21 loose relative"),
    ("a month ago", "2021-03-09/2021-04-09 loose relative"),
    ("ten years ago", "2010-10-24/2011-10-25 loose relative"),
    ("two and a half years ago", "2018-04-25/2019-04-25 loose relative"),
    ("half a century ago", "1946-04-25/1996-04-25 loose relative"),
    ("two weeks from now", "2021-05-06/2021-05-13 loose relative"),
    ("over the past six months", "2020-10-25/2021-04-25 loose relative"),
    ("the last two years", "2019-04-25/2021-04-25 loose relative"),
    ("the next 10 days", "2021-04-25/2021-05-05 loose relative"),
    ("the past 24 hours", "2021-04-24/2021-04-25 loose relative"),
    ("six months earlier", "relative"),
    ("the following year", "relative"),
    ("the next year", "relative"),
    ("that day", "relative"),
    ("in 1 BC", "0000-01-01/0000-12-31 year=0"),
    ("in 44 B.C.E.", "-0043-01-01/-0043-12-31 year=-43"),
    ("in A.D. 44", "0044-01-01/0044-12-31 year=44"),
    ("on 24/25 July 2015", "2015-07-24/2015-07-25 year=2015 month=7"),
    ("in July last year", "2020-01-01/2021-04-25 month=7 loose relative"),
    ("on 24 July of last year", "2020-01-01/2021-04-25 month=7 day=24 loose relative"),
    ("in the last quarter of 2020", "2020-10-01/2020-12-31"),
    ("in the final quarter of 2020", "2020-10-01/2020-12-31"),
    ("in the last year of the war", ""),
    ("in the first three months of 2023", "2023-01-01/2023-03-31"),
    ("in the last six months of 2021", "2021-07-01/2021-12-31"),
    ("in Q1/2023", "2023-01-01/2023-03-31"),
    ("in 1Q 2023", "2023-01-01/2023-03-31"),
    ("in the first half of July 2015", "2015-07-01/2015-07-18 year=2015 month=7 loose"),
    ("by end-March 2015", "2015-03-19/2015-03-31 year=2015 month=3 loose"),
    ("in 1956-7", "1956-01-01/1957-12-31 loose"),
    ("more than a year ago", "2006-04-25/2020-10-24 loose relative"),
    ("less than two years ago", "2018-10-24/2021-04-25 loose relative"),
    ("about a month ago", "2021-02-25/2021-04-09 loose relative"),
    ("S/RES/2231/2015", ""),
    ("an F-16", ""),
    ("https://example.org/2015/07/24", ""),
    ("in Tehran.[12]", ""),
]


def told(time: Time) -> str:
    """A time as the table has it; the parts of a single day are left out."""
    words = []
    if time.first is not None and time.last is not None:
        words.append(iso(time.first) if time.first == time.last else f"{iso(time.first)}/{iso(time.last)}")
    is_day = time.first is not None and time.first == time.last
    parts = {"year": time.year, "month": time.month, "day": time.day}
    words += [f"{name}={part}" for name, part in parts.items() if part is not None and not is_day]
    words += [f"weekday={time.weekday}"] if time.weekday is not None else []
    if time.minute:
        words.append("clock=" + "-".join(f"{at // 60:02}:{at % 60:02}" for at in dict.fromkeys(time.minute)))
    words += ["loose"] * time.is_loose + ["relative"] * time.is_relative
    return " ".join(words) or "no more"


@pytest.mark.parametrize(("text", "expected"), READ)
def test_a_text_gives_these_times(text: str, expected: str) -> None:
    found = times(text, ENGLISH)
    assert " | ".join(told(resolved(each, TODAY)) for each in found) == expected
    assert all(text[each.start : each.end] == each.words for each in found)


@pytest.mark.parametrize("text", ["le 24 juillet 2015", "2015-07-24"])
def test_where_nobody_reads_dates_there_are_none(text: str) -> None:
    assert times(text, empty_pack("xx")) == ()


def test_what_stands_in_the_text_is_kept_as_it_is_written() -> None:
    """A blank may be a narrow one, or the end of a line."""
    (time,) = times("on 24\u202fJuly\n2015", ENGLISH)
    assert time.words == "24\u202fJuly\n2015"


def test_without_the_day_of_telling_nothing_is_resolved() -> None:
    (time,) = times("last year", ENGLISH)
    assert resolved(time, None) is time


NOTATIONS = (
    "on {day} {month} {year}",
    "on {month} {day}, {year}",
    "on the {day}th of {month} {year}",
    "on {weekday}, {day} {month} {year}",
    "on {day}.{number}.{year}",
    "on {year}-{number:02}-{day:02}",
    "at 18:00 on {day} {short}. {year}",
    "on {month} {day} {year}",
)


@given(DAYS, st.sampled_from(NOTATIONS))
def test_a_day_is_read_in_every_notation(day: dt.date, notation: str) -> None:
    (time,) = times(written(day, notation), ENGLISH)
    assert (time.first, time.last) == (day.toordinal(),) * 2
    assert (time.year, time.month, time.day) == (day.year, day.month, day.day)
    assert agree_in_time(time, time_of(parse_date(day.isoformat())))
    assert not agree_in_time(time, time_of(parse_date((day + dt.timedelta(1)).isoformat())))


def written(day: dt.date, notation: str) -> str:
    """A day in a notation."""
    month = dt.date(2000, day.month, 1)
    return notation.format(
        day=day.day,
        number=day.month,
        year=f"{day.year:04}",
        weekday=ENGLISH.dates.weekdays[day.weekday()],
        month=f"{month:%B}",
        short=f"{month:%b}",
    )


@given(DAYS)
def test_a_day_agrees_with_its_weekday_alone(day: dt.date) -> None:
    (weekday,) = times(f"on {ENGLISH.dates.weekdays[day.weekday()]}", ENGLISH)
    assert agree_in_time(weekday, time_of(parse_date(day.isoformat())))
    assert not agree_in_time(time_of(parse_date((day + dt.timedelta(1)).isoformat())), weekday)


@given(DAYS, st.integers(-400, 400), st.sampled_from(["{0:%Y}", "{0:%Y-%m}", "{0:%Y-%m-%d}"]))
def test_a_day_agrees_with_the_month_and_the_year_that_it_is_in(day: dt.date, off: int, form: str) -> None:
    other = form.format(day + dt.timedelta(off))
    (time,) = times(f"on {day:%d} {ENGLISH.dates.months[day.month - 1]} {day.year}", ENGLISH)
    assert agree_in_time(time, time_of(parse_date(other))) == (form.format(day) == other)


@given(DAYS, st.integers(1, 60))
def test_so_many_days_ago_is_that_day(day: dt.date, count: int) -> None:
    (time,) = times(f"{count} days ago", ENGLISH)
    found = resolved(time, day.toordinal())
    assert (found.first, found.last) == (day.toordinal() - count,) * 2


@given(
    st.dates(dt.date(1900, 1, 1), dt.date(2090, 12, 31)),
    st.sampled_from(["week", "month", "quarter", "year", "decade"]),
)
def test_what_was_last_is_over_and_what_is_next_has_not_been(day: dt.date, unit: str) -> None:
    (last,), (this,), (after,) = (times(f"{which} {unit}", ENGLISH) for which in ("last", "this", "next"))
    seen = [resolved(each, day.toordinal()) for each in (last, this, after)]
    assert seen[0].last == day.toordinal() == seen[2].first
    assert seen[1].first <= day.toordinal() <= seen[1].last
    assert seen[0].first < seen[1].first
    assert seen[2].last > seen[1].last
    assert agree_in_time(last, this) is False


AGREE = [
    ("in fiscal 2021", "2020-10-01/2021-09-30", True),
    ("in the 2020–21 school year", "2020-09/2021-07", True),
    ("in the first quarter of 2023", "2023-04-01/2023-06-30", False),
    ("in the Iranian year 1399", "2020-03-20/2021-03-20", True),
    ("in 1399", "2020-03-20/2021-03-20", False),
    ("in 622.", "0622", True),
    ("in 44 BC", "-0043", True),
    ("in 44 BC", "-0044", False),
    ("in the 19th century", "19XX", False),
    ("in the 19th century", "18XX", True),
    ("in the 19th century", "1900", True),
    ("in the summer of 2015", "2015-24", False),
    ("in the summer of 2015", "2015-22", True),
    ("in the winter of 2015", "2015-24", True),
    ("in July 2015", "2015-22", True),
    ("at 6 p.m. on 3 May 2019", "2019-05-03T18:00:00", True),
    ("at 6 p.m. on 3 May 2019", "2019-05-03T19:00:00", False),
    ("at 6 p.m. on 3 May 2019", "2019-05-03T16:00:00Z", True),
    ("in the late 1990s", "[1995..1999]", True),
    ("in the late 1990s", "[1990, 1999]", True),
    ("in the late 1990s", "1991", False),
    ("in the 1900s", "190X", True),
    ("before 2015", "../2014", True),
    ("since 2009", "2010/..", True),
    ("since 2007", "2010/..", False),
    ("in 2016", "2015~", True),
    ("in 2018", "2015~", False),
    ("on 24 July", "2015", None),
    ("on 24 July", "2015-07", True),
    ("on 24 July", "2015-08", False),
    ("on 29 February", "2015", False),
    ("on 3/4/2015", "2015-04-03", True),
    ("on 3/4/2015", "2015-03-20", False),
    ("on Monday", "2015", None),
    ("on Monday", "2015-07-20/2015-07-22", True),
    ("on Thursday", "2015-07-20/2015-07-22", False),
    ("a year later", "2015", None),
    ("at noon", "2015", None),
]


@pytest.mark.parametrize(("text", "edtf", "expected"), AGREE)
def test_words_are_held_to_a_date_on_record(text: str, edtf: str, *, expected: bool | None) -> None:
    (time,), date = times(text, ENGLISH), time_of(parse_date(edtf))
    assert agree_in_time(time, date) is agree_in_time(date, time) is expected


WORDS = [
    ("on 24.7.2015", "on 24 July 2015", True),
    ("in 44 BC", "in AD 44", False),
    ("a month ago", "a week ago", False),
    ("yesterday", "today", False),
    ("last month", "next month", False),
    ("on Monday", "on Tuesday", False),
    ("in Q2 2020", "in the third quarter of 2020", False),
    ("on 24 Bahman 1399", "on 12 February 2021", True),
    ("on Friday, 24 July 2015", "on Saturday, 24 July 2015", False),
    ("on Monday", "in 2015 and later", None),
    ("on Monday", "in July", None),
    ("at 8 a.m.", "at 8 p.m.", False),
    ("at midnight", "at 0:00", True),
    ("in 1914-18", "in 1916", True),
    ("in July", "on 24 July", True),
    ("in August", "on 24 July", False),
    ("on 28-29 May", "on 18–19 May 2024", False),
    ("on 28-29 May", "on 28 and 29 May 2024", True),
    ("on 28 and 29 May", "on 29 May", True),
    ("on May 28-29", "on 30 May", False),
    ("on 28-29 May", "in June", False),
    ("a year later", "last year", None),
]


@pytest.mark.parametrize(("one", "other", "expected"), WORDS)
def test_words_are_held_to_words(one: str, other: str, *, expected: bool | None) -> None:
    (time,), (another,) = times(one, ENGLISH), times(other, ENGLISH)
    assert agree_in_time(time, another) is agree_in_time(another, time) is expected


@given(st.text(alphabet="0123456789./-– :’'JulyMaythe0sBCADQHamp.,", max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    found = times(text, ENGLISH)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert all(text[each.start : each.end] == each.words for each in found)
    assert all(each.first is None or (each.last is not None and each.first <= each.last) for each in found)
