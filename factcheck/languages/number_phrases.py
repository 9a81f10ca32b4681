"""How prose writes numbers: in digits, and from each of the words that begin one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from factcheck.languages.number_words import number_words
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of, in_both_cases
from factcheck.text.spans import Span

if TYPE_CHECKING:
    from factcheck.text.spans import Reader

FRACTION_SIGNS = "½⅓⅔¼¾⅛"
"""Fractions that are one character."""

_COMPOUND = r"(?:-[a-z0-9]\w*)*"
_DIGITS = r"\d+(?:[.,:/]\d+)*"
_CURRENCIES = "$€£¥₽₹₪₺"
_LONGEST_SIGN = len(" NZ$ ")
_SECOND_UNIT = re.compile(r"[.,;:?!)]| thoughts?\b")
_WORD_BEFORE = re.compile(r"(\w+)\s\Z")
_LONGEST_BEFORE = 12  # code points looked at before a number


class NumberPhrases:
    """A language's numbers: `in_digits` reads at a digit, `readers[word]` at a word, after those of dates have passed."""

    def __init__(self, pack: Pack) -> None:
        data, words = pack.numbers, number_words(pack)
        percent = words.share
        self._data = data
        self._in_digits = re.compile(
            rf"(?:{_DIGITS}(?:[–-]{_DIGITS})*[{FRACTION_SIGNS}]?|[{FRACTION_SIGNS}])\w*{_COMPOUND}"
            rf"(?:{percent}|(?:[ -](?:{words.scale}|{any_of(data.short_scales)}\b))+)?"
        )
        self._sign = re.compile(
            rf"(?:(?<!\w){any_of(data.sign_prefixes)})?[{_CURRENCIES}] ?\Z|(?:(?<=[\s(“‘])|\A)[−+-]\Z"
        )
        self._in_words = re.compile(
            rf"{words.cardinals}(?:[ -](?:{any_of(data.part_plurals)}|{words.ordinal}s)\b)?{_COMPOUND}(?:{percent})?",
            re.IGNORECASE,
        )
        self._ordinals = re.compile(rf"{words.ordinal}(?:-[a-z]+)*", re.IGNORECASE)
        plurals = any_of(data.plurals)
        self._vague = re.compile(
            rf"{any_of((*data.plurals, *data.plurals_of))}\b(?: of {plurals}\b)?", re.IGNORECASE
        )
        self._part = re.compile(
            rf"half(?:-{any_of(data.half_compounds)}\b| an? {words.scale}"
            rf"|(?= {any_of(data.half_of)}\b))"
            rf"|an? (?:{words.scale}|quarter(?= of\b)|third(?= of\b)|half\b)",
            re.IGNORECASE,
        )
        self._pronoun_one = re.compile(rf"(?: {any_of(data.pronoun_one_before)}\b|[’']s\b|[.;?!])")
        self._first_idiom = re.compile(rf"(?: {any_of(data.first_before)}\b|,)")
        self._idioms = frozenset(data.idioms)
        self.readers = self._readers()
        """The reader for each word that can begin a number."""

    def in_digits(self, text: str, start: int) -> Span:
        """Return the number that begins with this digit or fraction, with the currency or sign before it."""
        match = self._in_digits.match(text, start)
        assert match is not None  # one digit is a number
        return Span(start - self.sign_before(text, start), match.end())

    def sign_before(self, text: str, start: int) -> int:
        """Return the length, in code points, of the currency or sign that ends here."""
        match = self._sign.search(text[max(start - _LONGEST_SIGN, 0) : start])
        return len(match[0]) if match else 0

    def _readers(self) -> Mapping[str, Reader]:
        data = self._data
        return {
            **dict.fromkeys(in_both_cases([*data.words, *data.scales]), self._cardinal),
            **dict.fromkeys(in_both_cases(data.ordinals), self._ordinal),
            **dict.fromkeys(in_both_cases([*data.plurals, *data.plurals_of]), self._many),
            **dict.fromkeys(in_both_cases(["a", "an", "half"]), self._share),
            **dict.fromkeys(in_both_cases(data.times), self._times),
            **dict.fromkeys(in_both_cases(["one"]), self._one),
            **dict.fromkeys(in_both_cases(["first"]), self._first),
            **dict.fromkeys(in_both_cases(["second"]), self._second),
        }

    def _read(self, pattern: re.Pattern[str], text: str, start: int) -> Span | None:
        match = pattern.match(text, start)
        return None if match is None or match[0].lower() in self._idioms else Span(*match.span())

    def _cardinal(self, text: str, start: int) -> Span | None:
        return self._read(self._in_words, text, start)

    def _ordinal(self, text: str, start: int) -> Span | None:
        return self._read(self._ordinals, text, start)

    def _share(self, text: str, start: int) -> Span | None:
        return self._read(self._part, text, start)

    def _times(self, text: str, start: int) -> Span | None:
        return self._read(_WORD, text, start)

    def _one(self, text: str, start: int) -> Span | None:
        """Read `one` as a number only where it counts something."""
        span = self._cardinal(text, start)
        if span and span.end - span.start == len("one"):
            before = _word_before(text, start)
            pronoun = self._pronoun_one.match(text, span.end) or before in self._data.pronoun_one_after
            return None if pronoun else span
        return span

    def _first(self, text: str, start: int) -> Span | None:
        """Read `first` as a number unless it begins a list of reasons."""
        span = self._ordinal(text, start)
        if span and (
            self._first_idiom.match(text, span.end) or _word_before(text, start) in self._data.first_after
        ):
            return None
        return span

    def _second(self, text: str, start: int) -> Span | None:
        """Read `second` as a number unless it is the unit of time."""
        span = self._ordinal(text, start)
        return None if span and _SECOND_UNIT.match(text, span.end) else span

    def _many(self, text: str, start: int) -> Span | None:
        """Read `tens` and `scores` only before `of`, where they count."""
        span = self._read(self._vague, text, start)
        bare = span is not None and text[span.start : span.end].lower() in self._data.plurals_of
        return None if span and bare and not text.startswith(" of ", span.end) else span


number_phrases = cache(NumberPhrases)

_WORD = re.compile(r"\w+")


def _word_before(text: str, start: int) -> str:
    match = _WORD_BEFORE.search(text[max(start - _LONGEST_BEFORE, 0) : start])
    return match[1].lower() if match else ""
