"""Whether two figures are of one sort, and whether one value fits both."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from factcheck.dates.days import civil
from factcheck.languages.language import language_of
from factcheck.languages.telling_words import stem
from factcheck.logic.wording.near import Figure
from factcheck.readings.comparing import agrees, comparable
from factcheck.readings.lengths import lengths
from factcheck.readings.reading import Length, Quantity, Time
from factcheck.readings.times import agree_in_time

_YEAR: Final = 366  # days
_MONTH: Final = 31
_DIGIT: Final = re.compile(r"\d")
_NUMBERS: Final = re.compile(r"\d+")
_SOME_DAYS: Final = 3


def same_sort(one: Figure, other: Figure) -> bool:
    """Whether two figures tell the same sort of thing, so that they agree or differ.

    Args:
        one: A figure.
        other: Another.
    """
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return comparable(one, other)
    if isinstance(one, Time) and isinstance(other, Time):
        return agree_in_time(one, other) is not None
    return isinstance(one, Length) and isinstance(other, Length)


def fits(one: Figure, other: Figure) -> bool:
    """Whether one value fits both figures; not where they are of two sorts."""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return (comparable(one, other) and agrees(one, other)) or _is_the_same_said(one, other)
    if isinstance(one, Time) and isinstance(other, Time):
        return agree_in_time(one, other) is True
    if isinstance(one, Time) or isinstance(other, Time):
        return False
    first, second = (
        _as_lengths(each.words) if isinstance(each, Quantity) else (each,) for each in (one, other)
    )
    return any(_overlap(each, another) for each in first for another in second)


def _is_the_same_said(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers of two kinds are one: doubled and up 100%, eight times, the 11th month and 11 months."""
    by_kind = {each.kind: each for each in (one, other)}
    if by_kind.keys() == {"multiple", "share"}:
        times, share = by_kind["multiple"], by_kind["share"]
        return share.low == share.high and share.low in (times.low, times.low - 1)
    if by_kind.keys() not in ({"multiple", "count"}, {"ordinal", "count"}) or one.low != other.low:
        return False
    rank, unit = by_kind.get("ordinal"), by_kind["count"].unit
    return rank is None or (bool(unit) and rank.noun == stem(unit.removesuffix("s")))


def is_of_a_length(words: str) -> bool:
    """Whether some words, such as “three days ago”, say how long something is.

    Args:
        words: The words of a figure.
    """
    return bool(_as_lengths(words))


@lru_cache(maxsize=1024)
def _as_lengths(words: str) -> tuple[Length, ...]:
    """The length of time that a quantity is: 3 days; of one that is none nothing."""
    found = lengths(words, language_of().pack)
    return found if len(found) == 1 else ()


def is_slip_of(given: Figure, copy: Figure, *, same_place: bool) -> bool:
    """Whether a date is so like another that it stands for it, though the article has it elsewhere for something else.

    Args:
        given: A figure of the passage.
        copy: One of the statement.
        same_place: Whether the passage is the quoted words themselves, where any other date is such a one.
    """
    if not isinstance(given, Time) or not isinstance(copy, Time) or given.is_relative or copy.is_relative:
        return False
    parts = [(given.year, copy.year), (given.month, copy.month), (given.day, copy.day)]
    same = [one == other for one, other in parts]
    if None not in (given.first, copy.first) and _grain(given) != _grain(copy):
        return False
    if same_place:
        return [one is None for one, _ in parts] == [other is None for _, other in parts]
    return same.count(False) == 1  # a year, a month or a day is another one


def likeness(given: Figure, copy: Figure) -> tuple[bool, bool, bool, int]:
    """How much a figure of a passage is like another one: what it counts, its unit, its digits, how many of them.

    Args:
        given: A figure of the passage.
        copy: One of the statement that is of the same sort.
    """
    digits, others = (sorted(_DIGIT.findall(each.words)) for each in (given, copy))
    alike = (digits == others, -abs(len(digits) - len(others)))
    if not isinstance(given, Quantity) or not isinstance(copy, Quantity):
        return (False, False, *alike)
    return (bool(given.noun) and given.noun == copy.noun, given.unit == copy.unit, *alike)


def _overlap(one: Length, other: Length) -> bool:
    """Whether two lengths can be the same; those that only touch are of neighbouring numbers."""
    low, high = max(one.shortest, other.shortest), min(one.longest, other.longest)
    return low < high or (low == high and (one.shortest == one.longest or other.shortest == other.longest))


def bears_out(given: Figure, copy: Figure) -> bool:
    """Whether what a passage gives says all that a copy says: a year bears out no day.

    Args:
        given: A figure of the passage.
        copy: One of the statement, or an asserted one.
    """
    if not fits(given, copy):
        return False
    if not isinstance(given, Time) or not isinstance(copy, Time):
        return True
    is_short = given.first is not None and given.last is not None and given.last - given.first < _SOME_DAYS
    if copy.first is None or copy.last is None or given.first is None or given.last is None:
        return is_short or _names_all_of(given, copy)  # its year stands elsewhere, or nowhere
    if given.is_relative or given.is_loose:
        return copy.day is None or is_short or _names_all_of(given, copy)
    return _grain(given) <= _grain(copy) or _is_end(copy, given) or _is_one_of_days(copy, given)


def _names_all_of(given: Time, copy: Time) -> bool:
    """Whether a time names a day where another does, or its weekday, and a month where it does."""
    if copy.day is not None:
        return given.day is not None or given.weekday is not None
    return copy.month is None or given.month is not None


def _is_end(copy: Time, given: Time) -> bool:
    """Whether a year is the first or the last of those that a text gives: 1918 of 1914-18."""
    if copy.year is None or copy.month is not None or not given.words.isascii():
        return False
    return (copy.first == given.first or copy.last == given.last) and f"{copy.year}"[-2:] in given.words


def _is_one_of_days(copy: Time, given: Time) -> bool:
    """Whether a day is one of those of which a text names the month once: 2 and 16 July 2025 of “from 2 to 16 July 2025”."""
    if copy.first != copy.last or copy.first is None or given.month is None or given.day is not None:
        return False
    return civil(copy.first)[2] in map(int, _NUMBERS.findall(given.words))


def _grain(time: Time) -> int:
    """How precise a time is: a day, a month, a year, or longer, as so many days."""
    assert time.first is not None  # as its callers have asked
    assert time.last is not None
    days = time.last - time.first + 1
    if days > _MONTH:
        return _YEAR if days == _YEAR - 1 else days
    return 1 if days == 1 else _MONTH
