"""How a calculation that does not come out is told, and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

from factcheck.logic.claims_in_words import topic_of
from factcheck.logic.values.calculated_figures import (
    CalculatedFigure,
    figure,
    scale_of,
    scale_word,
    scaled_unit,
)
from factcheck.logic.values.calculation_outcomes import CORRECT, OTHERWISE, Wrong
from factcheck.logic.values.figures_told import told
from factcheck.logic.values.intervals import Interval, exactly
from factcheck.logic.values.operations import CHANGES, expression
from factcheck.logic.values.spans_between import is_dated
from factcheck.records.calculation_assertions import Arithmetic, ValueOf
from factcheck.records.record_set import RecordSet

_PERCENT: Final = Fraction(1, 100)
_NEAR: Final = Interval(Fraction(9, 10), Fraction(11, 10))
"""How far off a result may be that is taken for a round figure."""


def calculation_in_words(calculation: Arithmetic, records: RecordSet) -> str:
    """A calculation as a reader has it: `40 + 12 is 52 million euros`, `from 4 to 6 is up 50 %`.

    Args:
        calculation: The calculation.
        records: The record set, for names and labels.
    """
    operation, unit = calculation.operation, calculation.unit or ""
    words = [_operand_in_words(each, records) for each in calculation.operands]
    if operation == "difference" and any(is_dated(each) for each in words):
        told_so = f"from {' to '.join(reversed(words))} is"
    else:
        told_so = expression(operation, words, 0)
    way = {"increase": " up", "decrease": " down"}.get(operation, "")
    room = f" give or take {calculation.within}" if calculation.within else ""
    result = str(calculation.equals).lower() if isinstance(calculation.equals, bool) else calculation.equals
    return f"{told_so}{way} {f'{result} {unit}'.strip()}{room}"


def _operand_in_words(operand: str | int | ValueOf, records: RecordSet) -> str:
    if not isinstance(operand, ValueOf):
        return str(operand)
    time = f" for {operand.when}" if operand.when is not None else ""
    return f"{topic_of(operand.subject, operand.property, records)}{time}"


def told_wrong(  # noqa: PLR0913, PLR0917 - all that a message is made of
    calculation: Arithmetic,
    words: Sequence[str],
    operands: Sequence[CalculatedFigure],
    result: CalculatedFigure,
    came_out: Interval,
    size: Interval,
) -> Wrong:
    """That it is wrong, in words."""
    operation = calculation.operation
    rounded = sum(each.is_rounded for each in operands) if not came_out.is_number else 0
    one = Fraction(size.low + size.high) / 2
    unit, shown = _unit_shown(calculation, result, one)
    if operation in CHANGES:
        falls = isinstance(came_out.high, Fraction) and came_out.high < 0
        if result.quantity.kind == "multiple" or result.quantity.noun:
            times = told(_times_as_much(came_out, operation), Fraction(1), " times as much")
            return Wrong(why=f"{expression(operation, words, rounded)} {times}, not {result.words}")
        way = ("down", "up") if falls == (operation == "increase") else ("up", "down")
        found = told(came_out.negative() if falls else came_out, shown, unit)
        said = "up" if operation == "increase" else "down"
        return Wrong(
            why=f"{expression(operation, words, rounded)} {way[0]} {found}, not {said} {result.words}",
            do=f"a fall is a `decrease`, a rise an `increase`, if the article tells it so; {OTHERWISE}"
            if falls
            else _what_to_do(calculation, result, came_out, size),
        )
    why = f"{expression(operation, words, rounded)} {told(came_out, shown, unit)}, not {result.words}"
    return Wrong(why=why, do=_what_to_do(calculation, result, came_out, size))


def _times_as_much(change: Interval, operation: str) -> Interval:
    """How many times what was before there is, by how much more or less it is."""
    return exactly(1).plus(change if operation == "increase" else change.negative())


def _unit_shown(calculation: Arithmetic, result: CalculatedFigure, one: Fraction) -> tuple[str, Fraction]:
    """What stands behind the number that comes out, and how much one of that is."""
    kind, text = result.quantity.kind, str(calculation.equals)
    if kind == "share" and result.quantity.scale > 1:
        return f" per {result.quantity.scale:,}", one / result.quantity.scale
    if kind == "share" and result.quantity.is_rounded:
        return " %", one * _PERCENT
    if kind == "points":
        return " points", one
    if word := scale_word(text):
        return f" {word}", one * scale_of(word)
    scale = scaled_unit(calculation.unit or "")[0]
    return "", one * scale


def _what_to_do(calculation: Arithmetic, result: CalculatedFigure, came_out: Interval, size: Interval) -> str:
    """What to write: that the figure is a round one, or the larger first, where that may be meant."""
    number = result.quantity
    if (
        result.is_bare
        and not number.noun
        and calculation.operation in ("ratio", *CHANGES)
        and came_out.meets(result.span(rounded=True).times(exactly(_PERCENT)))
    ):
        return "write `unit: '%'`, if the article gives it in per cent"
    hedged = figure(f"about {calculation.equals}", calculation.unit) if number.side == "exactly" else None
    near = result.span().times(size).times(_NEAR)
    if (
        hedged is not None
        and came_out.meets(near)
        and came_out.meets(replace(result, quantity=hedged).span().times(size))
    ):
        return f"write `equals: about {calculation.equals}`, if the article gives a round figure; {OTHERWISE}"
    if calculation.operation == "difference" and came_out.negative().meets(result.span().times(size)):
        return f"a difference is the first less the others: write the larger first, if the article counts so; {OTHERWISE}"
    return CORRECT
