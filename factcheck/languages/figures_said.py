"""The figures that a text gives, in a form in which two texts can be compared: dates, numbers, scales, shares, units."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from factcheck.languages.figures import figures
from factcheck.languages.number_words import number_words
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of

_FIRST_TELLING: Final = 2  # "one" is a pronoun more often than a number, and "zero" is rare
_ORDINALS_ASKED: Final = 12
_KEPT: Final = 256
"""Texts whose figures are kept: several claims, one after the other, ask for those of a paragraph."""
_LONGEST: Final = 100  # digits of a number; Python reads some 4,000, and then refuses
_NUMBER: Final = re.compile(r"\d+")
_WHOLE: Final = re.compile(r"(?<![\d.,])\d{1,3}(?:[,'’\u00a0\u2009\u202f]\d{3})+(?![\d])|\d+")
"""A number with its thousands set apart, `12,400`, or digits."""
_PERHAPS_WHOLE: Final = re.compile(r"(?<![\d.,])\d{1,3}(?:[. ]\d{3})+(?![\d])")
"""One whose marks may also be those of a fraction or between two numbers: `12.400`, `12 400`."""
_BLANKS: Final = re.compile(r"[^\S\n]{2,}")
_NO_DIGIT: Final = re.compile(r"\D")
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_TOKEN: Final = re.compile(r"[^\W\d_]+|[\d%]")
_MONTHS: Final = 12

DatePart = str
"""A year or day in digits, `2015`, or a month, `month 7`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """The figures of a text."""

    counts: Mapping[str, str]  # numbers, scales, shares and counted units, each with its words
    dates: tuple[tuple[frozenset[DatePart], str], ...]  # of the calendar, each with its words


class _FigurePatterns:
    """What finds a language's figures in words."""

    def __init__(self, pack: Pack) -> None:
        numbers, dates, words = pack.numbers, pack.dates, number_words(pack)
        telling = tuple(numbers.words)[_FIRST_TELLING:]
        ordinals = tuple(numbers.ordinals)[:_ORDINALS_ASKED]
        units = any_of(pack.units.said)
        self.word = re.compile(
            rf"\b{any_of((*telling, *numbers.scales, *numbers.plurals))}\b(?<!\bthe two)", re.IGNORECASE
        )
        self.ordinal = re.compile(rf"\b{any_of(ordinals)}\b", re.IGNORECASE)
        self.month = re.compile(rf"\b{any_of((*dates.months, *dates.month_abbreviations))}\b")
        self.points = re.compile(words.points, re.IGNORECASE)
        self.percent = re.compile(words.percent, re.IGNORECASE)
        self.unit = re.compile(rf"(?<![^\W\d_]){units}(?=s?\b)", re.IGNORECASE)
        counts = any_of((*numbers.words, *numbers.scales, *numbers.several))
        self.counted = re.compile(rf"(?:\d|\b{counts})[ -](?P<unit>{units})s?\b", re.IGNORECASE)
        of_units = frozenset((*pack.units.said, *(f"{unit}s" for unit in pack.units.said)))
        self.needed: Mapping[re.Pattern[str], frozenset[str]] = {
            self.word: frozenset((*telling, *numbers.scales, *numbers.plurals)),
            self.ordinal: frozenset(ordinals),
            self.points: _tokens(" ".join(numbers.points)),
            self.percent: _tokens(" ".join(numbers.percent)) - {"per"},
            self.unit: of_units,
            self.counted: of_units,
        }
        """Tokens of which a text has one where the pattern finds something; looking for them first makes most texts quick."""


_patterns_of = cache(_FigurePatterns)


@lru_cache(maxsize=_KEPT)
def figures_given(text: str, pack: Pack) -> Figures:
    """The figures that a text gives.

    Args:
        text: A statement or paragraph, or a value or unit as a claim asserts it.
        pack: Its language's.
    """
    # A statement has single blanks, and whether `1953` is a year may hang on the word before it.
    text = _BLANKS.sub(" ", text)
    patterns = _patterns_of(pack)
    dates, rest = [], text
    for figure in figures(text, pack):
        words = text[figure.start : figure.end]
        parts = frozenset((*_months(words, pack), *(_bare(match) for match in _NUMBER.findall(words))))
        if figure.kind == "date" and (patterns.month.search(words) or _YEAR.search(words)):
            dates.append((parts, words))
            rest = rest[: figure.start] + " " * len(words) + rest[figure.end :]
    tokens = _tokens(rest)
    numbers = (*_WHOLE.finditer(rest), *_found(patterns.word, rest, tokens, patterns))
    found = {_plain(match[0], pack): match[0] for match in numbers}
    counted = _found(patterns.counted, rest, tokens, patterns)
    found |= {match["unit"].lower(): match["unit"] for match in counted}
    return Figures(counts=found | dict(_shares(rest, tokens, patterns)), dates=tuple(dates))


