"""What a comparison says, in the order in which a reviewer should see it: the worst first. `factcheck diff`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from factcheck.comparison.changes import ClaimChange
from factcheck.comparison.comparison import Comparison, Side
from factcheck.comparison.conclusions_compared import HEADLINE
from factcheck.comparison.moves import FileMove
from factcheck.comparison.others import RecordChange
from factcheck.comparison.texts_compared import SentenceChange, TextChange
from factcheck.findings import Finding, Severity
from factcheck.logic.contradictions.conflicts import Conflict
from factcheck.records.articles import Article, Exclusion
from factcheck.records.claims import STATUSES
from factcheck.records.entities import Entity, Event, Property
from factcheck.records.record import Record
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source
from factcheck.reports.diff.blocks import consequence_lines
from factcheck.reports.diff.claims import CITES, by_verdict, claim_sections, division_section
from factcheck.reports.diff.conclusions import conclusion_counts, headline_count, result_items
from factcheck.reports.diff.first import look_first_section, totals_line, undivided
from factcheck.reports.diff.lowered_section import (
    judge_line,
    lowered_count,
    lowered_section,
    signature_figures,
)
from factcheck.reports.diff.outline import (
    Emphasis,
    Item,
    Line,
    Piece,
    Section,
    code,
    line,
    marked,
    short,
    strong,
)
from factcheck.reports.parts.claim_lines import claim_head, key_lines, quoted
from factcheck.reports.parts.phrases import aspects, counted, share, verdict
from factcheck.store.history.revisions import WORKING_TREE

OPEN: Final = 10
"""Items that a section of weight shows without being opened."""

HEADS: Final = 4
"""Figures in the headline; the others stand below."""


def headline(comparison: Comparison) -> str:
    """The worst of what differs, in one line."""
    if comparison.is_empty:
        return "nothing changed"
    return ", ".join(_said(comparison)[:HEADS]) or "no claim, finding or text changed"


def _said(comparison: Comparison) -> list[str]:
    return [f"{count} {noun if count == 1 else nouns}" for count, noun, nouns in _counts(comparison) if count]


def _counts(comparison: Comparison) -> Iterator[tuple[int, str, str]]:
    findings, claims, changed = comparison.findings, comparison.claims, comparison.changed
    yield lowered_count(comparison)
    yield from conclusion_counts(comparison)
    yield len(findings.errors), "new error", "new errors"
    yield headline_count(comparison)
    unexplained = [each for each in _conflicts_now(comparison) if not each.flagged]
    yield (
        len(unexplained),
        "new contradiction without an explanation",
        "new contradictions without an explanation",
    )
    explained = len(_conflicts_now(comparison)) - len(unexplained)
    yield explained, "new explained contradiction", "new explained contradictions"
    others = sum(each.seems_another for each in changed)
    yield others, "id given to another claim", "ids given to other claims"
    verdicts = sum(each.status_changed and not each.seems_another for each in changed)
    yield verdicts, "verdict changed", "verdicts changed"
    yield len(undivided(comparison, claims.removed)), "claim removed", "claims removed"
    yield len(comparison.splits), "claim split", "claims split"
    yield len(comparison.merges), "claim put together from several", "claims put together from several"
    yield len(claims.renamed), "claim renamed", "claims renamed"
    renamed = sum(each.is_renamed for each in comparison.records)
    yield renamed, "other record renamed", "other records renamed"
    yield len(findings.accepted), "finding newly waived", "findings newly waived"
    reworded = sum(each.wording_changed and not each.seems_another for each in changed)
    yield reworded, "claim reworded", "claims reworded"
    sentences = sum(len(each.sentences) for each in comparison.texts)
    yield sentences, "sentence of an article changed", "sentences of articles changed"
    yield len(undivided(comparison, claims.added)), "claim added", "claims added"
    citing = {name for each in comparison.records if len(each.citing) >= CITES for name in each.citing}
    yield len(citing), "claim that only cites another source", "claims that only cite another source"
    minor = sum(_is_minor(each) and each.after.id not in citing for each in changed)
    yield minor, "claim changed otherwise", "claims changed otherwise"
    yield sum(each.severity is Severity.WARNING for each in findings.new), "new warning", "new warnings"
    yield len(findings.fixed), "finding fixed", "findings fixed"


def sides(comparison: Comparison) -> tuple[Line, ...]:
    """What is compared, and how the record set stands before and after."""
    base, head = comparison.base, comparison.head
    lines = [
        *totals_line(comparison),
        line("From ", _named(base), ": the records are ", verdict(base.report)),
        line("To ", _named(head), ": the records are ", verdict(head.report)),
    ]
    lines.append(judge_line(comparison))
    return tuple(lines)


def _named(side: Side) -> Piece | str:
    """What a side is called: a name as it is typed, or words."""
    return side.name if side.name == WORKING_TREE else code(side.name)


def figures(comparison: Comparison) -> Iterator[tuple[str, str, str]]:
    """The figures that changed: what of, before, after."""
    before, after = (side.report.summary for side in (comparison.base, comparison.head))
    yield from _differing("claims", before.claims, after.claims)
    for status in STATUSES:
        yield from _differing(f"claims {status}", before.status.get(status, 0), after.status.get(status, 0))
    yield from _differing("errors", before.errors, after.errors)
    yield from _differing("warnings", before.warnings, after.warnings)
    yield from _differing("findings waived", before.waived, after.waived)
    yield from signature_figures(comparison)
    for change in comparison.coverage:
        one, two = (
            {name: share(aspect) for name, aspect in aspects(each)} if each is not None else {}
            for each in (change.before, change.after)
        )
        for name in one or two:
            figures_of = (one.get(name, "no text"), two.get(name, "no text"))
            if not all(each.endswith("(100%)") for each in figures_of):
                yield from _differing(f"{change.article}: {name} accounted for", *figures_of)


def _differing(name: str, before: object, after: object) -> Iterator[tuple[str, str, str]]:
    if before != after:
        yield name, str(before), str(after)


def sections(comparison: Comparison) -> list[Section]:
    """All that differs, in sections; those without an item are left out."""
    outline = _Outline(comparison)
    return [section for section in outline.sections() if section.items]


class _Outline:
    """The sections of one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.base: RecordSet = comparison.base.report.records
        self.head: RecordSet = comparison.head.report.records

    def sections(self) -> Iterator[Section]:
        """All of them, also those without an item."""
        findings, claims = self.comparison.findings, self.comparison.claims
        by_weight = {
            severity: [each for each in findings.new if each.severity is severity] for severity in Severity
        }
        yield lowered_section(self.comparison)
        yield look_first_section(self.comparison)
        yield _weighty("What the fact-check concludes", result_items(self.comparison))
        yield _weighty("New errors", map(self._finding, self._changed_first(by_weight[Severity.ERROR])))
        yield _weighty(
            "New contradictions",
            (self._conflict(each, self.head) for each in _conflicts_now(self.comparison)),
        )
        yield _weighty(
            "Records that cannot be read on one side",
            (Item(head=line(strong(name))) for name in claims.unreadable),
        )
        yield _weighty(
            "Settings changed",
            (Item(head=each) for change in self.comparison.settings for each in key_lines(change)),
        )
        yield _weighty("Findings newly waived", map(self._finding, findings.accepted))
        yield division_section(self.comparison)
        yield from claim_sections(self.comparison)
        yield from (self._text(change) for change in self.comparison.texts)
        yield _weighty(
            "Claims on changed sentences whose records did not change", self._touched(recorded=False)
        )
        yield _folded("Claims on changed sentences whose records changed too", self._touched(recorded=True))
        yield _folded("New warnings", map(self._finding, self._changed_first(by_weight[Severity.WARNING])))
        yield _folded("New hints", map(self._finding, self._changed_first(by_weight[Severity.INFO])))
        yield self._others()
        yield _folded("Contradictions resolved or explained", self._resolved())
        yield _folded(
            "Findings fixed",
            (Item(head=_finding(each).head) for each in (*findings.fixed, *findings.released)),
        )
        yield _folded("Records in another file, otherwise as they were", map(_move, self.comparison.moves))

    def _others(self) -> Section:
        """The other records; open where one stands for what happened to many."""
        records = self.comparison.records
        items = tuple(filter(None, map(_record, records)))
        has_weight = any(each.is_renamed or len(each.citing) >= CITES for each in records)
        title = "Sources, entities, events and other records"
        return Section(title=title, items=items, folded=not has_weight or len(items) > OPEN)

    def _changed_first(self, findings: Sequence[Finding]) -> list[Finding]:
        """Findings on records that changed before those that something else brought about."""
        changed = self.comparison.changed_records
        return sorted(findings, key=lambda finding: finding.record not in changed)

    def _finding(self, finding: Finding) -> Item:
        item = _finding(finding)
        if finding.record in self.comparison.changed_records:
            return item
        return replace(item, below=(*item.below, line("its own record did not change")))

    def _conflict(self, conflict: Conflict, records: RecordSet) -> Item:
        state = "explained" if conflict.flagged else "not explained yet"
        below = [
            line(*way, *claim_head(claim), ": ", short(claim.statement), f" ({claim.status})")
            for way, names in (((), conflict.pair), (("by way of ",), conflict.by_way_of))
            for claim in (records.claims[name] for name in names)
        ]
        told = conflict.told
        if len(told) > 1:
            below += [line(short(each)) for each in told]
        return Item(
            head=line(
                strong(conflict.nature), f", {state}" + (f": {short(told[0])}" if len(told) == 1 else "")
            ),
            below=(*below, *(line("explained: ", short(note)) for note in conflict.notes)),
        )

    def _resolved(self) -> Iterator[Item]:
        conflicts = self.comparison.conflicts
        yield from (self._conflict(each, self.base) for each in conflicts.resolved)
        yield from (self._conflict(each, self.head) for each in conflicts.flagged)

    def _text(self, change: TextChange) -> Section:
        if change.is_new or change.is_gone:
            what = "is new" if change.is_new else "is gone"
            return _weighty(f"Article {change.article}", [Item(head=line("its text ", what))])
        return _weighty(f"Text of {change.article} changed", map(_sentence, change.sentences))

    def _touched(self, *, recorded: bool) -> Iterator[Item]:
        claims = self.comparison.claims
        known = {each.after.id for each in self.comparison.changed}
        known.update(each.id for each in (*claims.added, *claims.removed))
        for claim in reversed(by_verdict(tuple(self.comparison.touched.values()))):
            if (claim.id in known) is recorded:
                yield Item(
                    head=line(*claim_head(claim), " ", strong(claim.status)),
                    below=(
                        line(short(claim.statement)),
                        line(*quoted(claim)),
                        *consequence_lines(self.comparison.resting_on(claim)),
                    ),
                )


