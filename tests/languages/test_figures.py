"""The finder of numbers and dates on the real article, on what newspapers write, and under properties."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.languages.language import language_of

figures = language_of().figures

ARTICLE = (Path(__file__).resolve().parents[2] / "seeds" / "zarif-tape.txt").read_text(encoding="utf-8")

# Every figure of the article, checked by eye. “On the one hand”, “First off”, “one of”, “no one” and the number of
# resolution S/RES/2231/2015 are none.
FIGURES = """
date 120 April 13
date 396 a few days earlier
date 679 the weekend
date 1171 2015-2016
date 1236 a month ago
number 1258 three-hour
date 1364 this week
date 1783 June 18
date 2054 April 25
date 2797 2015
date 3036 July 2015
date 4159 July 15, 2015
date 4617 July 2015
date 5307 July 2015
date 5580 July 24, 2015
date 6629 the summer of 2015
number 6699 two-hour
date 6804 2020
date 6972 2015
number 7437 one
date 7473 July 2015
date 9244 last month
date 9397 July 13, 2015
date 9805 today
date 10482 today
date 10635 September 2014
date 11219 September 2015
number 11284 third
date 11362 mid-April 2016
date 11387 April
date 11397 August of 2015
date 11633 April 2015
date 11645 July 2015
date 11660 August 2015
date 11683 August 17, 2015
date 11858 six months earlier
date 11881 January of 2015
date 12258 January 20, 2015
number 13060 dozens
number 13126 Four
number 13567 four
date 15074 2001
date 15083 2005
date 15604 2015
"""

# Dates stand in square brackets, numbers in angle brackets; the brackets are not part of the text.
CASES = """
on [July 24, 2015], [mid-April 2016], [13 April 2021] or the [13th of April] he met <four> men
[2015-2016], [2015–16], [1979/80], [the 1990s], ’[90s], [early 1990s], [late 2015], [the late 19th century]
<US$5 million>; <€3.5bn>; <5%>; <12.5 per cent>; <1,500> soldiers; <5 %>
in [2015] <1500> soldiers in [1500]; <2000> people; <2000-strong>; <$2015>; <1200> Iranians
[the summer of 2015], [winter 2015], [last summer], [Monday], [last Monday], [Friday night], [this week]’s
[a month ago], [six months earlier], [a few days earlier], [two and a half years ago], [10 days later]
some time ago, several times a week, in the last weeks, at the time, for many years, more than once
[yesterday], [today], on [the weekend] after a weekend trip
[9:30 a.m.], [5 pm], [14:00] GMT, a ratio of <3:1>
S/RES/2231/2015, F-16, COVID-19, P5+1, G7, v1.2.3, Resolution <1929>, <5G>, <190-minute>, <24-year-old>
on the one hand, no one, one another, one of them, <one> man, the one who, a good one.
<one hundred and six>, <twenty-five>, <one-third>, <two thirds>, <Three-hour>, <zero>, <twice>, a one-off
<dozens> of men, <tens of thousands>, <hundreds>, <a dozen>, <half a dozen>, <half> of it, <a quarter> of, <two million>
he scores, scores? tens. <scores> of men
at first, First of all, “First off”, First, a <first> time, the <second> man, a second, second-hand
<third-largest>, a <third> trip, <twenty-first> man, the [twenty-first century], [the nineteenth century]
May he live; in [May]; [May 2015]; March on Rome; since [March]; [March 13]; [Jan. 20], [Sept. 2014]; Jan Smith
[April 13–15, 2021]; [13–15 April]; [July 4th]; [2015-07-24]; [24.07.2015]; [7/24/15]; <9/11>; <post-9/11>; [pre-1979]
<3½> men, <-5> degrees, version <1.2.3>, No. <5>, #<5>, <50-50>, <5-10%>, <100km>, <24/7>, <1.5 million>, <300,000>
[44 BC], [500 AD]; https://x.com/2015/07/24 and www.a.b/5 <7>
Resolution <1929> was passed, and Flight <1950> left in the night
In [1500] he came with <1500> soldiers from the north
[Late 2015] was cold, and so was [the winter of 2015]
[The weekend] came late in that year
[The late 1990s] were cold, and [the 19th century] was
<$5> was lost by the man who came
<-5> degrees were measured in the north
At first he left, and then he came back
<post-9/11> talks were held by all
see https://a.b/?n=5 and www.x.y/?n=7 in [2015], or https://a.b/?n=8
between [2001] and [2005]; [April] and [August of 2015]; [January of 2015]; [24\xa0July\xa02015]
On [April 25]. In [2015]. He left at <5>. “[2015]” ([2015])
[this year]’s; in the past <three> years; the [past year]; at the same time; the [same day]; [next May]
"""

WORDS = (
    "1 2015 20 5th July May Monday one second three hundred and a half month ago the early weekend mid summer of this "
    "last million S/RES/2 https://a.b/ BC p.m. é 中"
)
MARKS = ["$", "%", *[" "] * 9, "\n", "\xa0", "-", "–", "/", ".", ",", ":", "(", "½"]
TEXTS = st.lists(st.sampled_from([*WORDS.split(" "), *MARKS]), max_size=30).map("".join)


def marked(text: str) -> str:
    for one in reversed(figures(text)):
        opening, closing = "[]" if one.kind == "date" else "<>"
        text = text[: one.start] + opening + text[one.start : one.end] + closing + text[one.end :]
    return text


def test_the_figures_of_the_article_are_those_that_a_reader_finds():
    """Each date and number of the article, with its place."""
    rows = [f"{one.kind} {one.start} {ARTICLE[one.start : one.end]}" for one in figures(ARTICLE)]
    assert rows == FIGURES.strip().splitlines()


@pytest.mark.parametrize("expected", CASES.strip().splitlines())
def test_a_figure_is_found_as_newspapers_write_it(expected):
    """Dates and numbers are found whole; pronouns, idioms, names and addresses are none."""
    assert marked(re.sub(r"[\[\]<>]", "", expected)) == expected


def test_a_reference_to_a_note_is_no_number():
    """Numbers in brackets are figures only where they stand alone."""
    found = figures("It ended in Tehran.[1] He saw [2] men in Syria[12] at the time [2015].")
    assert [(one.start, one.kind) for one in found] == [(31, "number"), (64, "date")]


@given(TEXTS)
def test_figures_stand_in_order_on_their_lines(text):
    """They do not overlap, cross no line and have no white space at their ends."""
    end = 0
    for one in figures(text):
        assert end <= one.start < one.end <= len(text)
        assert "\n" not in text[one.start : one.end]
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        end = one.end


@given(st.dates(date(1000, 1, 1), date(2099, 12, 31)))
def test_every_day_is_one_date_in_each_of_its_notations(day):
    """A day is found whole in American, British and ISO notation."""
    month = language_of().pack.dates.months[day.month - 1]
    for written in (f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}", day.isoformat()):
        assert marked(f"He came on {written}, late.") == f"He came on [{written}], late."


@given(
    st.integers(0, 10**12), st.sampled_from(["", "$", "€"]), st.sampled_from(["", "%", " million", "-strong"])
)
def test_a_number_is_found_with_its_currency_and_scale(number, before, after):
    """Whatever its size, a number with thousands separators is one figure."""
    text = f"{before}{number:,}{after}"
    assert marked(f"He saw {text} there, {text}.") == f"He saw <{text}> there, <{text}>."


@pytest.mark.parametrize(
    "piece", ["1", "1,", "one-", "1-", "a/1/", "one ", "hundred and ", "1 ", "5th ", "mid-", "$"]
)
def test_long_runs_are_read_in_one_pass(piece):
    """Degenerate texts of some 100,000 characters take no noticeable time."""
    assert figures(piece * 30_000 + " 7")
