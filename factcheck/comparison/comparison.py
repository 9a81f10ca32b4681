"""Two reports compared: what differs between them, as one value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from factcheck.comparison.authorship import UNKNOWN, Authorship
from factcheck.comparison.changes import Change, ClaimChange, claim_change
from factcheck.comparison.compared_side import Side
from factcheck.comparison.conclusions_compared import ResultChange, result_changes
from factcheck.comparison.consequences import Consequences, consequences
from factcheck.comparison.findings_compared import FindingChanges, finding_changes
from factcheck.comparison.look_first import Look, look_first
from factcheck.comparison.lowered_bar import Lowered
from factcheck.comparison.lowered_records import lowered_records
from factcheck.comparison.lowered_settings import lowered_settings
from factcheck.comparison.lowered_signatures import lowered_signatures
from factcheck.comparison.moves import FileMove, moves
from factcheck.comparison.others import (
    ConflictChanges,
    RecordChange,
    conflict_changes,
    record_changes_of,
    setting_changes,
)
from factcheck.comparison.pairing import Pairing, pair
from factcheck.comparison.renaming import names_of
from factcheck.comparison.splitting import Division, merges, splits
from factcheck.comparison.texts_compared import TextChange, text_changes
from factcheck.logic.coverage.measure import Coverage
from factcheck.outcomes import Report
from factcheck.records.claims import Claim

__all__ = ["Comparison", "CoverageChange", "Side", "compare"]


@dataclass(frozen=True, kw_only=True, slots=True)
class CoverageChange:
    """How much of an article is accounted for, before and after; None where its text is not there."""

    article: str
    before: Coverage | None
    after: Coverage | None


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """What differs between two states of a fact-check."""

    base: Side
    head: Side
    lowered: tuple[
        Lowered, ...
    ]  # what the later side does to the rules that it is judged by; to be read first
    results: tuple[ResultChange, ...]  # of articles whose conclusions or headline changed
    claims: Pairing
    changed: tuple[ClaimChange, ...]  # renamed claims included, in the order of the files
    conflicts: ConflictChanges
    findings: FindingChanges
    texts: tuple[TextChange, ...]
    coverage: tuple[CoverageChange, ...]  # of articles where it changed
    records: tuple[RecordChange, ...]  # besides claims
    settings: tuple[Change, ...]
    splits: tuple[Division, ...]
    merges: tuple[Division, ...]
    moves: tuple[FileMove, ...]  # which are no changes
    authorship: Authorship = UNKNOWN

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        parts = (
            *(self.claims.removed, self.claims.added, self.claims.unreadable, self.changed, self.texts),
            *(self.findings.new, self.findings.fixed, self.findings.accepted, self.findings.released),
            *(self.conflicts.new, self.conflicts.resolved, self.conflicts.flagged, self.conflicts.unflagged),
            *(self.lowered, self.results, self.coverage, self.records, self.settings),
        )
        return not any(parts)

    @property
    def fails(self) -> bool:
        """Whether a record is red, or not checked, that was not so before for the same reason."""
        return bool(self.findings.errors) or bool(self._not_checked(self.head) - self._not_checked(self.base))

    @property
    def judge(self) -> Side:
        """The side by whose settings both were checked: the earlier one, unless there was nothing yet."""
        return self.base if self.base.is_project else self.head

    @cached_property
    def touched(self) -> Mapping[str, Claim]:
        """The claims that rest on changed sentences, by id: as they are, or as they were where they are gone."""
        names = [name for change in self.texts for name in change.claims]
        before, after = self.base.report.records.claims, self.head.report.records.claims
        return {name: after.get(name) or before[name] for name in names if name in after or name in before}

    @cached_property
    def untouched(self) -> tuple[Claim, ...]:
        """Of these the ones that are as they were: nobody looked at them when the text changed."""
        known = {each.after.id for each in self.changed}
        known.update(each.id for each in (*self.claims.added, *self.claims.removed))
        return tuple(claim for claim in self.touched.values() if claim.id not in known)

    @cached_property
    def divided(self) -> frozenset[str]:
        """The ids, before and after, of claims that were split or put together."""
        both = (*self.splits, *self.merges)
        return frozenset(each.id for division in both for each in (division.whole, *division.parts))

    @cached_property
    def changed_records(self) -> frozenset[str]:
        """The keys of the records that are not what they were."""
        claims = (*self.claims.added, *(each.after for each in self.changed))
        others = (each.after for each in self.records if each.after is not None)
        return frozenset((*(each.origin.key for each in (*claims, *others)), *self.claims.unreadable))

    @cached_property
    def look_first(self) -> tuple[Look, ...]:
        """What a reviewer should see first, ranked."""
        return look_first(self, self.lowered)

    def resting_on(self, claim: Claim) -> Consequences:
        """What rests on a claim: as it is now, or was where the claim is gone."""
        records = self.head.report.records
        return consequences(claim, records if claim.id in records.claims else self.base.report.records)

    @staticmethod
    def _not_checked(side: Side) -> set[str]:
        return {
            result.entry.origin.key for result in side.report.results if result.missing or result.unfinished
        }


def compare(base: Side, head: Side) -> Comparison:
    """What differs.

    Args:
        base: The earlier state.
        head: The later one; both were checked under the settings of the earlier one.
    """
    before, after = base.report, head.report
    claims = pair(before.records, after.records)
    names = names_of(before.records, after.records, claims.names)
    changes = (claim_change(*both, names) for both in (*claims.kept, *claims.renamed))
    changed = tuple(change for change in changes if change is not None)
    divided, united = splits(claims, changed), merges(claims, changed)
    return Comparison(
        base=base,
        head=head,
        lowered=(
            *lowered_settings(base, head),
            *lowered_records(before, after, claims, (*divided, *united)),
            *lowered_signatures(base, head, claims),
        ),
        results=result_changes(before.records, after.records, names),
        claims=claims,
        changed=changed,
        conflicts=conflict_changes(before.records, after.records, names),
        findings=finding_changes(before, after, names.in_messages),
        texts=text_changes(before, after, claims.names),
        coverage=_coverage(before, after),
        records=record_changes_of(before.records, after.records, names, _citing(changed)),
        settings=setting_changes(base.own_settings, head.own_settings),
        splits=divided,
        merges=united,
        moves=moves(before.records, after.records, names),
    )


def _citing(changed: Iterable[ClaimChange]) -> Mapping[str, list[str]]:
    """By source the claims of which nothing changed but that they cite it too."""
    found: dict[str, list[str]] = {}
    for change in changed:
        sources = change.only_cites
        if len(sources) == 1:
            found.setdefault(next(iter(sources)), []).append(change.after.id)
    return found


def _coverage(base: Report, head: Report) -> tuple[CoverageChange, ...]:
    articles = sorted({*base.coverage, *head.coverage})
    both = [(name, base.coverage.get(name), head.coverage.get(name)) for name in articles]
    return tuple(
        CoverageChange(article=name, before=one, after=two)
        for name, one, two in both
        if _figures(one) != _figures(two)
    )


def _figures(coverage: Coverage | None) -> object:
    return coverage and [
        (coverage.aspect(each).covered, coverage.aspect(each).total) for each in coverage.shares
    ]
