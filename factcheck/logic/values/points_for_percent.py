"""Percentages and points: a difference told in per cent that is so many points, and a change told in points."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from factcheck.logic.values.calculated_figures import CalculatedFigure, is_points
from factcheck.logic.values.calculation_outcomes import Wrong
from factcheck.logic.values.figures_told import plain
from factcheck.logic.values.intervals import Interval
from factcheck.records.calculation_assertions import Arithmetic

_PAIR: Final = 2
_PERCENT: Final = Fraction(1, 100)


def is_told_in_points(
    calculation: Arithmetic, operands: Sequence[CalculatedFigure], result: CalculatedFigure
) -> bool:
    """Whether a change is told in points, so that it is a difference: from one percentage to another, or of an index.

    Args:
        calculation: The calculation.
        operands: Its operands.
        result: Its result.
    """
    are_shares = all(each.quantity.kind == "share" for each in operands)
    is_counted = is_points(calculation.unit) and result.quantity.kind == "count"
    return len(operands) == _PAIR and (is_counted or (result.quantity.kind == "points" and are_shares))


def difference_of(calculation: Arithmetic) -> Arithmetic:
    """A change as a difference, the later first where it is a rise.

    Args:
        calculation: An increase or a decrease.
    """
    operation, operands = calculation.operation, calculation.operands
    later_first = operands if operation == "decrease" else operands[::-1]
    return calculation.model_copy(update={operation: None, "difference": later_first})


def points_for_percent(
    calculation: Arithmetic,
    operands: Sequence[CalculatedFigure],
    result: CalculatedFigure,
    came_out: Interval,
) -> Wrong | None:
    """The fault of a change from 4 to 6 per cent that is called one of 2 per cent; None where it is none.

    What is left of a whole is a share of it: 100 % less 40 % is 60 %.

    Args:
        calculation: The calculation, whose number comes out.
        operands: Its operands.
        result: Its result.
        came_out: What it comes to.
    """
    if calculation.operation != "difference" or len(operands) != _PAIR or not came_out.high:
        return None
    if any(each.quantity.kind != "share" or not each.quantity.is_rounded for each in (*operands, result)):
        return None
    first, second = (Fraction(each.quantity.low) for each in operands)
    if first in (1, second) or not second:
        return None
    points = abs(first - second) / _PERCENT
    change = abs(first - second) / abs(second) / _PERCENT
    way = "up" if first > second else "down"
    before, after = (f"{plain(each / _PERCENT)} %" for each in (second, first))
    return Wrong(
        why=f"from {before} to {after} is {plain(points)} percentage points or {way} {plain(change)} %, not {result.words}",
        do="write `unit: points`; if the article says per cent, it takes points for per cent, and the claim is refuted or misleading",
        of_unit=True,
    )
