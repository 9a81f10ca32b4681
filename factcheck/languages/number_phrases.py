"""How English prose writes numbers: patterns, and readers for the words that begin one.

Figures calls `in_digits` at a token that begins with a digit, and `READERS[word]` at any other, after the readers
of dates have passed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.languages.number_words import (
    CARDINALS,
    IDIOMS,
    ORDINAL,
    ORDINALS,
    PLURALS,
    PRONOUN_ONE_AFTER,
    SCALE,
    SCALES,
    SMALL,
)
from factcheck.languages.word_lists import in_both_cases
from factcheck.text.spans import Span

if TYPE_CHECKING:
    from factcheck.text.spans import Reader

FRACTION_SIGNS = "½⅓⅔¼¾⅛"
"""Fractions that are one character."""

_COMPOUND = r"(?:-[a-z0-9]\w*)*"
_PERCENT = r"(?: ?%| per ?cent(?:age points?)?\b)"
_DIGITS = r"\d+(?:[.,:/]\d+)*"
_IN_DIGITS = re.compile(
    rf"(?:{_DIGITS}(?:[–-]{_DIGITS})*[{FRACTION_SIGNS}]?|[{FRACTION_SIGNS}])\w*{_COMPOUND}"
    rf"(?:{_PERCENT}|(?:[ -](?:{SCALE}|bn\b|mn\b))+)?"
)
_SIGN = re.compile(r"(?:(?<!\w)(?:US|A|C|NZ|HK))?[$€£¥₽₹₪₺] ?\Z|(?:(?<=[\s(“‘])|\A)[−+-]\Z")
_LONGEST_SIGN = len(" NZ$ ")
_IN_WORDS = re.compile(
    rf"{CARDINALS}(?:[ -](?:thirds?|quarters?|halves|{ORDINAL}s)\b)?{_COMPOUND}{_PERCENT}?", re.IGNORECASE
)
_ORDINAL = re.compile(rf"{ORDINAL}(?:-[a-z]+)*", re.IGNORECASE)
_VAGUE = re.compile(
    rf"(?:{'|'.join(PLURALS)}|tens|scores)\b(?: of (?:{'|'.join(PLURALS)})\b)?", re.IGNORECASE
)
_PART = re.compile(
    rf"half(?:-(?:hour|day|year|dozen|million|century)\b| an? {SCALE}|(?= (?:an?|of|the|its|their|his|her|all|its)\b))"
    rf"|an? (?:{SCALE}|quarter(?= of\b)|third(?= of\b)|half\b)",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\w+")
_PRONOUN_ONE = re.compile(
    r"(?: (?:of|another|who|whom|that|which|must|can|could|should|would|may|might|cannot)\b|[’']s\b|[.;?!])"
)
_FIRST_IDIOM = re.compile(r"(?: (?:of all|off|and foremost|place|hand)\b|,)")
_SECOND_UNIT = re.compile(r"[.,;:?!)]| thoughts?\b")
_WORD_BEFORE = re.compile(r"(\w+)\s\Z")
_LONGEST_BEFORE = 12  # code points looked at before a number


def in_digits(text: str, start: int) -> Span:
    """Return the number that begins with this digit or fraction, with the currency or sign before it."""
    match = _IN_DIGITS.match(text, start)
    assert match is not None  # one digit is a number
    return Span(start - sign_before(text, start), match.end())


def sign_before(text: str, start: int) -> int:
    """Return the length, in code points, of the currency or sign that ends here."""
    match = _SIGN.search(text[max(start - _LONGEST_SIGN, 0) : start])
    return len(match[0]) if match else 0


def _reader(pattern: re.Pattern[str]) -> Reader:
    def read(text: str, start: int) -> Span | None:
        match = pattern.match(text, start)
        if match is None or match[0].lower() in IDIOMS:
            return None
        return Span(*match.span())

    return read


_cardinal = _reader(_IN_WORDS)
_ordinal = _reader(_ORDINAL)
_vague = _reader(_VAGUE)


def _one(text: str, start: int) -> Span | None:
    """Read `one` as a number only where it counts something."""
    span = _cardinal(text, start)
    if span and span.end - span.start == len("one"):
        pronoun = _PRONOUN_ONE.match(text, span.end) or _word_before(text, start) in PRONOUN_ONE_AFTER
        return None if pronoun else span
    return span


def _first(text: str, start: int) -> Span | None:
    """Read `first` as a number unless it begins a list of reasons."""
    span = _ordinal(text, start)
    if span and (_FIRST_IDIOM.match(text, span.end) or _word_before(text, start) == "at"):
        return None
    return span


def _second(text: str, start: int) -> Span | None:
    """Read `second` as a number unless it is the unit of time."""
    span = _ordinal(text, start)
    return None if span and _SECOND_UNIT.match(text, span.end) else span


def _many(text: str, start: int) -> Span | None:
    """Read `tens` and `scores` only before `of`, where they count."""
    span = _vague(text, start)
    bare = span is not None and text[span.start : span.end].lower() in ("tens", "scores")
    return None if span and bare and not text.startswith(" of ", span.end) else span


def _word_before(text: str, start: int) -> str:
    match = _WORD_BEFORE.search(text[max(start - _LONGEST_BEFORE, 0) : start])
    return match[1].lower() if match else ""


READERS: dict[str, Reader] = {
    **dict.fromkeys(in_both_cases([*SMALL, *SCALES]), _cardinal),
    **dict.fromkeys(in_both_cases(ORDINALS), _ordinal),
    **dict.fromkeys(in_both_cases([*PLURALS, "tens", "scores"]), _many),
    **dict.fromkeys(in_both_cases(["a", "an", "half"]), _reader(_PART)),
    **dict.fromkeys(in_both_cases(["twice", "thrice"]), _reader(_TIMES)),
    **dict.fromkeys(in_both_cases(["one"]), _one),
    **dict.fromkeys(in_both_cases(["first"]), _first),
    **dict.fromkeys(in_both_cases(["second"]), _second),
}
"""The reader for each word that can begin a number."""
