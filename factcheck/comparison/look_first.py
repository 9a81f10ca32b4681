"""What a reviewer should see first of all that differs: one list, ranked, each item with why it stands there.

A claim stands in it once, under the gravest of what happened to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, Protocol

from factcheck.comparison.changes import ClaimChange
from factcheck.findings import Finding, Place, Severity
from factcheck.logic.claims_in_words import listing
from factcheck.logic.contradictions.conflicts import Conflict
from factcheck.logic.contradictions.dependencies import dependents
from factcheck.records.claims import Claim, Status
from factcheck.records.verdicts import VERDICTS

if TYPE_CHECKING:
    from factcheck.comparison.comparison import Comparison

Reason = Literal[
    "bar-lowered",
    "id-reused",
    "central-verdict",
    "verdict-against-evidence",
    "quote-untouched",
    "contradiction",
    "conclusion-verdict",
    "new-error",
    "unreadable",
    "verdict",
    "claim-removed",
    "finding-waived",
    "words-cut",
    "contradiction-explained",
]
"""Why something is to be looked at first, the gravest first."""
REASONS: Final[tuple[Reason, ...]] = Reason.__args__  # type: ignore[attr-defined]

TITLES: Final[dict[Reason, str]] = {
    "bar-lowered": "what lowers the bar",
    "id-reused": "an id given to another claim",
    "central-verdict": "the verdict of a central claim",
    "verdict-against-evidence": "a verdict that turned while its evidence stayed",
    "quote-untouched": "a quote of a changed passage that nobody touched",
    "contradiction": "a new contradiction",
    "conclusion-verdict": "the verdict of a conclusion",
    "new-error": "a new error",
    "unreadable": "a record that cannot be read",
    "verdict": "another verdict",
    "claim-removed": "a claim removed",
    "finding-waived": "a finding newly waived",
    "words-cut": "words taken out",
    "contradiction-explained": "a contradiction explained now",
}
"""The same in words."""

WHY: Final[dict[Reason, str]] = {
    "bar-lowered": "it changes by whose rules all the rest is judged",
    "id-reused": "whoever linked to this id now reads something else under it",
    "central-verdict": "the article stands or falls with this claim",
    "verdict-against-evidence": "a verdict follows from evidence: ask what changed it",
    "quote-untouched": "verdict and evidence may be about words that no longer stand there",
    "contradiction": "what cannot all be so is told as so",
    "conclusion-verdict": "readers with a minute read this alone",
    "new-error": "it was not wrong before this change",
    "unreadable": "nobody checks what cannot be read",
    "verdict": "it is what readers take away",
    "claim-removed": "an id stays taken; the status withdrawn keeps the record",
    "finding-waived": "a waiver takes away what the check would say",
    "words-cut": "a condition or a source may have gone with the words",
    "contradiction-explained": "read whether the note explains it",
}


NOT_THERE: Final = "quote-not-in-article"
"""The rule that finds what becomes of a quote when its sentence changes."""

GRAVITY: Final[dict[Status, int]] = {
    "refuted": 0,
    "misleading": 1,
    "conflicting": 2,
    "insufficient": 3,
    "not-pursued": 4,
    "unchecked": 5,
    "withdrawn": 6,
    "supported": 7,
}
"""The verdicts, the one that asks most of an editor first."""


class Lowers(Protocol):
    """A thing that lowers the bar, as `lowered_bar.py` tells it."""

    @property
    def words(self) -> str:
        """What was done, in a sentence."""
        ...

    @property
    def about(self) -> str:
        """The claim, record or setting."""
        ...

    @property
    def place(self) -> Place | None:
        """Where it stands, or stood."""
        ...

    @property
    def what(self) -> str:
        """What was done, in one word."""
        ...

    @property
    def hides(self) -> tuple[Finding, ...]:
        """The findings that are told with it."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """One thing to look at."""

    reason: Reason
    about: str  # a claim's id, another record's key, the ids of several with commas, or a setting
    words: str  # what happened
    place: Place | None  # where
    is_changed: bool = True  # whether its own record changed; else something else made it so

    @property
    def why(self) -> str:
        """Why it is to be looked at."""
        return WHY[self.reason]


def look_first(comparison: Comparison, lowered: Iterable[Lowers] = ()) -> tuple[Look, ...]:
    """What to look at first, ranked; what is left out is an ordinary change.

    Args:
        comparison: What differs.
        lowered: What lowers the bar, in its own order.
    """
    lowered = tuple(lowered)
    found = [
        *(
            Look(reason="bar-lowered", about=each.about, words=each.words, place=each.place)
            for each in lowered
        ),
        *sorted(_looks(comparison, _Told(comparison, lowered)), key=lambda look: _rank(look, comparison)),
    ]
    seen: set[tuple[str, str]] = set()
    kept: list[Look] = []
    for look in found:
        # What happened to a claim is one thing; a finding is another, and so is a contradiction.
        kind = look.reason if look.reason in _APART else "claim"
        key = (kind, look.about if kind == "claim" else f"{look.about} {look.words}")
        if key not in seen:
            seen.add(key)
            kept.append(look)
    return tuple(kept)


_APART: Final = frozenset(
    (
        "bar-lowered",
        "contradiction",
        "contradiction-explained",
        "conclusion-verdict",
        "new-error",
        "finding-waived",
    )
)


class _Told:
    """What is told already by a graver item, and need not be told again as a finding or a removal."""

    def __init__(self, comparison: Comparison, lowered: Iterable[Lowers]) -> None:
        self._hidden = {_identity(finding) for each in lowered for finding in each.hides}
        deeds = {(each.what, each.about) for each in lowered}
        self.gone = {about for what, about in deeds if what == "claim-deleted-and-excluded"}
        self._by_rule = {
            "signed-claim-changed": {about for what, about in deeds if what == "signature-voided"},
            NOT_THERE: {claim.id for claim in comparison.untouched},
        }

    def __contains__(self, finding: Finding) -> bool:
        return _identity(finding) in self._hidden or finding.record in self._by_rule.get(finding.rule, ())


def _identity(finding: Finding) -> tuple[str, str, Place, str]:
    return finding.rule, finding.record, finding.place, finding.message


def _looks(comparison: Comparison, told: _Told) -> Iterator[Look]:
    for change in comparison.changed:
        yield from _of_change(change)
    yield from _of_divisions(comparison)
    yield from _untouched(comparison)
    yield from _of_conflicts(comparison)
    yield from _of_conclusions(comparison)
    yield from _of_findings(comparison, told)
    explained = {each.record for each in comparison.findings.errors if each.rule == "broken-record"}
    for name in sorted({*comparison.claims.unreadable} - explained):
        yield Look(reason="unreadable", about=name, words="its record cannot be read on one side", place=None)
    for claim in comparison.claims.removed:
        if claim.id not in comparison.divided and claim.id not in told.gone:
            yield _look("claim-removed", claim, f"removed; it was {claim.status}")


def _of_conclusions(comparison: Comparison) -> Iterator[Look]:
    for result in comparison.results:
        for each in result.conclusions:
            if each.status_changed and each.before is not None and each.after is not None:
                words = f"the conclusion comes to {each.after.status}, no longer {each.before.status}"
                article = comparison.head.report.records.articles.get(result.article)
                place = _place(article.origin.file, article.origin.line) if article is not None else None
                yield Look(reason="conclusion-verdict", about=each.conclusion.id, words=words, place=place)


def _of_findings(comparison: Comparison, told: _Told) -> Iterator[Look]:
    changed = comparison.changed_records
    for finding in comparison.findings.new:
        if finding.severity is Severity.ERROR and finding not in told:
            yield _of_finding("new-error", finding, is_changed=finding.record in changed)
    for finding in comparison.findings.accepted:
        yield _of_finding("finding-waived", finding, is_changed=finding.record in changed)


def _of_change(change: ClaimChange) -> Iterator[Look]:
    """What of one claim's change stands out."""
    after, verdict = change.after, f"{change.before.status} → {change.after.status}"
    if change.seems_another:
        yield _look("id-reused", after, "another claim stands under an id that was taken")
    if change.status_changed:
        note = "; the note did not change" if change.note_stayed else ""
        basis = _basis(change)
        if change.before.central or after.central:
            yield _look("central-verdict", after, f"{verdict}{'; ' + basis if basis else ''}{note}")
        if basis:
            yield _look("verdict-against-evidence", after, f"{verdict}; {basis}{note}")
        yield _look("verdict", after, f"{verdict}{note}")
    cut = _cut(change)
    if cut:
        yield _look("words-cut", after, cut)


