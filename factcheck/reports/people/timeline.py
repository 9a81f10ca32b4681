"""The events in order, with the times at which each can have been, by the article and by the evidence. `factcheck timeline`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from factcheck.logic.claims_in_words import source_details, speaker_of, where
from factcheck.logic.contradictions.conflicts import Conflict
from factcheck.logic.timeline.network import TimeSaid
from factcheck.logic.timeline.times_in_words import assertion_told, label_of
from factcheck.outcomes import Report
from factcheck.records.record_set import RecordSet
from factcheck.reports.parts.destinations import on_terminal, wrapped
from factcheck.reports.parts.events import Clashing, Events, TimedEvent, TimesTold, events_of
from factcheck.reports.parts.phrases import counted

CLASH = "in conflict: "  # before times that do not go together
MARK = "!"  # before what cannot all be so
STRUCK = "refuted, does not count: "  # before what a refuted claim says
NOTHING_STANDS = "no time that stands"


def render_timeline(report: Report, article: str | None = None) -> str:
    """The timeline as text: a paragraph for each event, in order of the earliest time, then the conflicts.

    Args:
        report: The outcome of a run.
        article: The id of the article whose claims' events are shown; all events where it is not given. What the
            claims about other articles say of them counts all the same.
    """
    records = report.records
    told = events_of(records, article)
    parts = [
        _head(told, article),
        *(_paragraph(event, told.clashing, records) for event in told.events),
        *_endnotes(told.shown_conflicts, told.conflicts),
    ]
    return on_terminal("\n\n".join(parts) + "\n")


def times_in_words(told: TimesTold) -> str:
    """The possible times of an event by one side, in words.

    Args:
        told: What that side says of it.
    """
    clash = CLASH if len(told.spans) > 1 else ""
    return f"{clash}{'; or '.join(map(str, told.spans))}" if told.spans else NOTHING_STANDS


def teller_of(said: TimeSaid, records: RecordSet) -> str:
    """Who says something of a time, in words: the speaker of a claim, or the source of evidence.

    Args:
        said: What is said.
        records: The record set, for names.
    """
    if said.item is None:
        return speaker_of(said.claim, records)
    return source_details(said.teller, records) or said.teller


def _head(told: Events, article: str | None) -> str:
    about = f" of {article}" if article else ""
    if not told.events:
        return f"No claim{about} asserts when something happened."
    events = counted(len(told.events), "event")
    lines = [
        f"Timeline{about}: {events}, each with the time at which it can have been, by the article and by the evidence."
    ]
    if any(event.article.struck for event in told.events):
        lines.append("What is refuted counts for no other time.")
    if told.conflicts:
        lines.append(
            f"What is marked {MARK} takes part in a conflict told below, and what clashes there does not count for the times."
        )
    return "\n".join(lines)


def _paragraph(event: TimedEvent, clashing: Clashing, records: RecordSet) -> str:
    """An event: its label, and what each side says of its time."""
    lines = [label_of(event.id, records)]
    for name, told in event.lanes:
        apart = ", apart from the article" if event.differs and told is event.evidence else ""
        lines.append(_wrapped(f"{name}{apart}: {times_in_words(told)}", "  "))
        lines += [_saying(event.id, said, clashing, records) for said in told.said]
        lines += [_saying(event.id, said, clashing, records, STRUCK) for said, _ in told.struck]
    return "\n".join(lines)


def _saying(event: str, said: TimeSaid, clashing: Clashing, records: RecordSet, state: str = "") -> str:
    """Who says what of an event, a line or two."""
    numbers = clashing.get(said.claim.id, ()) if said.item is None else ()
    mark = f"{MARK}{','.join(map(str, numbers))} " if numbers else ""
    line = f"{mark}{state}{teller_of(said, records)}: {assertion_told(said, records, event)} {_place(said)}"
    return _wrapped(line, "    ")


def _place(said: TimeSaid) -> str:
    """Where it is on record: `[opened-in-june, claims/bridge.yaml:7]`; of evidence with its locator."""
    claim = said.claim
    at = claim.evidence[said.item].at if said.item is not None else None
    return f"[{f'{at}; evidence of ' if at else 'evidence of ' if said.item is not None else ''}{claim.id}, {where(claim)}]"


def _endnotes(shown: Collection[int], found: Sequence[Conflict]) -> Iterator[str]:
    """The conflicts that the marks number, those that no shown event takes part in left out."""
    for number, conflict in enumerate(found, start=1):
        if number in shown:
            state = "flagged" if conflict.flagged else "not flagged"
            head = f"{MARK}{number} {state}, {conflict.nature}:"
            told = conflict.told
            if len(told) == 1:
                yield _wrapped(f"{head} {told[0]}", "")
            else:
                yield "\n".join([_wrapped(head, ""), *(_wrapped(line, "  ") for line in told)])


def _wrapped(line: str, indent: str) -> str:
    return "\n".join(wrapped(line, indent, f"{indent}  "))
