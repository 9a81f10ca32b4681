"""Conflicts in time, in words: who says what, where it stands, and why no day fits all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from factcheck.dates import Gap
from factcheck.dates.prose import gap, gap_roughly, in_words, some_time
from factcheck.logic.claims_in_words import excerpt, speaker_of, where
from factcheck.logic.timeline.network import CALENDAR, NOBODY, Network, TimeSaid
from factcheck.logic.timeline.possible_times import Window, span
from factcheck.logic.timeline.subnetwork import Subnetwork
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventOrder, EventTime, Relation

WORDS = 50
"""Code points of a quote in a step."""

_RELATIONS: dict[Relation, str] = {
    "before": "is before {}",
    "after": "is after {}",
    "during": "is during {}",
    "same-time-as": "is at the same time as {}",
    "meets": "ends as {} begins",
    "met-by": "begins as {} ends",
    "overlaps": "begins before {} and ends during it",
    "overlapped-by": "begins during {} and ends after it",
    "starts": "begins with {} and ends before it",
    "started-by": "begins with {} and ends after it",
    "contains": "has {} inside it",
    "finishes": "begins after {} and ends with it",
    "finished-by": "begins before {} and ends with it",
    "not-before": "does not begin before {} does",
    "not-after": "does not end after {} does",
    "not-outside": "begins no earlier than {} and ends no later",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeReason:
    """Why times clash."""

    sentence: str
    lines: tuple[str, ...]  # the same as a list, each step a line that begins with a dash
    turns_on: str = ""  # the event on which it turns; none where it goes round
    between: tuple[str, ...] = ()  # the claims that say of that event what does not go together


def reason(part: Subnetwork, records: RecordSet) -> TimeReason:
    """Why the assertions of a minimal conflict clash: `“A” lies from 3 to 8 April (steps) and on 2 March (steps): ...`.

    Args:
        part: The arcs of these assertions alone.
        records: The record set, for names and places.
    """
    made, circle = part.made, part.circle()
    if not circle:  # it takes every reading of a date that is one of several
        owners = [owner for owner in dict.fromkeys(part.owners) if owner not in part.alternatives | {NOBODY}]
        verdict = "whichever of the dates is the right one, these cannot all be so"
        return _told_in_a_row(_steps(made, owners, records), verdict)
    dated = next((at for at, key in enumerate(circle) if made.sources[key] == CALENDAR), None)
    if dated is None:
        return _round(made, circle, records)
    by_record = _by_record(made, circle, records)
    way = [*circle[dated:], *circle[:dated]]  # from the calendar, by latest times, and back by earliest ones
    cut = min(range(1, len(way)), key=lambda at: (abs(2 * at - len(way)), -at))
    node = made.targets[way[cut - 1]]
    sides = [_owners(made, keys) for keys in (way[cut:], way[:cut])]
    spans = [span(made, node, part.keys, owners) for owners in sides]
    shown = set[str]()
    steps = [_steps(made, owners, records, shown) for owners in sides]
    end, verdict = _end(made, node, records), f"{by_record}{_verdict(*spans)}"
    lies = [some_time(str(each)) for each in spans]
    told = [f"{each} ({'; '.join(of_side)})" for each, of_side in zip(lies, steps, strict=True)]
    heads = (f"{end} lies {lies[0]}:", f"and {lies[1]}:")
    return TimeReason(
        sentence=f"{end} lies {' and '.join(told)}: {verdict}",
        lines=(
            *(line for head, of in zip(heads, steps, strict=True) for line in (head, *_dashed(of))),
            verdict,
        ),
        turns_on=made.nodes[node],
        between=tuple(
            made.said[owners[at]].claim.id for owners, at in zip(sides, (0, -1), strict=True) if owners
        ),
    )


def _told_in_a_row(steps: Sequence[str], verdict: str) -> TimeReason:
    return TimeReason(sentence=f"{'; '.join(steps)}: {verdict}", lines=(*_dashed(steps), verdict))


def _dashed(steps: Sequence[str]) -> list[str]:
    return [f"- {step}" for step in steps]


_WEAK: dict[Relation, str] = {"before": "is not after {}", "after": "is not before {}"}
"""The same with a gap of any length, none included."""


def time_in_words(
    what: EventTime | EventOrder,
    records: RecordSet,
    subject: str | None = None,
    gap_in_words: Callable[[Gap], str] = gap,
) -> str:
    """What is asserted of a time, by whomever: `“The bridge opened” is on 3 May 2019`.

    Args:
        what: The assertion.
        records: The record set, for labels.
        subject: An event that is spoken of already, so that it is called "it".
        gap_in_words: How a gap is told.
    """
    label = "it" if what.event == subject else label_of(what.event, records)
    if isinstance(what, EventTime):
        if what.when is not None:
            return f"{label} is {in_words(what.when)}"
        parts = [f"begins {in_words(what.from_)}"] if what.from_ else []
        parts += [f"ends {in_words(what.until)}"] if what.until else []
        return f"{label} {' and '.join(parts)}"
    other = "it" if what.other == subject else label_of(what.other, records)
    relation = _RELATIONS[what.relation].format(other)
    if what.by is None:
        return f"{label} {relation}"
    if not what.by.shortest and what.by.longest is None and what.relation in _WEAK:
        return f"{label} {_WEAK[what.relation].format(other)}"
    return f"{label} {relation.replace('is', f'is {gap_in_words(what.by)}', 1)}"


def assertion_told(said: TimeSaid, records: RecordSet, subject: str) -> str:
    """An assertion about time as a timeline tells it, with gaps as people say them: `it is about 6 weeks before “The tolls ended”`.

    Args:
        said: The assertion.
        records: The record set, for labels.
        subject: The event that is spoken of.
    """
    return time_in_words(said.what, records, subject, gap_roughly)


def label_of(event: str, records: RecordSet) -> str:
    """An event's label in quotation marks, or its id where it is not on record."""
    known = records.events.get(event)
    return f"“{known.label}”" if known else event


