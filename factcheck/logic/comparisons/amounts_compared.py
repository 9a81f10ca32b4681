"""Values on record as amounts that can stand in an inequality: between which numbers, of what dimension."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product

from factcheck.languages.pack import Pack
from factcheck.logic.lives.facts import days_said
from factcheck.readings.counted import noun_reader
from factcheck.readings.currencies import currency_of
from factcheck.readings.extents import extent_of, room_converted
from factcheck.readings.quantities import quantity_of
from factcheck.readings.reading import End, Quantity
from factcheck.readings.units import Unit, unit_of
from factcheck.records.record_set import RecordSet
from factcheck.records.value_assertions import PropertyValue

COUNT = "number"
DATE = "date"


@dataclass(frozen=True, kw_only=True, slots=True)
class AmountOnRecord:
    """A number between two ends, in terms of what its unit comes to."""

    measures: str  # what it is an amount of: amounts of another are not compared with it
    counts: str = ""  # what is counted; nothing where that is not said
    least: Fraction | None  # None is without bound
    most: Fraction | None
    above: bool = False  # whether it is more than the least
    below: bool = False  # whether it is less than the most
    base: str = ""  # what its unit is a fixed multiple of
    in_base: tuple[Fraction | None, Fraction | None] = (None, None)  # the ends in terms of that
    sizes: frozenset[Fraction] = frozenset()  # what one of its unit comes to, in each meaning that is exact
    off: Fraction = Fraction(0)  # how far off it may be, in its unit, where it was converted from another


def amount_of(value: PropertyValue, records: RecordSet) -> AmountOnRecord | None:
    """The amount that a value is; None where it is no number.

    Args:
        value: An assertion.
        records: The record set, for its language.
    """
    pack = records.statement_language.pack
    quantity = quantity_of(value.value, value.unit, pack)
    if quantity is None or quantity.kind == "ordinal":
        return None
    low, high = quantity.nominal
    room = _room(value.within, value.unit, pack)
    side = quantity.side
    least = None if side in ("at most", "less than") else _finite(low - room)
    most = None if side in ("at least", "more than") else _finite(high + room)
    measures, (small, large) = _terms(quantity)
    unit = unit_of(quantity.unit) if quantity.unit and currency_of(quantity.unit) is None else None
    return AmountOnRecord(
        measures=measures,
        counts=noun_reader(pack).alike.get(quantity.noun, quantity.noun) if measures == COUNT else "",
        least=None if least is None else min(least * small, least * large),
        most=None if most is None else max(most * small, most * large),
        above=side == "more than",
        below=side == "less than",
        base=unit.base if unit is not None else "",
        in_base=(_times(least, unit), _times(most, unit)),
        sizes=frozenset(size for size, great in unit.sizes if size == great)
        if unit is not None
        else frozenset(),
        off=_off(value, quantity),
    )


def among(amount: AmountOnRecord, others: Iterable[AmountOnRecord]) -> AmountOnRecord:
    """An amount among those with which it may be compared: exact where all have one base, a mile being a mile, whichever.

    Args:
        amount: The amount.
        others: All of them.
    """
    if not amount.base or any(each.base != amount.base for each in others):
        return amount
    least, most = amount.in_base
    return replace(amount, least=least, most=most)


def rounding(some: Sequence[AmountOnRecord], others: Sequence[AmountOnRecord]) -> Fraction:
    """By how much one of two amounts may be off that was converted from the unit of the other: 10 miles may be 16 km.

    Args:
        some: What the one may be.
        others: What the other may be.
    """
    pairs = [*product(some, others), *product(others, some)]
    return max((_rounding(one, other) for one, other in pairs), default=Fraction(0))


def _rounding(one: AmountOnRecord, other: AmountOnRecord) -> Fraction:
    """How far off one may be; minutes are no rounded hours, but hours may be rounded minutes, and a year is twelve months."""
    is_exact = all(size % own == 0 for size in other.sizes for own in one.sizes)
    if one.measures != other.measures or is_exact or one.least is None or one.most is None:
        return Fraction(0)
    return one.off * max(one.sizes)


def date_of_value(value: PropertyValue, records: RecordSet) -> AmountOnRecord | None:
    """The days between which a value lies that is a date; None where it is none.

    Args:
        value: An assertion.
        records: The record set, for its language and margins.
    """
    said = days_said(value.value, records) if value.value is not None and value.unit is None else None
    if said is None:
        return None
    (first, last), _ = said
    return AmountOnRecord(
        measures=DATE,
        least=None if first is None else Fraction(first),
        most=None if last is None else Fraction(last + 1),
        below=True,
    )


def room_of(within: str | None, unit: str | None, pack: Pack) -> AmountOnRecord | None:
    """A tolerance as an amount; None where there is none.

    Args:
        within: The tolerance.
        unit: Its unit.
        pack: The language in which records are written.
    """
    quantity = None if within is None else quantity_of(within, unit, pack)
    if quantity is None:
        return None
    measures, (_, large) = _terms(quantity)
    return AmountOnRecord(measures=measures, least=None, most=_finite(quantity.high * large))


def _room(within: str | None, unit: str | None, pack: Pack) -> Fraction:
    quantity = None if within is None else quantity_of(within, unit, pack)
    return Fraction(0) if quantity is None else _finite(quantity.high) or Fraction(0)


def _off(value: PropertyValue, quantity: Quantity) -> Fraction:
    """How far off a value may be, in its unit, where it was converted; nothing where it has a tolerance of its own."""
    given = value.value
    is_plain = isinstance(given, str | int) and value.within is None
    extent = extent_of(given, value.unit) if is_plain and given is not None else None
    return room_converted(extent) if extent is not None and extent.unit == quantity.unit else Fraction(0)


def _times(number: Fraction | None, unit: Unit | None) -> Fraction | None:
    return number * unit.factor if number is not None and unit is not None else None


def _finite(number: End) -> Fraction | None:
    return number if isinstance(number, Fraction) else None


def _terms(quantity: Quantity) -> tuple[str, tuple[Fraction, Fraction]]:
    """What an amount measures, and the least and the most that one of its unit is."""
    one = (Fraction(1), Fraction(1))
    per = f" a {quantity.per}" if quantity.per else ""
    if quantity.kind in ("share", "points"):
        return f"{quantity.kind}{per}", one
    if not quantity.unit:
        return f"{COUNT}{per}", one
    currency = currency_of(quantity.unit)
    if currency is not None:
        return f"money {' '.join(sorted(currency.codes))}{per}", (currency.size, currency.size)
    unit = unit_of(quantity.unit)
    if unit is None:
        return f"{quantity.unit}{per}", one
    if "temperature" in unit.measures:
        return f"{unit.base}{per}", (unit.factor, unit.factor)
    return f"{unit.root}{per}", (min(low for low, _ in unit.sizes), max(high for _, high in unit.sizes))