def _of_divisions(comparison: Comparison) -> Iterator[Look]:
    """Verdicts that are others after a claim was split, or several were put together."""
    for each in comparison.splits:
        whole = each.whole
        for part in each.parts:
            if part.status != whole.status and part.id != whole.id:
                words = f"{part.status}; it is a part of {whole.id}, which was {whole.status}"
                yield _look(_verdict_of(part, whole), part, words)
    for each in comparison.merges:
        others = [part for part in each.parts if part.status != each.whole.status]
        if others:
            named = listing([f"{part.id}, which was {part.status}" for part in others])
            words = f"{each.whole.status}; it was put together from {named}"
            yield _look(_verdict_of(each.whole, *others), each.whole, words)


def _verdict_of(*claims: Claim) -> Reason:
    return "central-verdict" if any(each.central for each in claims) else "verdict"


def _basis(change: ClaimChange) -> str:
    """What is odd about the evidence under a verdict that turned; nothing where it changed too."""
    before, after = change.before.status, change.after.status
    if before not in VERDICTS or after not in VERDICTS or change.evidence:
        return ""
    if not change.after.evidence:
        return "there is no evidence"
    count = len(change.after.evidence)
    return "its evidence did not change" if count == 1 else f"its {count} items of evidence did not change"


def _cut(change: ClaimChange) -> str:
    """Words that were taken out of a quote or a statement, where nothing came in their place."""
    for name, before, after in (
        ("quote", _words_of_quote(change.before), _words_of_quote(change.after)),
        ("statement", change.before.statement.split(), change.after.statement.split()),
    ):
        gone = _taken_out(before, after)
        if gone:
            return f"words went from the {name}: “{' '.join(gone)}”"
    return ""


