"""Two names a slip apart that are both right: a country and its people, Centre and Center, Iran and Iraq, Kovář and Kovar."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.text.letters import without_diacritics

_VOWELS: Final = frozenset("aeio")  # in which given names of women and men differ: Maria, Mario
_OF_A_PEOPLE: Final = frozenset("aeiny")  # in which the name of a country or of one of its people may end
_PLURAL: Final = "s"


def are_both_right(one: str, other: str, pack: Pack) -> bool:
    """Whether neither of two words that differ by a slip is a misspelt name.

    Args:
        one: A word.
        other: Another.
        pack: The language in which they stand.
    """
    known = _known_of(pack)
    if known.is_none(one) or known.is_none(other):
        return True
    if without_diacritics(one).casefold() == without_diacritics(other).casefold():
        return True  # people who have none on their keys leave them out
    if one.startswith(other) or other.startswith(one):
        return True
    return _differ_in_ending(one, other) or known.is_pair(one, other)


def _differ_in_ending(one: str, other: str) -> bool:
    """Whether two words of one length have other last letters, as endings do: Germany and Germans, Maria and Mario."""
    if one[:-1] != other[:-1] or len(one) != len(other):
        return False
    last = {one[-1], other[-1]}
    return last <= _VOWELS or (_PLURAL in last and bool(last & _OF_A_PEOPLE))


class _RightWords:
    """What a language says of names that are a slip apart."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._alike = frozenset(pack.names.look_alikes)
        self._variants = tuple(
            (re.compile(pattern, re.IGNORECASE), form) for pattern, form in pack.names.variants.items()
        )

    def is_none(self, word: str) -> bool:
        """Whether a word is no name at all: a function word, a day or a month."""
        return self._pack.is_function_word(word) or word in self._pack.calendar_names

    def is_pair(self, one: str, other: str) -> bool:
        """Whether both are names that are known to be alike, or two spellings of one word."""
        return self._alike.issuperset((one, other)) or self._in_one_form(one) == self._in_one_form(other)

    def _in_one_form(self, word: str) -> str:
        for pattern, form in self._variants:
            word = pattern.sub(form, word)
        return word


_known_of = cache(_RightWords)
