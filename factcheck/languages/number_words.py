"""Numbers in words: patterns made of a language's number words, and what each is worth."""

from __future__ import annotations

from functools import cache

from factcheck.languages.pack import NumberData, Pack
from factcheck.languages.patterns import any_of


class NumberWords:
    """The patterns for numbers in words; each ends at a word's edge."""

    def __init__(self, data: NumberData) -> None:
        self.cardinal = rf"{any_of((*data.words, *data.scales))}\b"
        self.ordinal = rf"{any_of(data.ordinals)}\b"
        self.scale = rf"{any_of(data.scales)}\b"
        self.cardinals = (
            rf"{self.cardinal}(?:[ -]{self.cardinal}|(?:(?<=hundred)|(?<=thousand)) and {self.cardinal}){{0,24}}"
            rf"(?:-{self.ordinal})?(?: and a (?:half|quarter)\b)?"
        )
        """For a number in words: `two`, `twenty-five`, `one hundred and six`, `twenty-first`."""
        self.percent = rf"{any_of(map(_word, data.percent))}(?! points?\b)"
        """For a sign or word of percentage."""
        self.points = rf"{any_of(map(_word, data.points))}"
        """For percentage points."""
        self.share = rf" ?(?:{self.points}|{any_of(map(_word, data.percent))})"
        """For either after a number."""


@cache
def number_words(pack: Pack) -> NumberWords:
    """The patterns for a language's numbers in words."""
    return NumberWords(pack.numbers)


def _word(sign: str) -> str:
    """A pattern for a word or sign, which ends at a word's edge where it ends with a letter."""
    return rf"{sign}\b" if sign[-1:].isalpha() else sign
