"""The words of a text that tell something, and the stems by which they are compared: agrees, agreement.

A stem is the first five letters. The Snowball stemmer does not read better here: it sets Russia apart from Russian, minister
from ministry, defence from defense, and of the words that only it brings together all are short (trip, trips).
"""

from __future__ import annotations

import re
from typing import Final

from factcheck.languages.pack import Pack

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_STEM: Final = 5  # letters


def telling_words(text: str, pack: Pack) -> list[str]:
    """The words of three letters and more that are no function words, in order."""
    return [word for word in _WORD.findall(text) if not pack.is_function_word(word)]


def stem(word: str) -> str:
    """The beginning of a word, in small letters."""
    return word.lower()[:_STEM]


def stems(text: str) -> frozenset[str]:
    """The stems of all words of three letters and more, those of function words included."""
    return frozenset(map(stem, _WORD.findall(text)))
