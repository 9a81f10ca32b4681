"""A comparison for programs: version 1 of its stable JSON form.

Source: docs/diff.md, which lists every key. A key may be added within a version; none changes its meaning or goes.
"""

from __future__ import annotations

from typing import Any

from factcheck.comparison.changes import Change, ClaimChange, EvidenceChange
from factcheck.comparison.comparison import Comparison, CoverageChange, Side
from factcheck.comparison.conclusions_compared import ResultChange
from factcheck.comparison.look_first import Look
from factcheck.comparison.others import RecordChange
from factcheck.comparison.splitting import Division
from factcheck.comparison.texts_compared import TextChange
from factcheck.findings import Finding, Place
from factcheck.logic.contradictions.conflicts import Conflict
from factcheck.logic.coverage.measure import Coverage
from factcheck.logic.signatures.states import signatures
from factcheck.records.articles import Conclusion
from factcheck.records.claims import Claim, Evidence
from factcheck.reports.diff.first import totals
from factcheck.reports.diff.lowered_section import lowered_documents
from factcheck.reports.diff.permalinks import permalink
from factcheck.reports.diff.sections import headline
from factcheck.reports.parts.destinations import json_text
from factcheck.reports.parts.phrases import aspects

NAME = "json"
TAKES = "comparison"

VERSION = 1


def render(comparison: Comparison) -> str:
    """All that differs, as JSON with a final newline.

    Args:
        comparison: Two states of a fact-check.
    """
    claims, findings, conflicts = comparison.claims, comparison.findings, comparison.conflicts
    document = {
        "version": VERSION,
        "headline": headline(comparison),
        "totals": totals(comparison),
        "fails": comparison.fails,
        "base": _side(comparison.base),
        "head": _side(comparison.head),
        "judge": comparison.judge.name,
        "lowers_the_bar": lowered_documents(comparison),
        "look_first": [_look(each) for each in comparison.look_first],
        "results": [_result(each) for each in comparison.results],
        "claims": {
            "added": [_claim(claim) | _known(claim, comparison) for claim in claims.added],
            "removed": [_claim(claim) | _known(claim, comparison, before=True) for claim in claims.removed],
            "changed": [_changed(change, comparison) for change in comparison.changed],
            "split": [_division(each) for each in comparison.splits],
            "merged": [_division(each) for each in comparison.merges],
            "unreadable": list(claims.unreadable),
        },
        "conflicts": {
            "new": [_conflict(each) for each in conflicts.new],
            "resolved": [_conflict(each) for each in conflicts.resolved],
            "explained": [_conflict(each) for each in conflicts.flagged],
            "unexplained": [_conflict(each) for each in conflicts.unflagged],
        },
        "findings": {
            "new": [_finding(each) for each in findings.new],
            "fixed": [_finding(each) for each in findings.fixed],
            "waived": [_finding(each) for each in findings.accepted],
            "released": [_finding(each) for each in findings.released],
        },
        "texts": [_text(each) for each in comparison.texts],
        "coverage": [_coverage(each) for each in comparison.coverage],
        "records": [_record(each) for each in comparison.records],
        "settings": [_change(each) for each in comparison.settings],
        "moved": [
            {"before": each.before, "after": each.after, "records": each.records} for each in comparison.moves
        ],
    }
    return json_text(document, indent=2) + "\n"


def change_document(change: ClaimChange) -> dict[str, Any]:
    """What became of a claim, as a document; the log of a claim has it too."""
    return {
        "id": change.after.id,
        "was": change.before.id,
        "file": change.after.origin.file,
        "line": change.after.origin.line,
        "status": {"before": change.before.status, "after": change.after.status},
        "changes": [_change(each) for each in change.keys],
        "evidence": [_evidence_change(each) for each in change.evidence],
        "seems_another": change.seems_another,
    }


def _changed(change: ClaimChange, comparison: Comparison) -> dict[str, Any]:
    """What became of a claim, with what a reviewer would look up."""
    return {
        **change_document(change),
        "evidence_stayed": [_evidence(each) for each in change.evidence_stayed],
        "note_stayed": change.note_stayed,
        **_known(change.after, comparison),
    }


