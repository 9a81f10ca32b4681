"""Lengths of time that a text gives: with a number (three days), roughly (a few weeks), or by a name (last month)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of

_FIRST_TELLING: Final = 2  # "one" counts among the rough words, and "zero" is rare
_LEEWAY: Final = 0.5  # of a unit, since prose counts roughly: "a month ago" may be six weeks


class _LengthPatterns:
    """What finds a language's lengths of time."""

    def __init__(self, pack: Pack) -> None:
        counts = any_of((*tuple(pack.numbers.words)[_FIRST_TELLING:], *pack.dates.rough))
        self.length = re.compile(
            rf"\b(?P<count>\d{{1,9}}|{counts})(?: of)?[ -](?P<unit>{any_of(pack.dates.lengths)})s?\b",
            re.IGNORECASE,
        )
        self.spells = tuple(
            (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), days)
            for words, days in pack.dates.spells.items()
        )


_patterns_of = cache(_LengthPatterns)


def lengths_in(text: str, pack: Pack) -> Iterator[tuple[float, float, str]]:
    """The lengths of time that a text gives, in days: shortest, longest, and the words, `a few days`.

    Args:
        text: A statement or paragraph.
        pack: Its language's.
    """
    numbers, dates = pack.numbers.words, pack.dates
    for match in _patterns_of(pack).length.finditer(text):
        count, days = match["count"].lower(), dates.lengths[match["unit"].lower()]
        low, high = dates.rough.get(count) or (numbers.get(count) or int(count),) * 2
        yield (low - _LEEWAY) * days, (high + _LEEWAY) * days, match[0]


def spells_in(text: str, pack: Pack) -> Iterator[tuple[int, str]]:
    """The lengths of time that a text gives without a number: how many days at most, and the words.

    Args:
        text: A statement or quote.
        pack: Its language's.
    """
    for pattern, days in _patterns_of(pack).spells:
        yield from ((days, match[0]) for match in pattern.finditer(text))
