"""The times of a text: dates, parts of them, and times told by their distance, each with what is known of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache, partial
from typing import Final

from factcheck.languages.figures import Figure, figures
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.asserted_times import time_of
from factcheck.readings.calendar_dates import day_forms
from factcheck.readings.clock import clock_forms
from factcheck.readings.lengths import length_agrees, lengths
from factcheck.readings.moments import Form, Moments, dated, spans_of, stage
from factcheck.readings.other_years import PERSIAN_YEARS, other_forms, persian_year
from factcheck.readings.parts_of_times import joined
from factcheck.readings.reading import Time
from factcheck.readings.relative import RelativeForms, resolved
from factcheck.readings.times_agreeing import agree_in_time
from factcheck.readings.years_said import year_forms

__all__ = ["agree_in_time", "length_agrees", "lengths", "resolved", "time_of", "times"]

_KEPT: Final = 512
_NUMBER: Final = b"\1"
_DATE: Final = b"\2"
_TOKEN: Final = re.compile(r"[^\W_]+")
_BLANK: Final = re.compile(r"\s")
_OPTIONAL: Final = re.compile(r"(?:\\.|\[.+\])\?")
_SHORT: Final = re.compile(r"(?:[qh][1-4]|fy\d+)\Z")
_AFTER_SHORT_YEAR: Final = re.compile(r" ([^\W\d_]+)")
_LONGEST_BEFORE: Final = 24  # code points looked at before a time
_MOST_SLACK: Final = 1827  # days by which “about” makes a time wider: five years


class _TimeForms:
    """A language's forms of times, and what stands around them."""

    def __init__(self, pack: Pack) -> None:
        data = pack.dates
        self.forms: tuple[Form, ...] = (
            *RelativeForms(pack).forms,
            *other_forms(pack),
            *clock_forms(pack),
            *day_forms(pack),
            *year_forms(pack),
            (re.compile(rf"(?P<weekday>{any_of(data.weekdays)})\b"), partial(_weekday, pack=pack)),
        )
        self.openers = _openers(pack)
        self.stage = re.compile(
            rf"\b(?P<stage>{any_of(data.stage_parts)})(?: in)?[ -](?:the )?\Z", re.IGNORECASE
        )
        self.about = re.compile(rf"\b{any_of(data.approximately)}[ -](?:the )?\Z", re.IGNORECASE)
        self.before_short_year = re.compile(rf"\b{any_of(data.before_short_year)} \Z", re.IGNORECASE)
        self.before_decade = re.compile(rf"\b{any_of(data.before_decade)}[ -]\Z", re.IGNORECASE)
        self.persian = re.compile(rf"\b{any_of(data.persian_calendar)}\b", re.IGNORECASE)
        self.single_months = frozenset(data.months)


_forms_of = cache(_TimeForms)


def _openers(pack: Pack) -> frozenset[str]:
    """The words, in small letters, with which a time may begin."""
    data, numbers = pack.dates, pack.numbers
    words = (
        *data.months, *data.month_abbreviations, *data.weekdays, *data.seasons, *data.directions, *data.days_off,
        *data.rough, *numbers.words, *numbers.scales, *numbers.ordinals, *data.unit_parts, *data.decade_words,
        *data.holidays, *data.clock_words, *data.persian_months, *data.eras_after, *data.fiscal_years, *data.school_years,
        *data.seen_from_elsewhere, *data.articles, *data.islamic_months, *data.counted_back, *data.counted_on, *data.islamic_calendar,
    )  # fmt: skip
    firsts = (_TOKEN.search(_OPTIONAL.sub("", word)) for word in words)
    named = _TOKEN.findall(" ".join(data.persian_calendar))
    return frozenset(each.lower() for each in (*(first[0] for first in firsts if first), *named))


def _weekday(match: re.Match[str], pack: Pack) -> Time:
    return dated(match, weekday=pack.dates.weekdays.index(match["weekday"]))


def may_begin(word: str, pack: Pack) -> bool:
    """Whether a time may begin with a word, or one that belongs to it: about, early.

    Args:
        word: The word, in small letters; not a number in digits.
        pack: A language's.
    """
    data = pack.dates
    return word in _forms_of(pack).openers or word in _words_before(pack) or word in data.stage_parts


@cache
def _words_before(pack: Pack) -> frozenset[str]:
    """The first words of what stands before a time and belongs to it."""
    data = pack.dates
    before = (
        *data.approximately,
        *data.before_short_year,
        *data.before_decade,
        *data.definite,
        *data.inside_a_date,
    )
    return frozenset(word for each in before for word in _TOKEN.findall(each.lower()))


@lru_cache(maxsize=_KEPT)
def times(text: str, pack: Pack) -> tuple[Time, ...]:
    """The times that a text gives, in order and without overlap; none in a language whose dates nobody reads.

    Args:
        text: A statement, a quote or a paragraph.
        pack: Its language's.
    """
    if "dates" not in pack.reads:
        return ()
    plain = _BLANK.sub(" ", text)  # keeps every offset
    found = joined(tuple(_found(plain, pack, _forms_of(pack))), plain, pack)
    return tuple(replace(each, words=text[each.start : each.end]) for each in found)


