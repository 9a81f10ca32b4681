"""The operands and the result of a calculation, in each way in which they can be read.

A number without a unit is in the unit of the others: an operand in that of the result, a result in that of the operands; whether
it is in millions too where they are is tried both ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from factcheck.logic.claims_in_words import excerpt
from factcheck.logic.values.calculated_figures import (
    CalculatedFigure,
    Given,
    figure,
    is_points,
    room_of,
    scale_of,
    scale_word,
    scaled_unit,
)
from factcheck.logic.values.calculation_outcomes import NotDoneError
from factcheck.logic.values.operations import LINEAR
from factcheck.logic.values.spans_between import calendar_unit, is_dated
from factcheck.readings.reading import Quantity
from factcheck.records.calculation_assertions import Arithmetic, uncounted
from factcheck.records.value_assertions import PropertyValue

_THOUSAND: Final = 1_000
SCALES: Final = (_THOUSAND, _THOUSAND**2, _THOUSAND**3, _THOUSAND**4)
"""What a number may be counted in without saying so, where another is."""

_ONE: Final = Fraction(1)
_LARGEST_SCALED: Final = 100_000


def read_operands(calculation: Arithmetic, given: Sequence[Given]) -> list[CalculatedFigure]:
    """The operands, each in its own unit or in none.

    Raises:
        NotDoneError: One is no number.
    """
    of_percent = are_of_percent(given)
    return [_operand(calculation, each, of_percent=of_percent) for each in given]


def are_of_percent(given: Sequence[Given]) -> bool:
    """Whether points are those of a percentage, since one is calculated with; those of an index or a match are counted.

    Args:
        given: What is calculated with.
    """
    for each in given:
        value, unit = (each.value, each.unit) if isinstance(each, PropertyValue) else (each, None)
        if value is None or isinstance(value, bool) or is_dated(value):
            continue
        found = figure(value, unit)
        if found is not None and found.kind in ("share", "points"):
            return True
    return False


def read_result(calculation: Arithmetic, given: Sequence[Given] = ()) -> CalculatedFigure:
    """The result in its unit.

    Args:
        calculation: The calculation.
        given: Its operands as they were given, among which a percentage makes points those of percentage.

    Raises:
        NotDoneError: It is no number.
    """
    value, unit = calculation.equals, calculation.unit
    if isinstance(value, bool):
        raise NotDoneError(
            f"the result is {'true' if value else 'false'}, which is no number",
            "write the number that the article gives as `equals`",
        )
    plain = uncounted(unit)
    of_percent = is_points(unit) and are_of_percent(given)
    found = figure(value) if of_percent else figure(value, plain)
    if found is None:
        raise NotDoneError(
            f"the result “{excerpt(f'{value} {unit}' if unit else str(value))}” is no number that is read",
            "write `equals` as a number, a range (5..10) or a bound (more than 5), and what it is measured in as `unit`",
        )
    _look_at_units(value, plain)
    if of_percent:
        found = replace(found, kind="points", is_rounded=True, noun="")
    room = room_of(calculation.within, None if of_percent else plain)
    return CalculatedFigure(quantity=found, words=in_words(value, unit), room=room)


def in_words(value: object, unit: str | None) -> str:
    """A number with its unit where it is a share, which a number alone does not show."""
    share = figure("1", unit) if unit else None
    if is_points(unit) or (share is not None and share.kind == "points"):
        return f"{value} points"
    if share is not None and share.kind == "share" and share.scale > 1:
        return f"{value} {unit}"
    if share is not None and share.kind == "share" and "%" not in str(value):
        return f"{value} %"
    return str(value)


def readings(
    calculation: Arithmetic,
    given: Sequence[Given],
    operands: Sequence[CalculatedFigure],
    result: CalculatedFigure,
) -> Iterator[list[CalculatedFigure]]:
    """The operands in each way in which those without a unit can be read.

    Args:
        calculation: The calculation.
        given: Its operands as they were given.
        operands: The same as they were read.
        result: The result.
    """
    operation, unit = calculation.operation, calculation.unit
    if operation not in (*LINEAR, "compound"):
        yield from _of_scale(operation, operands, unit)
        return
    takers = operands if operation in LINEAR else operands[:1]
    alone = all(each.is_bare for each in takers)
    taking = [
        each.is_bare and not each.quantity.noun and (alone or not isinstance(one, PropertyValue))
        for each, one in zip(takers, given, strict=False)
    ]
    model, scales = _unit_of_result(unit, result)
    if model is None or not any(taking):
        yield list(operands)
        return
    for scale in scales:
        taken = [
            each.like(model, scale if may_be_scaled(each) else 1) if takes else each
            for each, takes in zip(takers, taking, strict=True)
        ]
        yield [*taken, *operands[len(taken) :]]


def _unit_of_result(unit: str | None, result: CalculatedFigure) -> tuple[Quantity | None, tuple[int, ...]]:
    """One of the unit of the result, and how many of them may be counted together; None where it has none."""
    scale, number = scaled_unit(unit or "")[0], result.quantity
    word = scale_word(result.words) if unit is None else ""
    if result.is_bare and scale == 1 and not word:
        return None, ()
    one = Fraction(1, 100) if number.kind == "share" else _ONE
    model = replace(number, low=one, high=one, step=one, side="exactly", is_rounded=False)
    if unit is not None:
        return model, tuple(dict.fromkeys((scale, 1)))
    if word:
        return model, (1, scale_of(word))
    return model, (1, *SCALES) if number.is_rounded and number.step > 1 else (1,)  # €3m


def _of_scale(
    operation: str, operands: Sequence[CalculatedFigure], unit: str | None
) -> Iterator[list[CalculatedFigure]]:
    """The operands of a product or quotient; one of them may be what the scale of the result belongs to."""
    yield list(operands)
    if scaled_unit(unit or "")[0] == 1 or operation not in ("product", "ratio"):
        return
    for at in range(len(operands) if operation == "product" else 1):
        if operands[at].is_bare:
            rounded = replace(operands[at], quantity=replace(operands[at].quantity, is_rounded=True))
            yield [*operands[:at], rounded, *operands[at + 1 :]]


def may_be_scaled(number: CalculatedFigure) -> bool:
    """Whether a number without a unit may be counted in millions: 40, and not 500,000 or 40 thousand.

    Args:
        number: The number.
    """
    return not number.quantity.is_rounded and -_LARGEST_SCALED < number.quantity.high < _LARGEST_SCALED


def _operand(calculation: Arithmetic, given: Given, *, of_percent: bool) -> CalculatedFigure:
    """An operand, in its own unit or in none."""
    value, unit, within = given, None, None
    if isinstance(given, PropertyValue):
        value, unit, within = given.value, given.unit, given.within  # type: ignore[assignment]
    words = given.amount() if isinstance(given, PropertyValue) else str(given)
    if isinstance(value, bool):
        raise NotDoneError(
            f"a value on record is {'true' if value else 'false'}, which is no number",
            "calculate with a property whose values are numbers",
        )
    found = None if value is None or is_dated(value) else figure(value, unit)  # type: ignore[arg-type]
    if found is None and value is not None and is_dated(value):
        raise NotDoneError(f"{words} is a date, and {_of_dates(calculation)}", _WITH_DATES)
    if found is None:
        raise NotDoneError(
            f"“{excerpt(words)}” is no number that is read",
            "write a number with its unit (40, 1.2 million, 5 km), a range (5..10), a bound (more than 20) or a date",
        )
    _look_at_units(value, unit)  # type: ignore[arg-type]
    if of_percent and is_points(unit):
        found = replace(found, kind="points", is_rounded=True, noun="")
    return CalculatedFigure(quantity=found, words=words, room=room_of(within, unit))


def _look_at_units(value: str | int, unit: str | None) -> None:
    """See that a value has not one unit in its text and another in the key.

    Raises:
        NotDoneError: It has.
    """
    own, other = (figure(value), figure(1, scaled_unit(unit)[1])) if unit else (None, None)
    if own is None or not (own.unit or own.kind in ("share", "points")):
        return
    if other is None or (own.unit, own.kind) != (other.unit, other.kind):
        raise NotDoneError(f"“{value}” has a unit of its own, and `unit` says {unit}", "write one of the two")


_WITH_DATES: Final = "write a difference of the two dates, the later first: difference: [2021-05-04, 2019-05-03], equals: 2, unit: years"


def _of_dates(calculation: Arithmetic) -> str:
    """What a date cannot take part in."""
    if calculation.operation != "difference":
        return f"a {calculation.operation} takes none"
    if calendar_unit(calculation.unit or "") is None:
        return "how long it is between two dates is told in a unit of the calendar"
    return "how long it is takes two dates that have ends"
