"""The events of which claims and their evidence say when they were: possible times, who says so, what clashes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.logic.contradictions.conflicts import Conflict, conflicts
from factcheck.logic.timeline.lanes import Lane, lane_by_article, lane_by_evidence, own_span
from factcheck.logic.timeline.network import TimeSaid
from factcheck.logic.timeline.possible_times import EventSpan
from factcheck.logic.timeline.time_conflicts import time_conflicts
from factcheck.logic.timeline.times_in_words import label_of
from factcheck.records.record_set import RecordSet

Clashing = Mapping[str, tuple[int, ...]]
"""By claim, the numbers of the conflicts in time that it takes part in."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TimesTold:
    """What one side says of an event's time: the article, or the evidence."""

    spans: tuple[
        EventSpan, ...
    ]  # one, or where tellers clash one by each; none where nothing that stands is said
    said: tuple[TimeSaid, ...]  # an order is told at both of its events
    struck: tuple[
        tuple[TimeSaid, EventSpan | None], ...
    ] = ()  # by refuted claims, with the date of those that give one

    @property
    def is_told(self) -> bool:
        """Whether anything is said."""
        return bool(self.said or self.struck)


@dataclass(frozen=True, kw_only=True, slots=True)
class TimedEvent:
    """An event with its possible times, by the article and by the evidence."""

    id: str
    article: TimesTold
    evidence: TimesTold

    @property
    def lanes(self) -> tuple[tuple[str, TimesTold], ...]:
        """The sides that say something, each with its name."""
        named = (("by the article", self.article), ("by the evidence", self.evidence))
        return tuple((name, told) for name, told in named if told.is_told)

    @property
    def order(self) -> tuple[bool, int, bool, int]:
        """A key that sorts events by the earliest time that stands; a struck one counts where there is none else."""
        struck = tuple(span for _, span in self.article.struck if span is not None)
        spans = self.article.spans or self.evidence.spans or struck
        bound = [span for span in (*spans, *self.evidence.spans) if not span.order[0]]
        return (bound or spans)[0].order if spans else (True, 0, True, 0)

    @property
    def differs(self) -> bool:
        """Whether by what stands no time of the article's is one of the evidence's."""
        pairs = [(one, other) for one in self.article.spans for other in self.evidence.spans]
        return bool(pairs) and all(one.is_apart_from(other) for one, other in pairs)


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
            for each in (*event.article.said, *(said for said, _ in event.article.struck))
            for number in self.clashing.get(each.claim.id, ())
        )


def events_of(records: RecordSet, article: str | None = None) -> Events:
    """The events that claims, or their evidence, say something about.

    Args:
        records: The record set.
        article: The id of the article whose claims' events these shall be; all events where it is not given. What the
            claims about other articles say of them counts all the same.
    """
    found = conflicts_in_time(records)
    lanes = lane_by_article(records, _aside(found, records)), lane_by_evidence(records)
    ids = dict.fromkeys(each for lane in lanes for each in (*lane.told, *lane.struck))
    made = [_event(each, *lanes, records) for each in ids if article is None or _is_of(each, lanes, article)]
    return Events(
        events=tuple(sorted(made, key=lambda event: (event.order, label_of(event.id, records)))),
        conflicts=found,
        clashing=_by_claim(found),
    )


def _is_of(event: str, lanes: Sequence[Lane], article: str) -> bool:
    """Whether a claim about an article, or its evidence, says something of an event."""
    return any(
        each.claim.origin.article == article
        for lane in lanes
        for each in (*lane.told.get(event, ()), *lane.struck.get(event, ()))
    )


def _event(event: str, by_article: Lane, by_evidence: Lane, records: RecordSet) -> TimedEvent:
    return TimedEvent(
        id=event,
        article=_told(event, by_article, records),
        evidence=_told(event, by_evidence, records),
    )


def _told(event: str, lane: Lane, records: RecordSet) -> TimesTold:
    """What a lane says of an event."""
    struck = tuple((said, own_span(said.claim, event, records)) for said in lane.struck.get(event, ()))
    said = lane.told.get(event, ())
    return TimesTold(spans=lane.spans[event] if said else (), said=said, struck=struck)


def conflicts_in_time(records: RecordSet) -> tuple[Conflict, ...]:
    """The conflicts in which times take part."""
    in_time = {atom for clash in time_conflicts(records).clashes for atom in clash.atoms}
    return tuple(conflict for conflict in conflicts(records) if not conflict.atoms.isdisjoint(in_time))


def _aside(found: Sequence[Conflict], records: RecordSet) -> set[str]:
    """Claims that stand aside for a conflict: of a flagged one the two that clash.

    A conflict with a refuted claim is over: the claim does not count, and the others stand.
    """
    aside = {claim for part in time_conflicts(records).unfinished for claim in part.claims}
    for conflict in found:
        if not any(records.claims[claim].status == "refuted" for claim in conflict.claims):
            aside.update(conflict.pair if conflict.flagged else conflict.claims)
    return aside


def _by_claim(found: Sequence[Conflict]) -> Clashing:
    numbers: dict[str, tuple[int, ...]] = {}
    for number, conflict in enumerate(found, start=1):
        for claim in conflict.claims:
            numbers[claim] = (*numbers.get(claim, ()), number)
    return numbers
