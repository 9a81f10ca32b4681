"""The claims that differ: the first by rank with all that belongs to them, the others by kind, a line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from factcheck.comparison.changes import ClaimChange
from factcheck.comparison.comparison import Comparison
from factcheck.comparison.look_first import GRAVITY
from factcheck.comparison.splitting import Division
from factcheck.records.claims import Claim
from factcheck.records.record import Record
from factcheck.reports.diff.blocks import change_block, claim_block, claim_line, consequence_lines
from factcheck.reports.diff.outline import Item, Line, Section, code, line, short, strong
from factcheck.reports.parts.claim_lines import evidence_words

WHOLE: Final = 20
"""Claims that are told with all that belongs to them."""
TITLE: Final = "Claims"
CITES: Final = 2
"""Claims that cite a new source, and did not change otherwise, from which they are told as one deed."""

_KINDS: Final = ("verdict changed", "removed", "reworded", "renamed", "added", "changed otherwise")
"""What may have happened to a claim, as it is told, in the order of weight."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Told:
    """A claim that differs."""

    claim: Claim
    kind: str
    order: tuple[bool, int, str, int]  # within its kind
    block: Callable[[], Item]
    brief: Callable[[], Item]


def claim_sections(comparison: Comparison) -> Iterator[Section]:
    """The claims that differ: the first twenty by rank, then the others by kind, folded."""
    ranks = {look.about: number for number, look in reversed([*enumerate(comparison.look_first)])}
    ranks.update({finding.record: -1 for each in comparison.lowered for finding in each.hides})
    last = len(ranks) + len(comparison.look_first)
    some = sorted(
        _told(comparison),
        key=lambda each: (ranks.get(each.claim.id, last), _KINDS.index(each.kind), each.order),
    )
    title = TITLE if len(some) <= WHOLE else f"{TITLE}: the first {WHOLE} of {len(some)}"
    yield Section(title=title, items=tuple(each.block() for each in some[:WHOLE]))
    for kind in _KINDS:
        rest = [each for each in some[WHOLE:] if each.kind == kind]
        yield Section(
            title=f"More claims {kind}" if kind != "verdict changed" else "More verdicts changed",
            items=tuple(each.brief() for each in rest),
            folded=True,
        )


def division_section(comparison: Comparison) -> Section:
    """The claims that were split or put together, each division one item."""
    items = [
        *(_division(each, "was split into", comparison) for each in comparison.splits),
        *(_division(each, "was put together from", comparison) for each in comparison.merges),
    ]
    return Section(title="Claims split or put together", items=tuple(items))


def by_verdict(claims: tuple[Claim, ...]) -> list[Claim]:
    """Claims, those first that ask most of an editor, then by place."""
    return sorted(claims, key=lambda claim: (GRAVITY[claim.status], claim.origin.file, claim.origin.line))


def cited_together(comparison: Comparison) -> frozenset[str]:
    """The claims that are told with the new source that they cite."""
    return frozenset(name for each in comparison.records if len(each.citing) >= CITES for name in each.citing)


def _told(comparison: Comparison) -> Iterator[_Told]:
    divided, cited = comparison.divided, cited_together(comparison)
    for change in comparison.changed:
        is_told = change.after.id in cited or (change.after.id in divided and _only_words(change))
        if not is_told:
            yield _of_change(change, comparison)
    for claim in comparison.claims.removed:
        if claim.id not in divided:
            yield _of_claim(claim, comparison, "removed")
    for claim in comparison.claims.added:
        if claim.id not in divided:
            yield _of_claim(claim, comparison, "added")


def _only_words(change: ClaimChange) -> bool:
    return not change.evidence and {each.key for each in change.keys} <= {"statement", "quote"}


def _of_change(change: ClaimChange, comparison: Comparison) -> _Told:
    origin, after = change.after.origin, change.after
    kind = (
        "verdict changed"
        if change.status_changed
        else "renamed"
        if change.is_renamed
        else "reworded"
        if change.wording_changed
        else "changed otherwise"
    )
    verdict = (
        (strong(change.before.status), " → ", strong(after.status))
        if change.status_changed
        else (what(change),)
    )
    return _Told(
        claim=after,
        kind=kind,
        order=(change.before.status != "supported", GRAVITY[after.status], origin.file, origin.line),
        block=lambda: change_block(change, comparison),
        brief=lambda: claim_line(after, comparison, *verdict),
    )


def what(change: ClaimChange) -> str:
    """What of a claim changed, by its keys."""
    keys = [each.key for each in change.keys]
    keys += ["evidence"] if change.evidence else []
    keys += [f"was called {change.before.id}"] if change.is_renamed else []
    return ", ".join(keys)


def _of_claim(claim: Claim, comparison: Comparison, kind: str) -> _Told:
    before = kind == "removed"
    name = "new" if kind == "added" else kind
    hint = (
        ""
        if not before or claim.status == "withdrawn"
        else " (an id stays taken; the status withdrawn keeps the record)"
    )
    origin = claim.origin
    return _Told(
        claim=claim,
        kind=kind,
        order=(False, GRAVITY[claim.status], origin.file, origin.line),
        block=lambda: claim_block(claim, comparison, f"{name}{hint}", before=before),
        brief=lambda: claim_line(claim, comparison, f"{name}, ", strong(claim.status), before=before),
    )


def _division(division: Division, verb: str, comparison: Comparison) -> Item:
    whole, names = division.whole, " and ".join(each.id for each in division.parts)
    head = line(strong(whole.id), " ", code(_place(whole)), f" {verb} ", strong(names))
    below = [line("the whole: ", short(whole.statement), f" ({whole.status})")]
    below += [
        line(
            "part: ",
            strong(each.id),
            " ",
            code(_place(each)),
            " ",
            short(each.statement),
            f" ({each.status})",
        )
        for each in division.parts
    ]
    below += _evidence(division, comparison)
    return Item(head=head, below=(*below, *consequence_lines(comparison.resting_on(whole))))


def _evidence(division: Division, comparison: Comparison) -> Iterator[Line]:
    """The items that did not go along: those of the earlier side that none has now, and those that are new."""
    base, head = (side.report.records for side in (comparison.base, comparison.head))
    whole, parts = [division.whole], [*division.parts]
    before, after = (whole, parts) if division in comparison.splits else (parts, whole)
    one, two = ([item for each in some for item in each.evidence] for some in (before, after))
    for word, some, others, records in (("went", one, two, base), ("came", two, one, head)):
        for item in some:
            if item not in others:
                yield line(f"evidence {word}: ", short(evidence_words(item, records)))


def _place(record: Record) -> str:
    return f"{record.origin.file}:{record.origin.line}"
