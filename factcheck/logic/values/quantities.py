"""Numbers and units as claims write them, in a form that can be compared exactly.

Units of measure are those of pint, imported only where two units meet or a text may hold one; what pint does not know
(euros, people) compares by its name.
"""

from __future__ import annotations

import math
import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

from factcheck.languages.language import language_of

_FIGURES: Final = r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_NUMBER: Final = re.compile(rf"({_FIGURES})(?:\s+(.+))?")
_RANGE: Final = re.compile(rf"({_FIGURES})?\s*\.\.\s*({_FIGURES})?")
_DASH: Final = re.compile(rf"({_FIGURES})\s*[-–]\s*({_FIGURES})")
_LEAST: Final = re.compile(r"(?:at least|no less than|no fewer than|not less than|not fewer than) (.+)")
_MOST: Final = re.compile(r"(?:at most|up to|no more than|not more than) (.+)")
_MORE: Final = re.compile(r"(?:more than|over|above) (.+)")
_LESS: Final = re.compile(r"(?:less than|fewer than|under|below) (.+)")
_BETWEEN: Final = re.compile(r"(?:between (.+) and|from (.+) to|(.+) to) (.+)")
_ABOUT: Final = re.compile(r"(?:about|around|approximately|roughly|some|nearly|almost|circa|c\.) (.+)")
_SYMBOLS: Final = frozenset(["km", "m", "cm", "mm", "kg", "g", "mg", "t", "ha", "h", "min", "s", "l", "ml"])
"""Symbols that stand for a unit of measure in prose; others (`C`, `a`) are too often something else."""

Ends = tuple[Fraction | float, Fraction | float]
"""The least and the greatest that a number can be, both included; exact, or an infinity."""

JUST: Final = Fraction(1, 10**50)
"""By how little "more than five" is more than five: less than any figure in a text can tell."""


LONGEST: Final = 200
"""Characters of a text that may be a number or a range: an exact number of a million digits takes minutes to compare."""


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
    for pattern, room in ((_LEAST, Fraction()), (_MORE, JUST)):
        if (match := pattern.fullmatch(folded)) and (end := number(match[1])) is not None:
            return Fraction(end) + room, math.inf
    for pattern, room in ((_MOST, Fraction()), (_LESS, JUST)):
        if (match := pattern.fullmatch(folded)) and (end := number(match[1])) is not None:
            return -math.inf, Fraction(end) - room
    if match := _BETWEEN.fullmatch(folded):
        low, high = number(match[1] or match[2] or match[3]), number(match[4])
        return None if low is None or high is None else _ordered(Fraction(low), Fraction(high))
    return None


def tolerance(within: str | None) -> Fraction:
    """How far off a value may be, as the record writes it; none where it says nothing."""
    return Fraction((within or "0").replace(",", ""))


def about(text: str) -> str | None:
    """What a text is said to be about: `40` of `about 40`; empty for `several`; None where it is not vague."""
    folded = " ".join(text.casefold().split())
    if folded in language_of().pack.numbers.vague:
        return ""
    match = _ABOUT.fullmatch(folded)
    return match[1] if match else None


def with_unit(text: str) -> tuple[Ends, str] | None:
    """The ends and the unit of measure of a quantity that a text is, or None: `at least 3 hours`; `3 May` is none."""
    words = text.split() if len(text) <= LONGEST else []
    for cut in range(1, len(words)):
        found, unit = ends(" ".join(words[:cut]), dashes=True), " ".join(words[cut:])
        if found is not None and _measure(unit) is not None:
            return found, unit
    return None


def _figure(text: str | None, otherwise: float) -> Fraction | float:
    return otherwise if text is None else Fraction(text.replace(",", ""))


def _ordered(low: Fraction | float, high: Fraction | float) -> Ends | None:
    """Ends, where they are in order."""
    return (low, high) if low <= high else None


@lru_cache(maxsize=1024)
def scale(unit: str) -> tuple[str, Fraction]:
    """The name under which a unit compares, and how much of that it is: `hours` are 3,600 of `second`.

    Args:
        unit: A unit as the record writes it: `hours`, `million euros`, `%`.
    """
    factor, words, numbers = Fraction(1), unit.casefold().split(), language_of().pack.numbers
    while len(words) > 1 and words[0] in numbers.scales:
        factor *= numbers.scales[words.pop(0)]
    name = " ".join(words)
    measured = _measure(name)
    if measured is not None:
        return measured[0], factor * measured[1]
    if name in numbers.percent:
        return "percent", factor
    return (name[:-1] if name.endswith("s") and not name.endswith("ss") else name), factor


@lru_cache(maxsize=1024)
def _measure(unit: str) -> tuple[str, Fraction] | None:
    """A unit of measure in the terms of its root units; None for what is none, or has a zero point of its own."""
    registry = _registry()
    if not re.fullmatch(r"[a-z ]+", unit) or (len(unit) <= len("min") and unit not in _SYMBOLS):
        return None
    found = registry.parse_unit_name(unit.replace(" ", "_"))
    if unit not in _SYMBOLS:
        found = tuple(
            each for each in found if unit.startswith(each[0])
        )  # a prefix in full, so that cars are no ares
    if not found:
        return None
    quantity = registry.Quantity(Fraction(1), f"{found[0][0]}{found[0][1]}")
    if not quantity._is_multiplicative:  # noqa: SLF001 - pint has no public name for it
        return None
    root = quantity.to_root_units()
    return str(root.units), Fraction(root.magnitude)


@lru_cache(maxsize=1)
def _registry() -> Any:  # noqa: ANN401 - pint's types are made at run time
    """Pint's registry, with exact numbers."""
    import pint  # noqa: PLC0415 - it takes a third of a second, which most record sets need not pay

    return pint.UnitRegistry(non_int_type=Fraction)


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
