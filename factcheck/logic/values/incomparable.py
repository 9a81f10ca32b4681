"""Values of one thing that nobody can compare: pairs of claims, each with the reason and what to write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from typing import Final

from factcheck.dates import Bound, Edtf, Margins
from factcheck.logic.claims_in_words import holders_in_words, told, topic_of
from factcheck.logic.clashes import Pair
from factcheck.logic.values.comparable import Comparable, Kind, differ, is_of
from factcheck.logic.values.said import Said, is_single, readings, said_of
from factcheck.logic.values.validity import SOME_TIME, overlap
from factcheck.logic.values.value_clashes import by_exclusive_value
from factcheck.readings.extents import Extent
from factcheck.records.record_set import RecordSet

COMPARED = 50
"""Different values of one subject and property that are compared with each other."""
OF_A_TOPIC = 3
"""Pairs told about one subject and property; mending these mostly mends the rest."""

Why = tuple[str, str]
"""Why two values cannot be compared, and what to write."""

_KINDS: Final[Mapping[Kind, str]] = {
    "number": "a number",
    "text": "a text",
    "truth": "a yes or no",
    "time": "a date",
}
_AMOUNTS: Final[Mapping[str, str]] = {
    "count": "a number",
    "ordinal": "a rank",
    "share": "a percentage",
    "points": "percentage points",
    "multiple": "a multiple",
}
_TIMES: Final = (
    "they may be for the same time or not",
    "if they are for one time, give both the same `when`; if not, nothing needs doing",
)
_UNDATED: Final = (
    "one has no time and may be for another",
    "give the one without a time its `when`, so that they can be compared",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Incomparable:
    """Two claims whose values of one thing cannot be compared."""

    claims: Pair
    message: str  # who says what, and why it is not compared
    hint: str


def incomparable(records: RecordSet) -> Iterator[Incomparable]:
    """Pairs about one subject and single property, or one holder at a time, whose values or times cannot be compared."""
    for topic, group in said_of(records).items():
        if len(group) > 1 and is_single(topic[1], records):
            alike = readings(group, records, single=True)
            yield from islice(_of_alike(alike, records, of_holders=False), OF_A_TOPIC)
    for holders in by_exclusive_value(records):
        yield from islice(_of_alike(holders, records, of_holders=True), OF_A_TOPIC)


def _of_alike(
    alike: Mapping[Comparable, Sequence[Said]], records: RecordSet, *, of_holders: bool
) -> Iterator[Incomparable]:
    """The pairs of one topic, each claim by its first assertion of a kind."""
    told_of = [reading for reading in alike if reading.force != "none"][:COMPARED]
    for one, two in combinations(told_of, 2):
        first, second = sorted((alike[one][0], alike[two][0]), key=lambda said: said.claim.id)
        may_meet = _may_meet(first.value.when, second.value.when, records.margins)
        is_handover = of_holders and _is_one_day(first.value.when, second.value.when)
        why = _why_not(one, two) if may_meet and not is_handover else None
        if why is None or first.claim is second.claim:
            continue
        if why in (_TIMES, _UNDATED) and any(_is_all_since(alike[each]) for each in (one, two)):
            continue  # what is first since a time is one of several, each for its own
        what, hint = why
        said = (
            holders_in_words((first.claim, first.value), (second.claim, second.value), records)
            if of_holders
            else f"on {topic_of(first.value.subject, first.value.property, records)}, "
            f"{told(first.claim, first.value, records)} and {told(second.claim, second.value, records)}"
        )
        yield Incomparable(claims=(first.claim.id, second.claim.id), message=f"{said}: {what}", hint=hint)


def _is_all_since(group: Sequence[Said]) -> bool:
    """Whether all who say something say that it is the so-manieth since a time."""
    return all(said.value.ordinal is not None and said.value.since is not None for said in group)


def _may_meet(one: Edtf | None, two: Edtf | None, margins: Margins) -> bool:
    """Whether two values may be for one time in the widest reading of each; one that follows the other is not."""
    if one is None or two is None:
        return True
    if _ends_where(one, two) or _ends_where(two, one):
        return False  # the day or the year of a handover
    (first, last), (begin, end) = margins.days(one), margins.days(two)
    return (first is None or end is None or first <= end) and (begin is None or last is None or begin <= last)


def _ends_where(one: Edtf, two: Edtf) -> bool:
    """Whether one ends on the day, or in the month or year, in which another begins; a day, month or year in that of an end."""
    end, start = _days(one.end), _days(two.start)
    if end is None or start is None or not (one.is_interval or two.is_interval):
        return False
    return (one.is_interval and _lies_in(start, end)) or (two.is_interval and _lies_in(end, start))


def _days(bound: Bound) -> tuple[int, int] | None:
    return None if bound.earliest is None or bound.latest is None else (bound.earliest, bound.latest)


def _lies_in(narrow: tuple[int, int], wide: tuple[int, int]) -> bool:
    return wide[0] <= narrow[0] and narrow[1] <= wide[1]


def _is_one_day(one: Edtf | None, two: Edtf | None) -> bool:
    """Whether two dates are one day, in which what one at a time has may go from one to another."""
    return one is not None and one == two and not one.is_interval and one.earliest == one.latest


def _why_not(one: Comparable, two: Comparable) -> Why | None:
    """Why two values of one thing cannot be compared, and what to do; None where they can, or are the same."""
    if "denies" in (one.force, two.force):
        denied, said = (one, two) if one.force == "denies" else (two, one)
        clash = said.force != "denies" and is_of(denied, said)
    else:
        apart = differ(one, two)
        if apart is None:
            return _of_values(one, two)
        clash = apart
    if not clash or overlap(one.time, two.time):
        return None
    return _UNDATED if SOME_TIME in (one.time, two.time) else _TIMES


def _of_values(one: Comparable, two: Comparable) -> Why:
    """Why two values cannot be compared, whatever their times."""
    vague = next((each for each in (one, two) if each.kind == "vague"), None)
    if vague is not None:
        return (
            f"“{vague.words}” is no number that could be compared",
            "write a number, a range (`3..9`) or a bound (`at least 3`) where the text gives one",
        )
    if one.amount is not None and two.amount is not None:
        return _of_amounts(one.amount, two.amount)
    if one.kind != two.kind:
        return (
            f"{_KINDS[one.kind]} and {_KINDS[two.kind]} are not compared",
            "if they mean the same, write both in one form",
        )
    if one.kind == "time":
        return "parts of two dates are not compared", "write both with their year: `2019-05-03`"
    return "their units are not compared", "if they measure the same, give both a unit of the same kind"


def _of_amounts(one: Extent, two: Extent) -> Why:
    """Why two amounts cannot be compared."""
    if {one.kind, two.kind} == {"multiple", "share"}:
        return (
            "a multiple and a percentage are not compared unless it is plain that it is by how much something rose",
            "write `up 200 %` where it rose by that much, or `three times` where it is so many times as much",
        )
    if one.kind != two.kind:
        kinds = " and ".join(_AMOUNTS[each.kind] for each in (one, two))
        return f"{kinds} are not compared", "if they mean the same, write both in one form and unit"
    if one.things != two.things and one.unit == two.unit:
        return (
            "they may be of different things",
            "if they are of one thing, write it in the same words; if not, assert them of two properties",
        )
    return "their units are not compared", "if they measure the same, give both a unit of the same kind"
