"""Lengths of time that a text gives without a number: that evening, last month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.languages.pack import Pack


class _LengthPatterns:
    """What finds a language's lengths of time."""

    def __init__(self, pack: Pack) -> None:
        self.spells = tuple(
            (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), days)
            for words, days in pack.dates.spells.items()
        )


_patterns_of = cache(_LengthPatterns)


def spells_in(text: str, pack: Pack) -> Iterator[tuple[int, str]]:
    """The lengths of time that a text gives without a number: how many days at most, and the words.

    Args:
        text: A statement or quote.
        pack: Its language's.
    """
    for pattern, days in _patterns_of(pack).spells:
        yield from ((days, match[0]) for match in pattern.finditer(text))
