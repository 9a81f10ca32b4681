"""The fact-check of an article as a page for an editor: what stands, what does not, and where to look. `factcheck report`."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck.dates.prose import in_words
from factcheck.logic.claims_in_words import name_of, speaker_of
from factcheck.logic.contradictions.conflicts import conflicts
from factcheck.logic.contradictions.tensions import tensions
from factcheck.outcomes import Report
from factcheck.records.articles import Correction
from factcheck.records.claims import Claim, Evidence, Status
from factcheck.records.record_set import RecordSet
from factcheck.reports.parts.conflicts import ToldConflict, newly_in, told_once
from factcheck.reports.parts.escaping import escape
from factcheck.reports.parts.options import Options
from factcheck.reports.parts.phrases import aspects, lines_of_not_run, share, verdict
from factcheck.text.addresses import is_web

NAME = "markdown"
TAKES = "article"

STANCES = {"supports": "for", "refutes": "against", "context": "beside it", "search": "looked for"}


MEANINGS: dict[Status, str] = {
    "refuted": "the evidence contradicts it",
    "misleading": "literally right, but cut, cherry-picked or outdated",
    "conflicting": "good sources disagree",
    "insufficient": "looked for, cannot be decided",
    "not-pursued": "checkable, and nobody looked",
    "unchecked": "not looked at yet",
    "supported": "the evidence bears out the wording",
    "withdrawn": "the record no longer stands",
}


def render(report: Report, article: str, options: Options) -> str:
    """One page in Markdown (GitHub's dialect) about one article, each claim linked to its record.

    Args:
        report: The outcome of a run.
        article: The article's id.
        options: Where the page will lie, so that its links lead to the records.
    """
    page = _Page(report, article, options.folder)
    return "\n".join(page.lines()).rstrip() + "\n"


class _Page:
    """The parts of the page."""

    def __init__(self, report: Report, article: str, folder: str) -> None:
        self.report, self.records, self.folder = report, report.records, folder
        self.article = report.records.articles[article]
        self.claims = [each for each in self.records.claims.values() if each.origin.article == article]
        self.claims.sort(key=lambda claim: (claim.origin.file, claim.origin.line))
        ids = {claim.id for claim in self.claims}
        self.conflicts = [each for each in conflicts(self.records) if not ids.isdisjoint(each.claims)]

    def lines(self) -> Iterator[str]:
        """The whole page."""
        yield from self._head()
        yield from self._corrections()
        yield from self._claims("What does not stand", ("refuted", "misleading"), self._with_evidence)
        yield from self._claims("What good sources disagree on", ("conflicting",), self._with_evidence)
        yield from self._contradictions()
        yield from self._tensions()
        yield from self._claims("What could not be settled", ("insufficient",), self._with_note, folded=True)
        yield from self._claims("What nobody looked into", ("not-pursued",), self._with_note, folded=True)
        yield from self._claims("What nobody has looked at yet", ("unchecked",), self._alone)
        yield from self._claims("What stands", ("supported",), self._alone, folded=True)
        yield from self._exclusions()

    def _head(self) -> Iterator[str]:
        article, records = self.article, self.records
        yield f"# Fact-check: {escape(article.title)}"
        yield ""
        by = (
            f"By {escape(name_of(article.author, records))}"
            if article.author
            else "By an author who is not on record"
        )
        published = f", published {in_words(article.published)}" if article.published else ""
        checked = f" This fact-check was published {in_words(article.checked)}." if article.checked else ""
        link = f" ([the article]({article.url}))" if article.url and _is_web(article.url) else ""
        yield f"{by}{published}{link}. The records: {verdict(self.report)}.{checked}"
        yield from (f"\nRules that were not run: {escape(each)}." for each in lines_of_not_run(self.report))
        yield ""
        coverage = self.report.coverage.get(article.id)
        if coverage is not None:
            yield f"Accounted for: {', '.join(f'{name} {share(aspect)}' for name, aspect in aspects(coverage))}."
            yield ""
        yield "| verdict | claims |"
        yield "|---|---|"
        for status, meaning in MEANINGS.items():
            count = sum(claim.status == status for claim in self.claims)
            if count:
                yield f"| {status}: {meaning} | {count} |"

    def _corrections(self) -> Iterator[str]:
        """What was corrected since the fact-check was published, the newest first: readers have relied on it."""
        some = sorted(self.article.corrections, key=lambda entry: str(entry.date), reverse=True)
        if some:
            yield from _section("Corrections", len(some), map(self._correction, some))

    def _correction(self, entry: Correction) -> str:
        known = self.records.claims
        claims = [self._link(known[name]) if name in known else escape(name) for name in entry.claims]
        links = f" ({', '.join(claims)})" if claims else ""
        return f"- **{entry.date}** {escape(entry.what)} *{escape(entry.why)}*{links}"

    def _claims(
        self,
        title: str,
        statuses: Sequence[Status],
        show: Callable[[Claim], Iterator[str]],
        *,
        folded: bool = False,
    ) -> Iterator[str]:
        """A section on the claims with some statuses, in the order of the article."""
        some = [claim for claim in self.claims if claim.status in statuses]
        if some:
            yield from _section(
                title, len(some), (line for claim in some for line in show(claim)), folded=folded
            )

    def _alone(self, claim: Claim) -> Iterator[str]:
        speaker = _speaker(claim, self.records, self.article.author)
        yield f"- {escape(claim.statement)}{speaker} ({self._link(claim)})"

    def _with_note(self, claim: Claim) -> Iterator[str]:
        yield from self._alone(claim)
        if claim.note:
            yield f"  - {escape(claim.note)}"

    def _with_evidence(self, claim: Claim) -> Iterator[str]:
        speaker = _speaker(claim, self.records, self.article.author)
        yield f"- **{escape(claim.statement)}**{speaker} {claim.status} ({self._link(claim)})"
        yield f"  - in the article: {' … '.join(f'“{escape(quote.exact)}”' for quote in claim.quote)}"
        yield from (f"  - {self._evidence(item)}" for item in claim.evidence)
        if claim.note:
            yield f"  - {escape(claim.note)}"

    def _evidence(self, item: Evidence) -> str:
        source = self.records.source_of(item)
        title = escape((source and source.title) or item.source or ", ".join(item.where))
        linked = f"[{title}]({source.url})" if source and source.url and _is_web(source.url) else title
        details = [source.publisher, str(source.published) if source.published else None] if source else []
        known = ", ".join(escape(detail) for detail in details if detail)
        note = f": {escape(item.note)}" if item.note else ""
        return f"{STANCES[item.stance]}: {linked}{f' ({known})' if known else ''}{note}"

    def _contradictions(self) -> Iterator[str]:
        told = told_once(self.conflicts)
        if told:
            yield from _section(
                "Contradictions", len(told), (line for each in told for line in self._conflict(each))
            )

    def _conflict(self, told: ToldConflict) -> Iterator[str]:
        conflict = told.conflict
        state = "" if conflict.flagged else "**not explained yet**, "
        yield f"- {state}{escape(conflict.nature)}:"
        yield from (f"  - {self._side(each)}" for each in conflict.pair)
        yield from (f"  - by way of: {self._side(each)}" for each in conflict.by_way_of)
        yield from (f"  - *{escape(note)}*" for note in conflict.notes)
        for again in told.again:
            yield from (f"  - the same again: {self._side(each)}" for each in newly_in(again, conflict))
            new = [note for note in again.notes if note not in conflict.notes]
            yield from (f"    - *{escape(note)}*" for note in new)

    def _side(self, claim_id: str) -> str:
        """A claim that takes part in a conflict, with its verdict."""
        claim = self.records.claims[claim_id]
        speaker = _speaker(claim, self.records, self.article.author)
        return f"{escape(claim.statement)}{speaker} {claim.status} ({self._link(claim)})"

    def _tensions(self) -> Iterator[str]:
        known = tensions(self.records)
        pairs = sorted(
            {
                (*sorted((claim.id, other)), note)
                for claim in self.claims
                for other, note in known.get(claim.id, ())
            }
        )
        lines = (
            f"- {escape(note)} ({self._link(self.records.claims[one])}, {self._link(self.records.claims[other])})"
            for one, other, note in pairs
        )
        if pairs:
            yield from _section("What sits badly together", len(pairs), lines)

    def _exclusions(self) -> Iterator[str]:
        some = [each for each in self.records.exclusions if each.origin.article == self.article.id]
        if some:
            lines = (
                f"- {each.reason}: “{escape(' … '.join(quote.exact for quote in each.quote))}” ({self._place(each.origin.file, each.origin.line)})"
                for each in some
            )
            yield from _section("What is not checkable", len(some), lines, folded=True)

    def _link(self, claim: Claim) -> str:
        file = posixpath.relpath(claim.origin.file, self.folder or ".")
        return f"[{claim.id}]({file}#L{claim.origin.line})"

    def _place(self, file: str, line: int) -> str:
        return f"[{file}:{line}]({posixpath.relpath(file, self.folder or '.')}#L{line})"


def _speaker(claim: Claim, records: RecordSet, author: str | None) -> str:
    """Who says it, in brackets, where it is not the article's author."""
    if records.speakers(claim)[-1:] == ((author,) if author else ()):
        return ""
    return f" \\[{escape(speaker_of(claim, records))}\\]"


def _section(title: str, count: int, lines: Iterable[str], *, folded: bool = False) -> Iterator[str]:
    yield from ("", f"## {title} ({count})", "")
    if folded:
        yield from ("<details>", f"<summary>{count} in the order of the article</summary>", "")
    yield from lines
    if folded:
        yield from ("", "</details>")


def _is_web(url: str) -> bool:
    """Whether an address may be linked in Markdown: the records are not ours."""
    return is_web(url) and not set(url) & set("()'")
