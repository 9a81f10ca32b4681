"""Lengths of time that a text gives without a number: this week, last month, that evening. A rule on gaps asks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_SPELLS: Final = (
    (r"(?:that|(?:the|that) (?:very )?same) (?:day|morning|afternoon|evening|night)", 1),
    (r"(?:the|that) day (?:when|that|(?:on|in) which|of the day)", 1),
    (r"yesterday|(?:last|this) (?:morning|afternoon|evening|night)|tonight|overnight", 2),
    (r"(?:on|at|over|this|that|last) (?:the )?week-?end", 9),
    (r"(?:this|that|(?:the|that) same|(?:the )?final|in the) week", 7),
    (r"last week", 14),
    (r"(?:this|that|(?:the|that) same|(?:the )?final) month", 31),
    (r"last month", 62),
    (r"(?:this|that|(?:the|that) same|(?:the )?final) year", 366),
    (r"last year", 731),
)
"""What people say, and how many days lie at most between that time and the one that it is seen from."""
_PATTERNS: Final = tuple((re.compile(rf"\b(?:{words})\b", re.IGNORECASE), days) for words, days in _SPELLS)


def spells_in(text: str) -> Iterator[tuple[int, str]]:
    """The lengths of time that a text gives without a number: how many days at most, and the words.

    Args:
        text: A statement or quote.
    """
    for pattern, days in _PATTERNS:
        yield from ((days, match[0]) for match in pattern.finditer(text))
