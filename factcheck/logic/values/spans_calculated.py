"""A difference of two dates or times, done again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, NoReturn

from factcheck.dates import Edtf, Margins
from factcheck.logic.values.calculated_figures import CalculatedFigure, Given, figure
from factcheck.logic.values.calculation_outcomes import OTHERWISE, NotDoneError, Wrong
from factcheck.logic.values.calculation_readings import read_result
from factcheck.logic.values.figures_told import plain
from factcheck.logic.values.intervals import Interval
from factcheck.logic.values.spans_between import CalendarUnit, between, calendar_unit, date_of, is_dated
from factcheck.records.calculation_assertions import Arithmetic
from factcheck.records.value_assertions import PropertyValue

_PAIR: Final = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class DatesGiven:
    """Two dates between which it is told how long it is."""

    first: Edtf
    second: Edtf
    unit: CalendarUnit
    may_be_numbers: bool  # whether both are years, or four digits of something else


def dates_given(calculation: Arithmetic, given: Sequence[Given]) -> DatesGiven | None:
    """The two dates of a difference; None where it is one of numbers.

    Args:
        calculation: The calculation.
        given: Its operands.

    Raises:
        NotDoneError: There are dates, and how long it is between them cannot be told.
    """
    if calculation.operation != "difference":
        return None
    values = [each.value if isinstance(each, PropertyValue) else each for each in given]
    dates = [None if isinstance(value, bool) else date_of(value) for value in values]
    is_certain = any(is_dated(value) for value in values)
    unit = _unit(calculation)
    if not is_certain and (unit is None or not all(dates)):
        return None
    if len(values) != _PAIR:
        _refuse(
            f"how long it is takes two dates, and here are {len(values)}", "write two dates, the later first"
        )
    if unit is None:
        named = f"“{calculation.unit}” is none" if calculation.unit else "there is none"
        _refuse(
            f"how long it is between two dates is told in a unit of the calendar, and {named}",
            "write `unit: years`, months, days or hours",
        )
    for value, date in zip(values, dates, strict=True):
        if date is None:
            why = "has an end that is not known" if is_dated(value) else "is no date, and the other is one"
            _refuse(f"{value} {why}", "write two dates with known ends, or two numbers")
    assert dates[0] is not None
    assert dates[1] is not None
    assert unit is not None
    return DatesGiven(first=dates[0], second=dates[1], unit=unit, may_be_numbers=not is_certain)


def wrong_span(
    calculation: Arithmetic, given: Sequence[Given], dates: DatesGiven, margins: Margins
) -> Wrong | None:
    """What is wrong with how long it is said to be between two dates; None where it may be so.

    Args:
        calculation: The calculation.
        given: Its operands.
        dates: The same as dates.
        margins: How far dates marked as about or perhaps may be off.

    Raises:
        NotDoneError: It cannot be told.
    """
    result = read_result(calculation)
    span = between(dates.first, dates.second, dates.unit, margins)
    if span is None:
        _refuse("a date has an end that is not known", "write two dates with known ends")
    if Interval(*span).meets(result.span()):
        return None
    return _told(
        calculation,
        [str(each.value if isinstance(each, PropertyValue) else each) for each in given],
        span,
        result,
    )


def _told(
    calculation: Arithmetic, words: Sequence[str], span: tuple[Fraction, Fraction], result: CalculatedFigure
) -> Wrong:
    """How long it is, and in which order."""
    unit = f" {calculation.unit}" if calculation.unit else ""
    low, high = span
    if high <= 0 < result.quantity.high:
        told = " to ".join(dict.fromkeys(plain(-end) for end in (high, low)))
        return Wrong(
            why=f"{words[0]} is {_counted(told, unit)} before {words[1]}, not {calculation.equals}{unit} after it",
            do=f"write the later date first, [{words[1]}, {words[0]}], if the article counts so; {OTHERWISE}",
        )
    told = " to ".join(dict.fromkeys(plain(end) for end in span))
    verb = "is" if told == "1" else "are"
    return Wrong(
        why=f"between {words[1]} and {words[0]} {verb} {_counted(told, unit)}, not {calculation.equals}"
    )


def _counted(number: str, unit: str) -> str:
    """So many of a unit: `1 hour`, `3 hours`."""
    return f"{number}{unit.removesuffix('s') if number == '1' else unit}"


def _unit(calculation: Arithmetic) -> CalendarUnit | None:
    """The unit in which the result is told, in words of its own or in the key."""
    if calculation.unit is not None:
        return calendar_unit(calculation.unit)
    read = None if isinstance(calculation.equals, bool) else figure(calculation.equals)
    return calendar_unit(read.unit) if read is not None and read.unit else None


def _refuse(why: str, do: str) -> NoReturn:
    raise NotDoneError(why, do)
