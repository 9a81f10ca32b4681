"""The report for programs: version 1 of the stable JSON form.

Source: docs/json.md, which lists every key. A key may be added within a version; none changes its meaning or goes.
"""

from __future__ import annotations

from typing import Any

from factcheck.findings import Finding
from factcheck.logic.contradictions.conflicts import Conflict, conflicts
from factcheck.logic.coverage.measure import ASPECTS
from factcheck.logic.quotations.anchors import anchors
from factcheck.logic.signatures.states import readers, state
from factcheck.outcomes import Report, Result
from factcheck.records.claims import Claim
from factcheck.reports.parts.phrases import aspects
from factcheck.reports.parts.plain import json_text

VERSION = 1


def render(report: Report) -> str:
    """The whole report as JSON with sorted places and a final newline.

    Args:
        report: The outcome of a run.
    """
    document = {
        "version": VERSION,
        "articles": [_article(report, article) for article in report.records.articles],
        "claims": [
            _claim(report, result) for result in report.results if isinstance(result.entry.record, Claim)
        ],
        "conflicts": [_conflict(conflict) for conflict in conflicts(report.records)],
        "findings": [_finding(finding) for finding in report.findings],
        "shown": list(report.shown),
        "summary": _summary(report),
    }
    return json_text(document, indent=2) + "\n"


def _article(report: Report, article: str) -> dict[str, Any]:
    coverage = report.coverage.get(article)
    if coverage is None:
        return {"id": article, "sentences": 0, "coverage": dict.fromkeys(ASPECTS, 0.0)}
    return {
        "id": article,
        "sentences": coverage.sentences.total,
        "coverage": {name: round(aspect.share, 4) for name, aspect in aspects(coverage)},
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
        "anchors": _anchors(report, claim),
        "contradicts": [flag.claim for flag in claim.contradicts],
        "tension_with": [tension.claim for tension in claim.tension_with],
        "evidence": [{"source": item.source, "stance": item.stance} for item in claim.evidence],
        "by": claim.by,
        "signature": state(claim, report.records),
        "signed_by": list(readers(claim, report.records)),
        "outcome": str(result.outcome),
    }


def _anchors(report: Report, claim: Claim) -> list[dict[str, Any]]:
    """Where the claim's quotes stand in the article's file, in code points; a quote that stands nowhere has no place."""
    traces = anchors(report.records).of(claim)
    places = (
        (trace, report.records.in_file(claim.origin.article or "", span.start, span.end))
        for trace in traces
        for span in trace.spans
    )
    return [{"start": start, "end": end, "match": str(trace.outcome)} for trace, (start, end) in places]


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "claims": list(conflict.claims),
        "flagged": conflict.flagged,
        "kind": "dispute" if conflict.is_dispute else "self-contradiction",
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
        },
        "quotations": {"traced": summary.quotes_traced, "untraced": summary.quotes_untraced},
        "signatures": dict(summary.signatures),
        "passed": summary.passed,
    }
