"""How prose writes dates: in digits, and from each of the words that begin one.

The words are those of newspapers; numeric dates may stand in any order of day and month.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from factcheck.languages.number_words import NumberWords, number_words
from factcheck.languages.pack import DateData, Pack
from factcheck.languages.patterns import any_of, in_both_cases
from factcheck.text.spans import Span

if TYPE_CHECKING:
    from factcheck.text.spans import Reader

_YEAR = r"(?:1\d|20)\d\d"
_END = r"(?!\w|[.,:/]\d)"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_MERIDIEM = r" ?[ap](?:\.m\.|m\b)"
_CENTURY = r"centur(?:y|ies)"
_BARE_YEAR = re.compile(_YEAR)
_WORD = re.compile(r"[^\W_]+")
_LONGEST_BEFORE = 14  # code points looked at before a date


class DatePhrases:
    """A language's dates: `in_digits` reads at a digit, `readers[word]` at a word."""

    def __init__(self, pack: Pack) -> None:
        data, numbers = pack.dates, number_words(pack)
        self._data = data
        self._widening(data)
        self._of_months(data)
        self._of_lengths(data, numbers)
        self._in_digits = _digits(pack, numbers)
        self._week_day = re.compile(rf"{any_of(data.weekdays)}s?(?: {any_of(data.day_parts)}\b)?")
        self.readers = self._readers(pack)
        """The reader for each word that can begin a date."""

    def _widening(self, data: DateData) -> None:
        """The patterns for what stands before a date."""
        stages = any_of(data.stages)
        self._part = re.compile(rf"\b{stages}[ -]\Z", re.IGNORECASE)
        self._the_part = re.compile(rf"(?:\bthe )?(?:\b{stages}[ -])?\Z", re.IGNORECASE)
        self._before_a_date = re.compile(rf"\b{any_of(data.before_a_date)}[ -]\Z", re.IGNORECASE)
        numbered = any_of(re.escape(each) for each in data.numbered)
        self._numbered = re.compile(rf"(?:\b{numbered}|[#№]) ?\Z", re.IGNORECASE)

    def _of_months(self, data: DateData) -> None:
        """The patterns for months and seasons."""
        month = _month(data)
        self._in_month = re.compile(
            rf"{month}(?:[ -](?:the )?{_DAY}(?!\w|[.,:]\d)(?:[–-]{_DAY}(?!\w))?(?:,? {_YEAR}{_END})?"
            rf"|,?(?: of)?[ -]{_YEAR}{_END})"
        )
        self._bare_month = re.compile(rf"{any_of(data.months)}\b")
        self._season = re.compile(rf"{any_of(data.seasons)}(?: of)? {_YEAR}{_END}", re.IGNORECASE)

    def _of_lengths(self, data: DateData, numbers: NumberWords) -> None:
        """The patterns for times told by their distance, and for centuries."""
        self._relative = re.compile(
            rf"\w+ (?:{any_of((*data.long_units, *data.week_parts, *data.day_parts, *data.seasons, *data.weekdays))}"
            rf"|{_month(data)}(?: [0-3]?\d)?)(?![\w-])"
        )
        self._ago = re.compile(
            rf"(?:an?(?: {any_of(data.after_article)})?|{any_of(data.quantities)}|{numbers.cardinals})"
            rf" (?:{any_of(data.lengthened)} )?{any_of(data.units)}s? {any_of(data.away)}\b"
            rf"|twenty-{numbers.ordinal}[ -]{_CENTURY}\b",
            re.IGNORECASE,
        )
        self._century = re.compile(rf"{numbers.ordinal}[ -]{_CENTURY}\b", re.IGNORECASE)

    def in_digits(self, text: str, start: int) -> Span | None:
        """Return the date that begins with this digit, with the `early`, `late` or `mid-` before it."""
        match = self._in_digits.match(text, start)
        if match is None:
            return None
        whole = match[0]
        if _BARE_YEAR.fullmatch(whole) and not self._is_year(text, start):
            return None
        wide = whole.endswith(("0s", "century", "centuries"))
        return Span(_widened(text, start, self._the_part if wide else self._part), match.end())

    def _is_year(self, text: str, start: int) -> bool:
        """Tell a year from `Resolution 1929` and `1200 Iranians`: before 1900 a word such as `in` stands before it."""
        if self._numbered.search(text[max(start - _LONGEST_BEFORE, 0) : start]):
            return False
        return text.startswith(("19", "20"), start) or self._expected(text, start)

    def _expected(self, text: str, start: int) -> bool:
        return bool(self._before_a_date.search(text[max(start - _LONGEST_BEFORE, 0) : start]))

    def _month(self, text: str, start: int) -> Span | None:
        match = self._in_month.match(text, start) or self._bare_month.match(text, start)
        if match is None or (match[0] in self._data.ambiguous_months and not self._expected(text, start)):
            return None
        return Span(_widened(text, start, self._part), match.end())

    def _readers(self, pack: Pack) -> Mapping[str, Reader]:
        data, numbers = self._data, pack.numbers
        season, ago = _reader(self._season, self._the_part), _reader(self._ago)
        return {
            **dict.fromkeys([*data.months, *data.month_abbreviations], self._month),
            **dict.fromkeys([*data.weekdays, *(f"{day}s" for day in data.weekdays)], _reader(self._week_day)),
            **dict.fromkeys(in_both_cases(data.seasons), season),
            **dict.fromkeys(in_both_cases(data.relative), _reader(self._relative)),
            **dict.fromkeys(in_both_cases([*data.quantity_openers, *numbers.words]), ago),
            **dict.fromkeys(in_both_cases(numbers.ordinals), _reader(self._century, self._the_part)),
            **dict.fromkeys(in_both_cases(data.today), _reader(_WORD)),
            **dict.fromkeys(data.week_parts, _the_week_part),
        }


