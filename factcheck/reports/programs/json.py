"""The report for programs: version 2 of the JSON form.

Source: docs/json.md, which lists every key. A key may be added within a version; none changes its meaning or goes.
What is not known because it broke down or is not read in a text's language is null, never nought.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from factcheck.findings import Finding
from factcheck.logic.conclusions.ranking import Answer, ranking_by_article
from factcheck.logic.conclusions.reach import Reach, reach_by_article
from factcheck.logic.contradictions.conflicts import Conflict, conflicts
from factcheck.logic.coverage.unread import unread
from factcheck.logic.quotations.anchors import QuoteFigures, Tally
from factcheck.outcomes import Report
from factcheck.records.articles import Article
from factcheck.records.claims import Claim
from factcheck.records.derived import if_known
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source
from factcheck.reports.parts.destinations import json_text
from factcheck.reports.parts.phrases import aspects, coverages
from factcheck.reports.programs.json_claims import ClaimNames, claim_node

NAME = "json"
TAKES = "report"

VERSION = 2


def render(report: Report) -> str:
    """The whole report as JSON with sorted places and a final newline.

    Args:
        report: The outcome of a run.
    """
    names = ClaimNames(report.records)
    document: dict[str, Any] = {
        "version": VERSION,
        "articles": [_article(report, article, names) for article in report.records.articles.values()],
        "sources": [_source(source) for source in report.records.sources.values()],
        "claims": [
            claim_node(report, result, names)
            for result in report.results
            if isinstance(result.entry.record, Claim)
        ],
        "conflicts": if_known(partial(_conflicts, names), report.records),
        "findings": [_finding(finding, names) for finding in report.findings],
        "shown": list(report.shown),
        "summary": _summary(report),
    }
    if not_read := unread(report.records):
        document["not_read"] = [
            {"language": each.code, "parts": list(each.parts), "articles": list(each.articles)}
            for each in not_read
        ]
    if report.not_run:
        document["not_run"] = [{"rule": each.rule, "reason": each.reason} for each in report.not_run]
    return json_text(document, indent=2) + "\n"


def _article(report: Report, article: Article, names: ClaimNames) -> dict[str, Any]:
    rankings = if_known(ranking_by_article, report.records)
    reaches = if_known(reach_by_article, report.records)
    return {
        "id": article.id,
        "title": article.title,
        "title_seen": article.title_seen,
        "author": article.author,
        "published": None if article.published is None else str(article.published),
        "url": article.url,
        "checked": None if article.checked is None else str(article.checked),
        "is_concluded": bool(article.conclusions),
        "answers": rankings and [_answer(each, names) for each in rankings[article.id].ranked],
        "reach": reaches and _reach(reaches[article.id], names),
        **_coverage(report, article.id),
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "published": None if source.published is None else str(source.published),
        "url": source.url,
        "archived": source.archived,
        "kind": source.kind,
        "confidential": source.confidential,
        "derives_from": list(source.derives_from),
    }


def _answer(answer: Answer, names: ClaimNames) -> dict[str, Any]:
    return {
        "id": answer.id,
        "says": answer.says,
        "status": answer.status,
        "answers_headline": answer.answers_headline,
        "rests_on": [names.of(claim.id) for claim in answer.claims],
        "strongest": [
            {"claim": names.of(claim.id), "evidence": claim.evidence.index(item)}
            for claim, item in answer.strongest
        ],
    }


def _reach(reach: Reach, names: ClaimNames) -> dict[str, Any]:
    def ids(claims: tuple[Claim, ...]) -> list[str]:
        return [names.of(claim.id) for claim in claims]

    return {
        "unchecked": ids(reach.unchecked),
        "not_pursued": ids(reach.not_pursued),
        "undecided": ids(reach.undecided),
        "quotations": reach.quotations,
        "wording_not_seen": ids(reach.wording_not_seen),
        "checked_by": list(reach.writers),
        "signed_by": [{"name": name, "date": str(day)} for name, day in reach.signers],
        "signed": reach.signed,
    }


def _coverage(report: Report, article: str) -> dict[str, Any]:
    """The article's sentences and what of it is accounted for; null where it is not known, or not read."""
    measured = coverages(report)
    coverage = (measured or {}).get(article)
    if coverage is None:
        return {"sentences": None, "coverage": None}
    shares = {name: round(aspect.share, 4) if aspect.is_read else None for name, aspect in aspects(coverage)}
    return {"sentences": coverage.sentences.total, "coverage": shares}


def _conflicts(names: ClaimNames, records: RecordSet) -> list[dict[str, Any]]:
    return [_conflict(conflict, names) for conflict in conflicts(records)]


def _conflict(conflict: Conflict, names: ClaimNames) -> dict[str, Any]:
    return {
        "claims": [names.of(claim) for claim in conflict.claims],
        "flagged": conflict.flagged,
        "pair": list(conflict.pair),
        "by_way_of": list(conflict.by_way_of),
        "about": list(conflict.about),
        "follows": list(conflict.follows),
        "kind": conflict.kind,
        "nature": conflict.nature,
        "voices": list(conflict.voices),
        "reason": conflict.reason,
        "notes": list(conflict.notes),
    }


def _finding(finding: Finding, names: ClaimNames) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "record": names.of(finding.record),
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "message": finding.message,
        "why": finding.why,
        "hint": finding.hint,
        "related": [names.of(each) for each in finding.related],
        "waived": finding.waived is not None,
    }


def _summary(report: Report) -> dict[str, Any]:
    summary = report.summary
    return {
        "records": summary.records,
        "claims": summary.claims,
        "status": dict(summary.status),
        "voices": {voice: dict(counts) for voice, counts in summary.voices.items()},
        "outcomes": dict(summary.outcomes),
        "findings": {"error": summary.errors, "warning": summary.warnings, "info": summary.infos},
        "waived": summary.waived,
        "conflicts": {
            "flagged": summary.conflicts_flagged,
            "unflagged": summary.conflicts_unflagged,
            "disputes": summary.disputes,
            "self_contradictions": summary.self_contradictions,
            "accounts": summary.contradictory_accounts,
            "repeated": summary.conflicts_repeated,
        },
        "quotations": _quotations(summary.quotes),
        "signatures": None if summary.signatures is None else dict(summary.signatures),
        "passed": summary.passed,
    }


def _quotations(found: QuoteFigures | None) -> dict[str, Any] | None:
    """How quotes fared, by what they were traced to."""
    if found is None:
        return None
    return {
        "article": _tally(found.in_articles),
        "sources": _tally(found.in_sources),
        "title_not_seen": found.not_seen,
    }


def _tally(found: Tally) -> dict[str, int]:
    return {"traced": found.traced, "untraced": found.untraced, "unread": found.unread}
