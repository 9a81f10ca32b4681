"""Whether two names in two statements may be two forms of one: United States and US, Woodrow Wilson and Wilson."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.text.letters import without_diacritics

_WORD: Final = re.compile(r"[^\W_]+")
_FEWEST_INITIALS: Final = 2
_LONGEST_SHORT: Final = 3  # letters of a word that is cut short: St, Ft, Mrs
_LEAST_COMMON: Final = 4  # letters that the names of a country and its people have in common
_STOPS: Final = re.compile(r"(?<=\w)\.(?=\w)")  # of U.S.
_NUMERAL: Final = re.compile(r"[IVX]+")  # of a king, a war


def may_be_one_name(one: str, two: str, pack: Pack) -> bool:
    """Whether one is the other without some of its words, its initials, the same cut short, or another name of one country.

    Args:
        one: A name as written.
        two: Another.
        pack: Their language's.
    """
    words, others = _words(one), _words(two)
    numerals = [[word for word in some if _NUMERAL.fullmatch(word)] for some in (words, others)]
    if all(numerals) and numerals[0] != numerals[1]:
        return False
    shorter, longer = sorted((words, others), key=len)
    plain, plains = ([word.casefold() for word in some] for some in (shorter, longer))
    return (
        set(plain) <= set(plains)
        or (len(plain) == len(plains) and all(map(_is_short_for, plain, plains)))
        or (plain[-1:] == plains[-1:] and len(plain) > 1 and _is_short_for(plain[0], plains[0]))
        or (len(shorter) == 1 and _are_initials(shorter[0], longer))
        or not _same_names(pack).get(" ".join(plain), frozenset()).isdisjoint([" ".join(plains)])
        or (len(plain) == len(plains) == 1 and _are_of_one_country(plain[0], plains[0], pack))
    )


def _words(name: str) -> list[str]:
    return _WORD.findall(without_diacritics(_STOPS.sub("", name)))


def _is_short_for(one: str, two: str) -> bool:
    short, whole = sorted((one, two), key=len)
    ends = len(short) == 1 or (len(short) <= _LONGEST_SHORT and short[-1] == whole[-1])
    return one == two or (len(short) < len(whole) and ends and short[0] == whole[0])


def _are_initials(short: str, words: Sequence[str]) -> bool:
    """Whether letters are what the words begin with, words in small letters left out or not."""
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return len(short) >= _FEWEST_INITIALS and (
        capitals.startswith(short.upper()) or "".join(word[0] for word in words).upper() == short.upper()
    )


def _are_of_one_country(one: str, two: str, pack: Pack) -> bool:
    """Whether two words are one but for endings of countries and peoples."""
    beginnings = [
        {
            word.removesuffix(ending)
            for ending in ("", *pack.names.of_peoples)
            if word.endswith(ending) and len(word) - len(ending) >= _LEAST_COMMON
        }
        for word in (one, two)
    ]
    return not beginnings[0].isdisjoint(beginnings[1])


@cache
def _same_names(pack: Pack) -> dict[str, frozenset[str]]:
    """Names in small letters, each with all that name the same."""
    return {
        name: frozenset(same)
        for each in pack.names.same_names
        for same in [[" ".join(_words(name)).casefold() for name in each.split("|")]]
        for name in same
    }