def _words_of_quote(claim: Claim) -> list[str]:
    return [word for each in claim.quote for word in each.exact.split()]


def _taken_out(before: list[str], after: list[str]) -> list[str]:
    """The words that make one text of the other by being left out; none where anything came.

    Stops at the end of what is left count for nothing: `in Geneva, he said` may end in `Geneva.`
    """
    if not after or len(after) >= len(before):
        return []
    gone: list[str] = []
    left = iter([word.strip(".,;:") for word in after])
    wanted = next(left, None)
    for word in before:
        if word.strip(".,;:") == wanted:
            wanted = next(left, None)
        else:
            gone.append(word)
    return gone if wanted is None else []


def _untouched(comparison: Comparison) -> Iterator[Look]:
    """Claims on changed sentences whose records nobody touched."""
    lost = {each.record for each in comparison.findings.new if each.rule == NOT_THERE}
    for claim in comparison.untouched:
        words = "the sentence that it quotes changed, its record did not"
        if claim.id in lost:
            words = f"{words}: its quote does not stand there any more"
        yield _look("quote-untouched", claim, words, own=False)


def _of_conflicts(comparison: Comparison) -> Iterator[Look]:
    conflicts, claims = comparison.conflicts, comparison.head.report.records.claims
    for each in (*conflicts.new, *conflicts.unflagged):
        state = "explained" if each.flagged else "not explained"
        yield _of_conflict("contradiction", each, f"{each.nature}, {state}", claims[each.claims[0]])
    for each in conflicts.flagged:
        yield _of_conflict(
            "contradiction-explained", each, f"{each.nature}, explained now", claims[each.claims[0]]
        )


def _of_conflict(reason: Reason, conflict: Conflict, words: str, first: Claim) -> Look:
    origin = first.origin
    return Look(
        reason=reason, about=", ".join(conflict.claims), words=words, place=_place(origin.file, origin.line)
    )


def _of_finding(reason: Reason, finding: Finding, *, is_changed: bool) -> Look:
    return Look(
        reason=reason,
        about=finding.record,
        words=f"{finding.rule}: {finding.message}",
        place=finding.place,
        is_changed=is_changed,
    )


def _look(reason: Reason, claim: Claim, words: str, *, own: bool = True) -> Look:
    origin = claim.origin
    return Look(
        reason=reason, about=claim.id, words=words, place=_place(origin.file, origin.line), is_changed=own
    )


def _place(file: str, line: int) -> Place:
    return Place(file=file, line=line, column=1)


def _rank(look: Look, comparison: Comparison) -> tuple[int, bool, bool, bool, int, int, Place]:
    """By reason; then what changed itself, central claims, those that stood and how they stand now, and what rests on them."""
    before, records = comparison.base.report.records.claims, comparison.head.report.records
    was, now = before.get(look.about), records.claims.get(look.about)
    claim = now or was
    return (
        REASONS.index(look.reason),
        not look.is_changed,
        claim is None or not claim.central,
        was is None or was.status != "supported",
        GRAVITY[claim.status] if claim is not None else 0,
        -len(dependents(records).get(look.about, ())),
        look.place or _place("", 0),
    )
