"""Calculations that the article makes, done again.

Rounded as the text rounds: a result with decimals may be off by half of its last digit, a whole one that ends in
zeros by half of the last digit before them; operands with decimals are themselves rounded. Only what cannot come out
under any reading is wrong. Source of the arithmetic of ends: R. E. Moore, Interval Analysis (1966).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from factcheck.dates import Edtf
from factcheck.logic.values.amounts_on_record import ends, number, read_unit, spanned, tolerance
from factcheck.logic.values.spans_between import UNITS, Ends, between, date_of
from factcheck.readings.units import Size, Unit, named, together
from factcheck.records.calculation_assertions import Arithmetic, ValueOf
from factcheck.records.value_assertions import PropertyValue

Given = str | int | PropertyValue
"""What stands for an operand: the text or number of the claim, or the value that a claim asserts."""

_DECIMAL = 10
_LARGE = 10**15
"""From here on a float does not tell a number to the digit, and far beyond it there is none."""
_PERCENT = ("%", "percent", "per cent")
_BARE = named("")
"""The unit of a number without one."""
ONE = (Fraction(1), Fraction(1))
TRIED = 1_000
"""Ways to understand the units of one calculation that are tried; with more, nothing is decided."""


def wrong(calculation: Arithmetic, values: Mapping[ValueOf, PropertyValue] | None = None) -> str | None:
    """What is wrong with a calculation: `40 + 12 is 52, not 55`; None where it comes out or cannot be decided.

    Args:
        calculation: The calculation.
        values: What claims assert for the operands on record; without it nothing is decided where there are any.
    """
    given: list[Given] = []
    for operand in calculation.operands:
        found = (values or {}).get(operand) if isinstance(operand, ValueOf) else operand
        if found is None:
            return None
        given.append(found)
    if calculation.operation == "difference" and (calculation.unit or "") in UNITS:
        dates = [date_of(each.value if isinstance(each, PropertyValue) else each) for each in given]
        if len(dates) == 2 and None not in dates:  # noqa: PLR2004 - from one to the other
            return _wrong_span(calculation, given, [date for date in dates if date is not None])
    return _wrong_number(calculation, given)


def _wrong_number(calculation: Arithmetic, given: Sequence[Given]) -> str | None:
    """What is wrong with a calculation of numbers: what is however the names of units are understood."""
    result = None if isinstance(calculation.equals, bool) else number(calculation.equals)
    if result is None:
        return None
    if calculation.operation == "count":
        return _wrong_under(calculation, given, result, [], ONE)
    read = [_operand(each) for each in given]
    known = [each for each in read if each is not None]
    if len(known) < len(read):
        return None
    units, of_result = _units(calculation, given)
    first = None
    for tried, sizes in enumerate(together([*units, of_result])):
        spans = [spanned(each, sizes[unit]) for each, unit in zip(known, units, strict=True)]
        size = ONE if calculation.operation == "ratio" else sizes[of_result]
        why = _wrong_under(calculation, given, result, spans, size)
        if why is None or tried == TRIED:
            return None
        first = first or why
    return first


def _wrong_under(
    calculation: Arithmetic, given: Sequence[Given], result: Decimal, read: Sequence[Ends], size: Size
) -> str | None:
    """What is wrong with a calculation of numbers in the same terms.

    Args:
        calculation: The calculation.
        given: Its operands as they were given.
        result: The result that it is said to have.
        read: What the operands can be.
        size: How much the unit of the result is, in the operands' terms.
    """
    operation = calculation.operation
    done = _done(operation, read, len(given))
    if done is None:
        return None
    percent = operation == "ratio" and calculation.unit in _PERCENT
    per = Fraction(100) if percent else Fraction(1)
    low, high = (end * per for end in done)
    least, greatest = _result(result, whole=Fraction(1, 2) if operation == "ratio" else Fraction())
    room = tolerance(calculation.within)
    least, greatest = spanned((least - room, greatest + room), size)
    if low <= greatest and least <= high:
        return None
    exact = _done(operation, [((end + other) / 2,) * 2 for end, other in read], len(given)) or done
    came_out = _plain(exact[0] * per * 2 / sum(size)) + ("%" if percent else "")
    return f"{_in_words(operation, given)} is {came_out}, not {calculation.equals}"


def _units(calculation: Arithmetic, given: Sequence[Given]) -> tuple[list[Unit], Unit]:
    """The units of the operands and of the result.

    Where a value on record has a unit, plain operands are in that of the result; the result of a ratio has its own.
    """
    measured = any(isinstance(each, PropertyValue) and each.unit for each in given)
    of_ratio = calculation.operation == "ratio"
    of_result = read_unit(calculation.unit) if measured and calculation.unit and not of_ratio else _BARE
    units = [
        (read_unit(each.unit) if each.unit else _BARE)
        if measured and isinstance(each, PropertyValue)
        else of_result
        for each in given
    ]
    return units, units[0] if of_ratio and units else of_result


def _operand(given: Given) -> Ends | None:
    """What an operand can be, in its unit; None for what is no number."""
    value = given.value if isinstance(given, PropertyValue) else given
    read = None if value is None or isinstance(value, bool) else _ends(value)
    if read is None:
        return None
    room = tolerance(given.within if isinstance(given, PropertyValue) else None)
    return read[0] - room, read[1] + room


def _ends(value: str | int) -> Ends | None:
    """The least and the greatest that an operand can be; None for what is no number, or has no bound."""
    plain = number(value)
    if plain is not None:
        return _rounded(plain)
    found = ends(value, dashes=True)
    if found is None or not isinstance(found[0], Fraction) or not isinstance(found[1], Fraction):
        return None
    return found[0], found[1]


def _wrong_span(calculation: Arithmetic, given: Sequence[Given], dates: Sequence[Edtf]) -> str | None:
    """What is wrong with how long it is said to be between two dates."""
    result = None if isinstance(calculation.equals, bool) else number(calculation.equals)
    span = between(dates[0], dates[1], calculation.unit or "")
    if result is None or span is None:
        return None
    room = tolerance(calculation.within)
    if span[0] - room <= Fraction(result) <= span[1] + room:
        return None
    first, second = (_word(each) for each in given)
    told = " to ".join(dict.fromkeys(_plain(end) for end in span))
    return f"between {second} and {first} are {told} {calculation.unit}, not {calculation.equals}"


def _done(operation: str, operands: Sequence[Ends], count: int) -> Ends | None:
    """The ends of the result; None where it is divided by what may be zero, or by more than one number."""
    if operation == "count":
        return Fraction(count), Fraction(count)
    if operation == "sum":
        return sum((low for low, _ in operands), Fraction()), sum((high for _, high in operands), Fraction())
    (low, high), *others = operands
    if operation == "difference":
        return low - sum(each[1] for each in others), high - sum(each[0] for each in others)
    if len(others) != 1 or others[0][0] <= 0 <= others[0][1]:
        return None
    corners = [one / other for one in (low, high) for other in others[0]]
    return min(corners), max(corners)


def _rounded(value: Decimal) -> Ends:
    """An operand: with decimals it may be off by half of the last, a whole one is exact."""
    exponent = value.as_tuple().exponent
    room = Fraction(1, 2 * _DECIMAL**-exponent) if isinstance(exponent, int) and exponent < 0 else Fraction()
    return Fraction(value) - room, Fraction(value) + room


def _result(value: Decimal, whole: Fraction) -> Ends:
    """The result: it may be off by half of its last digit that is not a zero at the end of a whole number.

    Args:
        value: The result as it is given.
        whole: How far a whole number that ends in no zero may be off: a ratio seldom comes out whole.
    """
    if Fraction(value).denominator != 1 or value.as_tuple().exponent != 0:
        return _rounded(value)
    zeros = len(str(abs(int(value)))) - len(str(abs(int(value))).rstrip("0")) if value else 0
    room = Fraction(_DECIMAL**zeros, 2) if zeros else whole
    return Fraction(value) - room, Fraction(value) + room


def _in_words(operation: str, given: Sequence[Given]) -> str:
    """The calculation as people write it: `40 + 12`; a count by its items."""
    words = [_word(each) for each in given]
    if operation == "count":
        return f"the number of {', '.join(words)}"
    return {"sum": " + ", "difference": " - ", "ratio": " / "}[operation].join(words)


def _word(given: Given) -> str:
    """An operand as it was given, with its unit where a claim asserts one."""
    if not isinstance(given, PropertyValue):
        return str(given)
    return f"{given.value} {given.unit}" if given.unit else str(given.value)


def _plain(value: Fraction) -> str:
    """A number with as few decimals as tell it, at most four; none where it is very large."""
    if abs(value) >= _LARGE:
        return str(round(value))
    text = f"{float(value):.4f}".rstrip("0").rstrip(".")
    return text or "0"
