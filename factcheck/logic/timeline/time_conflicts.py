"""The engine for times: claims whose dates, orders and gaps have no solution."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.logic.clashes import (
    PAIR,
    Clash,
    Searched,
    Telling,
    Unfinished,
    clash_of,
    holds_as_found,
    minimal_ones,
)
from factcheck.logic.flags import ClaimSet, flags
from factcheck.logic.graph import joined
from factcheck.logic.minimal_conflicts import NONE, Assertions, minimal_conflicts
from factcheck.logic.timeline.blocks import blocks
from factcheck.logic.timeline.network import CALENDAR, Network, network
from factcheck.logic.timeline.subnetwork import Subnetwork
from factcheck.logic.timeline.times_in_words import reason
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventOrder, EventTime

EFFORT = 3_000_000
"""Arcs looked at in the search for the conflicts of all parts; then it is given up, and a finding says so."""
OF_PART = 100_000
"""Arcs that may be looked at in each part, however many parts there are."""
OF_FLAG = 20_000
"""Arcs that may be looked at for each set of claims that is flagged, however many there are."""
AT_LEAST = 20
"""Times that each arc of a part may be looked at beyond that."""
LISTED = 100
"""Conflicts of one part that are listed, beside those of claims that are flagged."""


@derived
def time_conflicts(records: RecordSet) -> Searched:
    """All that clashes on the timeline: the minimal sets of assertions that no times fit.

    Those of claims that are flagged together do not count toward the limit.
    """
    return searched(network(records), records)


def searched(made: Network, records: RecordSet) -> Searched:
    """All that clashes in a network.

    Args:
        made: The network.
        records: The record set that it is made of.
    """
    clashing: dict[Assertions, Subnetwork] = {}  # what clashes by the calendar and by the clock is told once
    unfinished: list[Unfinished] = []
    parts = [*_clashing(made)]
    effort = max(min(OF_PART, EFFORT), EFFORT // max(len(parts), 1))
    for part in parts:
        found, complete = _search(part, records, effort)
        for each in found:
            clashing.setdefault(each, part)
        if not complete:
            ids = tuple(sorted({made.atoms[number][0] for number in part.said_by}))
            events = {made.nodes[made.targets[key]] for key in part.keys} - {made.nodes[CALENDAR]}
            over = "the times of one event" if len(events) == 1 else f"the times of {len(events)} events"
            unfinished.append(Unfinished(claims=ids, over=over, listed=len(found)))
    smallest = minimal_ones(clashing)
    clashes = (_clash(part, each, records) for each, part in clashing.items() if each in smallest)
    return Searched(clashes=tuple(clashes), unfinished=tuple(unfinished))


def _clashing(made: Network) -> Iterator[Subnetwork]:
    """The parts of the network in which something clashes."""
    if not made.choices:
        whole = Subnetwork(made, range(len(made.owners)))
        if whole.without(NONE) is None:
            return
    for keys in _parts(made):
        part = Subnetwork(made, keys)
        if part.without(NONE) is not None:
            yield part


def _parts(made: Network) -> Iterator[list[int]]:
    """The arcs of each part that can clash by itself: a block, or all that a date of several hangs together with."""
    several = {made.ends[made.said[choice.said].what.event][0] for choice in made.choices}
    for keys in _components(made):
        if several.isdisjoint(made.sources[key] for key in keys) and several.isdisjoint(
            made.targets[key] for key in keys
        ):
            found = blocks([made.sources[key] for key in keys], [made.targets[key] for key in keys])
            yield from ([keys[index] for index in block] for block in found)
        else:
            yield keys


def _components(made: Network) -> Iterator[list[int]]:
    """The arcs of the events that hang together otherwise than by the calendar."""
    if not made.choices:
        yield [*range(len(made.owners))]
        return
    arcs = zip(made.sources, made.targets, strict=True)
    lead = joined((source, target) for source, target in arcs if CALENDAR not in (source, target))
    found: dict[int, list[int]] = {}
    for key, (source, target) in enumerate(zip(made.sources, made.targets, strict=True)):
        found.setdefault(lead(source if target == CALENDAR else target), []).append(key)
    yield from found.values()


def _search(part: Subnetwork, records: RecordSet, effort: int) -> tuple[list[Assertions], bool]:
    """The minimal conflicts of a part in both worlds, and whether they are all."""
    known = [*_flagged(part, records, effort)]
    effort += AT_LEAST * len(part.keys)
    as_said = minimal_conflicts(part, known=known, effort=effort, most=LISTED)
    if as_said.complete:  # then what clashes among claims held true is among the others
        return sorted(as_said.conflicts, key=sorted), part.all_readings
    true = frozenset(
        number for number in part.said_by if holds_as_found(records.claims[part.made.atoms[number][0]])
    )
    as_found = minimal_conflicts(part.only(true), effort=effort, most=LISTED)
    return sorted({*as_said.conflicts, *as_found.conflicts}, key=sorted), False


def _flagged(part: Subnetwork, records: RecordSet, effort: int) -> Iterator[Assertions]:
    """The minimal conflicts of claims that are flagged together."""
    numbers: dict[str, set[int]] = {}
    for number in part.said_by:
        numbers.setdefault(part.made.atoms[number][0], set()).add(number)
    by_first = _flagged_sets(records)
    sets = [each for claim in numbers for each in by_first.get(claim, ()) if numbers.keys() >= set(each)]
    effort = max(min(OF_FLAG, effort), effort // max(len(sets), 1))
    for claims in sets:
        some = part.only(frozenset[int]().union(*(numbers[claim] for claim in claims)))
        found = minimal_conflicts(some, effort=effort, most=LISTED)
        yield from (
            each for each in found.conflicts if {part.made.atoms[number][0] for number in each} == set(claims)
        )


@derived
def _flagged_sets(records: RecordSet) -> Mapping[str, tuple[ClaimSet, ...]]:
    """By the first of their claims, the sets that are flagged."""
    found: dict[str, tuple[ClaimSet, ...]] = {}
    for claims in flags(records):
        found[claims[0]] = (*found.get(claims[0], ()), claims)
    return found


def _clash(part: Subnetwork, assertions: Assertions, records: RecordSet) -> Clash:
    """A minimal conflict as the rules see it."""
    atoms = sorted(part.made.atoms[number] for number in assertions)
    events = {event for claim, position in atoms for event in _events(records.claims[claim], position)}

    def tell() -> Telling:
        why = reason(part.only(assertions), records)
        pair = tuple(sorted(set(why.between)))
        return Telling(
            reason=why.sentence,
            lines=why.lines,
            turns_on=(("", why.turns_on),) if why.turns_on else (),
            pair=pair if len(pair) == PAIR else (),
        )

    return clash_of(atoms, [("", event) for event in sorted(events)], tell)


def _events(claim: Claim, position: int) -> tuple[str, ...]:
    """The events that an assertion about time speaks of."""
    what = claim.asserts[position]
    assert isinstance(what, EventTime | EventOrder)
    return (what.event, what.other) if isinstance(what, EventOrder) else (what.event,)
