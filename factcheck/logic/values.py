"""Whether what two claims say of one property can both hold.

The engine of conflicts asks, with the assertions about one subject and property. Only what is impossible under every
reading clashes: values of different kinds or dimensions are not compared here, nor are two times that need not overlap;
but two values for the same month or year are for the same time.
Two assertions are looked at together, never three.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from typing import Literal

from factcheck.dates import Bound, Edtf, Precision
from factcheck.logic.quantities import bounds, number, scale, with_unit
from factcheck.records.assertions import PropertyValue

Days = float
"""A day's number, or an infinity where nothing bounds it."""

_NO_NAMES: Mapping[str, str] = {}


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """A value in comparable form; equal readings say the same."""

    kind: Literal["number", "text", "truth"]
    unit: str | None = None
    low: Fraction | float = 0.0  # a number lies from here, in the unit's terms; exact, or an infinity
    high: Fraction | float = 0.0  # to here, both included
    words: str = ""  # folded text, or an entity's id; of truth, `true` or `false`
    denied: bool = False
    since: Days = -math.inf  # it surely holds from this day
    until: Days = math.inf  # to this day; where `until` is earlier, it holds somewhere between the two
    span: tuple[int, int] | None = None  # the days somewhere between which it holds, for a month or a year
    moment: Fraction | str | None = (
        None  # where the time is a time of day: the instant, or its text without one
    )


def read(
    value: PropertyValue, *, single: bool = True, names: Mapping[str, str] = _NO_NAMES, measured: bool = True
) -> Reading | None:
    """The comparable form of a value; None where its tolerance makes no sense, so that nothing is certain.

    Args:
        value: The assertion.
        single: Whether its property has one value at a time. To deny such a yes is to say no.
        names: Entities' ids by folded name, so that an entity's name and its id are one value.
        measured: Whether units are converted; without, equal units compare by name, which needs no table of units.
    """
    said = _said(value, names, measured=measured)
    if said is None:
        return None
    if single and said.kind == "truth" and said.denied:
        said = replace(said, denied=False, words="false" if said.words == "true" else "true")
    if value.when is None:
        return said
    since, until = _surely(value.when)
    return replace(said, since=since, until=until, span=_span(value.when), moment=_moment(value.when))


def can_both_hold(
    first: PropertyValue, second: PropertyValue, *, single: bool = True, names: Mapping[str, str] = _NO_NAMES
) -> bool:
    """Whether two assertions about the same subject and property can both be true.

    Args:
        first: An assertion.
        second: Another about the same subject and property.
        single: Whether the property has one value at a time; otherwise only an assertion and its denial clash.
        names: Entities' ids by folded name.
    """
    one, two = read(first, single=single, names=names), read(second, single=single, names=names)
    return one is None or two is None or not _clash(one, two, single=single)


def clashes(readings: Iterable[Reading], *, single: bool) -> Iterator[tuple[Reading, Reading]]:
    """The pairs of different readings that cannot both hold, each once, in an order that the input's order settles.

    A sweep through time: each reading meets those that hold when it begins. The work grows with the number of
    readings and of pairs found; only with many readings that agree at the same time (tolerances that overlap, one
    value for many spans) does it grow with the pairs of those.

    Args:
        readings: Different readings about one subject and property.
        single: Whether the property has one value at a time.
    """
    comparable: dict[tuple[str, str | None], list[Reading]] = {}
    for reading in sorted(readings, key=lambda reading: reading.since):
        comparable.setdefault((reading.kind, reading.unit), []).append(reading)
    for group in comparable.values():
        yield from _sweep(group, single=single)
        yield from _of_one_span(group, single=single)


