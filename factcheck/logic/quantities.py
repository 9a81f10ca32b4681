"""Numbers and units as claims write them, in a form that can be compared exactly.

Units of measure are those of pint, imported only where two units meet or a text may hold one; what pint does not know
(euros, people) compares by its name.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

from factcheck.text.number_words import SCALES, SMALL

_FIGURES: Final = r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_NUMBER: Final = re.compile(rf"({_FIGURES})(?:\s+(.+))?")
_RANGE: Final = re.compile(rf"({_FIGURES})?\s*\.\.\s*({_FIGURES})?")
_VALUES: Final = {word: value for value, word in enumerate(SMALL[:20])} | {
    word: 10 * (tens + 2) for tens, word in enumerate(SMALL[20:])
}
_POWERS: Final = dict(zip(SCALES, (12, 100, 1_000, 10**6, 10**9, 10**12), strict=True))
_SYMBOLS: Final = frozenset(["km", "m", "cm", "mm", "kg", "g", "mg", "t", "ha", "h", "min", "s", "l", "ml"])
"""Symbols that stand for a unit of measure in prose; others (`C`, `a`) are too often something else."""

INFINITY: Final = Decimal("Infinity")


def number(text: str | int) -> Decimal | None:
    """The number that a text is, or None: `40`, `1,000`, `-2.5`, `twenty-five`, `three million`."""
    if isinstance(text, int):
        return Decimal(text)
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return _in_words(text.casefold().replace("-", " ").split())
    value = Decimal(match[1].replace(",", ""))
    for word in (match[2] or "").casefold().split():
        if word not in _POWERS:
            return None
        value *= _POWERS[word]
    return value


def bounds(text: str) -> tuple[Decimal, Decimal] | None:
    """The ends of a range that a text is, or None: `5..10`, `5..`, `..10`, `at least 5`, `at most 5`."""
    match = _RANGE.fullmatch(text.strip())
    if match is not None and (match[1] or match[2]):
        low = -INFINITY if match[1] is None else Decimal(match[1].replace(",", ""))
        high = INFINITY if match[2] is None else Decimal(match[2].replace(",", ""))
        return (low, high) if low <= high else None
    for words, lower in (("at least ", True), ("at most ", False), ("up to ", False)):
        if text.casefold().startswith(words) and (end := number(text[len(words) :])) is not None:
            return (end, INFINITY) if lower else (-INFINITY, end)
    return None


def with_unit(text: str) -> tuple[Decimal, str] | None:
    """The number and the unit of measure that a text is, or None: `3 hours`; `3 May` is none."""
    words = text.split()
    for cut in range(1, len(words)):
        count, unit = number(" ".join(words[:cut])), " ".join(words[cut:])
        if count is not None and _measure(unit) is not None:
            return count, unit
    return None


@lru_cache(maxsize=1024)
def scale(unit: str) -> tuple[str, Fraction]:
    """The name under which a unit compares, and how much of that it is: `hours` are 3,600 of `second`.

    Args:
        unit: A unit as the record writes it: `hours`, `million euros`, `%`.
    """
    factor, words = Fraction(1), unit.casefold().split()
    while len(words) > 1 and words[0] in _POWERS:
        factor *= _POWERS[words.pop(0)]
    name = " ".join(words)
    measured = _measure(name)
    if measured is not None:
        return measured[0], factor * measured[1]
    if name in ("%", "per cent"):
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
    total, group, power = 0, 0, max(_POWERS.values()) + 1
    for word in words if words and words[0] in _VALUES else ("",):
        value = _VALUES.get(word)
        if value is not None:
            tens = group % 100
            if tens % 10 or tens == 10 or (tens and not 0 < value < 10):  # noqa: PLR2004 - units go after tens
                return None
            group += value
        elif word in ("dozen", "hundred") and 0 < group < 100:  # noqa: PLR2004
            group *= _POWERS[word]
        elif word in _POWERS and group and 100 < _POWERS[word] < power:  # noqa: PLR2004
            power = _POWERS[word]
            total, group = total + group * power, 0
        elif word != "and" or not (group or total):
            return None
    return Decimal(total + group)
