"""The figures that a text gives, in a form in which two texts can be compared: dates, numbers, scales, shares, units.

Rules on wording ask whether a statement or an assertion gives one that the text does not have.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from factcheck.languages.calendar_words import MONTH_ABBREVIATIONS, MONTHS
from factcheck.languages.figures import figures
from factcheck.languages.number_words import ORDINALS, PLURALS, SCALES, SMALL

_FIRST_TELLING: Final = 2  # "one" is a pronoun more often than a number, and "zero" is rare
_VALUES: Final = {word: value for value, word in enumerate(SMALL[:20])} | {
    word: 10 * (tens + 2) for tens, word in enumerate(SMALL[20:])
}
_UNITS: Final = [
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "year",
    "decade",
    "kilometre",
    "kilometer",
    "mile",
    "metre",
    "meter",
    "foot",
    "tonne",
    "ton",
    "kilogram",
    "euro",
    "dollar",
    "pound",
    "rouble",
    "ruble",
    "rial",
    "barrel",
]
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
_NUMBER_WORDS: Final = (*SMALL[_FIRST_TELLING:], *SCALES, *PLURALS)
_WORD: Final = re.compile(rf"\b(?:{'|'.join(_NUMBER_WORDS)})\b(?<!\bthe two)", re.IGNORECASE)
_ORDINAL: Final = re.compile(rf"\b(?:{'|'.join(ORDINALS[:12])})\b", re.IGNORECASE)
_MONTH: Final = re.compile(rf"\b(?:{'|'.join([*MONTHS, *MONTH_ABBREVIATIONS])})\b")
_SEASONS: Final = {
    "spring": (3, 4, 5, 6),
    "summer": (6, 7, 8, 9),
    "autumn": (9, 10, 11, 12),
    "fall": (9, 10, 11, 12),
    "winter": (12, 1, 2, 3),
}
"""The months that belong to a season where it is said loosely."""
_POINTS: Final = re.compile(r"percentage points?\b|per cent(?:age)? points?\b|\bpp\b", re.IGNORECASE)
_PERCENT: Final = re.compile(r"per ?cent\b(?! points?\b)|%", re.IGNORECASE)
_UNIT: Final = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(_UNITS)})(?=s?\b)", re.IGNORECASE)
_COUNTED: Final = re.compile(
    rf"(?:\d|\b(?:{'|'.join([*SMALL, *SCALES, 'few', 'several'])}))[ -](?P<unit>{'|'.join(_UNITS)})s?\b",
    re.IGNORECASE,
)
_TOKEN: Final = re.compile(r"[^\W\d_]+|[\d%]")
_NEEDED: Final[Mapping[re.Pattern[str], frozenset[str]]] = {
    _WORD: frozenset(_NUMBER_WORDS),
    _ORDINAL: frozenset(ORDINALS[:12]),
    _POINTS: frozenset(("percentage", "cent", "pp")),
    _PERCENT: frozenset(("percent", "cent", "%")),
    _UNIT: frozenset((*_UNITS, *(f"{unit}s" for unit in _UNITS))),
    _COUNTED: frozenset((*_UNITS, *(f"{unit}s" for unit in _UNITS))),
}
"""Tokens of which a text has one where the pattern finds something; looking for them first is what makes most texts quick."""

DatePart = str
"""A year or day in digits, `2015`, or a month, `month 7`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """The figures of a text."""

    counts: Mapping[str, str]  # numbers, scales, shares and counted units, each with its words
    dates: tuple[tuple[frozenset[DatePart], str], ...]  # of the calendar, each with its words


@lru_cache(maxsize=_KEPT)
def figures_given(text: str) -> Figures:
    """The figures that a text gives.

    Args:
        text: A statement or paragraph, or a value or unit as a claim asserts it.
    """
    # A statement has single blanks, and whether `1953` is a year may hang on the word before it.
    text = _BLANKS.sub(" ", text)
    dates, rest = [], text
    for figure in figures(text):
        words = text[figure.start : figure.end]
        parts = frozenset((*_months(words), *(_bare(match) for match in _NUMBER.findall(words))))
        if figure.kind == "date" and (_MONTH.search(words) or _YEAR.search(words)):
            dates.append((parts, words))
            rest = rest[: figure.start] + " " * len(words) + rest[figure.end :]
    tokens = _tokens(rest)
    found = {_plain(match[0]): match[0] for match in (*_WHOLE.finditer(rest), *_found(_WORD, rest, tokens))}
    found |= {match["unit"].lower(): match["unit"] for match in _found(_COUNTED, rest, tokens)}
    return Figures(counts=found | dict(_shares(rest, tokens)), dates=tuple(dates))