def _known(claim: Claim, comparison: Comparison, *, before: bool = False) -> dict[str, Any]:
    """What is known of a claim that came, went or changed: what rests on it, who signed, who did it, and its address."""
    records = (comparison.base if before else comparison.head).report.records
    found, commit = comparison.resting_on(claim), comparison.authorship.claims.get(claim.id)
    return {
        "consequences": {
            "claims": list(found.claims),
            "has_more": found.has_more,
            "signed": list(found.signed),
            "conclusions": list(found.conclusions),
            "conflicts": list(found.conflicts),
            "articles": list(found.articles),
        },
        "signatures": [
            {
                "by": each.review.by,
                "date": str(each.review.date),
                "stands": each.stands,
                "since": list(each.changes),
            }
            for each in signatures(records).get(claim.id, ())
        ],
        "commit": None
        if commit is None
        else {"hash": commit.hash, "author": commit.author, "date": commit.date, "subject": commit.subject},
        "url": permalink(comparison, claim.origin, before=before),
    }


def _look(look: Look) -> dict[str, Any]:
    return {
        "reason": look.reason,
        "about": look.about,
        "words": look.words,
        "why": look.why,
        "is_changed": look.is_changed,
        **_at(look.place),
    }


def _at(place: Place | None) -> dict[str, Any]:
    return {"file": None, "line": None} if place is None else {"file": place.file, "line": place.line}


def _division(division: Division) -> dict[str, Any]:
    return {"whole": _claim(division.whole), "parts": [_claim(each) for each in division.parts]}


def _side(side: Side) -> dict[str, Any]:
    summary = side.report.summary
    return {
        "name": side.name,
        "passed": summary.passed,
        "records": summary.records,
        "claims": summary.claims,
        "status": dict(summary.status),
        "findings": {"error": summary.errors, "warning": summary.warnings, "info": summary.infos},
        "signatures": dict(summary.signatures) if summary.signatures is not None else None,
    }


def _result(change: ResultChange) -> dict[str, Any]:
    return {
        "article": change.article,
        "headline": [_change(each) for each in change.headline],
        "conclusions": [
            {"id": each.conclusion.id, "before": _conclusion(each.before), "after": _conclusion(each.after)}
            for each in change.conclusions
        ],
        "order": list(change.order),
    }


def _conclusion(conclusion: Conclusion | None) -> dict[str, Any] | None:
    if conclusion is None:
        return None
    return {"status": conclusion.status, "says": conclusion.says, "rests_on": list(conclusion.rests_on)}


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "article": claim.origin.article,
        "file": claim.origin.file,
        "line": claim.origin.line,
        "status": claim.status,
        "statement": claim.statement,
    }


def _change(change: Change) -> dict[str, Any]:
    return {"key": change.key, "before": change.before, "after": change.after}


def _evidence_change(change: EvidenceChange) -> dict[str, Any]:
    return {"before": _evidence(change.before), "after": _evidence(change.after)}


def _evidence(item: Evidence | None) -> dict[str, Any] | None:
    return None if item is None else item.model_dump(by_alias=True, exclude_defaults=True)


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "claims": list(conflict.claims),
        "pair": list(conflict.pair),
        "about": list(conflict.about),
        "flagged": conflict.flagged,
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
        "message": finding.message,
        "hint": finding.hint,
        "waived": finding.waived,
    }


def _text(change: TextChange) -> dict[str, Any]:
    return {
        "article": change.article,
        "is_new": change.is_new,
        "is_gone": change.is_gone,
        "sentences": [
            {"line": each.line, "before": each.before, "after": each.after} for each in change.sentences
        ],
        "claims": list(change.claims),
    }


def _coverage(change: CoverageChange) -> dict[str, Any]:
    return {
        "article": change.article,
        "before": _figures(change.before),
        "after": _figures(change.after),
    }


def _figures(coverage: Coverage | None) -> dict[str, Any] | None:
    if coverage is None:
        return None
    return {
        name: {"covered": aspect.covered, "total": aspect.total} if aspect.is_read else None
        for name, aspect in aspects(coverage)
    }


def _record(change: RecordChange) -> dict[str, Any]:
    what = "added" if change.before is None else "removed" if change.after is None else "changed"
    return {
        "record": change.record.key,
        "was": change.before.key if change.before is not None else None,
        "kind": change.kind,
        "what": what,
        "changes": [_change(each) for each in change.keys],
        "followed": change.follow,
        "citing": list(change.citing),
    }