def _found(text: str, pack: Pack, forms: _TimeForms) -> Iterator[Time]:
    done, covered = 0, bytearray()
    for token in _TOKEN.finditer(text):
        start, word = token.start(), token[0].lower()
        in_digits = word[0].isdigit()
        if start < done or not (in_digits or word in forms.openers or _SHORT.match(word)):
            continue
        covered = covered or _covered(text, figures(text, pack))
        if in_digits and not covered[start]:
            continue  # a name: S/RES/2231/2015
        if time := _time(text, start, covered, pack, forms):
            time = _around(time, text, pack, forms)
            yield time
            done = time.end


def _covered(text: str, known: Iterable[Figure]) -> bytearray:
    """For each place of a text, whether a time may begin there, since a figure does or covers it; of a long number its beginning."""
    found = bytearray(len(text))
    for each in known:
        end = each.end if each.kind == "date" else min(each.end, each.start + _LONGEST_BEFORE)
        found[each.start : end] = (_DATE if each.kind == "date" else _NUMBER) * (end - each.start)
    return found


def _time(text: str, start: int, covered: bytearray, pack: Pack, forms: _TimeForms) -> Time | None:
    """The time that begins here."""
    for pattern, read in forms.forms:
        match = pattern.match(text, start)
        time = read(match) if match else None
        if match and time:
            return (
                _of_its_calendar(match, time, forms) if _is_time(time, text, covered, pack, forms) else None
            )
    return None


def _is_time(time: Time, text: str, covered: bytearray, pack: Pack, forms: _TimeForms) -> bool:
    """Whether words that may be something else are a time where they stand: May, 1453, 622, the forties."""
    word, before = time.words, text[max(time.start - _LONGEST_BEFORE, 0) : time.start]
    if word in forms.single_months or (word.isdigit() and len(word) == len("2015")):
        is_known = covered[time.start] == _DATE[0]
        return is_known or bool(forms.about.search(before)) or _is_persian(time, text, forms)
    if word.isdigit():
        after = _AFTER_SHORT_YEAR.match(text, time.end)
        is_counting = after and not pack.is_function_word(after[1])
        return bool(forms.before_short_year.search(before)) and not is_counting
    if word.lower() in pack.dates.decade_words:
        return bool(forms.before_decade.search(before))
    return True


def _of_its_calendar(match: re.Match[str], time: Time, forms: _TimeForms) -> Time:
    """A bare year such as 1399 in a text that names the calendar of Iran."""
    return persian_year(match) or time if _is_persian(time, match.string, forms) else time


def _is_persian(time: Time, text: str, forms: _TimeForms) -> bool:
    return time.year in PERSIAN_YEARS and time.month is None and _has(text, forms.persian)


@lru_cache(maxsize=1)
def _has(text: str, words: re.Pattern[str]) -> bool:
    """Whether a text has some words, which is asked for each year in it."""
    return bool(words.search(text))


def _around(time: Time, text: str, pack: Pack, forms: _TimeForms) -> Time:
    """A time with what stands before it: late 1990s, about 2015."""
    before = text[max(time.start - _LONGEST_BEFORE, 0) : time.start]
    if match := forms.stage.search(before):
        time = _staged(time, pack.dates.stage_parts[match["stage"].lower()])
        start = time.start - len(before) + match.start()
        time = replace(time, start=start, words=text[start : time.end])
        before = before[: match.start()]
    return _approximate(time) if forms.about.search(before) else time


def _staged(time: Time, part: tuple[int, int]) -> Time:
    """A part of a time; of one that may be a decade or a century, of the decade."""
    spans = spans_of(time)
    narrow = spans[:1] if len({first for first, _ in spans}) == 1 else spans
    return _with_spans(time, tuple(stage(span, part) or span for span in narrow))


def _approximate(time: Time) -> Time:
    """A time with edges as far off as it is long."""
    if time.minute is not None:
        first, last = time.minute
        time = replace(time, minute=(max(first - 30, 0), min(last + 30, 1440)))
    slack = [(min(last - first + 1, _MOST_SLACK), first, last) for first, last in spans_of(time)]
    return _with_spans(time, tuple((first - days, last + days) for days, first, last in slack))


def _with_spans(time: Time, spans: tuple[tuple[int, int], ...]) -> Time:
    """A time with other spans, whose edges are not sharp."""
    if not spans:
        return replace(time, is_loose=True)
    whole = {
        "first": min(first for first, _ in spans),
        "last": max(last for _, last in spans),
        "is_loose": True,
    }
    return replace(time, **whole, spans=spans) if isinstance(time, Moments) else replace(time, **whole)  # type: ignore[arg-type]
