"""A claim in the fact-check for an editor: what it says, in whose words, and what the evidence comes to."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Final

from factcheck.logic.claims_in_words import name_of, speaker_of
from factcheck.logic.conclusions.answerable import answers_for, voice_of
from factcheck.records.articles import Article
from factcheck.records.claims import Claim, Status
from factcheck.records.quotes import ClaimSelector
from factcheck.records.record_set import RecordSet
from factcheck.reports.parts.escaping import escape
from factcheck.reports.parts.evidence_in_markdown import evidence_line
from factcheck.reports.parts.phrases import counted

FALLS: Final[tuple[Status, ...]] = ("refuted", "misleading")
MANY: Final = 5
"""Items of evidence of which those that only stand beside the matter are folded."""


class ClaimEntries:
    """Entries for the claims about one article."""

    def __init__(self, records: RecordSet, article: Article, folder: str) -> None:
        self.records, self.article, self.folder = records, article, folder

    def link(self, claim: Claim) -> str:
        """A claim's id, linked to its record."""
        return f"[{claim.id}]({self.address(claim.origin.file, claim.origin.line)})"

    def address(self, file: str, line: int) -> str:
        """A line of a file, from where the page lies."""
        return f"{posixpath.relpath(file, self.folder or '.')}#L{line}"

    def alone(self, claim: Claim) -> Iterator[str]:
        """The statement on a line."""
        central = " (central)" if claim.central else ""
        yield f"- {escape(claim.statement)}{self._speaker(claim)}{central} ({self.link(claim)})"

    def briefly(self, claim: Claim) -> str:
        """The statement with its verdict, where a claim is one of several in an entry."""
        return f"{escape(claim.statement)}{self._speaker(claim)} {claim.status} ({self.link(claim)})"

    def with_all(self, claim: Claim) -> Iterator[str]:
        """The statement with the article's words, all evidence and the note: where something is wrong."""
        central = ", central" if claim.central else ""
        yield f"- **{escape(claim.statement)}**{self._speaker(claim)} {claim.status}{central} ({self.link(claim)})"
        if claim.quote:
            yield f"  - in the article: {' … '.join(map(self._place, claim.quote))}"
        yield from self._answering(claim)
        weighs = [item for item in claim.evidence if item.stance in ("supports", "refutes")]
        beside = [item for item in claim.evidence if item not in weighs]
        is_folded = len(claim.evidence) > MANY and len(beside) > 1
        shown = weighs if is_folded else claim.evidence
        yield from (f"  - {evidence_line(item, self.records)}" for item in shown)
        yield from self._rest(claim)
        if is_folded:
            yield f"  - <details><summary>{counted(len(beside), 'more source')}</summary>"
            yield ""
            yield from (f"    - {evidence_line(item, self.records)}" for item in beside)
            yield from ("", "    </details>")

    def with_evidence(self, claim: Claim) -> Iterator[str]:
        """The statement on a line, then its evidence and the note."""
        yield from self.alone(claim)
        yield from (f"  - {evidence_line(item, self.records)}" for item in claim.evidence)
        yield from self._rest(claim)

    def _rest(self, claim: Claim) -> Iterator[str]:
        """The note, and what the claim rests on."""
        if claim.note:
            yield f"  - {escape(claim.note)}"
        if claim.depends_on:
            known = self.records.claims
            bases = [self.link(known[each]) if each in known else escape(each) for each in claim.depends_on]
            yield f"  - rests on {', '.join(bases)}"

    def _answering(self, claim: Claim) -> Iterator[str]:
        """Who answers for what somebody is falsely said to have said."""
        if claim.status in FALLS and voice_of(claim, self.records) == "attributed":
            who = answers_for(claim, self.records)
            is_article = who is None or who == self.article.author
            yield f"  - answers for it: {'the article' if is_article else escape(name_of(who or '', self.records))}"

    def _place(self, selector: ClaimSelector) -> str:
        """Words of the article, with the part in which they stand and who says them where that is their own."""
        part = "" if selector.in_ == "text" else f" (in the {selector.in_})"
        voice = f" \\[{escape(name_of(selector.speaker[-1], self.records))}\\]" if selector.speaker else ""
        return f"“{escape(selector.exact)}”{part}{voice}"

    def _speaker(self, claim: Claim) -> str:
        """Who says it, in brackets, where it is not the article's author."""
        author = self.article.author
        if claim.kind == "omission" or self.records.speakers(claim)[-1:] == ((author,) if author else ()):
            return ""
        return f" \\[{escape(speaker_of(claim, self.records))}\\]"
