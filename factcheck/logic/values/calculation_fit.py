"""Whether the figures of a calculation fit together, and in what the result is measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from factcheck.logic.values.calculated_figures import CalculatedFigure, scaled_unit
from factcheck.logic.values.calculation_outcomes import NotDoneError
from factcheck.logic.values.calculation_readings import SCALES, may_be_scaled
from factcheck.logic.values.intervals import Interval, exactly
from factcheck.logic.values.operations import CHANGES, LINEAR, MOST_PERIODS, listed, term_of_result
from factcheck.logic.values.unit_powers import NOTHING, Term
from factcheck.records.calculation_assertions import Arithmetic


def sizes_of_result(
    calculation: Arithmetic,
    operands: Sequence[CalculatedFigure],
    result: CalculatedFigure,
    terms: Sequence[Term],
    given: Term,
) -> Iterator[Interval]:
    """How much one of the result is, in the operands' terms; in the unit of the operands where it has none.

    Raises:
        NotDoneError: It measures something else.
    """
    operation = calculation.operation
    needed = term_of_result(operation, terms)
    if needed is None:
        raise unfit(operands)
    in_full = replace(result, words=f"{calculation.equals} {calculation.unit or ''}".strip())
    if operation in CHANGES and not (result.is_bare or result.quantity.kind == "share"):
        raise NotDoneError(
            f"how much more or less something is than before is a part of that, and the result is {in_full.words}",
            "write `unit: '%'`; the change itself is a difference, of percentages in `unit: points`",
        )
    if operation in ("ratio", "product") and all(each.is_bare for each in operands):
        yield from _sizes_of_plain(calculation, result, given)
        return
    measured = (
        [each.words for each in operands if each.units] if _are_all_measured(operation, operands) else []
    )
    if given.powers == needed.powers:
        yield given.size
    elif result.is_bare and not result.quantity.noun and _is_in_one_unit(operation, terms, needed):
        yield needed.size
    elif result.is_bare and not result.quantity.noun and measured:
        raise NotDoneError(
            f"the result {in_full.words} has no unit, and {listed(measured)} {'has' if len(measured) == 1 else 'have'}",
            "write what the result is measured in as `unit`",
        )
    else:
        raise unfit(operands if result.is_share and operation not in LINEAR else [*operands, in_full])
    if result.is_bare and may_be_scaled(result) and _are_scaled(operation, operands):
        yield from (needed.size.times(exactly(each)) for each in SCALES)


def _are_scaled(operation: str, operands: Sequence[CalculatedFigure]) -> bool:
    """Whether a bare result may be counted in millions as the operands are: 40 and 12 million euros are 52."""
    scaled = [_is_scaled(each) for each in operands]
    if operation in CHANGES or (operation == "ratio" and scaled[1]):
        return False
    return any(scaled)


def _are_all_measured(operation: str, operands: Sequence[CalculatedFigure]) -> bool:
    """Whether every operand has a unit, as far as it needs one."""
    return operation not in LINEAR or all(each.units or each.is_share for each in operands)


def _is_in_one_unit(operation: str, terms: Sequence[Term], needed: Term) -> bool:
    """Whether a result without a unit can only be in that of the operands."""
    if operation in LINEAR:
        return len({term.size for term in terms}) == 1
    measured = [term for term in terms if term.powers != NOTHING]
    return len(measured) == 1 and measured[0].powers == needed.powers


def _is_scaled(operand: CalculatedFigure) -> bool:
    """Whether it is written with a scale: 40 million euros."""
    return operand.quantity.is_rounded and operand.quantity.step > 1


def _sizes_of_plain(calculation: Arithmetic, result: CalculatedFigure, given: Term) -> Iterator[Interval]:
    """The same of plain numbers, of which one has the unit of the result: it may be in millions, or in per cent."""
    is_share = result.is_share and result.quantity.is_rounded
    scale = exactly(scaled_unit(calculation.unit or "")[0])
    if given.powers == NOTHING:
        yield given.size
    if given.powers != NOTHING or not scale.meets(exactly(1)):
        yield exactly(1).over(scale)
    if is_share and calculation.operation == "product":
        yield exactly(1 if result.quantity.kind == "points" else 100)


def look_at_divisor(operation: str, spans: Sequence[Interval], operands: Sequence[CalculatedFigure]) -> None:
    """See that nothing is divided by nought.

    Raises:
        NotDoneError: It may be.
    """
    if operation == "ratio" and spans[1].may_be_zero():
        unsure = "" if spans[1].is_number else ", which may be 0"
        raise NotDoneError(
            f"it divides by {operands[1].words}{unsure}", "write what it is divided by, which is not 0"
        )
    if operation in CHANGES and spans[0].low <= 0 and not (spans[0].low == 0 and spans[0].without_low):
        raise NotDoneError(
            f"what was there before, {operands[0].words}, may be 0 or less, and nothing is a part of that",
            "write the change itself as a difference",
        )


def look_at_growth(operands: Sequence[CalculatedFigure]) -> None:
    """See that there are a rate and a number of periods.

    Raises:
        NotDoneError: There are not.
    """
    rate, periods = operands[1], operands[2]
    if rate.quantity.kind != "share":
        raise NotDoneError(
            f"the rate of growth is {rate.words}, which is no share",
            "write it in per cent: compound: [100, 3 %, 5]",
        )
    span = periods.span()
    least, most = span.low, span.high
    if (
        periods.is_share
        or not isinstance(most, Fraction)
        or not isinstance(least, Fraction)
        or least < 0
        or most > MOST_PERIODS
    ):
        raise NotDoneError(
            f"how many periods it grows is {periods.words}, which is no number from 0 to {MOST_PERIODS:,}",
            "write how many periods: compound: [100, 3 %, 5]",
        )
    if (
        rate.quantity.per
        and periods.quantity.unit
        and periods.quantity.unit.removesuffix("s") != rate.quantity.per
    ):
        raise NotDoneError(
            f"the rate is for a {rate.quantity.per} and the periods are {periods.words}",
            "count the periods in the time of the rate",
        )
    is_written = rate.quantity.side in ("exactly", "about", "nearly")
    if (rate.quantity.low if is_written else rate.span().low) < -1:  # -100 %, rounded, is all there was
        raise NotDoneError(
            f"a fall of {rate.words.lstrip('-−')} is more than all there was", "write the rate of one period"
        )


def unfit(figures: Sequence[CalculatedFigure]) -> NotDoneError:
    """Why figures do not fit together: some have no unit, or their units measure two things."""
    bare = [each.words for each in figures if each.is_bare and not each.quantity.noun]
    measured = list(dict.fromkeys(each.words for each in figures if not each.is_bare or each.quantity.noun))
    if bare and measured:
        named = list(dict.fromkeys(bare))
        return NotDoneError(
            f"{listed(named)} {'has' if len(named) == 1 else 'have'} no unit beside {listed(measured)}",
            "write the unit behind each number, and `unit` for the result",
        )
    return NotDoneError(
        f"{listed(measured)} do not measure the same, or nobody knows how to convert them",
        "write all in units of one kind",
    )
