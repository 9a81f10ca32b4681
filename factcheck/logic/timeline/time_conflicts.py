"""The engine for times: claims whose dates, orders and gaps have no solution."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.findings import Route
from factcheck.logic.clashes import Clash, Searched, Unfinished, flags, holds_as_found, minimal_ones
from factcheck.logic.timeline.blocks import blocks
from factcheck.logic.timeline.network import CALENDAR, NOBODY, Network, network
from factcheck.logic.timeline.search import NONE, Claims, minimal_conflicts
from factcheck.logic.timeline.subnetwork import Subnetwork
from factcheck.logic.timeline.times_in_words import reason
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

EFFORT = 3_000_000
"""Arcs looked at in the search for the conflicts of one part; then it is given up, and a finding says so."""
AT_LEAST = 20
"""Times that each arc of a part may be looked at beyond that."""
LISTED = 100
"""Conflicts of one part that are listed."""


@derived
def time_conflicts(records: RecordSet) -> Searched:
    """All that clashes on the timeline.

    Found are all minimal conflicts that hold no flagged pair, and all among claims that are held to be true; of the
    others, those that come up on the way.
    """
    made = network(records)
    clashing: list[tuple[Subnetwork, Claims]] = []
    unfinished: list[Unfinished] = []
    for part in _clashing(made):
        found, complete = _search(part, records)
        clashing += [(part, claims) for claims in found]
        if not complete:
            ids = tuple(sorted(made.ids[number] for number in part.said_by))
            events = {made.nodes[made.targets[key]] for key in part.keys} - {made.nodes[CALENDAR]}
            over = "the times of one event" if len(events) == 1 else f"the times of {len(events)} events"
            unfinished.append(Unfinished(claims=ids, over=over, listed=len(found)))
    smallest = minimal_ones(claims for _, claims in clashing)
    clashes = (_clash(part, claims, records) for part, claims in clashing if claims in smallest)
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
    leader = [*range(len(made.nodes))]

    def lead(node: int) -> int:
        while leader[node] != node:
            leader[node] = node = leader[leader[node]]
        return node

    for source, target in zip(made.sources, made.targets, strict=True):
        if CALENDAR not in (source, target):
            leader[lead(source)] = lead(target)
    found: dict[int, list[int]] = {}
    for key, (source, target) in enumerate(zip(made.sources, made.targets, strict=True)):
        found.setdefault(lead(source if target == CALENDAR else target), []).append(key)
    yield from found.values()


@derived
def _flagged(records: RecordSet) -> Mapping[str, tuple[str, ...]]:
    """By claim, those whose contradiction with it is declared with a note."""
    found: dict[str, tuple[str, ...]] = {}
    for (one, two), flag in flags(records).items():
        if flag.notes:
            found[one] = (*found.get(one, ()), two)
    return found


def _search(part: Subnetwork, records: RecordSet) -> tuple[list[Claims], bool]:
    """The minimal conflicts of a part in both worlds, and whether they are all."""
    ids = part.made.ids
    numbers = {ids[number]: number for number in part.said_by}
    others = _flagged(records)
    flagged = [
        frozenset((number, numbers[other]))
        for claim, number in numbers.items()
        for other in others.get(claim, ())
        if other in numbers
    ]
    effort = EFFORT + AT_LEAST * len(part.keys)
    as_said = minimal_conflicts(part, flagged=flagged, effort=effort, most=LISTED)
    true = frozenset(number for claim, number in numbers.items() if holds_as_found(records.claims[claim]))
    if as_said.complete and not any(pair <= true for pair in flagged):  # then these are among the others
        return sorted(as_said.conflicts, key=sorted), part.all_readings
    as_found = minimal_conflicts(part.only(true), effort=effort, most=LISTED)
    found = sorted({*as_said.conflicts, *as_found.conflicts}, key=sorted)
    return found, as_said.complete and as_found.complete and part.all_readings


def _clash(part: Subnetwork, claims: Claims, records: RecordSet) -> Clash:
    """A minimal conflict as the rules see it: each claim with the first of its assertions that takes part."""
    small = part.only(claims)
    routes: dict[str, Route] = {}
    for key in small.circle() or small.keys:
        if part.made.owners[key] != NOBODY:
            said = part.made.said[part.made.owners[key]]
            routes.setdefault(said.claim.id, ("asserts", said.position))
    ids = tuple(sorted(routes))
    return Clash(claims=ids, routes=tuple(routes[claim] for claim in ids), reason=reason(small, records))
