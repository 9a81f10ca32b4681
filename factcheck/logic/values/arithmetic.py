"""Calculations that the article makes, done again.

Only what cannot come out under any reading is wrong: figures may be rounded as `calculated_figures` says, units be understood in
every way that their names allow, dates lie anywhere in their spans. What cannot be done is told, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from factcheck.dates import Margins
from factcheck.logic.values.calculated_figures import (
    CalculatedFigure,
    Given,
)
from factcheck.logic.values.calculation_fit import look_at_divisor, look_at_growth, sizes_of_result
from factcheck.logic.values.calculation_outcomes import NotDone, NotDoneError, Wrong
from factcheck.logic.values.calculation_readings import read_operands, read_result, readings
from factcheck.logic.values.calculation_told import told_wrong
from factcheck.logic.values.intervals import Interval, exactly
from factcheck.logic.values.operations import (
    CHANGES,
    DIVIDED,
    LINEAR,
    NEEDED,
    done,
)
from factcheck.logic.values.points_for_percent import (
    difference_of,
    is_told_in_points,
    points_for_percent,
)
from factcheck.logic.values.spans_calculated import dates_given, wrong_span
from factcheck.logic.values.unit_powers import PLAIN, Meanings, Term, meanings
from factcheck.records.calculation_assertions import Arithmetic, ValueOf
from factcheck.records.value_assertions import PropertyValue

TRIED: Final = 1_000
"""Ways to understand the units of one calculation that are tried; with more, nothing is decided."""


def outcome(
    calculation: Arithmetic,
    values: Mapping[ValueOf, PropertyValue] | None = None,
    margins: Margins | None = None,
) -> Wrong | NotDone | None:
    """What becomes of a calculation: it is wrong, cannot be done, or None where it comes out.

    Args:
        calculation: The calculation.
        values: What claims assert for the operands on record.
        margins: How far dates marked as about or perhaps may be off.
    """
    try:
        return _outcome(calculation, values or {}, margins or Margins())
    except NotDoneError as error:
        return error.told


def _outcome(
    calculation: Arithmetic, values: Mapping[ValueOf, PropertyValue], margins: Margins
) -> Wrong | None:
    operation, needed = calculation.operation, NEEDED.get(calculation.operation)
    if needed is not None and needed != len(calculation.operands):
        raise NotDoneError(
            f"`{operation}` takes {_TAKEN[operation]}, and here {_are(len(calculation.operands))}",
            f"write {operation}: {_FORMS[operation]}, and what else the text calculates as a further item",
        )
    given = [_given(operand, values) for operand in calculation.operands]
    if operation == "count":
        return _wrong_count(calculation, given)
    dates = dates_given(calculation, given)
    if dates is None:
        return _wrong_number(calculation, given)
    found = wrong_span(calculation, given, dates, margins)
    if found is None or not dates.may_be_numbers:
        return found
    try:
        return found if _wrong_number(calculation, given) else None
    except NotDoneError:
        return found


_TAKEN: Final = {
    "ratio": "two numbers, the first divided by the second",
    "increase": "two numbers, from the first to the second",
    "decrease": "two numbers, from the first to the second",
    "compound": "three: what is had at first, the rate of a period, and how many periods",
}
_FORMS: Final = {
    "ratio": "[12, 3]",
    "increase": "[4, 6]",
    "decrease": "[6, 4]",
    "compound": "[100, 3 %, 5]",
}


def _are(number: int) -> str:
    return "is one" if number == 1 else f"are {number}"


def _given(operand: str | int | ValueOf, values: Mapping[ValueOf, PropertyValue]) -> Given:
    """What stands for an operand."""
    found = values.get(operand) if isinstance(operand, ValueOf) else operand
    if found is None:
        raise NotDoneError("a value is not on record", "assert the value in the claim that gives it")
    return found


def _wrong_count(calculation: Arithmetic, given: Sequence[Given]) -> Wrong | None:
    result = read_result(calculation)
    if result.is_share:
        raise NotDoneError(
            f"a count comes to a number, and {result.words} is a share", "write the number of things"
        )
    number = exactly(len(given))
    return (
        None
        if number.meets(result.span())
        else told_wrong(calculation, _words(given), [], result, number, exactly(1))
    )


def _wrong_number(calculation: Arithmetic, given: Sequence[Given]) -> Wrong | None:
    """What is wrong with a calculation of numbers: what is however figures and the names of units are understood."""
    operands, result = read_operands(calculation, given), read_result(calculation, given)
    if calculation.operation in CHANGES and is_told_in_points(calculation, operands, result):
        as_difference = difference_of(calculation)
        return _wrong_number(as_difference, given if calculation.operation == "decrease" else given[::-1])
    wrongs, unfit = list[Wrong](), list[NotDoneError]()
    for read in readings(calculation, given, operands, result):
        for ways in meanings(name for each in (*read, result) for name in each.units):
            for tried, known in enumerate(ways):
                if tried == TRIED:
                    raise NotDoneError(
                        "its units can be understood in too many ways to try them all",
                        "write units of one meaning: tonnes for tons",
                    )
                try:
                    found = _wrong_under(calculation, given, read, result, known)
                except NotDoneError as error:
                    unfit.append(error)
                    continue
                if found is None or found.of_unit:
                    return found
                wrongs.append(found)
                if tried == 0:
                    break
    if not wrongs and unfit:
        raise unfit[-1]  # the one with all that a name may mean
    return wrongs[0]


def _wrong_under(
    calculation: Arithmetic,
    given: Sequence[Given],
    operands: Sequence[CalculatedFigure],
    result: CalculatedFigure,
    known: Meanings,
) -> Wrong | None:
    """What is wrong with it where the units come to what is given."""
    operation = calculation.operation
    of_shares = operation in LINEAR
    terms = [each.term(known, of_shares=of_shares) for each in operands]
    if operation == "compound":
        look_at_growth(operands)
        terms[1:] = PLAIN, PLAIN
    spans = [each.span().times(term.size) for each, term in zip(operands, terms, strict=True)]
    look_at_divisor(operation, spans, operands)
    sizes = list(
        sizes_of_result(calculation, operands, result, terms, result.term(known, of_shares=of_shares))
    )
    came_out = done(operation, spans)
    is_converted = operation in LINEAR and any(term.size != sizes[0] for term in terms)
    rounded = is_converted or operation in DIVIDED
    if operation == "product":
        rounded = _size_of(terms) != sizes[0] or any(_is_shorter(result, came_out, size) for size in sizes)
    if any(
        came_out.meets(said) for size in sizes for said in _said(operation, result, size, rounded=rounded)
    ):
        return points_for_percent(calculation, operands, result, came_out)
    return told_wrong(calculation, _words(given), operands, result, came_out, sizes[0])


def _is_shorter(result: CalculatedFigure, came_out: Interval, size: Interval) -> bool:
    """Whether a result is written with fewer decimals than what comes out has: 1.16 for 1.1576."""
    number, one = came_out.low, size.low
    if not (
        came_out.is_number and size.is_number and isinstance(number, Fraction) and isinstance(one, Fraction)
    ):
        return False
    return one != 0 and number / one % result.quantity.step != 0


def _size_of(terms: Sequence[Term]) -> Interval:
    """How much one of each, multiplied, is."""
    found = exactly(1)
    for term in terms:
        found = found.times(term.size)
    return found


def _said(operation: str, result: CalculatedFigure, size: Interval, *, rounded: bool) -> Iterator[Interval]:
    """What the result says that comes out; of a change also by how many times."""
    yield result.span(rounded=rounded).times(size)
    if operation in CHANGES and (result.quantity.kind == "multiple" or result.quantity.noun):
        times = result.span(rounded=True)
        if operation == "increase":
            yield times.plus(exactly(-1))
        elif times.low > 0:
            yield exactly(1).plus(exactly(1).over(times).negative())


def _words(given: Sequence[Given]) -> list[str]:
    """The operands as they were given, with their units where claims assert them."""
    return [each.amount() if isinstance(each, PropertyValue) else str(each) for each in given]
