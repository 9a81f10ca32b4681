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
from factcheck.logic.values.quantities import ends, number, scale, tolerance
from factcheck.logic.values.spans_between import UNITS, Ends, between, date_of
from factcheck.records.assertions import Arithmetic, PropertyValue, ValueOf

Given = str | int | PropertyValue
"""What stands for an operand: the text or number of the claim, or the value that a claim asserts."""

_DECIMAL = 10
_PERCENT = ("%", "percent", "per cent")


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
    """What is wrong with a calculation of numbers."""
    result = None if isinstance(calculation.equals, bool) else number(calculation.equals)
    operation = calculation.operation
    measured = any(isinstance(each, PropertyValue) and each.unit for each in given)
    factor, read = (
        _operands(calculation, given, measured=measured) if operation != "count" else (Fraction(1), [])
    )
    if result is None or read is None:
        return None
    done = _done(operation, read, len(given))
    if done is None:
        return None
    percent = operation == "ratio" and calculation.unit in _PERCENT
    per = Fraction(100) if percent else 1 / factor
    low, high = (end * per for end in done)
    least, greatest = _result(result, whole=Fraction(1, 2) if operation == "ratio" else Fraction())
    room = tolerance(calculation.within)
    if low <= greatest + room and least - room <= high:
        return None
    exact = _done(operation, [((end + other) / 2,) * 2 for end, other in read], len(given)) or done
    came_out = _plain(exact[0] * per) + ("%" if percent else "")
    return f"{_in_words(operation, given)} is {came_out}, not {calculation.equals}"


def _operands(
    calculation: Arithmetic, given: Sequence[Given], *, measured: bool
) -> tuple[Fraction, list[Ends] | None]:
    """How much of the unit that is compared the result's is, and the operands' ends in it; None for what is no number.

    Args:
        calculation: The calculation, for the result's unit.
        given: The operands.
        measured: Whether a value on record has a unit. Then plain operands are in the result's, and all must agree;
            of a ratio the operands must agree with each other.
    """
    of_ratio = calculation.operation == "ratio"
    unit, factor = (
        scale(calculation.unit) if measured and calculation.unit and not of_ratio else (None, Fraction(1))
    )
    found: list[Ends] = []
    units = set() if of_ratio else {unit}
    for each in given:
        value = each.value if isinstance(each, PropertyValue) else each
        read = None if value is None or isinstance(value, bool) else _ends(value)
        if read is None:
            return factor, None
        own = factor
        if measured and isinstance(each, PropertyValue):
            own_unit, own = scale(each.unit) if each.unit else (None, Fraction(1))
            units.add(own_unit)
        elif measured and of_ratio:
            units.add(None)
        room = tolerance(each.within if isinstance(each, PropertyValue) else None)
        found.append(((read[0] - room) * own, (read[1] + room) * own))
    return factor, found if len(units) <= 1 else None


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
    """A number with as few decimals as tell it, at most four."""
    text = f"{float(value):.4f}".rstrip("0").rstrip(".")
    return text or "0"
