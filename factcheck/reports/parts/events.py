"""The events of which claims say when they were: possible times, who says so, what clashes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.logic.contradictions.conflicts import Conflict, conflicts
from factcheck.logic.timeline.network import Network, TimeSaid, network
from factcheck.logic.timeline.possible_times import EventSpan, event_spans
from factcheck.logic.timeline.time_conflicts import time_conflicts
from factcheck.logic.timeline.times_in_words import label_of
from factcheck.records.assertions import EventOrder
from factcheck.records.record_set import RecordSet

MOST = 50  # claims in conflict whose times are worked out one by one

Clashing = Mapping[str, tuple[int, ...]]
"""By claim, the numbers of the conflicts in time that it takes part in."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TimedEvent:
    """An event with its possible times."""

    id: str
    spans: tuple[EventSpan, ...]  # one, or where claims clash on it one by each of them
    said: tuple[TimeSaid, ...]  # what is said of its time; an order is told at both of its events


@dataclass(frozen=True, kw_only=True, slots=True)
class Events:
    """Events in the order of their earliest time, and the conflicts in which times take part."""

    events: tuple[TimedEvent, ...]
    conflicts: tuple[Conflict, ...]  # of the whole record set; they are numbered from 1
    clashing: Clashing

    @property
    def shown_conflicts(self) -> frozenset[int]:
        """The numbers of the conflicts that these events take part in."""
        return frozenset(
            number
            for event in self.events
            for each in event.said
            for number in self.clashing.get(each.claim.id, ())
        )


def events_of(records: RecordSet, article: str | None = None) -> Events:
    """The events that claims say something about.

    Args:
        records: The record set.
        article: The id of the article whose claims' events these shall be; all events where it is not given. What the
            claims about other articles say of them counts all the same.
    """
    made = network(records)
    found = conflicts_in_time(records)
    told = {
        event: said
        for event, said in _told(made).items()
        if article is None or any(each.claim.origin.article == article for each in said)
    }
    spans = _spans(made, told, _left_out(found, records))
    order = sorted(told, key=lambda event: (spans[event][0].order, label_of(event, records)))
    return Events(
        events=tuple(TimedEvent(id=event, spans=spans[event], said=tuple(told[event])) for event in order),
        conflicts=found,
        clashing=_by_claim(found),
    )


def conflicts_in_time(records: RecordSet) -> tuple[Conflict, ...]:
    """The conflicts in which times take part."""
    in_time = {atom for clash in time_conflicts(records).clashes for atom in clash.atoms}
    return tuple(conflict for conflict in conflicts(records) if not conflict.atoms.isdisjoint(in_time))


def _left_out(found: Sequence[Conflict], records: RecordSet) -> set[str]:
    """Claims without which the others have a solution: of a flagged conflict the two that clash."""
    left_out = {claim for part in time_conflicts(records).unfinished for claim in part.claims}
    for conflict in found:
        left_out.update(conflict.pair if conflict.flagged else conflict.claims)
    return left_out


def _spans(
    made: Network, told: Mapping[str, list[TimeSaid]], left_out: set[str]
) -> Mapping[str, tuple[EventSpan, ...]]:
    """By event its possible times: one span, or where claims clash on it one by each of them."""
    settled = event_spans(made, left_out)
    found: dict[str, tuple[EventSpan, ...]] = {}
    for claim in sorted(left_out)[:MOST]:
        alone = event_spans(made, left_out - {claim})
        for event, said in told.items():
            if any(each.claim.id == claim for each in said) and alone[event] != settled[event]:
                found[event] = (*found.get(event, ()), alone[event])
    return {event: found.get(event, (span,)) for event, span in settled.items()}


def _by_claim(found: Sequence[Conflict]) -> Clashing:
    numbers: dict[str, tuple[int, ...]] = {}
    for number, conflict in enumerate(found, start=1):
        for claim in conflict.claims:
            numbers[claim] = (*numbers.get(claim, ()), number)
    return numbers


def _told(made: Network) -> Mapping[str, list[TimeSaid]]:
    """By event, what is said of its time; an order is told at both of its events."""
    found: dict[str, list[TimeSaid]] = {}
    for owner, said in enumerate(made.said):
        if owner not in made.alternatives:
            events = [said.what.event, *([said.what.other] if isinstance(said.what, EventOrder) else [])]
            for event in dict.fromkeys(events):
                found.setdefault(event, []).append(said)
    return found
