"""How this package writes its lists of words: as running text, split on white space.

Used by the modules of words: abbreviations, function words, the calendar, number words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def listed(words: str) -> tuple[str, ...]:
    """Return the words of a text in order."""
    return tuple(words.split())


def in_both_cases(words: Iterable[str]) -> list[str]:
    """Return each word as it is and with a capital, as it stands at a sentence's start."""
    return [case for word in words for case in (word, word.capitalize())]
