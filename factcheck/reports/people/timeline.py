"""The events in order, with the times at which each can have been and who says so. `factcheck timeline`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from factcheck.logic.claims_in_words import speaker_of, where
from factcheck.logic.contradictions.conflicts import Conflict
from factcheck.logic.timeline.network import TimeSaid
from factcheck.logic.timeline.possible_times import EventSpan
from factcheck.logic.timeline.times_in_words import assertion_in_words, label_of
from factcheck.outcomes import Report
from factcheck.records.record_set import RecordSet
from factcheck.reports.parts.destinations import on_terminal, wrapped
from factcheck.reports.parts.events import Clashing, events_of
from factcheck.reports.parts.phrases import counted

CLASH = "in conflict: "  # before times that do not go together
MARK = "!"  # before what cannot all be so


def render_timeline(report: Report, article: str | None = None) -> str:
    """The timeline as text: a paragraph for each event, in order of the earliest time, then the conflicts.

    Args:
        report: The outcome of a run.
        article: The id of the article whose claims' events are shown; all events where it is not given. What the
            claims about other articles say of them counts all the same.
    """
    records = report.records
    told = events_of(records, article)
    paragraphs = [
        f"{_heading(event.spans)}\n  {label_of(event.id, records)}\n{_sayings(event.id, event.said, told.clashing, records)}"
        for event in told.events
    ]
    parts = [
        _head(len(told.events), article, told.conflicts),
        *paragraphs,
        *_endnotes(told.shown_conflicts, told.conflicts),
    ]
    return on_terminal("\n\n".join(parts) + "\n")


def _heading(spans: tuple[EventSpan, ...]) -> str:
    """The possible times of an event in words."""
    clash = CLASH if len(spans) > 1 else ""
    return f"{clash}{'; or '.join(map(str, spans))}"


def _head(events: int, article: str | None, found: Sequence[Conflict]) -> str:
    about = f" of {article}" if article else ""
    if not events:
        return f"No claim{about} asserts when something happened."
    lines = [f"Timeline{about}: {counted(events, 'event')}, each with the time at which it can have been."]
    if found:
        lines.append(
            f"What is marked {MARK} takes part in a conflict told below, and what clashes there does not count for the times."
        )
    return "\n".join(lines)


def _sayings(event: str, said: Sequence[TimeSaid], clashing: Clashing, records: RecordSet) -> str:
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
