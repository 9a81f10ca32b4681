"""Figures and phrases that several reports share, so that they never tell it differently."""

from __future__ import annotations

import math
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from factcheck.findings import Finding
from factcheck.logic.coverage.by_article import coverage_by_article
from factcheck.logic.coverage.measure import ASPECTS, Aspect, Coverage
from factcheck.logic.coverage.unread import unread
from factcheck.logic.quotations.anchors import Tally
from factcheck.outcomes import Outcome, Report, Summary
from factcheck.records.claims import Status
from factcheck.records.derived import if_known

ALIKE = 3
"""Hints that say the same and are shown; a new fact-check has one for every claim."""

NAMED = 8
"""Rules that were not run for one reason and are named; JSON names all."""
NOT_KNOWN = "not known: what counts them broke down"


def aspects(coverage: Coverage) -> Iterator[tuple[str, Aspect]]:
    """What coverage is measured of, with its figures."""
    for name in ASPECTS:
        yield name, coverage.aspect(name)


def share(aspect: Aspect) -> str:
    """A share as `41 of 119 (34%)`, the percent rounded down so that 100% means all; `not read` where it is not."""
    if not aspect.is_read:
        return "not read"
    return f"{aspect.covered} of {aspect.total} ({math.floor(aspect.share * 100)}%)"


def counted(number: int, noun: str) -> str:
    """So many of something: `1 claim`, `3 claims`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def status_line(summary: Summary) -> str:
    """The claims by status: `5 supported, 2 refuted`."""
    return statuses(summary.status)


def statuses(counts: Mapping[Status, int]) -> str:
    """Claims by status: `5 supported, 2 refuted`."""
    return ", ".join(f"{count} {status}" for status, count in counts.items())


def quotation_line(summary: Summary) -> str:
    """The quotes by where they come from: `3 quotes of the article traced, 0 untraced; 1 from a title not seen`.

    What is traced to the article shows that the records do not misquote it, and nothing of what others said.
    """
    found = summary.quotes
    if found is None:
        return NOT_KNOWN
    parts = [_traced(found.in_articles, "the article")]
    if found.in_sources != NONE:
        parts.append(_traced(found.in_sources, "sources"))
    if found.not_seen:
        parts.append(f"{found.not_seen} from a title not seen")
    return "; ".join(parts)


NONE: Final = Tally(traced=0, untraced=0, unread=0)


def _traced(found: Tally, what: str) -> str:
    """How quotes of something fared: `3 quotes of the article traced, 0 untraced, 1 unread`."""
    unread_ones = f", {found.unread} unread" if found.unread else ""
    return f"{counted(found.traced, 'quote')} of {what} traced, {found.untraced} untraced{unread_ones}"


def conflict_line(summary: Summary) -> str:
    """The conflicts: `3 flagged, 0 unflagged; 1 dispute, 1 self-contradiction, 1 repeats one of these`."""
    counts = (summary.disputes, summary.self_contradictions, summary.contradictory_accounts)
    if None in counts:
        return NOT_KNOWN
    seen = f"{summary.conflicts_flagged} flagged, {summary.conflicts_unflagged} unflagged"
    if not any(counts):
        return seen
    disputes, own, accounts = (count or 0 for count in counts)
    parts = [counted(disputes, "dispute"), counted(own, "self-contradiction")]
    parts += [counted(accounts, "contradiction") + " in an account of somebody"] if accounts else []
    repeated = summary.conflicts_repeated or 0
    parts += [f"{repeated} {'repeats' if repeated == 1 else 'repeat'} one of these"] if repeated else []
    return f"{seen}; {', '.join(parts)}"


def signature_line(summary: Summary) -> str:
    """The signatures: `12 signed, 1 changed since signed, 358 not signed`."""
    found = summary.signatures
    if found is None:
        return NOT_KNOWN
    return (
        f"{found['signed']} signed, {found['changed']} changed since signed, {found['unsigned']} not signed"
    )


def shows_signatures(report: Report) -> bool:
    """Whether signatures are worth a line: somebody has signed, or the house asks for it."""
    found, settings = report.summary.signatures, report.settings
    asked = settings.signed != "optional" or settings.central_signatures > 1
    return asked or found is None or found["signed"] + found["changed"] > 0


def coverages(report: Report) -> Mapping[str, Coverage] | None:
    """The coverage of each article whose text is at hand; None where it could not be measured."""
    return if_known(coverage_by_article, report.records)


def lines_of_not_run(report: Report) -> Iterator[str]:
    """The rules that were not run, a line for each reason: `2 rules: one-rule, other-rule (what they lack)`."""
    by_reason: dict[str, list[str]] = {}
    for each in report.not_run:
        by_reason.setdefault(each.reason, []).append(each.rule)
    for reason, some in by_reason.items():
        more = f" and {len(some) - NAMED} more" if len(some) > NAMED else ""
        yield f"{counted(len(some), 'rule')}: {', '.join(some[:NAMED])}{more} ({reason})"


def unread_line(report: Report) -> str:
    """What is not read of the articles, by language: `dates, names in Persian`; empty where all is."""
    return "; ".join(f"{', '.join(each.parts)} in {each.language}" for each in unread(report.records))


def open_findings(report: Report) -> list[Finding]:
    """The findings that nobody accepted, by place."""
    return [finding for finding in report.findings if finding.waived is None]


def alike(found: Sequence[Finding]) -> Iterator[tuple[str, Sequence[Finding], int]]:
    """Findings by rule and message, in the order of the first of each.

    Returns:
        The rule, the findings to show, and how many more say the same: all are shown where no line would be saved.
    """
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in found:
        groups.setdefault((finding.rule, finding.message), []).append(finding)
    for (rule, _), group in groups.items():
        shown = group if len(group) <= ALIKE + 1 else group[:ALIKE]
        yield rule, shown, len(group) - len(shown)


def in_repository(report: Report, file: str) -> str:
    """A file's path from the root of the repository, which services that show findings in it ask for."""
    return posixpath.normpath(posixpath.join(report.folder, file))


TOGETHER: Final = "that the records hold together, not that the article is right"
"""What consistent records say."""


def foot_line(report: Report) -> str:
    """The verdict on the records with what it is about, for the foot of a report: no reader is to take it for the article's."""
    meaning = f". This says {TOGETHER}." if report.summary.passed else "."
    return f"The records: {verdict(report)}{meaning}"


def verdict(report: Report) -> str:
    """The verdict on the record set in one line."""
    summary = report.summary
    failed = summary.outcomes.get(Outcome.FAILED, 0)
    unchecked = summary.outcomes.get(Outcome.NOT_CHECKED, 0)
    profile = report.settings.profile
    not_run = f"{counted(len(report.not_run), 'rule')} not run" if report.not_run else ""
    not_read = unread_line(report)
    if summary.passed:
        as_far = "CONSISTENT as far as read" if not_read else "CONSISTENT"
        not_run = f"not read: {not_read}" if not_read else not_run
        note = "" if profile == "publish" else " (draft: what is uncovered or unchecked is only counted)"
        return f"{as_far}: all {summary.records} records pass{note}{not_run and f', {not_run}'}"
    parts = [f"{failed} of {summary.records} records {'fails' if failed == 1 else 'fail'}"] if failed else []
    if unchecked:
        parts.append(f"{unchecked} not checked")
    if not_run:
        parts.append(not_run)
    return f"INCONSISTENT: {', '.join(parts) or 'nothing on record'}"
