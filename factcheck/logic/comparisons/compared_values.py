"""What claims compare, as inequalities between values: each value of a subject at a time is a number, whatever it is.

A multiple is said of what is more than nought, and nobody writes 2.04 times: without a hedge it leaves room for a twentieth to
either side, with `about` for a quarter. Equals share a rank: after two that are the largest comes the third.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations, islice
from math import comb
from typing import Final, Literal, NamedTuple

from factcheck.dates import parse_date
from factcheck.logic.claims_in_words import listing, topic_of
from factcheck.logic.clashes import Atom, standing
from factcheck.logic.comparisons.amounts_compared import (
    COUNT,
    AmountOnRecord,
    among,
    amount_of,
    date_of_value,
    room_of,
    rounding,
)
from factcheck.logic.comparisons.inequalities import Inequality, at_least, bounds, inequality
from factcheck.logic.values.said import Said, is_single, said_of
from factcheck.logic.values.validity import overlap, validity
from factcheck.readings.quantities import quantity_of
from factcheck.records.calculation_assertions import Arithmetic, ValueOf
from factcheck.records.claims import Claim
from factcheck.records.comparison_assertions import ValueComparison, ValueRank, multiple_of
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.records.value_assertions import PropertyValue

MOST_WAYS: Final = 1_000
"""Ways in which others may come before one of a lower rank; of more nothing is worked out."""
_TWO: Final = 2
_TWENTIETH, _QUARTER = Fraction(1, 20), Fraction(1, 4)

Side = tuple[Mapping[int, Fraction], Fraction, bool]
"""An inequality before it belongs to anybody: terms, number, whether it is strict."""


class Compared(NamedTuple):
    """A value that is compared: of a property of a subject, at a time or always, as a number or as a date."""

    subject: str
    property: str
    when: str
    kind: Literal["number", "date"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Stated:
    """An assertion as inequalities: in one of the ways they all hold."""

    claim: Claim
    position: int
    what: ValueComparison | ValueRank | PropertyValue
    ways: tuple[tuple[Inequality, ...], ...]
    values: tuple[Compared, ...]  # that it speaks of

    @property
    def is_value(self) -> bool:
        """Whether it gives a value, and compares none."""
        return isinstance(self.what, PropertyValue)

    @property
    def atom(self) -> Atom:
        """The assertion."""
        return self.claim.id, self.position


@dataclass(frozen=True, kw_only=True, slots=True)
class NotCompared:
    """A comparison for which the values on record are of no use."""

    claim: Claim
    position: int
    why: str  # in words


@dataclass(slots=True)
class ComparedPart:
    """The assertions that hang together by what they compare; owners are their positions here."""

    stated: list[Stated] = field(default_factory=list)
    numbers: dict[Compared, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Raw:
    claim: Claim
    position: int
    what: ValueComparison | ValueRank
    values: tuple[Compared, ...]


def not_compared(records: RecordSet) -> tuple[NotCompared, ...]:
    """The comparisons and ranks for which the values on record are of no use, with why."""
    return compared_parts(records)[1]


@derived
def compared_parts(records: RecordSet) -> tuple[tuple[ComparedPart, ...], tuple[NotCompared, ...]]:
    """What hangs together by comparisons and ranks, with the values on record; and what cannot be compared."""
    raw = [*_raw(records)]
    numbers: dict[Compared, int] = {}
    for each in raw:
        for value in each.values:
            numbers.setdefault(value, len(numbers))
    of_value: dict[Compared, list[_Raw]] = {}
    for each in raw:
        for value in each.values:
            of_value.setdefault(value, []).append(each)
    parts, left_out = [], list[NotCompared]()
    for together in _together(raw, of_value):
        part, missing = _part(together, records)
        parts.append(part)
        left_out += missing
    return tuple(parts), tuple(left_out)


def _raw(records: RecordSet) -> Iterator[_Raw]:
    for claim in standing(records):
        for position, assertion in enumerate(claim.asserts):
            what = _as_order(assertion, records) if isinstance(assertion, Arithmetic) else assertion
            if isinstance(what, ValueComparison):
                values = [
                    Compared(each.subject, each.property, str(each.when or ""), "number")
                    for each in what.compare
                ]
            elif isinstance(what, ValueRank):
                values = [*_ranked(what, records)]
                if len(values) == 1 or _has_too_many_ways(what):
                    continue
            else:
                continue
            yield _Raw(claim=claim, position=position, what=what, values=tuple(values))


def ranks_left_out(records: RecordSet) -> Iterator[Claim]:
    """The claims with ranks before which others can come in more ways than are looked at."""
    for claim in standing(records):
        if any(isinstance(each, ValueRank) and _has_too_many_ways(each) for each in claim.asserts):
            yield claim


def _has_too_many_ways(what: ValueRank) -> bool:
    return comb(len(what.others()), what.rank - 1) > MOST_WAYS


def _as_order(what: Arithmetic, records: RecordSet) -> ValueComparison | None:
    """The order that a calculation says by a difference of two values that is more or less than nought; None for others."""
    values = [each for each in what.operands if isinstance(each, ValueOf)]
    if what.operation != "difference" or len(what.operands) != len(values) or len({*values}) != _TWO:
        return None
    result = quantity_of(what.equals, what.unit, records.statement_language.pack)
    if result is None or result.low or result.high or what.within is not None:
        return None
    if result.side not in ("more than", "less than", "at least", "at most"):
        return None
    return ValueComparison.model_validate({"compare": values, "is": result.side})


def _ranked(what: ValueRank, records: RecordSet) -> Iterator[Compared]:
    """The value that has a rank, then those among which it is."""
    kind: Literal["number", "date"] = "date" if what.by in ("first", "last") else "number"
    when = str(what.when or "")
    yield Compared(what.subject, what.property, when, kind)
    for other in what.others():
        yield Compared(other, what.property, when, kind)
    if what.since is not None and what.when is not None:
        times = {
            str(said.value.when): said.value.when
            for said in said_of(records).get((what.subject, what.property), ())
        }
        for text, time in sorted(times.items()):
            if time is not None and what.since.certainly_before(time) and time.certainly_before(what.when):
                yield Compared(what.subject, what.property, text, kind)


def _together(raw: Sequence[_Raw], of_value: Mapping[Compared, Sequence[_Raw]]) -> Iterator[list[_Raw]]:
    """The comparisons that hang together by the values that they compare."""
    seen: set[Atom] = set()
    for first in raw:
        if (first.claim.id, first.position) in seen:
            continue
        seen.add((first.claim.id, first.position))
        together, waiting = [], [first]
        while waiting:
            each = waiting.pop()
            together.append(each)
            for value in each.values:
                for other in of_value[value]:
                    if (other.claim.id, other.position) not in seen:
                        seen.add((other.claim.id, other.position))
                        waiting.append(other)
        yield together


def _part(together: Sequence[_Raw], records: RecordSet) -> tuple[ComparedPart, list[NotCompared]]:
    part = ComparedPart()
    for each in together:
        for value in each.values:
            part.numbers.setdefault(value, len(part.numbers))
    amounts = [*_on_record(part.numbers, records)]
    why = _not_alike([(said, amount) for _, said, amount in amounts if amount is not None])
    texts = {value for value, _, amount in amounts if amount is None}
    missing = []
    if why or texts:
        for each in together:
            reason = (
                f"nothing compares {why}"
                if why
                else next(
                    (
                        f"a value of {topic_of(value.subject, value.property, records)} is no {value.kind}"
                        for value in each.values
                        if value in texts
                    ),
                    "",
                )
            )
            if reason:
                missing.append(NotCompared(claim=each.claim, position=each.position, why=reason))
    for each in sorted(together, key=lambda each: (each.claim.id, each.position)):
        _add(part, each, each.values, [*_ways(each, part.numbers, amounts, records)])
    others = [amount for _, _, amount in amounts if amount is not None]
    for value, said, amount in amounts if not why else ():
        if amount is not None:
            sides = [*_bounds(part.numbers[value], among(amount, others))]
            _add(part, said, (value,), [sides])
    return part, missing


def _add(
    part: ComparedPart, each: _Raw | Said, values: tuple[Compared, ...], ways: Iterable[Iterable[Side]]
) -> None:
    owner = (len(part.stated),)
    made = tuple(
        tuple(inequality(terms, most, is_strict=is_strict, owners=owner) for terms, most, is_strict in way)
        for way in ways
    )
    what = each.what if isinstance(each, _Raw) else each.value
    part.stated.append(Stated(claim=each.claim, position=each.position, what=what, ways=made, values=values))


def _on_record(
    values: Iterable[Compared], records: RecordSet
) -> Iterator[tuple[Compared, Said, AmountOnRecord | None]]:
    """The values that claims give for what is compared; None for one that is no number or date.

    What is compared without a time takes values without one; where all that are on record are of one time, those.
    """
    values = [*values]
    undated = [value for value in values if not value.when]
    groups = {value: _given(value, records) for value in values}
    times = {str(said.value.when) for value in undated for said in groups[value]}
    for value in values:
        for said in groups[value]:
            if value.when or said.value.when is None or len(times) == 1:
                read = amount_of if value.kind == "number" else date_of_value
                yield value, said, read(said.value, records)


def _given(value: Compared, records: RecordSet) -> list[Said]:
    """The values that claims surely give for the time of what is compared."""
    if not is_single(value.property, records):
        return []
    group = [
        said for said in said_of(records).get((value.subject, value.property), ()) if _is_plain(said.value)
    ]
    if not value.when:
        return group
    return [
        said
        for said in group
        if said.value.when is not None
        and (str(said.value.when) == value.when or _at_one_time(said.value, value.when))
    ]


def _is_plain(value: PropertyValue) -> bool:
    return not value.not_ and value.value is not None and not isinstance(value.value, bool)


def _at_one_time(value: PropertyValue, when: str) -> bool:
    return value.when is not None and overlap(validity(value.when), validity(parse_date(when)))


def _not_alike(amounts: Sequence[tuple[Said, AmountOnRecord]]) -> str:
    """Two amounts in words that are not compared with each other; nothing where all are."""
    kinds: dict[tuple[str, str], str] = {}
    for said, amount in amounts:
        counts = amount.counts if amount.measures == COUNT else ""
        kinds.setdefault((amount.measures, counts), said.value.amount())
    if len({measures for measures, _ in kinds}) == 1:
        kinds = {kind: shown for kind, shown in kinds.items() if kind[1] or kind[0] != COUNT}
    return listing([f"“{shown}”" for shown in kinds.values()][:2]) if len(kinds) > 1 else ""


def _bounds(number: int, amount: AmountOnRecord) -> Iterator[Side]:
    for terms, most in bounds(number, amount.least, None):
        yield terms, most, amount.above
    for terms, most in bounds(number, None, amount.most):
        yield terms, most, amount.below


def _ways(
    each: _Raw,
    numbers: Mapping[Compared, int],
    amounts: Sequence[tuple[Compared, Said, AmountOnRecord | None]],
    records: RecordSet,
) -> Iterator[list[Side]]:
    first, *others = (numbers[value] for value in each.values)
    rooms = {
        numbers[value]: _rounding(each.values[0], value, amounts) for value in each.values[1:]
    }  # two units: what one comes to in the other
    if isinstance(each.what, ValueComparison):
        room = Fraction(0)
        if each.what.within is not None:
            known = _room_of(each.what, each.values, amounts, records)
            if known is None:
                yield []  # how much that is, nobody knows
                return
            room = known
        yield [*_compared(first, others[0], each.what, max(room, rooms[others[0]]))]
        return
    rank = each.what.rank
    is_large = each.what.by in ("largest", "last")
    for before in islice(combinations(others, rank - 1), MOST_WAYS):
        yield [
            at_least(
                *((first, other) if (other not in before) == is_large else (other, first)), less=rooms[other]
            )
            for other in others
        ]


def _rounding(
    one: Compared, other: Compared, amounts: Sequence[tuple[Compared, Said, AmountOnRecord | None]]
) -> Fraction:
    """By how much two may differ for one was converted; where of one nothing is on record, as any there may be."""
    known = [(value, amount) for value, _, amount in amounts if amount is not None]
    if len({amount.sizes for _, amount in known}) <= 1:
        return Fraction(0)
    every = [amount for _, amount in known]
    some, others = ([amount for value, amount in known if value == which] for which in (one, other))
    return rounding(some or every, others or every)


def _room_of(
    what: ValueComparison,
    values: Sequence[Compared],
    amounts: Sequence[tuple[Compared, Said, AmountOnRecord | None]],
    records: RecordSet,
) -> Fraction | None:
    """The tolerance of a comparison in terms of the values on record; without a unit in that which all of them have."""
    given = [(said, amount) for value, said, amount in amounts if value in values and amount is not None]
    units = {said.value.unit for said, _ in given}
    unit = what.unit or (next(iter(units)) if len(units) == 1 else None)
    room = room_of(what.within, unit, records.statement_language.pack)
    if room is None or (what.unit is None and len(units) > 1):
        return None
    return room.most if all(amount.measures == room.measures for _, amount in given) else None


def _compared(one: int, other: int, what: ValueComparison, room: Fraction) -> Iterator[Side]:
    """How one number compares with another."""
    side, times = multiple_of(what.is_)
    if times is not None or side in ("about", "nearly"):
        yield from _times(one, other, times or Fraction(1), side, room)
        return
    if what.is_ in ("more than", "less than"):
        yield at_least(
            *((one, other) if side == "more than" else (other, one)), less=room, is_strict=not room
        )
        return
    if side != "at most":
        yield at_least(one, other, less=room)
    if side != "at least":
        yield at_least(other, one, less=room)


def _times(one: int, other: int, times: Fraction, side: str, room: Fraction) -> Iterator[Side]:
    """One is so many times another, both more than nought."""
    for each in (one, other):
        yield {each: Fraction(-1)}, Fraction(0), True
    below = _QUARTER if side in ("about", "nearly") else Fraction(0) if side else _TWENTIETH
    above = _QUARTER if side == "about" else _TWENTIETH if side in ("", "nearly") else Fraction(0)
    room = room * max(times, Fraction(1)) if side else Fraction(0)  # else there is more than enough
    if side not in ("at most", "less than"):
        yield at_least(one, other, times * (1 - below), less=room, is_strict=side == "more than")
    if side not in ("at least", "more than"):
        yield {one: Fraction(1), other: -times * (1 + above)}, room, side == "less than"
