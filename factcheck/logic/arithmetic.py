"""Calculations that the article makes, done again from the numbers that the claim gives.

Rounded as the text rounds: a result with decimals may be off by half of its last digit, a whole one that ends in
zeros by half of the last digit before them; operands with decimals are themselves rounded. Only what cannot come out
under any reading is wrong. Source of the arithmetic of ends: R. E. Moore, Interval Analysis (1966).
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from factcheck.logic.quantities import number
from factcheck.records.assertions import OPERATIONS, Arithmetic, ValueOf

Ends = tuple[Fraction, Fraction]
"""The least and the greatest that a number can be."""

_DECIMAL = 10


def wrong(calculation: Arithmetic) -> str | None:
    """What is wrong with a calculation: `40 + 12 is 52, not 55`; None where it comes out or cannot be decided.

    Not decided is what takes values from other claims, or words that are no numbers.
    """
    operation = next(name for name in OPERATIONS if getattr(calculation, name) is not None)
    given = getattr(calculation, operation)
    if any(isinstance(operand, ValueOf) for operand in given) or isinstance(calculation.equals, bool):
        return None
    result = number(calculation.equals)
    operands = [] if operation == "count" else [number(operand) for operand in given]
    if result is None or None in operands:
        return None
    percent = operation == "ratio" and calculation.unit in ("%", "percent", "per cent")
    done = _done(operation, [_rounded(each) for each in operands if each is not None], len(given))
    if done is None:
        return None
    low, high = (end * 100 for end in done) if percent else done
    least, greatest = _result(result, whole=Fraction(1, 2) if operation == "ratio" else Fraction())
    if low <= greatest and least <= high:
        return None
    exact = _done(operation, [_exact(each) for each in operands if each is not None], len(given)) or done
    came_out = exact[0] * (100 if percent else 1)
    return f"{_in_words(operation, given)} is {_plain(came_out)}{'%' if percent else ''}, not {calculation.equals}"


def _done(operation: str, operands: list[Ends], count: int) -> Ends | None:
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


def _exact(value: Decimal) -> Ends:
    return Fraction(value), Fraction(value)


def _in_words(operation: str, given: tuple[object, ...]) -> str:
    """The calculation as people write it: `40 + 12`; a count by its items."""
    if operation == "count":
        return f"the number of {', '.join(map(str, given))}"
    return {"sum": " + ", "difference": " - ", "ratio": " / "}[operation].join(map(str, given))


def _plain(value: Fraction) -> str:
    """A number with as few decimals as tell it, at most four."""
    text = f"{float(value):.4f}".rstrip("0").rstrip(".")
    return text or "0"