date_phrases = cache(DatePhrases)


def _month(data: DateData) -> str:
    return rf"(?:{any_of(data.months)}\b|{any_of(data.month_abbreviations)}\b\.?)"


def _digits(pack: Pack, numbers: NumberWords) -> re.Pattern[str]:
    """A pattern for the dates that begin with a digit."""
    data = pack.dates
    counted = rf"(?:-[a-z]|{numbers.share}| ?{any_of((*data.counted, *pack.numbers.scales))}\b)"
    month, unit, away = _month(data), any_of(data.units), any_of(data.away)
    eras = any_of(data.eras)
    return re.compile(
        rf"(?:\d{{4}}-\d\d-\d\d(?:T[\d:]+Z?)?"
        r"|\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d\d)"
        rf"|{_DAY}(?:[–-]{_DAY})?(?: of)? {month}(?:,? {_YEAR}{_END})?"
        rf"|[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?:{_MERIDIEM})?"
        rf"|[0-2]?\d(?:\.[0-5]\d)?{_MERIDIEM}"
        rf"|{_YEAR}[–/-](?:{_YEAR}|\d\d)(?!{counted})"
        r"|(?:(?:1\d|20)\d0|\d0)s"
        rf"|\d{{1,4}} ?{eras}"
        rf"|\d{{1,2}}(?:st|nd|rd|th)[ -]{_CENTURY}(?: {eras})?"
        rf"|\d+(?:\.\d+)? {unit}s? {away}\b"
        rf"|{_YEAR}(?!{counted})"
        rf"){_END}"
    )


def _widened(text: str, start: int, pattern: re.Pattern[str]) -> int:
    match = pattern.search(text[max(start - _LONGEST_BEFORE, 0) : start])
    return start - len(match[0]) if match else start


def _reader(pattern: re.Pattern[str], widening: re.Pattern[str] | None = None) -> Reader:
    def read(text: str, start: int) -> Span | None:
        match = pattern.match(text, start)
        if match is None:
            return None
        return Span(_widened(text, start, widening) if widening else start, match.end())

    return read


def _the_week_part(text: str, start: int) -> Span | None:
    """Read `weekend` only after `the`."""
    before = start - len("the ")
    if text[max(before, 0) : start].lower() != "the ":
        return None
    word = _WORD.match(text, start)
    assert word is not None  # the word that it is a reader for
    return Span(before, word.end())
