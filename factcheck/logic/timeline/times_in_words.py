"""Conflicts in time, in words: who says what, where it stands, and why no day fits all of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.dates.prose import gap, in_words
from factcheck.logic.claims_in_words import excerpt, speaker_of, where
from factcheck.logic.timeline.network import CALENDAR, NOBODY, Network, TimeSaid
from factcheck.logic.timeline.possible_times import Window, span
from factcheck.logic.timeline.subnetwork import Subnetwork
from factcheck.records.assertions import EventOrder, EventTime, Relation
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

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
}


def reason(part: Subnetwork, records: RecordSet) -> str:
    """Why the claims of a minimal conflict clash: `“A” lies from 3 to 8 April (steps) and on 2 March (steps): ...`.

    Args:
        part: The arcs of these claims alone.
        records: The record set, for names and places.
    """
    made, circle = part.made, part.circle()
    if not circle:  # it takes every reading of a date that is one of several
        owners = [owner for owner in dict.fromkeys(part.owners) if owner not in part.alternatives | {NOBODY}]
        return f"{_steps(made, owners, records)}: whichever of the dates is the right one, these cannot all be so"
    dated = next((at for at, key in enumerate(circle) if made.sources[key] == CALENDAR), None)
    if dated is None:
        return _round(made, circle, records)
    way = [*circle[dated:], *circle[:dated]]  # from the calendar, by latest times, and back by earliest ones
    cut = min(range(1, len(way)), key=lambda at: (abs(2 * at - len(way)), -at))
    node = made.targets[way[cut - 1]]
    sides = [_owners(made, keys) for keys in (way[cut:], way[:cut])]
    spans = [span(made, node, part.keys, owners) for owners in sides]
    shown = set[str]()
    told = [
        f"{each} ({_steps(made, owners, records, shown)})" for each, owners in zip(spans, sides, strict=True)
    ]
    return f"{_end(made, node, records)} lies {' and '.join(told)}: {_verdict(*spans)}"


def assertion_in_words(said: TimeSaid, records: RecordSet, subject: str | None = None) -> str:
    """An assertion about time: `“The bridge opened” is 1 to 2 years before “The tolls ended”`.

    Args:
        said: The assertion.
        records: The record set, for labels.
        subject: An event that is spoken of already, so that it is called "it".
    """
    return time_in_words(said.what, records, subject)


def time_in_words(what: EventTime | EventOrder, records: RecordSet, subject: str | None = None) -> str:
    """What is asserted of a time, by whomever: `“The bridge opened” is on 3 May 2019`.

    Args:
        what: The assertion.
        records: The record set, for labels.
        subject: An event that is spoken of already, so that it is called "it".
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
    return f"{label} {relation if what.by is None else relation.replace('is', f'is {gap(what.by)}', 1)}"


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
    if max(starts) <= min(ends):
        return "that is the same day, and between dates to the day “before” is an earlier day"
    return "no day fits both"


def _round(made: Network, circle: Sequence[int], records: RecordSet) -> str:
    """The reason of a circle without dates."""
    owners = _owners(made, circle[::-1])
    orders = [made.said[owner].what for owner in owners]
    gaps = any(getattr(order, "by", None) is not None for order in orders)
    why = "the distances do not add up" if gaps else "the order goes round in a circle"
    return f"{_steps(made, owners, records)}: {why}"


def _owners(made: Network, keys: Iterable[int]) -> list[int]:
    """The sayings that some arcs come from, each once."""
    return [*dict.fromkeys(made.owners[key] for key in keys if made.owners[key] != NOBODY)]


def _steps(made: Network, owners: Sequence[int], records: RecordSet, shown: set[str] | None = None) -> str:
    """Who says what, with the claim; its words and its place where it is named for the first time.

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
        steps.append(f"{says}{assertion_in_words(said, records)} [{place}]")
        shown.add(said.claim.id)
        last = who
    return "; ".join(steps)


def _place(claim: Claim) -> str:
    words = excerpt(" … ".join(quote.exact for quote in claim.quote), WORDS)
    return f"{claim.id}, “{words}”, {where(claim)}"


def _end(made: Network, node: int, records: RecordSet) -> str:
    """An event, or the end of it that a node stands for."""
    event = made.nodes[node]
    start, end = (
        made.ends.get(event, (node, node)) if node in made.ends.get(event, ()) else made.clocks[event]
    )
    label = label_of(event, records)
    return label if start == end else f"the {'start' if node == start else 'end'} of {label}"
