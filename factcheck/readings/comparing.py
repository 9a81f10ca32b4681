"""Two quantities side by side: whether they can be compared, agree, or are the same number with another unit."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import Final

from factcheck.languages.language import language_of
from factcheck.languages.telling_words import stem
from factcheck.readings.counted import noun_reader
from factcheck.readings.currencies import Currency, currency_of
from factcheck.readings.reading import End, Quantity, agree, meet
from factcheck.readings.temperatures import is_temperature
from factcheck.readings.units import Size, may_be_unit, together, unit_of

_CELSIUS, _FAHRENHEIT = "degree_Celsius", "degree_Fahrenheit"
_FREEZING: Final = 32  # °F
_DEGREE: Final = Fraction(5, 9)
_HUNDRED: Final = 100
_TEN: Final = 10
_UPWARDS: Final = frozenset(("more than", "at least"))
_ROUNDED: Final = _UPWARDS | {"less than", "nearly"}
_ONE: Final = (Fraction(1), Fraction(1))


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be compared: not apples and pears, as far as anybody sees.

    Args:
        one: A quantity.
        other: Another.
    """
    return same_thing(one, other) is not False


def same_thing(one: Quantity, other: Quantity) -> bool | None:
    """Whether two quantities measure or count the same; None where a unit or noun is missing or differs in words alone.

    Args:
        one: A quantity.
        other: Another.
    """
    if one.kind != other.kind:
        return None if _is_bare(one) or _is_bare(other) or _may_be_points(one, other) else False
    if one.unit and other.unit:
        return any(True for _ in sizes_of(one.unit, other.unit)) or is_temperature(one.unit, other.unit)
    if one.unit or other.unit:
        counting = other if one.unit else one
        return False if counting.noun and one.noun != other.noun else None
    return same_noun(one, other) or None


def same_noun(one: Quantity, other: Quantity) -> bool | None:
    """Whether two quantities count what one word names, or two that are one: people, inhabitants; None where one has none.

    Args:
        one: A quantity.
        other: Another.
    """
    if not one.noun or not other.noun:
        return None
    alike = noun_reader(language_of().pack).alike
    return alike.get(one.noun, one.noun) == alike.get(other.noun, other.noun)


def agrees(one: Quantity, other: Quantity) -> bool:
    """Whether one value fits two quantities that are comparable; units are converted.

    A number of which only a side is told also fits what rounds to it on that side: more than 900, and 940. Two ranges agree
    where both ends do: 45 to 50 is not 45 to 55.

    Args:
        one: A quantity.
        other: Another.
    """
    if one.per and other.per and one.per != other.per:
        return False
    if one.low < one.high and other.low < other.high:
        return _agree_or_round(_lower_end(one), _lower_end(other)) and _agree_or_round(
            _upper_end(one), _upper_end(other)
        )
    return _agree_or_round(one, other)


def _lower_end(quantity: Quantity) -> Quantity:
    return replace(quantity, high=quantity.low)


def _upper_end(quantity: Quantity) -> Quantity:
    return replace(quantity, low=quantity.high)


def _agree_or_round(one: Quantity, other: Quantity) -> bool:
    """Whether one value fits two quantities as they stand, or one of them with all that rounds to it."""
    return _agree(one, other) or _agree(_rounded_to_side(one), other) or _agree(one, _rounded_to_side(other))


def _rounded_to_side(quantity: Quantity) -> Quantity:
    """All that rounds to a number on the side that is told, to its last digit that is no zero."""
    if quantity.side not in _ROUNDED or not isinstance(quantity.low, Fraction) or quantity.low <= 0:
        return quantity
    room = quantity.step
    while quantity.low % (room * _TEN) == 0:
        room *= _TEN
    if quantity.side in _UPWARDS:
        return replace(quantity, high=quantity.high + room)
    return replace(quantity, low=quantity.low - room)


def _agree(one: Quantity, other: Quantity) -> bool:
    if one.kind != other.kind:
        return agree(_as_written(one), _as_written(other)) and comparable(one, other)
    if not one.unit or not other.unit or one.unit == other.unit:
        return agree(one, other)
    if is_temperature(one.unit, other.unit):
        if {_base(one.unit), _base(other.unit)} != {_CELSIUS, _FAHRENHEIT}:
            return agree(one, other)
        return _agree_converted(_in_celsius(one), _in_celsius(other), _ONE, _ONE)
    return any(
        agree(_times(one, size), _times(other, size))
        if size == most == least
        else _agree_converted(one, other, (size, most), (least, great))
        for (size, most), (least, great) in sizes_of(one.unit, other.unit)
    )


