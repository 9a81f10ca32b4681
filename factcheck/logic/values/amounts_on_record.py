"""Numbers and units as calculations write them. What claims say of properties is read by `readings/extents.py`."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import Final, TypeVar

from factcheck.languages.language import language_of
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.readings.measures import Dimension
from factcheck.readings.units import Size, Unit, dimensions_of, named, unit_of

_FIGURES: Final = r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_NUMBER: Final = re.compile(rf"({_FIGURES})(?:\s+(.+))?")
_RANGE: Final = re.compile(rf"({_FIGURES})?\s*\.\.\s*({_FIGURES})?")
_DASH: Final = re.compile(rf"({_FIGURES})\s*[-–]\s*({_FIGURES})")
_BETWEEN: Final = re.compile(r"(?:between (.+) and|from (.+) to|(.+) to) (.+)")
Ends = tuple[Fraction | float, Fraction | float]
"""The least and the greatest that a number can be, both included; exact, or an infinity."""

End = TypeVar("End", Fraction, Fraction | float)
"""One of them, or of a number that is known to have ends."""

JUST: Final = Fraction(1, 10**50)
"""By how little "more than five" is more than five: less than any figure in a text can tell."""


LONGEST: Final = 200
"""Characters of a text that may be a number or a range: an exact number of a million digits takes minutes to compare."""


class _Sides:
    """What finds a value that is told by the side of a number on which it lies."""

    def __init__(self, pack: Pack) -> None:
        data = pack.numbers
        self.least, self.most, self.more, self.less = (
            re.compile(rf"{any_of(words)} (.+)")
            for words in (data.at_least, data.at_most, data.more_than, data.less_than)
        )


_sides_of = cache(_Sides)


def number(text: str | int) -> Decimal | None:
    """The number that a text is, or None: `40`, `1,000`, `-2.5`, `twenty-five`, `three million`."""
    if isinstance(text, int):
        return Decimal(text)
    if len(text) > LONGEST:
        return None
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return _in_words(text.casefold().replace("-", " ").split())
    value = Decimal(match[1].replace(",", ""))
    powers = language_of().pack.numbers.scales
    for word in (match[2] or "").casefold().split():
        if word not in powers:
            return None
        value *= powers[word]
    return value


def ends(text: str | int, *, dashes: bool = False) -> Ends | None:
    """The ends of the number or range that a text is, or None: `40`, `5..10`, `at least 5`, `between 5 and 10`.

    Args:
        text: The value as the record writes it.
        dashes: Whether `5-10` is a range, as it is where there is a unit, and not a score.
    """
    plain = number(text)
    if plain is not None:
        return Fraction(plain), Fraction(plain)
    folded = " ".join(str(text).casefold().split()) if len(str(text)) <= LONGEST else ""
    match = _RANGE.fullmatch(folded) or (_DASH.fullmatch(folded) if dashes else None)
    if match is not None and (match[1] or match[2]):
        return _ordered(_figure(match[1], -math.inf), _figure(match[2], math.inf))
    sides = _sides_of(language_of().pack)
    for pattern, room in ((sides.least, Fraction()), (sides.more, JUST)):
        if (match := pattern.fullmatch(folded)) and (end := number(match[1])) is not None:
            return Fraction(end) + room, math.inf
    for pattern, room in ((sides.most, Fraction()), (sides.less, JUST)):
        if (match := pattern.fullmatch(folded)) and (end := number(match[1])) is not None:
            return -math.inf, Fraction(end) - room
    if match := _BETWEEN.fullmatch(folded):
        low, high = number(match[1] or match[2] or match[3]), number(match[4])
        return None if low is None or high is None else _ordered(Fraction(low), Fraction(high))
    return None


def tolerance(within: str | None) -> Fraction:
    """How far off a value may be, as the record writes it; none where it says nothing."""
    return Fraction((within or "0").replace(",", ""))


def _figure(text: str | None, otherwise: float) -> Fraction | float:
    return otherwise if text is None else Fraction(text.replace(",", ""))


def _ordered(low: Fraction | float, high: Fraction | float) -> Ends | None:
    """Ends, where they are in order."""
    return (low, high) if low <= high else None


@lru_cache(maxsize=1024)
def read_unit(text: str) -> Unit:
    """What a unit as a record writes it comes to: `hours`, `million euros`, `%`.

    Args:
        text: The unit. Powers of ten before it count how many of it there are.
    """
    number, words = _counted(text)
    unit = unit_of(words)
    if unit is None:
        name = words.casefold()
        unit = named(name[:-1] if name.endswith("s") and not name.endswith("ss") else name)
    return unit.times(number)


def dimensions(text: str) -> tuple[Dimension, ...] | None:
    """What a unit as a record writes it can measure, first what it usually does; None where nobody knows.

    Args:
        text: The unit.
    """
    return dimensions_of(_counted(text)[1])


def _counted(text: str) -> tuple[Fraction, str]:
    """How many of a unit are counted together, and the unit: a million, and euros."""
    number, words, scales = Fraction(1), text.split(), language_of().pack.numbers.scales
    while len(words) > 1 and words[0].casefold() in scales:
        number *= scales[words.pop(0).casefold()]
    return number, " ".join(words)


def spanned(between: tuple[End, End], size: Size) -> tuple[End, End]:
    """The least and the greatest that a number of things can come to; an infinity stays one, however large they are.

    Args:
        between: The ends of the number, exact or infinities.
        size: How much each of them is, least and most.
    """
    corners = [end * each if isinstance(end, Fraction) else end for end in between for each in size]
    return min(corners), max(corners)


def _in_words(words: list[str]) -> Decimal | None:
    """The number that some words are: `two hundred and seventy`, `three dozen`; None for others."""
    numbers = language_of().pack.numbers
    values, powers = numbers.words, numbers.scales
    total, group, power = 0, 0, max(powers.values()) + 1
    for word in words if words and words[0] in values else ("",):
        value = values.get(word)
        if value is not None:
            tens = group % 100
            if tens % 10 or tens == 10 or (tens and not 0 < value < 10):  # noqa: PLR2004 - units go after tens
                return None
            group += value
        elif word in ("dozen", "hundred") and 0 < group < 100:  # noqa: PLR2004
            group *= powers[word]
        elif word in powers and group and 100 < powers[word] < power:  # noqa: PLR2004
            power = powers[word]
            total, group = total + group * power, 0
        elif word != "and" or not (group or total):
            return None
    return Decimal(total + group)