@lru_cache(maxsize=_KEPT)
def counts_in(text: str) -> frozenset[str]:
    """What in a text may be a count of another: as `figures_given` has them, and every ordinal and unit.

    Args:
        text: A paragraph of an article, or a value.
    """
    tokens = _tokens(text)
    units = (match[0].lower() for match in _found(_UNIT, text, tokens))
    ordinals = (str(ORDINALS.index(match[0].lower()) + 1) for match in _found(_ORDINAL, text, tokens))
    wholes = (_plain(match[0]) for match in _PERHAPS_WHOLE.finditer(text))
    return frozenset((*figures_given(text).counts, *units, *ordinals, *wholes))


@lru_cache(maxsize=_KEPT)
def dates_in(text: str) -> tuple[frozenset[DatePart], ...]:
    """The dates of a text that another may give; of a season all its months, as seasons are said loosely.

    Args:
        text: A paragraph or statement.
    """
    return tuple(parts | set(_season(words.lower())) for parts, words in figures_given(text).dates)


def _season(words: str) -> Iterator[DatePart]:
    """The months of a season that some words name."""
    seasons = (months for season, months in _SEASONS.items() if season in words)
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
        found |= {match[1], *((f"month {month}",) if 1 <= month <= len(MONTHS) else ())}
        found |= {str(int(match[3]))} if match[3] else set()
    return frozenset(found)


def _months(text: str) -> Iterator[DatePart]:
    """The months that a text names."""
    for match in _MONTH.finditer(text):
        yield next(f"month {at}" for at, month in enumerate(MONTHS, 1) if month[:3] == match[0][:3])


def _tokens(text: str) -> frozenset[str]:
    """The words of a text in small letters, its digits and percent signs."""
    return frozenset(_TOKEN.findall(text.lower()))


def _found(pattern: re.Pattern[str], text: str, tokens: frozenset[str]) -> Iterable[re.Match[str]]:
    """Where a pattern is found in a text that has these tokens."""
    return () if tokens.isdisjoint(_NEEDED[pattern]) else pattern.finditer(text)


def _shares(text: str, tokens: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Percentages and percentage points, which differ."""
    yield from (("percentage points", match[0]) for match in _found(_POINTS, text, tokens))
    yield from (("percent", match[0]) for match in _found(_PERCENT, text, tokens))


def _bare(digits: str) -> str:
    """Digits without leading zeros; those of no script but ours are left as they are where there are very many."""
    return str(int(digits)) if len(digits) <= _LONGEST else digits.lstrip("0")


def _plain(word: str) -> str:
    """A number in digits, without leading zeros and marks between thousands; a scale in the singular."""
    if word[0].isdigit():
        return _bare(_NO_DIGIT.sub("", word))
    lower = word.lower()
    return str(_VALUES[lower]) if lower in _VALUES else lower.removesuffix("s")


_DAYS: Final = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30.4, "year": 365.25}
_ROUGH: Final = {
    "a": (1, 1),
    "an": (1, 1),
    "one": (1, 1),
    "few": (2, 10),
    "several": (2, 10),
    "couple": (2, 3),
}
_LENGTH: Final = re.compile(
    rf"\b(?P<count>\d{{1,9}}|{'|'.join([*SMALL[_FIRST_TELLING:], *_ROUGH])})(?: of)?[ -](?P<unit>{'|'.join(_DAYS)})s?\b",
    re.IGNORECASE,
)
_LEEWAY: Final = 0.5  # of a unit, since prose counts roughly: "a month ago" may be six weeks


def lengths_in(text: str) -> Iterator[tuple[float, float, str]]:
    """The lengths of time that a text gives, in days: shortest, longest, and the words, `a few days`.

    Args:
        text: A statement or paragraph.
    """
    for match in _LENGTH.finditer(text):
        count, days = match["count"].lower(), _DAYS[match["unit"].lower()]
        low, high = _ROUGH[count] if count in _ROUGH else (int(_plain(count)), int(_plain(count)))
        yield (low - _LEEWAY) * days, (high + _LEEWAY) * days, match[0]
