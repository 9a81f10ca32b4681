"""What a page begins with: the answer to the headline, what else was found, and how far the fact-check reached."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.logic.claims_in_words import source_details
from factcheck.logic.conclusions.ranking import Answer, ranking_by_article
from factcheck.logic.conclusions.reach import reach_by_article
from factcheck.outcomes import Report
from factcheck.records.articles import Article
from factcheck.records.claims import Claim, Evidence, Status
from factcheck.records.record_set import RecordSet
from factcheck.reports.html.places import web_address
from factcheck.reports.parts.answer_phrases import LEFT_OUT, in_short, reach_lines, standing_of
from factcheck.reports.parts.phrases import counted, open_findings

TOP = 3  # answers that the index shows of an article


@dataclass(frozen=True, kw_only=True, slots=True)
class Witness:
    """An item of evidence that speaks for an answer."""

    claim: Claim
    evidence: Evidence
    name: str  # of the source, or where a search looked
    source: str | None  # its id, where it has an entry on the page
    url: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownAnswer:
    """One thing that was found."""

    id: str
    says: str
    status: Status
    standing: str  # the same before what it is the verdict on, in words
    look: str  # how that is drawn: the status, or that it is left out
    claims: tuple[Claim, ...]
    witnesses: tuple[Witness, ...]  # the strongest first
    is_claim: bool  # whether it is a claim by itself, which nobody drew a conclusion from


@dataclass(frozen=True, kw_only=True, slots=True)
class TopOfPage:
    """What was found of an article."""

    are_concluded: bool  # whether people drew it; otherwise it is the claims that weigh most
    headline: ShownAnswer | None  # what answers the headline
    further: tuple[ShownAnswer, ...]  # the rest, ranked
    in_short: str  # what was not decided, not seen, not signed, in a sentence
    reach: tuple[tuple[str, str], ...]  # what was not looked at and so on, a label and a line each
    faults: str  # what is wrong with the records, in words; empty where nothing is

    @property
    def ranked(self) -> tuple[ShownAnswer, ...]:
        """All that was found, the answer to the headline first."""
        return (self.headline, *self.further) if self.headline is not None else self.further


def result_of(report: Report, article: Article) -> TopOfPage:
    """What was found of an article.

    Args:
        report: The outcome of a run.
        article: The article.
    """
    records = report.records
    answers, reach = ranking_by_article(records)[article.id], reach_by_article(records)[article.id]
    shown = tuple(
        _found(each, records, is_claim=not answers.are_concluded) for each in answers.headline_first
    )
    has_headline = answers.headline is not None
    return TopOfPage(
        are_concluded=answers.are_concluded,
        headline=shown[0] if has_headline else None,
        further=shown[has_headline:],
        in_short=in_short(reach),
        reach=tuple(reach_lines(reach, article)),
        faults=faults_of(report),
    )


def _found(answer: Answer, records: RecordSet, *, is_claim: bool) -> ShownAnswer:
    standing = standing_of(answer)
    return ShownAnswer(
        id=answer.id,
        says=answer.says,
        status=answer.status,
        standing=standing,
        look="omitted" if standing == LEFT_OUT else answer.status,
        claims=answer.claims,
        witnesses=tuple(_witness(claim, item, records) for claim, item in answer.strongest),
        is_claim=is_claim,
    )


def _witness(claim: Claim, item: Evidence, records: RecordSet) -> Witness:
    source = records.source_of(item)
    known = source_details(item.source, records) if item.source is not None else ""
    return Witness(
        claim=claim,
        evidence=item,
        name=known or item.source or ", ".join(item.where),
        source=item.source,
        url=web_address(source.url) if source is not None else None,
    )


def faults_of(report: Report) -> str:
    """The open findings of the records, counted: `2 errors and 1 warning`; empty where there are none.

    Args:
        report: The outcome of a run.
    """
    counts = (
        (sum(each.severity.value == severity for each in open_findings(report)), severity)
        for severity in ("error", "warning")
    )
    return " and ".join(counted(count, severity) for count, severity in counts if count)
