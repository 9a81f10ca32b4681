"""The timeline of a record set as a network: an end of an event is a node, what a claim says is one or more arcs.

Any event may last, unless its record says `lasting: false`: it does not end before it begins. That it does last is said
by its record, or by a claim that gives it a start and an end; where a claim says that something happened during it, that
follows. Where its length changes nothing, since nothing bounds its start from above or its end from below but each
other, its start and end are one node.

An event has a time by the calendar. Where hours are on record, it and all that hangs together with it have a time by the
clock as well, in UTC; and where times of day without a zone are on record of it, one by the clock of its place, which
is compared with nothing else. Node 0 is the beginning of the calendar and of the clocks: an arc from or to it says that
an end lies not after, or not before, a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Final

from factcheck.dates import Bound, Edtf, Margins, ordinal
from factcheck.logic.clashes import Atom, standing
from factcheck.logic.dates.precedence import surely_before
from factcheck.logic.graph import joined
from factcheck.logic.timeline.relations import LASTS, End, differences, reaches
from factcheck.logic.timeline.scale import DAY, SECOND, STRICT
from factcheck.records.assertions import Assertion
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventOrder, EventTime

CALENDAR: Final = 0
NOBODY: Final = -1
"""The owner of what holds of every event: that it does not end before it begins."""
_EPOCH: Final = ordinal(1970, 1, 1)
_DAY_SECONDS: Final = 86_400


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
    places: dict[str, tuple[int, int]] = field(default_factory=dict)  # the same by the clock of its place
    lasting: frozenset[str] = frozenset()  # the events that are told as lasting
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


def network_of(said: Iterable[TimeSaid], records: RecordSet, *, one_place: bool = False) -> Network:
    """What is said of times as a network.

    Args:
        said: What is said.
        records: The record set, for events that last and for how wide "about" is.
        one_place: Whether times of day without a zone are taken for those of one place, and so compared between events.
    """
    given = [*said]
    made = Network(lasting=frozenset(_lasting(given, records)))
    for each in given:
        made.say(each)
    _place(made, records, {} if one_place else _with_local_times(given))
    builder = _Arcs(made, records.margins, one_place=one_place)
    for owner, one in enumerate(given):
        if isinstance(one.what, EventOrder):
            builder.order(owner, one.what)
        else:
            builder.time(owner, one, one.what, lasts=_may_last(one.what.event, records))
    return made


def _time_of(what: Assertion) -> EventTime | EventOrder | None:
    """An assertion where it is about time and not impossible by itself."""
    if isinstance(what, EventOrder) or (isinstance(what, EventTime) and possible(what)):
        return what
    return None


def possible(time: EventTime) -> bool:
    """Whether a time does not already end before it begins."""
    return not surely_before(time.until, time.from_)


def _may_last(event: str, records: RecordSet) -> bool:
    """Whether an event is not on record as a moment."""
    known = records.events.get(event)
    return known is None or known.lasting is not False


def _lasting(said: list[TimeSaid], records: RecordSet) -> set[str]:
    """The events that are told as lasting longer than a moment; what is at the same time as one of them lasts too."""
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


def _dates(what: EventTime) -> Iterator[Edtf]:
    """The dates that an assertion gives."""
    return (date for date in (what.when, what.from_, what.until) if date is not None)


def _with_local_times(said: Iterable[TimeSaid]) -> dict[str, None]:
    """The events of which a time of day without a zone is on record."""
    return {one.what.event: None for one in said if has_local_time(one.what)}


def has_local_time(what: EventTime | EventOrder) -> bool:
    """Whether an assertion gives a time of day without a zone.

    Args:
        what: The assertion.
    """
    return isinstance(what, EventTime) and any(
        date.local is not None and date.instant is None for date in _dates(what)
    )


def _by_the_clock(said: Sequence[TimeSaid]) -> set[str]:
    """The events that have a time in UTC: all that hang together with one of which an hour is told."""
    told = set[str]()
    for one in said:
        what = one.what
        if isinstance(what, EventOrder):
            if what.by is not None and what.by.is_in_hours:
                told |= {what.event, what.other}
        elif any(date.instant is not None for date in _dates(what)):
            told.add(what.event)
    if not told:
        return told
    lead = joined((one.what.event, one.what.other) for one in said if isinstance(one.what, EventOrder))
    leaders = {lead(event) for event in told}
    events = (
        each for one in said if isinstance(one.what, EventOrder) for each in (one.what.event, one.what.other)
    )
    return told | {event for event in events if lead(event) in leaders}


def _place(made: Network, records: RecordSet, local: Iterable[str]) -> None:
    """Give every event its nodes."""
    clocked = _by_the_clock(made.said)
    above, below = set[str](), set[str]()
    lasting = {event.id for event in records.events.values() if event.lasting}
    moments = {event.id for event in records.events.values() if event.lasting is False}
    events: dict[str, None] = {}
    for said in made.said:
        what = said.what
        events[what.event] = None
        if isinstance(what, EventOrder):
            events[what.other] = None
            bounded = what.by is not None and what.by.longest is not None
            for event, ends in zip(
                (what.event, what.other), reaches(what.relation, bounded=bounded), strict=True
            ):
                above.update((event,) * ends[0])
                below.update((event,) * ends[1])
        elif what.when is None or what.when.is_interval:
            above.add(what.event)
            below.add(what.event)
    two = (above & below) | lasting
    layers = ((made.ends, events), (made.clocks, clocked), (made.places, {*local}))
    for event in events:
        for layer, of in layers:
            if event in of:
                layer[event] = _nodes(made, event, is_two=event in two)
                if event in two:
                    start, end = layer[event]
                    made.add(start, end, STRICT if event in lasting else 0, NOBODY)
                    if event in moments:
                        made.add(end, start, 0, NOBODY)


def _nodes(made: Network, event: str, *, is_two: bool) -> tuple[int, int]:
    start = len(made.nodes)
    made.nodes.extend((event,) * (1 + is_two))
    return start, start + is_two


class _Arcs:
    """What is said, put into a network as arcs."""

    def __init__(self, made: Network, margins: Margins, *, one_place: bool) -> None:
        self.made, self.margins, self.one_place = made, margins, one_place

    def order(self, owner: int, order: EventOrder) -> None:
        """The arcs of an order: by the calendar, and by the clock where both events have a time by it."""
        made = self.made
        by_the_clock = order.event in made.clocks and order.other in made.clocks
        for layer in (made.ends, made.clocks) if by_the_clock else (made.ends,):
            pairs = layer[order.event], layer[order.other]
            for each in differences(order, by_the_clock=layer is made.clocks):
                (one, first), (two, second) = each.earlier, each.later
                made.add(_node(pairs[one], first), _node(pairs[two], second), each.least, owner)

    def time(self, owner: int, said: TimeSaid, what: EventTime, *, lasts: bool) -> None:
        """The arcs of a date: the days between which the start and the end lie, and the time of day where it is known."""
        when, event = what.when, what.event
        if when is None:
            self._lasts(owner, event, lasts=lasts)
            for date, ends in ((what.from_, (0, 0)), (what.until, (1, 1))):
                if date is not None:
                    self._one_of(owner, said, date, ends)
        elif when.is_interval:
            self._lasts(owner, event, lasts=lasts)
            for bound, node in zip((when.start, when.end), self.made.ends[event], strict=True):
                self._days(owner, node, node, self.margins.of(bound), self.margins.of(bound))
        else:
            self._one_of(owner, said, when, (0, 1))

    def _one_of(self, owner: int, said: TimeSaid, date: Edtf, ends: tuple[int, int]) -> None:
        """The arcs of a date, and where it is one of several, of each of them: one must hold."""
        event = said.what.event
        self._date(owner, event, date, ends)
        if len(date.alternatives) > 1:
            first = len(self.made.said)
            for each in date.alternatives:
                self.made.say(said)
                self._date(len(self.made.said) - 1, event, each, ends)
            self.made.choices.append(Choice(owner, tuple(range(first, len(self.made.said)))))

    def _lasts(self, owner: int, event: str, *, lasts: bool) -> None:
        """The arc of an event that is said to have a start and an end; the words of its record on a moment go before."""
        start, end = self.made.ends[event]
        if lasts:
            self.made.add(start, end, STRICT, owner)

    def _date(self, owner: int, event: str, date: Edtf, ends: tuple[int, int]) -> None:
        """The arcs of what begins and ends inside a date.

        Args:
            owner: Who says so.
            event: The event.
            date: The date.
            ends: Which end is not before it, and which not after it: 0 for the start.
        """
        made, (low, high) = self.made, ends
        start, end = made.ends[event][low], made.ends[event][high]
        if date.local is None:
            self._days(owner, start, end, self.margins.of(date.start), self.margins.of(date.end))
            return
        if date.instant is not None and event in made.clocks:
            nodes = made.clocks[event]
            self._span(owner, nodes[low], nodes[high], _widest(date, date.instant))
        elif event in made.places:
            nodes = made.places[event]
            self._span(owner, nodes[low], nodes[high], _widest(date, date.local))
        if self.one_place:
            first, last = _widest(date, date.local)
            self._span(owner, start, end, (first + _EPOCH * DAY, last + _EPOCH * DAY))
            return
        seconds = [date.local] if date.instant is None else [date.local, date.instant]
        days = {
            int((each - early) // _DAY_SECONDS) + _EPOCH for each in seconds for early in (0, _early(date))
        }
        self._span(
            owner, start, end, (min(days) * DAY, (max(days) + 1) * DAY)
        )  # a text may date it by either day

    def _days(self, owner: int, start: int, end: int, first: Bound, last: Bound) -> None:
        """The arcs of what begins not before the first day of one bound, and ends not after the last of another."""
        if first.earliest is not None:
            self.made.add(CALENDAR, start, first.earliest * DAY, owner)
        if last.latest is not None:
            self.made.add(end, CALENDAR, STRICT - (last.latest + 1) * DAY, owner)

    def _span(self, owner: int, start: int, end: int, span: tuple[int, int]) -> None:
        """The arcs of what begins not before a time and ends before another."""
        self.made.add(CALENDAR, start, span[0], owner)
        self.made.add(end, CALENDAR, STRICT - span[1], owner)


def _node(ends: tuple[int, int], end: End) -> int:
    return ends[end == "end"]


def _early(date: Edtf) -> Fraction:
    """By how many seconds a time may be earlier than it is written: 24:00 is the last minute of its day as well."""
    return date.grain if "T24:" in date.text else Fraction(0)


def _widest(date: Edtf, seconds: Fraction) -> tuple[int, int]:
    """The minute or second of a time of day, in the units of the network, its end excluded."""
    return int((seconds - _early(date)) * SECOND), int((seconds + date.grain) * SECOND)
