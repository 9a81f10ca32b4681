"""The report for programs: version 2 of the JSON form.

Source: docs/json.md, which lists every key. A key may be added within a version; none changes its meaning or goes.
What is not known because it broke down or is not read in a text's language is null, never nought.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from factcheck.findings import Finding
from factcheck.logic.contradictions.conflicts import Conflict, conflicts
from factcheck.logic.coverage.measure import ASPECTS
from factcheck.logic.coverage.unread import unread
from factcheck.logic.quotations.anchors import anchors
from factcheck.logic.signatures.states import readers, state
from factcheck.outcomes import Report, Result
from factcheck.records.claims import Claim
from factcheck.records.derived import if_known
from factcheck.records.record_set import RecordSet
from factcheck.reports.parts.destinations import json_text
from factcheck.reports.parts.phrases import aspects, coverages

NAME = "json"
TAKES = "report"

VERSION = 2


def render(report: Report) -> str:
    """The whole report as JSON with sorted places and a final newline.

    Args:
        report: The outcome of a run.
    """
    document: dict[str, Any] = {
        "version": VERSION,
        "articles": [_article(report, article) for article in report.records.articles],
        "claims": [
            _claim(report, result) for result in report.results if isinstance(result.entry.record, Claim)
        ],
        "conflicts": if_known(_conflicts, report.records),
        "findings": [_finding(finding) for finding in report.findings],
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


def _article(report: Report, article: str) -> dict[str, Any]:
    measured = coverages(report)
    if measured is None:
        return {"id": article, "sentences": None, "coverage": None}
    coverage = measured.get(article)
    if coverage is None:
        return {"id": article, "sentences": 0, "coverage": dict.fromkeys(ASPECTS, 0.0)}
    return {
        "id": article,
        "sentences": coverage.sentences.total,
        "coverage": {
            name: round(aspect.share, 4) if aspect.is_read else None for name, aspect in aspects(coverage)
        },
    }


def _claim(report: Report, result: Result) -> dict[str, Any]:
    claim = result.entry.record
    assert isinstance(claim, Claim), "the caller picked the claims"
    return {
        "id": claim.id,
        "article": claim.origin.article,
        "file": claim.origin.file,
        "line": claim.origin.line,
        "status": claim.status,
        "kind": claim.kind,
        "speaker": list(report.records.speakers(claim)),
        "statement": claim.statement,
        "anchors": if_known(partial(_anchors, claim), report.records),
        "contradicts": [flag.claim for flag in claim.contradicts],
        "tension_with": [tension.claim for tension in claim.tension_with],
        "evidence": [{"source": item.source, "stance": item.stance} for item in claim.evidence],
        "by": claim.by,
        "signature": if_known(partial(state, claim), report.records),
        "signed_by": if_known(partial(_signed_by, claim), report.records),
        "outcome": str(result.outcome),
    }


def _anchors(claim: Claim, records: RecordSet) -> list[dict[str, Any]]:
    """Where the claim's quotes stand in the article's file, in code points; a quote that stands nowhere has no place."""
    places = (
        (trace, records.in_file(claim.origin.article or "", span.start, span.end))
        for trace in anchors(records).of(claim)
        for span in trace.spans
    )
    return [{"start": start, "end": end, "match": str(trace.outcome)} for trace, (start, end) in places]


def _signed_by(claim: Claim, records: RecordSet) -> list[str]:
    return list(readers(claim, records))


def _conflicts(records: RecordSet) -> list[dict[str, Any]]:
    return [_conflict(conflict) for conflict in conflicts(records)]


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "claims": list(conflict.claims),
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


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "record": finding.record,
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "message": finding.message,
        "why": finding.why,
        "hint": finding.hint,
        "related": list(finding.related),
        "waived": finding.waived is not None,
    }


def _summary(report: Report) -> dict[str, Any]:
    summary = report.summary
    return {
        "records": summary.records,
        "claims": summary.claims,
        "status": dict(summary.status),
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
        "quotations": {
            "traced": summary.quotes_traced,
            "untraced": summary.quotes_untraced,
            "unread": summary.quotes_unread,
        },
        "signatures": None if summary.signatures is None else dict(summary.signatures),
        "passed": summary.passed,
    }