def is_otherwise(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities give the same number otherwise: points for per cent, kilograms for tonnes, billions for millions.

    Args:
        one: A quantity.
        other: Another.
    """
    kinds = {one.kind, other.kind}
    if kinds == {"share", "points"}:
        return agree(_as_written(one), _as_written(other))
    if len(kinds) > 1:
        return False
    if one.low == other.low and one.high == other.high:
        return bool(one.unit and other.unit) and not agrees(one, other)
    is_scaled = _is_scaled(one.low, other.low) and _is_scaled(one.high, other.high)
    return is_scaled and same_noun(one, other) is not False and not agrees(one, other)


def _is_scaled(one: End, other: End) -> bool:
    """Whether one number is the other with zeros more."""
    if not (isinstance(one, Fraction) and isinstance(other, Fraction)) or not one or not other:
        return False
    ratio = max(one / other, other / one)
    return (
        ratio > 1 and ratio.denominator == 1 and ratio.numerator == _TEN ** round(math.log10(ratio.numerator))
    )


def _is_bare(quantity: Quantity) -> bool:
    """Whether it is a number alone, as a record has it whose unit stands elsewhere."""
    return quantity.kind == "count" and not quantity.unit and not quantity.noun


def _may_be_points(one: Quantity, other: Quantity) -> bool:
    """Whether one counts points and the other is in percentage points."""
    points = frozenset(stem(word) for word in language_of().pack.quantities.bare_points)
    return {one.kind, other.kind} == {"count", "points"} and not points.isdisjoint((one.noun, other.noun))


def _as_written(quantity: Quantity) -> Quantity:
    """A share as the number of hundredths that a text gives for it."""
    return _times(quantity, Fraction(_HUNDRED)) if quantity.kind == "share" else quantity


def _times(quantity: Quantity, size: Fraction) -> Quantity:
    return replace(quantity, low=quantity.low * size, high=quantity.high * size, step=quantity.step * size)


def _agree_converted(one: Quantity, other: Quantity, size: Size, great: Size) -> bool:
    """Whether two values in two units agree, one of them rounded to its last digit as what a conversion comes to."""
    return any(
        meet(_spanned(first, size), _spanned(second, great))
        for first, second in ((one, replace(other, is_rounded=True)), (replace(one, is_rounded=True), other))
    )


def _spanned(quantity: Quantity, size: Size) -> tuple[End, End]:
    corners = [end * each for end in quantity.nominal for each in size]
    return min(corners), max(corners)


@lru_cache(maxsize=1024)
def sizes_of(one: str, other: str) -> tuple[tuple[Size, Size], ...]:
    """How much each of two units is, for each way to understand their names; nothing where they measure two things.

    Args:
        one: A unit of a quantity.
        other: Another.
    """
    return tuple(_meanings(one, other))


def _meanings(one: str, other: str) -> Iterator[tuple[Size, Size]]:
    if one == other:
        yield _ONE, _ONE
        return
    first, second = currency_of(one), currency_of(other)
    if first and second:
        if not first.codes.isdisjoint(second.codes):
            yield _exact(first), _exact(second)
        return
    money = [name for name, currency in ((one, first), (other, second)) if currency]
    if not all(map(may_be_unit, money)):
        return
    measured = (unit_of(one), unit_of(other))  # pounds may be of mass
    if measured[0] and measured[1]:
        for sizes in together((measured[0], measured[1])):
            yield sizes[measured[0]], sizes[measured[1]]


def _exact(currency: Currency) -> Size:
    return currency.size, currency.size


def _base(unit: str) -> str:
    found = unit_of(unit)
    return found.base if found else ""


def _in_celsius(quantity: Quantity) -> Quantity:
    if _base(quantity.unit) != _FAHRENHEIT:
        return quantity
    moved = replace(quantity, low=quantity.low - _FREEZING, high=quantity.high - _FREEZING)
    return _times(moved, _DEGREE)
