"""Whether what two claims say of one property can both hold.

Only what is impossible under every reading clashes: values of different kinds or dimensions are not compared here, nor
are two times that need not overlap, and 100 tons may be 100 tonnes. Two assertions are looked at together, never three.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import islice
from typing import Literal

from factcheck.dates import Margins
from factcheck.languages.language import language_of
from factcheck.logic.values.times_as_values import time_in, times_apart, year_of
from factcheck.logic.values.validity import SOME_TIME, Validity, overlap, throughout, validity
from factcheck.readings.everyday_forms import is_nothing
from factcheck.readings.extents import Extent, are_apart, extent_of, is_surely_one_of
from factcheck.readings.moments import spans_of
from factcheck.readings.reading import Time
from factcheck.records.value_assertions import PropertyValue

Force = Literal["says", "only", "denies", "none"]
"""What is said with a value: that it is so, that no other is, that it is not so; or that there is none at all."""

Kind = Literal["number", "time", "text", "truth", "vague", "none"]


@dataclass(frozen=True, slots=True)
class Names:
    """What is known of the entities that values may name."""

    ids: Mapping[str, str] = field(
        default_factory=dict
    )  # by folded name, so that a name and its id are one value
    inside: Mapping[str, frozenset[str]] = field(default_factory=dict)  # by id, the entities that it lies in


UNKNOWN = Names()
_MARGINS = Margins()


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparable:
    """A value in comparable form; equal readings say the same."""

    kind: Kind
    amount: Extent | None = None  # of a number
    date: Time | None = None  # of a time
    unit: str | None = None  # of a text; values with another unit are not compared
    words: str = (
        ""  # folded text, or an entity's id; of truth, `true` or `false`; of a number, `none` for nought
    )
    inside: frozenset[str] = frozenset()  # the entities that the one named lies in
    force: Force = "says"
    time: Validity = SOME_TIME


def read(
    value: PropertyValue,
    *,
    single: bool = True,
    names: Names = UNKNOWN,
    margins: Margins = _MARGINS,
    is_change: bool = False,
) -> Comparable | None:
    """The comparable form of a value; None where a tolerance is given for what is no number: nothing is certain.

    Args:
        value: The assertion.
        single: Whether its property has one value at a time. To deny such a yes is to say no.
        names: The entities that it may name.
        margins: How far dates marked `~` or `?` may be off.
        is_change: Whether the property is by how much something changed: its growth.
    """
    when = value.when
    if value.value is None:
        return Comparable(kind="none", force="none", time=throughout(when, margins))
    force: Force = "denies" if value.not_ else "only" if value.only else "says"
    if when is None:
        time = SOME_TIME
    elif force == "denies" and when.is_interval:
        time = throughout(when, margins)
    else:
        time = validity(when, margins)
    if isinstance(value.value, bool):
        given = value.value
        if single and force == "denies":
            given, force = not given, "says"
        words = "true" if given else "false"
        return (
            None
            if value.within
            else Comparable(kind="truth", words=words, unit=value.unit, force=force, time=time)
        )
    amount = _amount(value, names)
    if amount is not None:
        amount = amount._replace(is_change=True) if is_change and amount.kind == "share" else amount
        given_words = fold(value.value) if isinstance(value.value, str) and value.unit is None else ""
        nothing = given_words if is_nothing(given_words, language_of().pack) else ""
        return Comparable(kind="number", amount=amount, words=nothing, force=force, time=time)
    return None if value.within else replace(_in_words(value, names, margins), force=force, time=time)


def clashes(readings: Iterable[Comparable], *, single: bool) -> Iterator[tuple[Comparable, Comparable]]:
    """The pairs of different readings that cannot both hold, each once, in an order that the input's order settles.

    A sweep through time: each reading meets those that hold when it begins. The work grows with the number of
    readings and of pairs found; only with many readings that agree or do not compare at the same time (tolerances that overlap,
    one value for many spans) does it grow with the pairs of those.

    Args:
        readings: Different readings about one subject and property.
        single: Whether the property has one value at a time.
    """
    comparable: dict[Kind, list[Comparable]] = {}
    nones: list[Comparable] = []
    for reading in readings:
        if reading.force == "none":
            nones.append(reading)  # there is no value of any kind
        elif reading.kind != "vague":
            kind: Kind = "number" if reading.kind == "time" else reading.kind  # 1815 may be a year
            comparable.setdefault(kind, []).append(reading)
            if reading.kind == "number" and reading.words:  # none is no text either
                comparable.setdefault("text", []).append(reading)
    for group in comparable.values():
        yield from _sweep(
            sorted(group + nones, key=lambda reading: reading.time.since), _excluding(single=single)
        )
        yield from _of_one_span(group, single=single)


def fold(text: str) -> str:
    """Text as it is compared: without case, and white space of any length as one space."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _excluding(*, single: bool) -> Mapping[Force, frozenset[Force]]:
    """For each force those that it may clash with: two denials never do, nor do two members of a set."""
    said: frozenset[Force] = frozenset(("says", "only"))
    excluded: dict[Force, frozenset[Force]] = {"denies": said, "none": said}
    excluded["only"] = said | {"denies", "none"}
    excluded["says"] = excluded["only"] if single else excluded["only"] - {"says"}
    return excluded


