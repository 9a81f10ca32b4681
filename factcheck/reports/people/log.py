"""The life of a claim, for people: what each commit did to it, the newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.comparison.life import Step
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.reports.diff.outline import Item, Line, code, line, marked, strong
from factcheck.reports.diff.text import item_lines
from factcheck.reports.parts.claim_lines import change_lines, claim_item, quote_words, verdict_change
from factcheck.reports.parts.plain import on_terminal
from factcheck.store.history.versions import ABSENT, BROKEN

NAME = "text"
TAKES = "life"

SHORT: Final = 10
"""Digits of a commit's hash; enough for git to find it."""
_UNREAD: Final = (
    RecordSet()
)  # evidence is told by the ids of its sources: their titles have a past of their own


def render(name: str, steps: Sequence[Step], *, complete: bool) -> str:
    """The life of a claim as text, the newest first, with a final newline.

    Args:
        name: The id that was asked for.
        steps: What became of it, the newest first.
        complete: Whether all commits are there, as they are not in a shallow clone.
    """
    lines = [_head(name, steps)]
    for step in steps:
        lines += ["", *item_lines(_item(step))]
    if not complete:
        lines += ["", "This clone is shallow: what older commits did is not here."]
    return on_terminal("".join(f"{each}\n" for each in lines))


def _head(name: str, steps: Sequence[Step]) -> str:
    now = steps[0].after
    if isinstance(now, Claim):
        return f"{name}  ({now.kind}, {now.status})  {now.origin.file}:{now.origin.line}"
    if now == BROKEN:
        return f"{name}  (its record cannot be read)"
    other = steps[0].other
    return f"{name}  (now called {other})" if other is not None else f"{name}  (no longer on record)"


def what(step: Step) -> str:
    """What happened, in a word: `added`, `removed`, `renamed`, `changed`, `moved`, `broken`, `mended`."""
    if step.other is not None:
        return "renamed"
    if step.after == ABSENT:
        return "removed"
    if step.after == BROKEN:
        return "broken"
    if not isinstance(step.before, Claim):
        return "added" if step.before == ABSENT else "mended"
    return "changed" if step.change is not None else "moved"


def _item(step: Step) -> Item:
    commit = step.commit
    if commit is None:
        head = line(strong("not committed yet"))
    else:
        head = line(commit.date, " ", code(commit.hash[:SHORT]), f" {commit.author}: {commit.subject}")
    return Item(head=head, below=tuple(_lines(step)))


def _lines(step: Step) -> Iterator[Line]:
    """What happened, by what a reader looks for: the verdict first."""
    name, now = what(step), step.after
    if name in ("added", "mended") and isinstance(now, Claim):
        yield line(f"{name}: ", strong(now.status), f", {now.origin.file}")
        yield from claim_item(now, _UNREAD).below
    elif name == "renamed":
        yield line(f"renamed {'from' if isinstance(now, Claim) else 'to'} {step.other}")
    elif name in ("removed", "broken"):
        yield line("removed" if name == "removed" else "its record cannot be read from here on")
    if step.is_move:
        assert isinstance(step.before, Claim), "what moved could be read"
        assert isinstance(step.after, Claim), "what moved could be read"
        yield line(f"moved from {step.before.origin.file} to {step.after.origin.file}")
    change = step.change
    if change is not None:
        if change.status_changed:
            yield line("verdict: ", *verdict_change(change))
        if change.before.statement != change.after.statement:
            yield line("statement: ", *marked(change.before.statement, change.after.statement))
        if change.before.quote != change.after.quote:
            yield line("quote: ", *marked(quote_words(change.before), quote_words(change.after)))
        yield from change_lines(change, _UNREAD, _UNREAD)
