"""The fact-check of an article for an editor: what was found, how far it reached, then every claim. `factcheck report`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from factcheck.dates.prose import in_words
from factcheck.logic.claims_in_words import label_of, name_of
from factcheck.logic.conclusions.answerable import VOICES, Voice, voice_of
from factcheck.logic.contradictions.conflicts import Conflict, conflicts
from factcheck.logic.contradictions.tensions import tensions
from factcheck.outcomes import Report
from factcheck.records.articles import Correction
from factcheck.records.claims import Claim, Status
from factcheck.reports.parts.answer_phrases import VOICE_LABELS, VOICE_TITLES, title_line
from factcheck.reports.parts.conflicts import ToldConflict, newly_in, told_once
from factcheck.reports.parts.escaping import escape
from factcheck.reports.parts.evidence_in_markdown import can_be_linked
from factcheck.reports.parts.options import Options
from factcheck.reports.parts.phrases import aspects, foot_line, lines_of_not_run, quotation_line, share
from factcheck.reports.parts.result_in_markdown import result
from factcheck.reports.people.claim_entries import ClaimEntries

NAME = "markdown"
TAKES = "article"

MEANINGS: Final[dict[Status, str]] = {
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
        self.report, self.records = report, report.records
        self.article = report.records.articles[article]
        self.entries = ClaimEntries(self.records, self.article, folder)
        self.claims = [each for each in self.records.claims.values() if each.origin.article == article]
        self.claims.sort(key=lambda claim: (claim.origin.file, claim.origin.line))
        ids = {claim.id for claim in self.claims}
        self.conflicts = [each for each in conflicts(self.records) if not ids.isdisjoint(each.claims)]

    def lines(self) -> Iterator[str]:
        """The whole page."""
        yield from (f"# {escape(title_line(self.article))}", "", self._about(), "")
        yield from result(self.report, self.article, self.entries.link)
        yield from self._figures()
        yield from self._corrections()
        for voice in VOICES:
            yield from self._voice(voice)
        yield from self._contradictions()
        yield from self._tensions()
        yield from self._exclusions()
        yield from ("", "---", "", escape(foot_line(self.report)))

    def _figures(self) -> Iterator[str]:
        """More rows of the table that says how far it reached, then the claims by verdict and by whose they are."""
        coverage = self.report.coverage.get(self.article.id)
        if coverage is not None:
            shares = ", ".join(f"{name} {share(aspect)}" for name, aspect in aspects(coverage))
            yield f"| accounted for | {shares} |"
        if len(self.records.articles) == 1:
            yield f"| quotes | {escape(quotation_line(self.report.summary))} |"
        yield from (f"| rules not run | {escape(each)} |" for each in lines_of_not_run(self.report))
        found = Counter((claim.status, voice_of(claim, self.records)) for claim in self.claims)
        voices = [voice for voice in VOICES if any(found[status, voice] for status in MEANINGS)]
        yield ""
        yield f"| verdict | {' | '.join(VOICE_LABELS[voice] for voice in voices)} |"
        yield f"|---{'|---' * len(voices)}|"
        for status, meaning in MEANINGS.items():
            if any(found[status, voice] for voice in voices):
                counts = " | ".join(str(found[status, voice]) for voice in voices)
                yield f"| {status}: {meaning} | {counts} |"

    def _about(self) -> str:
        """Who wrote the article, and when."""
        article = self.article
        by = (
            f"by {escape(name_of(article.author, self.records))}" if article.author else "by nobody on record"
        )
        published = f", published {in_words(article.published)}" if article.published else ""
        link = f" ([the article]({article.url}))" if article.url and can_be_linked(article.url) else ""
        return f"The article is {by}{published}{link}."

    def _corrections(self) -> Iterator[str]:
        """What was corrected since the fact-check was published, the newest first: readers have relied on it."""
        some = sorted(self.article.corrections, key=lambda entry: str(entry.date), reverse=True)
        if some:
            yield from _section("## Corrections", len(some), map(self._correction, some))

    def _correction(self, entry: Correction) -> str:
        known = self.records.claims
        claims = [self.entries.link(known[name]) if name in known else escape(name) for name in entry.claims]
        links = f" ({', '.join(claims)})" if claims else ""
        return f"- **{entry.date}** {escape(entry.what)} *{escape(entry.why)}*{links}"

    def _voice(self, voice: Voice) -> Iterator[str]:
        """The claims of one voice, by verdict: what does not stand first."""
        some = [claim for claim in self.claims if voice_of(claim, self.records) == voice]
        if any(claim.status != "withdrawn" for claim in some):
            entries = self.entries
            yield from ("", f"## {VOICE_TITLES[voice]} ({len(some)})")
            yield from _claims("What does not stand", some, ("refuted", "misleading"), entries.with_all)
            yield from _claims("What good sources disagree on", some, ("conflicting",), entries.with_all)
            yield from _claims(
                "What could not be settled", some, ("insufficient",), entries.with_evidence, folded=True
            )
            yield from _claims(
                "What nobody looked into", some, ("not-pursued",), entries.with_evidence, folded=True
            )
            yield from _claims("What nobody has looked at yet", some, ("unchecked",), entries.with_evidence)
            yield from _claims("What stands", some, ("supported",), entries.with_evidence, folded=True)

    def _contradictions(self) -> Iterator[str]:
        told = told_once(self.conflicts)
        if told:
            lines = (line for each in told for line in self._conflict(each))
            yield from _section("## Contradictions", len(told), lines)

    def _conflict(self, told: ToldConflict) -> Iterator[str]:
        conflict = told.conflict
        state = "" if conflict.flagged else "**not explained yet**, "
        yield f"- {state}{escape(conflict.nature)}{self._about_flags(conflict)}:"
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
        return self.entries.briefly(claim)

    def _about_flags(self, conflict: Conflict) -> str:
        """What the flags between the claims of a conflict say that it is about."""
        topics = sorted({topic for entry in conflict.entries for topic in entry.about})
        return f" about {escape(', '.join(map(self._topic, topics)))}" if topics else ""

    def _topic(self, topic: str) -> str:
        """A property or event by its label."""
        event = self.records.events.get(topic)
        return event.label if event is not None else label_of(topic, self.records)

    def _tensions(self) -> Iterator[str]:
        known = tensions(self.records)
        pairs = sorted(
            {
                (*sorted((claim.id, other)), note)
                for claim in self.claims
                for other, note in known.get(claim.id, ())
            }
        )
        link, claims = self.entries.link, self.records.claims
        lines = (
            f"- {escape(note)} ({link(claims[one])}, {link(claims[other])})" for one, other, note in pairs
        )
        if pairs:
            yield from _section("## What sits badly together", len(pairs), lines)

    def _exclusions(self) -> Iterator[str]:
        some = [each for each in self.records.exclusions if each.origin.article == self.article.id]
        if some:
            lines = (
                f"- {each.reason}: “{escape(' … '.join(quote.exact for quote in each.quote))}”"
                f" ([{each.origin.file}:{each.origin.line}]({self.entries.address(each.origin.file, each.origin.line)}))"
                for each in some
            )
            yield from _section("## What is not checkable", len(some), lines, folded=True)


def _claims(
    title: str,
    claims: Sequence[Claim],
    statuses: Sequence[Status],
    show: Callable[[Claim], Iterator[str]],
    *,
    folded: bool = False,
) -> Iterator[str]:
    """A section on the claims with some statuses, in the order of the article."""
    some = [claim for claim in claims if claim.status in statuses]
    if some:
        lines = (line for claim in some for line in show(claim))
        yield from _section(f"### {title}", len(some), lines, folded=folded)


def _section(title: str, count: int, lines: Iterable[str], *, folded: bool = False) -> Iterator[str]:
    yield from ("", f"{title} ({count})", "")
    if folded:
        yield from ("<details>", f"<summary>{count} in the order of the article</summary>", "")
    yield from lines
    if folded:
        yield from ("", "</details>")
