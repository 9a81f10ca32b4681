"""Two numbers of a text that are one quantity, a range, an alternative or a share, and those that only look so."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import Final

from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.amounts import (
    LONG_WORD,
    WORD,
    Amount,
    AmountRange,
    NotReadError,
    SeenText,
    amount_reader,
    like,
    word_before,
)
from factcheck.readings.counted import noun_reader
from factcheck.readings.number_values import PlainNumber, number_reader
from factcheck.readings.sides import side_reader
from factcheck.readings.unit_words import unit_reader

_YEAR: Final = re.compile(r"\d{4}")
_SECOND_OF_THREE: Final = re.compile(r"[-–]\d")
_DASH: Final = "-–‑"
_SCORES: Final = 10  # most are less
_PHONES: Final = 1000  # parts of their numbers are more
_FAR: Final = 3  # times: who rises by 3 to 10 has not risen by 3 or 10
_LAST_DAY: Final = 31
_ENDS_IN_DAY: Final = re.compile(r"\D\d{1,2}\Z")
_ALIKE_GAP: Final = 16  # code points between the first of some days and the last
_MOST_OF_PAIR: Final = 20
_ROUND_PAIRS: Final = (100, 1000)


class RangeReader:
    """What reads a language's ranges and pairs."""

    def __init__(self, pack: Pack) -> None:
        data = pack.quantities
        self._amounts, self._numbers, self._sides = (
            amount_reader(pack),
            number_reader(pack),
            side_reader(pack),
        )
        self._units, self._nouns = unit_reader(pack), noun_reader(pack)
        self._between, self._from = frozenset(data.between), frozenset(data.from_words)
        self._ranging, self._before_shares = frozenset(data.ranging), frozenset(data.before_shares)
        self._joint = re.compile(
            rf"(?:-? |-)(?:(?P<joined>{any_of(data.joined)})|(?P<link>{any_of(data.links)}))(?: |-)|(?P<dash>[{_DASH}]|\.\.)"
        )
        self._pair = re.compile(rf" (?P<words>{any_of(data.in_each)}) ")
        self._days = re.compile(rf"(?:[\d, –-]|\b{any_of((*data.links, *data.joined))}\b)+")

    def from_first(self, seen: SeenText, first: Amount, done: int) -> AmountRange:
        """The quantity that begins with an amount: a share, a range, or the amount alone.

        Args:
            seen: The text.
            first: The amount.
            done: Where the quantity before it ends.

        Raises:
            NotReadError: It is one of several days, of a score, or of a telephone number.
        """
        if self._is_day(seen, first) or _is_of_a_row(seen, first):
            raise NotReadError(first.end)
        return self._share_of(seen, first) or self._range(seen, first, done)

    def _share_of(self, seen: SeenText, first: Amount) -> AmountRange | None:
        """One in five, two out of three."""
        match = self._pair.match(seen.text, first.end) if first.kind == "count" and not first.unit else None
        if match is None or match.end() in seen.dates:
            return None
        second = self._numbers.at(seen.text, match.end())
        one = first.number.value
        if second is None or second.kind != "count" or second.is_rounded or first.number.is_rounded:
            return None
        if (
            not 0 < one < second.value
            or not (
                second.value <= _MOST_OF_PAIR or second.value in _ROUND_PAIRS
            )  # 78 out of 150 are so many
            or one.denominator != 1
            or self._units.at(seen.text, second.end)
        ):
            return None
        number = PlainNumber(value=one / second.value, step=Fraction(1, 10), end=second.end, kind="share")
        amount = Amount(start=first.start, number=number, kind="share", end=second.end)
        return AmountRange(start=first.start, end=second.end, low=amount, high=amount)

    def _range(self, seen: SeenText, first: Amount, done: int) -> AmountRange:
        """A range that begins with an amount, or the amount alone."""
        alone = AmountRange(start=first.start, end=first.end, low=first, high=first)
        joint = self._joint.match(seen.text, first.end)
        if joint is None:
            return alone
        before = word_before(seen.text, self._side_start(seen.text, first.start, done))
        if joint["link"] and before not in self._between:
            return alone
        second = self._second(seen, joint.end())
        if second is None:
            if joint["dash"] and seen.text[joint.end() : joint.end() + 1].isdigit():
                raise NotReadError(joint.end() + 1)
            return alone
        if joint["dash"] and _SECOND_OF_THREE.match(seen.text, second.number.end):
            raise NotReadError(second.end)
        if joint["joined"] and self._is_change(seen.text, before, first, second):
            low = like(first, second)
            return AmountRange(start=first.start, end=first.end, low=low, high=low)
        return self._joined(seen, first, second, joint) or alone

    def _is_change(self, text: str, before: str, first: Amount, second: Amount) -> bool:
        """Whether two numbers say how far something went: rose from 3 to 5, rose by 3 to 5."""
        if before in self._from:
            return not self._ranges(text, first.start)
        far = second.number.value >= _FAR * like(first, second).number.value
        return before in self._before_shares and (far or (first.has_unit and second.has_unit))

    def _joined(
        self, seen: SeenText, first: Amount, second: Amount, joint: re.Match[str]
    ) -> AmountRange | None:
        """Two amounts as a range, where they can be one."""
        if first.kind != second.kind and first.has_unit:
            return None
        if first.has_unit and second.has_unit and (first.unit, first.size) != (second.unit, second.size):
            return None
        if first.has_unit and not first.is_money_before and not second.has_unit:
            return None
        low = like(first, second)
        high = replace(second, unit=low.unit)
        if low.number.value >= high.number.value:
            if joint["link"] or low.number.value == high.number.value:
                return None
            raise NotReadError(second.end)  # a score
        if joint["dash"] and not self._may_be_range(seen, high):
            raise NotReadError(second.end)
        return AmountRange(start=first.start, end=second.end, low=low, high=high)

    def _may_be_range(self, seen: SeenText, high: Amount) -> bool:
        """Whether a dash joins a range and not a score or the parts of another number."""
        if high.has_unit:
            return True
        return (
            bool(self._nouns.at(seen.text, high.end))
            or _SCORES < high.number.value < _PHONES
            or high.number.scale > 1
        )

    def _is_day(self, seen: SeenText, first: Amount) -> bool:
        """Whether a number is one of several days: 5, 6 and 7 May; May 5 and 6."""
        if not first.number.is_bare or first.has_unit or first.number.value > _LAST_DAY:
            return False
        after = (start for start in seen.dates if first.end < start <= first.end + _ALIKE_GAP)
        before = (
            end
            for start, end in seen.dates.items()
            if first.start - _ALIKE_GAP <= end < first.start and _ENDS_IN_DAY.search(seen.text[start:end])
        )
        text = seen.text
        if any(self._days.fullmatch(text, first.end, start) for start in after):
            return True
        return self._nouns.at(text, first.end) is None and any(
            self._days.fullmatch(text, end, first.start) for end in before
        )

    def _second(self, seen: SeenText, start: int) -> Amount | None:
        if start in seen.dates and not _YEAR.fullmatch(seen.text, start, seen.dates[start]):
            return None
        try:
            return self._amounts.at(seen, start)
        except NotReadError:
            return None

    def _ranges(self, text: str, start: int) -> bool:
        """Whether the word before a `from` says that a range follows."""
        words = WORD.findall(text[max(start - 2 * LONG_WORD, 0) : start].lower())
        return any(one in self._ranging and other in self._from for one, other in pairwise(words))

    def _side_start(self, text: str, start: int, done: int) -> int:
        side = self._sides.before(text, start)
        return side[1] if side and side[1] >= done else start


range_reader = cache(RangeReader)


def _is_of_a_row(seen: SeenText, amount: Amount) -> bool:
    """Whether a number is one of several in digits with nothing between, as those of a telephone are."""
    if not amount.number.is_bare or amount.has_unit:
        return False
    text, start, end = seen.text, amount.start, amount.end
    after = text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit() and end + 1 not in seen.dates
    before = text[start - 1 : start] == " " and text[max(start - 2, 0) : start - 1].isdigit()
    return after or text[start - 1 : start] == "+" or (before and start - 1 not in seen.dates.values())
