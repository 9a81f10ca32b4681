"""Values in two units that are one: 5 hours 30 minutes, 6 feet 2 inches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from factcheck.languages.pack import Pack
from factcheck.readings.reading import Quantity
from factcheck.readings.units import together, unit_of


def compounded(found: Iterable[Quantity], text: str, pack: Pack) -> Iterator[Quantity]:
    """Quantities with those joined that are the parts of one.

    Args:
        found: The quantities of a text in order.
        text: The text.
        pack: Its language's.
    """
    before: Quantity | None = None
    for each in found:
        if before is None:
            before = each
        elif (joined := _joined(before, each, text, pack)) is not None:
            before = joined
        else:
            yield before
            before = each
    if before is not None:
        yield before


def _joined(one: Quantity, other: Quantity, text: str, pack: Pack) -> Quantity | None:
    """Two quantities as one, where the second goes on with less than one unit of the first."""
    between = text[one.end : other.start]
    if between != " " and between.strip() not in pack.quantities.links:
        return None
    if (
        not one.unit
        or not other.unit
        or one.unit == other.unit
        or one.low != one.high
        or other.low != other.high
    ):
        return None
    size = _size(one.unit, other.unit)
    if size is None or other.side != "exactly" or one.is_rounded or not 0 <= other.low < size:
        return None
    value = one.low * size + other.low
    words = text[one.start : other.end]
    return replace(
        one,
        end=other.end,
        words=words,
        low=value,
        high=value,
        step=other.step,
        unit=other.unit,
        noun=other.noun,
    )


def _size(one: str, other: str) -> Fraction | None:
    """How many of a smaller unit a larger one is, where all agree on it."""
    first, second = unit_of(one), unit_of(other)
    if first is None or second is None:
        return None
    sizes = list(together((first, second)))
    if len(sizes) != 1:
        return None
    (low, high), (least, most) = sizes[0][first], sizes[0][second]
    return low / least if low == high and least == most and low > least else None