def _weighty(title: str, items: Iterable[Item]) -> Section:
    """A section that is shown open, as long as it is not long."""
    some = tuple(items)
    return Section(title=title, items=some, folded=len(some) > OPEN)


def _folded(title: str, items: Iterable[Item]) -> Section:
    return Section(title=title, items=tuple(items), folded=True)


def _conflicts_now(comparison: Comparison) -> tuple[Conflict, ...]:
    """The conflicts that are new, or explained no more; without an explanation first."""
    both = (*comparison.conflicts.new, *comparison.conflicts.unflagged)
    return tuple(sorted(both, key=lambda conflict: (conflict.flagged, conflict.claims)))


def _is_minor(change: ClaimChange) -> bool:
    return not (change.wording_changed or change.status_changed or change.is_renamed)


def _finding(finding: Finding) -> Item:
    place = code(str(finding.place))
    below = [line("to do: ", short(finding.hint))]
    if finding.waived is not None:
        below = [line("waived: ", short(finding.waived))]
    head = line(strong(finding.record), " ", place, f" {finding.rule}: {short(finding.message)}")
    return Item(head=head, below=tuple(below))


def _sentence(change: SentenceChange) -> Item:
    place: list[str | Piece] = [strong(f"line {change.line}"), ": "]
    if change.before is None:
        return Item(head=line(*place, "new: ", Piece(short(change.after or ""), Emphasis.COME)))
    if change.after is None:
        return Item(head=line(*place, "taken out: ", Piece(short(change.before), Emphasis.GONE)))
    return Item(head=line(*place, *marked(change.before, change.after)))


