"""The timeline of a record set as a network: an end of an event is a node, what a claim says is one or more arcs.

A moment's start and end are one node. An event lasts where its record says `lasting`, where a claim gives it a start
and an end, or where a claim says of it what cannot be said of a moment, such as that something happened during it.
Node 0 is the calendar: an arc from or to it says that an end lies not after, or not before, a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from factcheck.dates import Bound, Edtf, Margins, ordinal
from factcheck.logic.clashes import Atom, standing
from factcheck.logic.dates.precedence import surely_before
from factcheck.logic.timeline.relations import LASTS, End, differences, in_hours
from factcheck.logic.timeline.scale import DAY, MOMENT, SECOND, STRICT, WITHIN_DAY
from factcheck.records.assertions import Assertion
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventOrder, EventTime

CALENDAR: Final = 0
NOBODY: Final = -1
"""The owner of what holds of every event: that it does not end before it begins."""
_EPOCH: Final = ordinal(1970, 1, 1)


@dataclass(frozen=True, slots=True, eq=False)
class TimeSaid:
    """An assertion about time, with the claim that makes it, or to which somebody's evidence makes it."""

    claim: Claim
    position: int
    what: EventTime | EventOrder
    item: int | None = None
    """The position of the evidence that asserts it; None where the claim does."""

    @property
    def teller(self) -> str:
        """The id of what asserts it: the claim, or the source of the evidence."""
        if self.item is None:
            return self.claim.id
        return self.claim.evidence[self.item].source or self.claim.id


@dataclass(frozen=True, slots=True)
class Choice:
    """A date that is one of several: the numbers of the sayings that stand for each, of which one must hold."""

    said: int
    alternatives: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Network:
    """All that the claims say about time. `x[targets[k]] - x[sources[k]] <= weights[k]` for each arc `k`."""

    atoms: list[Atom] = field(
        default_factory=list
    )  # the assertions, by number: the claim's, or the source's of evidence with a number of its own
    said: list[TimeSaid] = field(default_factory=list)
    assertions: list[int] = field(default_factory=list)  # the number of the assertion that is each saying
    sources: list[int] = field(default_factory=list)
    targets: list[int] = field(default_factory=list)
    weights: list[int] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)  # the saying's number, or NOBODY
    nodes: list[str] = field(default_factory=lambda: [""])  # the event of each node
    ends: dict[str, tuple[int, int]] = field(default_factory=dict)  # nodes of each event's start and end
    clocks: dict[str, tuple[int, int]] = field(default_factory=dict)  # the same by the clock, in UTC
    choices: list[Choice] = field(default_factory=list)
    _numbers: dict[tuple[str, int | None, int], int] = field(default_factory=dict)

    @cached_property
    def alternatives(self) -> frozenset[int]:
        """The sayings that stand for one of several dates, and so need not hold."""
        return frozenset(each for choice in self.choices for each in choice.alternatives)

    def say(self, said: TimeSaid) -> None:
        """Add a saying; assertions are numbered as they come, and one that gives several dates is said several times."""
        key = (said.claim.id, said.item, said.position)
        if key not in self._numbers:
            self._numbers[key] = number = len(self.atoms)
            self.atoms.append((said.teller, said.position if said.item is None else number))
        self.said.append(said)
        self.assertions.append(self._numbers[key])

    def add(self, earlier: int, later: int, least: int, owner: int) -> None:
        """Add the arc for `x[later] - x[earlier] >= least`."""
        self.sources.append(later)
        self.targets.append(earlier)
        self.weights.append(-least)
        self.owners.append(owner)


@derived
def network(records: RecordSet) -> Network:
    """The timeline of a record set.

    An assertion that is impossible by itself (it ends before it begins) is left out: a rule of its own reports it.
    """
    return network_of(times_said(standing(records)), records)


def times_said(claims: Iterable[Claim]) -> Iterator[TimeSaid]:
    """What claims assert of times, by id: the order of files must not matter.

    Args:
        claims: The claims.
    """
    for claim in sorted(claims, key=lambda claim: claim.id):
        for position, what in enumerate(claim.asserts):
            if (time := _time_of(what)) is not None:
                yield TimeSaid(claim, position, time)


def times_in_evidence(claims: Iterable[Claim]) -> Iterator[TimeSaid]:
    """What the evidence of claims asserts of times: of each source everything once, however many claims cite it.

    Args:
        claims: The claims.
    """
    known = set[tuple[str, str]]()
    for claim in sorted(claims, key=lambda claim: claim.id):
        for item, evidence in enumerate(claim.evidence):
            for position, what in enumerate(evidence.asserts):
                time = _time_of(what)
                if time is None:
                    continue
                said = TimeSaid(claim, position, time, item)
                if (said.teller, repr(time)) not in known:
                    known.add((said.teller, repr(time)))
                    yield said


def network_of(said: Iterable[TimeSaid], records: RecordSet) -> Network:
    """What is said of times as a network.

    Args:
        said: What is said.
        records: The record set, for events that last and for how wide "about" is.
    """
    made = Network()
    for each in said:
        made.say(each)
    lasting = _lasting(made.said, records)
    clocked = {event for said in made.said for event in _by_the_clock(said.what)}
    _place(made, lasting, clocked)
    margins = records.margins
    for owner, one in enumerate(tuple(made.said)):
        if isinstance(one.what, EventOrder):
            _order(made, owner, one.what)
        else:
            _time(made, owner, one, margins)
    return made


def _time_of(what: Assertion) -> EventTime | EventOrder | None:
    """An assertion where it is about time and not impossible by itself."""
    if isinstance(what, EventOrder) or (isinstance(what, EventTime) and possible(what)):
        return what
    return None