def fold(text: str) -> str:
    """Text as it is compared: without case, and white space of any length as one space."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _sweep(readings: Iterable[Reading], *, single: bool) -> Iterator[tuple[Reading, Reading]]:
    """The clashing pairs among comparable readings, sorted by when they begin."""
    holding: dict[bool, list[Reading]] = {False: [], True: []}  # by `denied`
    for reading in readings:
        for denied in (False, True):
            if denied == reading.denied and (denied or not single):
                continue  # two denials never clash, nor do two members of a set
            holding[denied] = [other for other in holding[denied] if other.until >= reading.since]
            for other in holding[denied]:
                if _clash(other, reading, single=single):
                    yield other, reading
        holding[reading.denied].append(reading)


def _of_one_span(readings: Iterable[Reading], *, single: bool) -> Iterator[tuple[Reading, Reading]]:
    """The clashing pairs among readings for the same month or year, which the sweep through days does not meet."""
    alike: dict[tuple[int, int], list[Reading]] = {}
    for reading in readings:
        if reading.span is not None:
            alike.setdefault(reading.span, []).append(reading)
    for group in alike.values():
        for one, two in combinations(group, 2):
            if _clash(one, two, single=single):
                yield one, two


def _clash(one: Reading, two: Reading, *, single: bool) -> bool:
    """Whether two readings cannot both hold."""
    if one.kind != two.kind or one.unit != two.unit or not _overlap(one, two):
        return False
    if one.denied != two.denied:
        said, denied = (two, one) if one.denied else (one, two)
        return said.words == denied.words and denied.low <= said.low and said.high <= denied.high
    return single and not one.denied and (one.words != two.words or one.high < two.low or two.high < one.low)


def _overlap(one: Reading, two: Reading) -> bool:
    """Whether two readings surely hold at one time."""
    if one.moment is not None and two.moment is not None and one.moment != two.moment:
        return False
    if one.span is not None and one.span == two.span:
        return True
    return one.since <= two.until and two.since <= one.until


def _said(value: PropertyValue, names: Mapping[str, str], *, measured: bool) -> Reading | None:
    """The value without its time."""
    if isinstance(value.value, bool):
        words = "true" if value.value else "false"
        return (
            None if value.within else Reading(kind="truth", words=words, unit=value.unit, denied=value.not_)
        )
    tolerance = number(value.within or "0")
    if tolerance is None or tolerance < 0:
        return None
    text = str(value.value)
    middle, unit = number(value.value), value.unit
    if measured and middle is None and unit is None and (quantity := with_unit(text)) is not None:
        middle, unit = quantity
    ends = bounds(text) if middle is None else None
    if middle is None and ends is None:
        words = fold(text)
        said = Reading(kind="text", words=names.get(words, words), unit=unit, denied=value.not_)
        return None if value.within else said
    name, factor = (unit and fold(unit), Fraction(1)) if unit is None or not measured else scale(unit)
    low, high = ends or (middle, middle)
    return Reading(
        kind="number",
        low=_scaled(low, -tolerance, factor),
        high=_scaled(high, tolerance, factor),
        unit=name,
        denied=value.not_,
    )


def _scaled(end: Decimal | None, tolerance: Decimal, factor: Fraction) -> Fraction | float:
    """An end of a number with its tolerance, in the unit that is compared; exact, or an infinity."""
    assert end is not None, "a number has a middle or ends"
    return float(end) if end.is_infinite() else (Fraction(end) + Fraction(tolerance)) * factor


def _span(when: Edtf) -> tuple[int, int] | None:
    """The month, year or longer for which a value is given; None for a day, an interval and what is vague."""
    vague = when.approximate or when.uncertain or bool(when.alternatives)
    if when.is_interval or vague or when.is_day or when.earliest is None or when.latest is None:
        return None
    return when.earliest, when.latest


def _moment(when: Edtf) -> Fraction | str | None:
    """What tells a date-time from others on its day; None for what has no time of day."""
    return when.text if when.instant is None and "T" in when.text else when.instant


def _surely(when: Edtf) -> tuple[Days, Days]:
    """The first and last day on which something with this time surely holds.

    A date lies somewhere inside its span: where that is longer than a day, the last day is earlier than the first,
    and it surely overlaps only with what holds from one to the other. An interval holds throughout, from its latest
    start to its earliest end. An open end (`..`) is without limit; an unknown, approximate or uncertain one says
    nothing for sure.
    """
    first, last = _certain(when.start), _certain(when.end)
    if not when.is_interval:
        return last[1], first[0]
    open_start, open_end = when.start.precision is Precision.OPEN, when.end.precision is Precision.OPEN
    since = -math.inf if open_start else min(first[1], math.inf if open_end else last[1])
    until = math.inf if open_end else max(last[0], -math.inf if open_start else first[0])
    return since, until


def _certain(bound: Bound) -> tuple[Days, Days]:
    """The first and last day of a bound; the wrong way round, so that nothing follows, where it is not certain."""
    vague = bound.approximate or bound.uncertain
    earliest = -math.inf if bound.earliest is None or vague else bound.earliest
    latest = math.inf if bound.latest is None or vague else bound.latest
    return earliest, latest