def _record(change: RecordChange) -> Item | None:
    """What became of a record; None where what changed in an article's is told as what the fact-check concludes."""
    told = (*HEADLINE, "conclusions") if isinstance(change.record, Article) else ()
    keys = [key for key in change.keys if key.key not in told]
    if change.keys and not keys and not change.is_renamed:
        return None
    what = "new" if change.before is None else "gone" if change.after is None else "changed"
    record = change.record
    name = record.key if isinstance(record, Exclusion) else record.key.partition(".")[2]
    if change.is_renamed and change.before is not None:
        what = f"renamed, was called {change.before.key.partition('.')[2]}"
    head = line(strong(f"{change.kind} {name}"), f" {what}: ", short(label(record)))
    below = [each for key in keys for each in key_lines(key)]
    if change.follow:
        below.append(line(f"{counted(change.follow, 'reference')} to it followed"))
    if len(change.citing) >= CITES:
        below.append(
            line(
                f"{len(change.citing)} claims cite it, and changed in nothing else: ",
                short(", ".join(change.citing)),
            )
        )
    return Item(head=head, below=tuple(below))


def _move(move: FileMove) -> Item:
    return Item(head=line(code(move.before), " → ", code(move.after), f": {counted(move.records, 'record')}"))


def label(record: Record) -> str:
    """What a record besides claims is about, in words."""
    if isinstance(record, Article):
        return record.title
    if isinstance(record, Source):
        known = (record.title, record.publisher, record.published, record.url)
        return ", ".join(str(each) for each in known if each) or record.id
    if isinstance(record, Entity):
        return record.name
    if isinstance(record, Event | Property):
        return record.label
    assert isinstance(record, Exclusion), "there are no other kinds"
    return f"{record.reason or 'no reason'}, “{' … '.join(quote.exact for quote in record.quote)}”"