def possible(time: EventTime) -> bool:
    """Whether a time does not already end before it begins."""
    return not surely_before(time.until, time.from_)


def _lasting(said: list[TimeSaid], records: RecordSet) -> set[str]:
    """The events that last longer than a moment; what is at the same time as one of them lasts too."""
    found = {event.id for event in records.events.values() if event.lasting}
    alike: dict[str, list[str]] = {}
    for each in said:
        what = each.what
        if isinstance(what, EventTime):
            if what.when is None or what.when.is_interval:
                found.add(what.event)
        elif what.relation == "same-time-as":
            alike.setdefault(what.event, []).append(what.other)
            alike.setdefault(what.other, []).append(what.event)
        else:
            lasts = LASTS.get(what.relation, (False, False))
            found.update(event for event, long in zip((what.event, what.other), lasts, strict=True) if long)
    waiting = [event for event in found if event in alike]
    while waiting:
        for other in alike[waiting.pop()]:
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found


def _by_the_clock(what: EventTime | EventOrder) -> Iterator[str]:
    """The events whose hour an assertion tells something about."""
    if isinstance(what, EventOrder):
        if what.by is not None and in_hours(what.by):
            yield from (what.event, what.other)
    elif any("T" in date.text for date in (what.when, what.from_, what.until) if date is not None):
        yield what.event


def _place(made: Network, lasting: set[str], clocked: set[str]) -> None:
    """Give every event its nodes."""
    for said in made.said:
        events = (
            (said.what.event, said.what.other) if isinstance(said.what, EventOrder) else (said.what.event,)
        )
        for event in events:
            if event not in made.ends:
                for layer in (made.ends, made.clocks) if event in clocked else (made.ends,):
                    layer[event] = _nodes(made, event, lasts=event in lasting)


def _nodes(made: Network, event: str, *, lasts: bool) -> tuple[int, int]:
    start = len(made.nodes)
    made.nodes.append(event)
    if not lasts:
        return start, start
    made.nodes.append(event)
    made.add(start, start + 1, STRICT, NOBODY)
    return start, start + 1


def _order(made: Network, owner: int, order: EventOrder) -> None:
    """The arcs of an order: between the days, and between the hours where both are on record."""
    by_the_clock = order.event in made.clocks and order.other in made.clocks
    layers = (made.ends, made.clocks) if by_the_clock else (made.ends,)
    for layer in layers:
        pairs = layer[order.event], layer[order.other]
        for each in differences(order, by_the_clock=layer is made.clocks):
            (one, first), (two, second) = each.earlier, each.later
            made.add(_node(pairs[one], first), _node(pairs[two], second), each.least, owner)


def _node(ends: tuple[int, int], end: End) -> int:
    return ends[end == "end"]


def _time(made: Network, owner: int, said: TimeSaid, margins: Margins) -> None:
    """The arcs of a date: the days between which the start and the end lie, and the instant where it is known."""
    what = said.what
    assert isinstance(what, EventTime)
    start, end = made.ends[what.event]
    if what.when is None:
        if what.from_ is not None:
            _between(made, owner, start, margins.of(what.from_.start), margins.of(what.from_.end))
        if what.until is not None:
            _between(made, owner, end, margins.of(what.until.start), margins.of(what.until.end))
    elif what.when.is_interval:
        first, last = margins.of(what.when.start), margins.of(what.when.end)
        _between(made, owner, start, first, first)
        _between(made, owner, end, last, last)
    else:
        _somewhere(made, owner, what.event, what.when, margins)
        alternatives = what.when.alternatives
        if len(alternatives) > 1:
            first_alternative = len(made.said)
            for each in alternatives:
                made.say(said)
                _somewhere(made, len(made.said) - 1, what.event, each, margins)
            made.choices.append(Choice(owner, tuple(range(first_alternative, len(made.said)))))


def _somewhere(made: Network, owner: int, event: str, when: Edtf, margins: Margins) -> None:
    """The arcs of an event that lies somewhere in a span: at a moment of the day where it is dated to the day."""
    start, end = made.ends[event]
    first, last = margins.of(when.start), margins.of(when.end)
    if when.instant is not None:
        moment = made.clocks[event]
        exactly = int(when.instant * SECOND)
        part_of_the_second = WITHIN_DAY if moment[0] != moment[1] else 0  # what lasts takes some of it
        _not_before(made, owner, moment[0], exactly)
        _not_after(made, owner, moment[1], exactly + part_of_the_second)
        day_in_utc = _EPOCH + int(when.instant // 86_400)  # a text may date it by either day
        first = replace(first, earliest=min(day_in_utc, first.earliest or day_in_utc))
        last = replace(last, latest=max(day_in_utc, last.latest or day_in_utc))
    if (
        first.earliest is not None
        and first.earliest == last.latest
        and start == end
        and event not in made.clocks
    ):
        _not_before(made, owner, start, first.earliest * DAY + MOMENT)
        _not_after(made, owner, end, first.earliest * DAY + MOMENT)
        return
    _between(made, owner, start, first, None)
    _between(made, owner, end, None, last)


def _between(made: Network, owner: int, node: int, first: Bound | None, last: Bound | None) -> None:
    """The arcs of an end that lies on a day of two spans or between them."""
    if first is not None and first.earliest is not None:
        _not_before(made, owner, node, first.earliest * DAY)
    if last is not None and last.latest is not None:
        _not_after(made, owner, node, last.latest * DAY + WITHIN_DAY)


def _not_before(made: Network, owner: int, node: int, time: int) -> None:
    made.add(CALENDAR, node, time, owner)


def _not_after(made: Network, owner: int, node: int, time: int) -> None:
    made.add(node, CALENDAR, -time, owner)