def _verdict(one: Window, two: Window) -> str:
    """Why two spans do not go together."""
    if one.by_the_clock:
        return "no moment fits both"
    (first, last), (other_first, other_last) = one.days, two.days
    starts = [day for day in (first, other_first) if day is not None]
    ends = [day for day in (last, other_last) if day is not None]
    return "no moment of that day fits both" if max(starts) <= min(ends) else "no day fits both"


def _round(made: Network, circle: Sequence[int], records: RecordSet) -> TimeReason:
    """The reason of a circle without dates."""
    owners = _owners(made, circle[::-1])
    orders = [made.said[owner].what for owner in owners]
    gaps = any(getattr(order, "by", None) is not None for order in orders)
    why = "the distances do not add up" if gaps else "the order goes round in a circle"
    why = f"{_by_record(made, circle, records)}{why}"
    return _told_in_a_row(_steps(made, owners, records), why)


def _by_record(made: Network, circle: Sequence[int], records: RecordSet) -> str:
    """What the records of events say that a conflict rests on: that one lasts, or is a moment."""
    told = dict[str, None]()
    total = sum(made.weights[key] for key in circle)
    for key in circle:
        known = records.events.get(made.nodes[made.sources[key]])
        if made.owners[key] == NOBODY and known is not None:
            is_moment = (
                made.sources[key] < made.targets[key]
            )  # from the start to the end, which is not after it
            if (
                is_moment or total - made.weights[key] >= 0
            ):  # else it is enough that it does not end before it begins
                how = "a moment" if is_moment else "lasting"
                told[
                    f"“{known.label}” is on record as {how} (`lasting: {str(not is_moment).lower()}`), and "
                ] = None
    return "".join(told)


def _owners(made: Network, keys: Iterable[int]) -> list[int]:
    """The sayings that some arcs come from, each once."""
    return [*dict.fromkeys(made.owners[key] for key in keys if made.owners[key] != NOBODY)]


def _steps(
    made: Network, owners: Sequence[int], records: RecordSet, shown: set[str] | None = None
) -> list[str]:
    """Who says what, each with the claim; its words and its place where it is named for the first time.

    Args:
        made: The network.
        owners: The sayings.
        records: The record set, for names and places.
        shown: Claims that the same reason has named before; those named here are added.
    """
    shown = set() if shown is None else shown
    steps, last = [], ""
    for owner in owners:
        said = made.said[owner]
        who = speaker_of(said.claim, records)
        says = "" if who == last else f"{who}{',' * (',' in who)} says that "
        place = said.claim.id if said.claim.id in shown else _place(said.claim)
        steps.append(f"{says}{time_in_words(said.what, records)} [{place}]")
        shown.add(said.claim.id)
        last = who
    return steps


def _place(claim: Claim) -> str:
    words = excerpt(" … ".join(quote.exact for quote in claim.quote), WORDS)
    return f"{claim.id}, “{words}”, {where(claim)}"


def _end(made: Network, node: int, records: RecordSet) -> str:
    """An event, or the end of it that a node stands for."""
    event = made.nodes[node]
    layers = (each[event] for each in (made.ends, made.clocks, made.places) if event in each)
    start, end = next(nodes for nodes in layers if node in nodes)
    label = label_of(event, records)
    return label if start == end else f"the {'start' if node == start else 'end'} of {label}"
