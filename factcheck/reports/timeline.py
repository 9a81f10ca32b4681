"""The events in order, with the times at which each can have been and who says so. `factcheck timeline`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from itertools import combinations

from factcheck.logic.clashes import flags
from factcheck.logic.conflicts import Conflict, conflicts
from factcheck.logic.timeline.engine import time_conflicts
from factcheck.logic.timeline.network import Network, Said, network
from factcheck.logic.timeline.spans import EventSpan, event_spans
from factcheck.logic.timeline.words import assertion_in_words, label_of
from factcheck.logic.wording import speaker_of, where
from factcheck.outcomes import Report
from factcheck.records.assertions import EventOrder
from factcheck.records.record_set import RecordSet
from factcheck.reports.figures import visible

WIDTH = 100
CLASH = "in conflict: "  # before times that do not go together
MOST = 50  # claims in conflict whose times are worked out one by one
MARK = "!"  # before what cannot all be so

Clashing = Mapping[str, tuple[int, ...]]
"""By claim, the numbers of the conflicts in time that it takes part in."""


def render_timeline(report: Report, article: str | None = None) -> str:
    """The timeline as text: a paragraph for each event, in order of the earliest time, then the conflicts.

    Args:
        report: The outcome of a run.
        article: The id of the article whose claims' events are shown; all events where it is not given. What the
            claims about other articles say of them counts all the same.
    """
    records = report.records
    made = records.derive(network)
    found = _conflicts(records)
    clashing = _by_claim(found)
    left_out = _left_out(found, records)
    told = {
        event: said
        for event, said in _told(made).items()
        if article is None or any(each.claim.origin.article == article for each in said)
    }
    spans = _spans(made, told, left_out)
    order = sorted(told, key=lambda event: (spans[event][0].order, label_of(event, records)))
    paragraphs = [
        f"{_heading(spans[event])}\n  {label_of(event, records)}\n{_sayings(event, told[event], clashing, records)}"
        for event in order
    ]
    parts = [_head(len(order), article, found), *paragraphs, *_endnotes(found, clashing, told)]
    return visible("\n\n".join(parts) + "\n")


def _conflicts(records: RecordSet) -> list[Conflict]:
    """The conflicts in which times take part."""
    in_time = {clash.claims for clash in records.derive(time_conflicts).clashes}
    return [conflict for conflict in records.derive(conflicts) if conflict.claims in in_time]


def _left_out(found: list[Conflict], records: RecordSet) -> set[str]:
    """Claims without which the others have a solution: of a flagged conflict the two that are joined."""
    declared = records.derive(flags)
    left_out = {claim for part in records.derive(time_conflicts).unfinished for claim in part.claims}
    for conflict in found:
        pairs = [
            pair for pair in combinations(conflict.claims, 2) if pair in declared and declared[pair].notes
        ]
        left_out.update(pairs[0] if pairs else conflict.claims)
    return left_out


def _spans(
    made: Network, told: Mapping[str, list[Said]], left_out: set[str]
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


def _heading(spans: tuple[EventSpan, ...]) -> str:
    """The possible times of an event in words."""
    clash = CLASH if len(spans) > 1 else ""
    return f"{clash}{'; or '.join(map(str, spans))}"


def _by_claim(found: list[Conflict]) -> Clashing:
    numbers: dict[str, tuple[int, ...]] = {}
    for number, conflict in enumerate(found, start=1):
        for claim in conflict.claims:
            numbers[claim] = (*numbers.get(claim, ()), number)
    return numbers


def _told(made: Network) -> Mapping[str, list[Said]]:
    """By event, what is said of its time; an order is told at both of its events."""
    found: dict[str, list[Said]] = {}
    for owner, said in enumerate(made.said):
        if owner not in made.alternatives:
            events = [said.what.event, *([said.what.other] if isinstance(said.what, EventOrder) else [])]
            for event in dict.fromkeys(events):
                found.setdefault(event, []).append(said)
    return found


def _head(events: int, article: str | None, found: list[Conflict]) -> str:
    about = f" of {article}" if article else ""
    if not events:
        return f"No claim{about} asserts when something happened."
    lines = [
        f"Timeline{about}: {events} {'event' if events == 1 else 'events'}, each with the time at which it can have been."
    ]
    if found:
        lines.append(
            f"What is marked {MARK} takes part in a conflict told below, and what clashes there does not count for the times."
        )
    return "\n".join(lines)


def _sayings(event: str, said: list[Said], clashing: Clashing, records: RecordSet) -> str:
    """Who says what of an event, a line or two each."""
    lines = []
    for each in said:
        numbers = clashing.get(each.claim.id, ())
        mark = f"{MARK}{','.join(map(str, numbers))} " if numbers else ""
        who = speaker_of(each.claim, records)
        line = (
            f"{mark}{who}: {assertion_in_words(each, records, event)} [{each.claim.id}, {where(each.claim)}]"
        )
        lines.append(_wrapped(line, "    "))
    return "\n".join(lines)


def _endnotes(found: list[Conflict], clashing: Clashing, told: Mapping[str, list[Said]]) -> Iterator[str]:
    """The conflicts that the marks number, those that no shown event takes part in left out."""
    shown = {number for said in told.values() for each in said for number in clashing.get(each.claim.id, ())}
    for number, conflict in enumerate(found, start=1):
        if number in shown:
            state = "flagged" if conflict.flagged else "not flagged"
            yield _wrapped(f"{MARK}{number} {state}, {conflict.nature}: {conflict.reason}", "")


def _wrapped(line: str, indent: str) -> str:
    return textwrap.fill(
        line,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_on_hyphens=False,
        break_long_words=False,
    )