@lru_cache(maxsize=_KEPT)
def counts_in(text: str, pack: Pack) -> frozenset[str]:
    """What in a text may be a count of another: as `figures_given` has them, and every ordinal and unit.

    Args:
        text: A paragraph of an article, or a value.
        pack: Its language's.
    """
    patterns, tokens = _patterns_of(pack), _tokens(text)
    units = (match[0].lower() for match in _found(patterns.unit, text, tokens, patterns))
    ranks = _found(patterns.ordinal, text, tokens, patterns)
    ordinals = (str(pack.numbers.ordinals[match[0].lower()]) for match in ranks)
    wholes = (_plain(match[0], pack) for match in _PERHAPS_WHOLE.finditer(text))
    return frozenset((*figures_given(text, pack).counts, *units, *ordinals, *wholes))


@lru_cache(maxsize=_KEPT)
def dates_in(text: str, pack: Pack) -> tuple[frozenset[DatePart], ...]:
    """The dates of a text that another may give; of a season all its months, as seasons are said loosely.

    Args:
        text: A paragraph or statement.
        pack: Its language's.
    """
    given = figures_given(text, pack).dates
    return tuple(parts | set(_season(words.lower(), pack)) for parts, words in given)


def _season(words: str, pack: Pack) -> Iterator[DatePart]:
    """The months of a season that some words name."""
    seasons = (months for season, months in pack.dates.seasons.items() if season in words)
    return (f"month {month}" for months in seasons for month in months)


@lru_cache(maxsize=_KEPT)
def parts_of(edtf: str) -> frozenset[DatePart]:
    """The parts of a date in EDTF: `2015`, `month 7`, `24`; of an interval or set those of all its dates.

    Args:
        edtf: The date as written.
    """
    found = set()
    for match in re.finditer(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", edtf):
        month = int(match[2] or 0)  # from 21 on a season, of which prose does not say the months
        found |= {match[1], *((f"month {month}",) if 1 <= month <= _MONTHS else ())}
        found |= {str(int(match[3]))} if match[3] else set()
    return frozenset(found)


def _months(text: str, pack: Pack) -> Iterator[DatePart]:
    """The months that a text names."""
    for match in _patterns_of(pack).month.finditer(text):
        yield next(
            f"month {at}" for at, month in enumerate(pack.dates.months, 1) if month[:3] == match[0][:3]
        )


def _tokens(text: str) -> frozenset[str]:
    """The words of a text in small letters, its digits and percent signs."""
    return frozenset(_TOKEN.findall(text.lower()))


def _found(
    pattern: re.Pattern[str], text: str, tokens: frozenset[str], patterns: _FigurePatterns
) -> Iterable[re.Match[str]]:
    """Where a pattern is found in a text that has these tokens."""
    return () if tokens.isdisjoint(patterns.needed[pattern]) else pattern.finditer(text)


def _shares(text: str, tokens: frozenset[str], patterns: _FigurePatterns) -> Iterator[tuple[str, str]]:
    """Percentages and percentage points, which differ."""
    yield from (("percentage points", match[0]) for match in _found(patterns.points, text, tokens, patterns))
    yield from (("percent", match[0]) for match in _found(patterns.percent, text, tokens, patterns))


def _bare(digits: str) -> str:
    """Digits without leading zeros; those of no script but ours are left as they are where there are very many."""
    return str(int(digits)) if len(digits) <= _LONGEST else digits.lstrip("0")


def _plain(word: str, pack: Pack) -> str:
    """A number in digits, without leading zeros and marks between thousands; a scale in the singular."""
    if word[0].isdigit():
        return _bare(_NO_DIGIT.sub("", word))
    lower = word.lower()
    value = pack.numbers.words.get(lower)
    return lower.removesuffix("s") if value is None else str(value)