def _sweep(
    readings: Iterable[Comparable], excluding: Mapping[Force, frozenset[Force]]
) -> Iterator[tuple[Comparable, Comparable]]:
    """The clashing pairs among comparable readings, sorted by when they begin."""
    holding: dict[Force, list[Comparable]] = {force: [] for force in excluding}
    for reading in readings:
        for force in sorted(excluding[reading.force]):
            holding[force] = [other for other in holding[force] if other.time.until >= reading.time.since]
            for other in holding[force]:
                if _clash(other, reading, single="says" in excluding["says"]):
                    yield other, reading
        holding[reading.force].append(reading)


def _of_one_span(readings: Iterable[Comparable], *, single: bool) -> Iterator[tuple[Comparable, Comparable]]:
    """The clashing pairs among readings for the same day, month or year, or none, which the sweep does not meet."""
    alike: dict[tuple[int, int], list[Comparable]] = {}
    for reading in readings:
        if reading.time.span is not None:
            alike.setdefault(reading.time.span, []).append(reading)
    for group in alike.values():
        for at, two in enumerate(group):
            for one in islice(group, at):
                if _clash(one, two, single=single):
                    yield one, two


def _clash(one: Comparable, two: Comparable, *, single: bool) -> bool:
    """Whether two readings cannot both hold."""
    if not overlap(one.time, two.time):
        return False
    forces = {one.force, two.force}
    if "none" in forces:
        other = two if one.force == "none" else one
        return other.force in ("says", "only") and not _may_be_none(other)
    if "denies" in forces:
        said, denied = (two, one) if one.force == "denies" else (one, two)
        return said.force != "denies" and is_of(denied, said)
    return (single or "only" in forces) and surely_differ(one, two)


def _may_be_none(value: Comparable) -> bool:
    """Whether a value may say itself that there is none: nought, at most 5, no."""
    if value.amount is not None:
        return value.amount.span.low <= 0 <= value.amount.span.high
    if value.kind == "text":
        first = value.words.partition(" ")[0]
        return first in _denying()
    return value.kind == "truth" and value.words == "false"


def _denying() -> frozenset[str]:
    """The words that say that there is none, in the language of records."""
    return frozenset(language_of().pack.quoting.negations)


def differ(one: Comparable, two: Comparable) -> bool | None:
    """Whether two values are surely not the same, nor one inside the other; None where they cannot be compared.

    Args:
        one: A value.
        two: Another.
    """
    if one.amount is not None and two.amount is not None:
        return are_apart(one.amount, two.amount)
    first, second = _date_beside(one, two), _date_beside(two, one)
    if first is not None and second is not None:
        return times_apart(first, second)
    if one.words and two.words and {one.kind, two.kind} == {"number", "text"}:
        text = one if one.kind == "text" else two
        return None if text.unit is not None or text.words.partition(" ")[0] in _denying() else True
    if one.kind != two.kind or one.unit != two.unit or one.kind == "vague":
        return None
    return one.words != two.words and one.words not in two.inside and two.words not in one.inside


def _date_beside(value: Comparable, other: Comparable) -> Time | None:
    """The time that a value is; beside a time a number of four digits is a year."""
    return year_of(value.amount) if value.amount is not None and other.kind == "time" else value.date


def surely_differ(one: Comparable, two: Comparable) -> bool:
    """Whether two values surely are two; those that cannot be compared may be one."""
    return differ(one, two) is True


def bears_out(claimed: Comparable, given: Comparable) -> bool:
    """Whether a value says what another says: the same, or more precisely, at the same time or at none that is told."""
    return (
        (claimed.kind, claimed.force) == (given.kind, given.force)
        and given.time in (claimed.time, SOME_TIME)
        and (replace(claimed, time=given.time) == given or is_of(claimed, given))
    )


def is_of(wide: Comparable, narrow: Comparable) -> bool:
    """Whether a value is surely one that another stands for: itself, in its range, or inside its place.

    Args:
        wide: What stands for others too.
        narrow: The value.
    """
    if wide.amount is not None and narrow.amount is not None:
        return is_surely_one_of(narrow.amount, wide.amount)
    if wide.kind != narrow.kind or wide.unit != narrow.unit:
        return False
    if wide.date is not None and narrow.date is not None and wide.words != narrow.words:
        return _lies_in(narrow.date, wide.date)
    return wide.words == narrow.words or wide.words in narrow.inside


def _lies_in(narrow: Time, wide: Time) -> bool:
    """Whether a date surely lies in the span that another is."""
    inner, outer = spans_of(narrow), spans_of(wide)
    return len(inner) == len(outer) == 1 and outer[0][0] <= inner[0][0] and inner[0][1] <= outer[0][1]


def _amount(value: PropertyValue, names: Names) -> Extent | None:
    """The amount that a value is; None for the names of entities and other words."""
    given = value.value
    if not isinstance(given, str | int) or (isinstance(given, str) and fold(given) in names.ids):
        return None
    return extent_of(given, value.unit, _tolerance(value.within))


def _in_words(value: PropertyValue, names: Names, margins: Margins) -> Comparable:
    """A value that is no amount."""
    given = value.value if isinstance(value.value, str) else ""
    words = fold(given)
    if words in names.ids:
        words = names.ids[words]
    elif words in language_of().pack.numbers.vague:
        return Comparable(kind="vague", words=words)
    elif value.unit is None and (date := time_in(given, margins)) is not None:
        return Comparable(kind="time", date=date, words=words)
    return Comparable(kind="text", words=words, inside=names.inside.get(words, frozenset()), unit=value.unit)


def _tolerance(within: str | None) -> Fraction | None:
    return None if within is None else Fraction(within.replace(",", ""))
