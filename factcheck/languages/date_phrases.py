"""How English prose writes dates: patterns, and readers for the words that begin one.

Figures calls `in_digits` at a token that begins with a digit, and `READERS[word]` at any other. The words are
those of British and American newspapers; numeric dates may stand in any order of day and month.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.languages.calendar_words import MONTH_ABBREVIATIONS, MONTHS, SEASONS, UNITS, WEEKDAYS
from factcheck.languages.number_words import CARDINALS, ORDINAL, ORDINALS, SMALL
from factcheck.languages.word_lists import in_both_cases
from factcheck.text.spans import Span

if TYPE_CHECKING:
    from factcheck.text.spans import Reader

_YEAR = r"(?:1\d|20)\d\d"
_END = r"(?!\w|[.,:/]\d)"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_MONTH = rf"(?:(?:{'|'.join(MONTHS)})\b|(?:{'|'.join(MONTH_ABBREVIATIONS)})\b\.?)"
_UNIT = rf"(?:{'|'.join(UNITS)})"
_LONG_UNIT = r"(?:day|night|week|fortnight|month|quarter|year|decade|century)"
_SEASON = rf"(?:{'|'.join(SEASONS)})"
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
_AWAY = r"(?:ago|earlier|later|before|after|afterwards|previously|prior|hence|from now)\b"
_MERIDIEM = r" ?[ap](?:\.m\.|m\b)"
_COUNTED = (
    r"(?:-[a-z]| ?%| ?(?:per ?cent|people|persons|men|women|children|civilians|soldiers|troops|fighters|members|"
    r"dollars|euros|pounds|roubles|rubles|rials|k(?:ilo)?m(?:et\w+)?|miles?|met(?:re|er)s?|feet|tons|tonnes|kg|"
    r"barrels|votes|deaths|jobs|times|pages|words|centrifuges|missiles|hours|days|weeks|months|years|"
    r"hundred|thousand|million|billion|trillion)\b)"
)

_IN_DIGITS = re.compile(
    rf"(?:\d{{4}}-\d\d-\d\d(?:T[\d:]+Z?)?"
    r"|\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d\d)"
    rf"|{_DAY}(?:[–-]{_DAY})?(?: of)? {_MONTH}(?:,? {_YEAR}{_END})?"
    rf"|[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?:{_MERIDIEM})?"
    rf"|[0-2]?\d(?:\.[0-5]\d)?{_MERIDIEM}"
    rf"|{_YEAR}[–/-](?:{_YEAR}|\d\d)(?!{_COUNTED})"
    r"|(?:(?:1\d|20)\d0|\d0)s"
    r"|\d{1,4} ?(?:BCE?|CE|AD)"
    r"|\d{1,2}(?:st|nd|rd|th)[ -]centur(?:y|ies)(?: (?:BCE?|CE|AD))?"
    rf"|\d+(?:\.\d+)? {_UNIT}s? {_AWAY}"
    rf"|{_YEAR}(?!{_COUNTED})"
    rf"){_END}"
)
_BARE_YEAR = re.compile(_YEAR)
_IN_MONTH = re.compile(
    rf"{_MONTH}(?:[ -](?:the )?{_DAY}(?!\w|[.,:]\d)(?:[–-]{_DAY}(?!\w))?(?:,? {_YEAR}{_END})?"
    rf"|,?(?: of)?[ -]{_YEAR}{_END})"
)
_SEASON_OF_YEAR = re.compile(rf"{_SEASON}(?: of)? {_YEAR}{_END}", re.IGNORECASE)
_DAY_OF_WEEK = re.compile(rf"{_WEEKDAY}s?(?: (?:morning|afternoon|evening|night)\b)?")
_RELATIVE = re.compile(
    rf"\w+ (?:{_LONG_UNIT}|weekend|morning|afternoon|evening|{_SEASON}|{_WEEKDAY}|{_MONTH}(?: [0-3]?\d)?)(?![\w-])"
)
_AGO = re.compile(
    rf"(?:an?(?: (?:few|couple of|half|full|whole))?|several|few|some|many|couple of|half an?|{CARDINALS})"
    rf" (?:short |long |full |more )?{_UNIT}s? {_AWAY}|twenty-{ORDINAL}[ -]centur(?:y|ies)\b",
    re.IGNORECASE,
)
_CENTURY = re.compile(rf"{ORDINAL}[ -]centur(?:y|ies)\b", re.IGNORECASE)
_PART = re.compile(r"\b(?:early|late|mid)[ -]\Z", re.IGNORECASE)
_THE_PART = re.compile(r"(?:\bthe )?(?:\b(?:early|late|mid)[ -])?\Z", re.IGNORECASE)
_BEFORE_A_DATE = re.compile(
    r"\b(?:in|of|since|by|until|till|from|to|between|and|or|during|last|this|next|early|late|mid|for|through|before|"
    r"after|about|around|circa|year|on)[ -]\Z",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:\b(?:resolutions?|article|flight|page|decree|order|room|nos?\.|pp?\.)|[#№]) ?\Z", re.IGNORECASE
)
_LONGEST_BEFORE = 14  # code points looked at before a date


def in_digits(text: str, start: int) -> Span | None:
    """Return the date that begins with this digit, with the `early`, `late` or `mid-` before it."""
    match = _IN_DIGITS.match(text, start)
    if match is None:
        return None
    whole = match[0]
    if _BARE_YEAR.fullmatch(whole) and not _is_year(text, start):
        return None
    widening = _THE_PART if whole.endswith(("0s", "century", "centuries")) else _PART
    return Span(_widened(text, start, widening), match.end())


def _is_year(text: str, start: int) -> bool:
    """Tell a year from `Resolution 1929` and `1200 Iranians`: before 1900 a word such as `in` stands before it."""
    if _NUMBERED.search(text[max(start - _LONGEST_BEFORE, 0) : start]):
        return False
    return text.startswith(("19", "20"), start) or _expected(text, start)


def _month(text: str, start: int) -> Span | None:
    match = _IN_MONTH.match(text, start) or _BARE_MONTH.match(text, start)
    if match is None or (match[0] in _AMBIGUOUS and not _expected(text, start)):
        return None
    return Span(_widened(text, start, _PART), match.end())


_BARE_MONTH = re.compile(rf"(?:{'|'.join(MONTHS)})\b")
_AMBIGUOUS = frozenset({"March", "May"})  # a verb at a sentence's start; a demonstration


def _expected(text: str, start: int) -> bool:
    return bool(_BEFORE_A_DATE.search(text[max(start - _LONGEST_BEFORE, 0) : start]))


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


def _weekend(text: str, start: int) -> Span | None:
    if text[max(start - len("the "), 0) : start].lower() != "the ":
        return None
    return Span(start - len("the "), start + len("weekend"))


_RELATIVE_WORDS = ["last", "next", "this", "past", "previous", "following", "same", "coming"]
_QUANTITIES = ["a", "an", "several", "few", "some", "many", "couple", "half"]
_ago = _reader(_AGO)

READERS: dict[str, Reader] = {
    **dict.fromkeys([*MONTHS, *MONTH_ABBREVIATIONS], _month),
    **dict.fromkeys([*WEEKDAYS, *(f"{day}s" for day in WEEKDAYS)], _reader(_DAY_OF_WEEK)),
    **dict.fromkeys(in_both_cases(SEASONS), _reader(_SEASON_OF_YEAR, _THE_PART)),
    **dict.fromkeys(in_both_cases(_RELATIVE_WORDS), _reader(_RELATIVE)),
    **dict.fromkeys(in_both_cases([*_QUANTITIES, *SMALL]), _ago),
    **dict.fromkeys(in_both_cases(ORDINALS), _reader(_CENTURY, _THE_PART)),
    **dict.fromkeys(
        in_both_cases(["yesterday", "today", "tomorrow", "tonight"]), _reader(re.compile(r"[^\W_]+"))
    ),
    "weekend": _weekend,
}
"""The reader for each word that can begin a date."""
