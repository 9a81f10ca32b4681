"""Whether what two claims say of one property can both hold.

Only what is impossible under every reading clashes: values of different kinds or dimensions are not compared here, nor
are two times that need not overlap, and 100 tons may be 100 tonnes. Two assertions are looked at together, never three.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import combinations, product
from typing import Literal

from factcheck.logic.values.amounts_on_record import (
    Ends,
    about,
    ends,
    read_unit,
    spanned,
    tolerance,
    with_unit,
)
from factcheck.logic.values.validity import ALWAYS, Validity, overlap, throughout, validity
from factcheck.readings.units import Unit, named
from factcheck.records.value_assertions import PropertyValue

Force = Literal["says", "only", "denies", "none"]
"""What is said with a value: that it is so, that no other is, that it is not so; or that there is none at all."""


@dataclass(frozen=True, slots=True)
class Names:
    """What is known of the entities that values may name."""

    ids: Mapping[str, str] = field(
        default_factory=dict
    )  # by folded name, so that a name and its id are one value
    inside: Mapping[str, frozenset[str]] = field(default_factory=dict)  # by id, the entities that it lies in


UNKNOWN = Names()


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparable:
    """A value in comparable form; equal readings say the same."""

    kind: Literal["number", "text", "truth", "none"]
    unit: str | None = None  # what its unit comes to; values of another unit are not compared
    base: str | None = None  # what its unit is a fixed multiple of, whatever the unit's name stands for
    low: Fraction | float = 0.0  # a number lies from here, in terms of the base; exact, or an infinity
    high: Fraction | float = 0.0  # to here, both included
    spans: tuple[Ends, ...] = ()  # the same in terms of the unit, for each meaning of its name
    words: str = ""  # folded text, or an entity's id; of truth, `true` or `false`
    inside: frozenset[str] = frozenset()  # the entities that the one named lies in
    force: Force = "says"
    time: Validity = ALWAYS


def read(
    value: PropertyValue, *, single: bool = True, names: Names = UNKNOWN, measured: bool = True
) -> Comparable | None:
    """The comparable form of a value; None where a tolerance is given for what is no number: nothing is certain.

    Args:
        value: The assertion.
        single: Whether its property has one value at a time. To deny such a yes is to say no.
        names: The entities that it may name.
        measured: Whether units are converted; without, equal units compare by name, which needs no table of units.
    """
    said = _said(value, names, measured=measured)
    if said is None:
        return None
    if said.kind == "none":
        return replace(said, time=throughout(value.when))
    if single and said.kind == "truth" and said.force == "denies":
        said = replace(said, force="says", words="false" if said.words == "true" else "true")
    return replace(said, time=validity(value.when))


def clashes(readings: Iterable[Comparable], *, single: bool) -> Iterator[tuple[Comparable, Comparable]]:
    """The pairs of different readings that cannot both hold, each once, in an order that the input's order settles.

    A sweep through time: each reading meets those that hold when it begins. The work grows with the number of
    readings and of pairs found; only with many readings that agree at the same time (tolerances that overlap, one
    value for many spans) does it grow with the pairs of those.

    Args:
        readings: Different readings about one subject and property.
        single: Whether the property has one value at a time.
    """
    comparable: dict[tuple[str, str | None], list[Comparable]] = {}
    nones: list[Comparable] = []
    for reading in readings:
        if reading.force == "none":
            nones.append(reading)  # there is no value of any kind
        else:
            comparable.setdefault((reading.kind, reading.unit), []).append(reading)
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
    """The clashing pairs among readings for the same month or year, which the sweep through days does not meet."""
    alike: dict[tuple[int, int], list[Comparable]] = {}
    for reading in readings:
        if reading.time.span is not None:
            alike.setdefault(reading.time.span, []).append(reading)
    for group in alike.values():
        for one, two in combinations(group, 2):
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
    if one.kind != two.kind or one.unit != two.unit:
        return False
    if "denies" in forces:
        said, denied = (two, one) if one.force == "denies" else (one, two)
        return said.force != "denies" and _holds(denied, said)
    return (single or "only" in forces) and differ(one, two)


def _may_be_none(value: Comparable) -> bool:
    """Whether a value may say itself that there is none: nought, at most 5, no."""
    if value.kind == "number":
        return value.low <= 0 <= value.high
    return value.kind == "truth" and value.words == "false"


def differ(one: Comparable, two: Comparable) -> bool:
    """Whether two comparable values are surely not the same, nor one inside the other."""
    if one.words != two.words:
        return one.words not in two.inside and two.words not in one.inside
    return all(first[1] < second[0] or second[1] < first[0] for first, second in _ways(one, two))


def surely_differ(one: Comparable, two: Comparable) -> bool:
    """Whether two values surely are two; those that cannot be compared may be one."""
    return (one.kind, one.unit) == (two.kind, two.unit) and differ(one, two)


def bears_out(claimed: Comparable, given: Comparable) -> bool:
    """Whether a value says what another says: the same, or more precisely, at the same time or always."""
    return (
        (claimed.kind, claimed.unit, claimed.force) == (given.kind, given.unit, given.force)
        and given.time in (claimed.time, ALWAYS)
        and (claimed == given or _holds(claimed, given))
    )


def _holds(wide: Comparable, narrow: Comparable) -> bool:
    """Whether a value is surely one that another stands for: itself, in its range, or inside its place."""
    if wide.words != narrow.words:
        return wide.words in narrow.inside
    return all(outer[0] <= inner[0] and inner[1] <= outer[1] for outer, inner in _ways(wide, narrow))


def _ways(one: Comparable, two: Comparable) -> Iterable[tuple[Ends, Ends]]:
    """The ends of two numbers in the same terms, for each way to understand the names of their units."""
    if one.base == two.base:
        return (((one.low, one.high), (two.low, two.high)),)
    return product(one.spans, two.spans)


def _said(value: PropertyValue, names: Names, *, measured: bool) -> Comparable | None:
    """The value without its time."""
    given = value.value
    if given is None:
        return Comparable(kind="none", force="none")
    force: Force = "denies" if value.not_ else "only" if value.only else "says"
    if isinstance(given, bool):
        words = "true" if given else "false"
        return None if value.within else Comparable(kind="truth", words=words, unit=value.unit, force=force)
    vague = about(given) if isinstance(given, str) else None
    quantity = _quantity(given if vague is None else vague, value.unit, measured=measured)
    if vague == "" or (vague and quantity and value.within is None):
        return None  # about how many, nobody knows
    if quantity is None:
        words = fold(str(given))
        words = names.ids.get(words, words)
        inside = names.inside.get(words, frozenset())
        said = Comparable(kind="text", words=words, inside=inside, unit=value.unit, force=force)
        return None if value.within else said
    (least, most), name = quantity
    room = tolerance(value.within)
    number = Comparable(kind="number", low=least - room, high=most + room, force=force)
    return number if name is None else _in(number, read_unit(name) if measured else named(fold(name)))


def _in(number: Comparable, unit: Unit) -> Comparable:
    """A number with its unit."""
    between = number.low, number.high
    low, high = spanned(between, (unit.factor, unit.factor))
    spans = tuple(spanned(between, size) for size in unit.sizes)
    return replace(number, unit=unit.root, base=unit.base, low=low, high=high, spans=spans)


def _quantity(given: str | int, unit: str | None, *, measured: bool) -> tuple[Ends, str | None] | None:
    """The ends of the number that a value is, and its unit, given apart or in the value; None for other words."""
    found = ends(given, dashes=unit is not None)
    if found is not None:
        return found, unit
    return with_unit(given) if measured and unit is None and isinstance(given, str) else None
