"""The times of events in two lanes: by the article, and by the evidence. Nothing is computed from a refuted claim.

Each lane is a network of its own, so that what a source says moves nothing of what the article says, and the other way
round. In a lane of which not all can be so, what clashes stands aside: the others have their times without it, and each
of those that stand aside has its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from factcheck.logic.clashes import standing
from factcheck.logic.timeline.network import Network, TimeSaid, network_of, times_in_evidence, times_said
from factcheck.logic.timeline.possible_times import EventSpan, event_spans
from factcheck.logic.timeline.subnetwork import Subnetwork
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventOrder, EventTime

MOST = 50  # claims or sources standing aside whose times are worked out one by one


@dataclass(frozen=True, eq=False)
class Lane:
    """What one side says of times, with the times at which each event can have been by it."""

    made: Network
    aside: frozenset[str] = (
        frozenset()
    )  # claims, or sources, that count for no event but those they tell of themselves
    struck: Mapping[str, tuple[TimeSaid, ...]] = field(
        default_factory=dict
    )  # by event, what refuted claims say

    @cached_property
    def told(self) -> Mapping[str, tuple[TimeSaid, ...]]:
        """By event, what is said of its time; an order is told at both of its events."""
        return _by_event(said for at, said in enumerate(self.made.said) if at not in self.made.alternatives)

    @cached_property
    def spans(self) -> Mapping[str, tuple[EventSpan, ...]]:
        """By event its possible times: one span, or where tellers clash on it one by each of them."""
        settled = event_spans(self.made, self.aside)
        found: dict[str, tuple[EventSpan, ...]] = {}
        for teller in sorted(self.aside)[:MOST]:
            alone = self._with(teller)
            for event, said in self.told.items():
                if (
                    any(each.teller == teller for each in said)
                    and alone.get(event, settled[event]) != settled[event]
                ):
                    found[event] = (*found.get(event, ()), alone[event])
        return {
            event: tuple(dict.fromkeys(_with_settled(span, found.get(event, ()))))
            for event, span in settled.items()
        }

    def _with(self, teller: str) -> Mapping[str, EventSpan]:
        """The times by all that is settled and one that stands aside, or by that one alone; none where it clashes with itself."""
        for left_out in (self.aside - {teller}, frozenset(name for name, _ in self.made.atoms) - {teller}):
            if clashing(self.made, left_out) is None:
                return event_spans(self.made, left_out)
        return {}


def _with_settled(settled: EventSpan, others: tuple[EventSpan, ...]) -> tuple[EventSpan, ...]:
    """The times by those that stand aside, and the settled one where it is a side of its own: apart from one of them."""
    is_a_side = not others or any(settled.is_apart_from(other) for other in others)
    return (settled, *others) if is_a_side else others


def clashing(made: Network, left_out: Collection[str]) -> frozenset[str] | None:
    """Some claims, or sources, that cannot all be right, none of those that are left out among them; None where there are none.

    Args:
        made: The network.
        left_out: What does not count.
    """
    numbers = frozenset(number for number, (teller, _) in enumerate(made.atoms) if teller in left_out)
    found = Subnetwork(made, range(len(made.owners))).without(numbers)
    return None if found is None else frozenset(made.atoms[number][0] for number in found)


def lane_by_article(records: RecordSet, aside: Iterable[str] = ()) -> Lane:
    """What the article says of times, but for what has been refuted.

    Args:
        records: The record set.
        aside: Claims that stand aside for a conflict that is known.
    """
    told = [*standing(records)]
    made = network_of(times_said(each for each in told if each.status != "refuted"), records)
    refuted = times_said(each for each in told if each.status == "refuted")
    return Lane(made=made, aside=_aside(made, aside), struck=_by_event(refuted))


@derived
def lane_by_evidence(records: RecordSet) -> Lane:
    """What the sources say of times, whatever became of the claims that cite them."""
    cited = (claim for claim in records.claims.values() if claim.status != "withdrawn")
    made = network_of(times_in_evidence(cited), records)
    return Lane(made=made, aside=_aside(made, ()))


def own_span(claim: Claim, event: str, records: RecordSet) -> EventSpan | None:
    """The time that a claim by itself gives an event, to be shown and not computed with; None where it gives no date.

    Args:
        claim: The claim.
        event: The event's id.
        records: The record set, for how wide "about" is.
    """
    dated = [
        said for said in times_said([claim]) if isinstance(said.what, EventTime) and said.what.event == event
    ]
    made = network_of(dated, records)
    return event_spans(made, ())[event] if dated and clashing(made, ()) is None else None


def _aside(made: Network, known: Iterable[str]) -> frozenset[str]:
    """Those without which the others have a solution: the ones that are known, and of what still clashes all."""
    found = frozenset(known)
    while (more := clashing(made, found)) is not None:
        found |= more
    return found


def _by_event(said: Iterable[TimeSaid]) -> Mapping[str, tuple[TimeSaid, ...]]:
    """What is said of times, by event; an order is told at both of its events."""
    found: dict[str, tuple[TimeSaid, ...]] = {}
    for each in said:
        events = [each.what.event, *([each.what.other] if isinstance(each.what, EventOrder) else [])]
        for event in dict.fromkeys(events):
            found[event] = (*found.get(event, ()), each)
    return found
