"""Numbers whose noun or unit a list says once, with the first of them: Lidov won 12 medals, Harna 9 and Brezi 7."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import takewhile
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.readings.reading import Quantity

_LONGEST: Final = 200  # code points from one number of a list to the next
_LINK_AND_NAME: Final = 80  # of them, from the comma or the word that joins the next name
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_SENTENCE_END: Final = re.compile(r"[.!?][”’\"')]*\s+[^\W\d_a-z]|\n\s*\n")
_BESIDE: Final = re.compile(r"\s+([^\W\d_]+)")
_HUNDRED: Final = 100


class SaidOnceReader:
    """What reads a language's lists of names, each with its number."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._links = frozenset((*pack.quantities.links, *pack.quoting.clause_openers))

    def first_of(self, text: str, start: int, end: int, before: Sequence[Quantity]) -> Quantity | None:
        """The number of a list before one that follows a name and counts the same; None where it is in no such list.

        Args:
            text: The text.
            start: Where the number begins.
            end: Where it ends.
            before: What is read before it, in order.
        """
        if not before or start - before[-1].end > _LONGEST or not self._ends_here(text, end):
            return None
        if not self._is_next(text[before[-1].end : start]):
            return None
        near = list(takewhile(lambda each: not _SENTENCE_END.search(text, each.end, start), reversed(before)))
        counted = [each for each in near if each.noun or each.unit]
        if not counted or not self._has_name(text, counted[-1].start):
            return None
        return counted[0]

    def _ends_here(self, text: str, end: int) -> bool:
        """Whether nothing follows that a number could count."""
        after = _BESIDE.match(text, end)
        return after is None or self._pack.is_function_word(after[1])

    def _is_next(self, gap: str) -> bool:
        """Whether, after a comma or a word such as `and`, a name stands last: , Harna; and in Harna."""
        gap = gap[-_LINK_AND_NAME:]
        words = [(match[0], match.start()) for match in _WORD.finditer(gap)]
        names = list(takewhile(lambda each: self._is_name(each[0]), reversed(words)))
        if not names:
            return False
        rest = words[: -len(names)]
        first = names[-1][1]
        while True:
            if gap[:first].rstrip()[-1:] in (",", ";", ":"):
                return True
            if not rest:
                return False
            word, first = rest.pop()
            if word.lower() in self._links:
                return True
            if not self._pack.is_function_word(word):
                return False

    def _is_name(self, word: str) -> bool:
        return (
            word[0].isupper()
            and not self._pack.is_function_word(word)
            and word not in self._pack.calendar_names
        )

    def _has_name(self, text: str, start: int) -> bool:
        """Whether a name stands before the first number too, in its sentence."""
        near = text[max(start - _LONGEST, 0) : start]
        ends = [match.end() - 1 for match in _SENTENCE_END.finditer(near)]
        return any(map(self._is_name, _WORD.findall(near[ends[-1] if ends else 0 :])))


said_once_reader = cache(SaidOnceReader)


def counting_as(number: Quantity, first: Quantity, others: Sequence[Quantity]) -> Quantity:
    """A number with the noun, the unit and the scale of the first in its list; alone where the list has several of them.

    Args:
        number: The number.
        first: The one before it that says what it counts.
        others: All that are read before it.
    """
    counted = {(each.kind, each.unit, each.noun, each.per) for each in others if each.noun or each.unit}
    if first.kind != "count" or len(counted) > 1:
        return number
    if (
        first.scale > _HUNDRED > number.high
    ):  # 12 million people, Harna 3; of 900 nobody knows that it is millions
        size = first.scale
        number = replace(
            number,
            low=number.low * size,
            high=number.high * size,
            step=number.step * size,
            scale=size,
            is_rounded=True,
        )
    return replace(number, unit=first.unit, noun=first.noun, per=first.per)
