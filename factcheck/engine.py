"""Record set in, report out: runs all rules once, then settles severities, places, waivers and outcomes.

The command line, the pytest plugin and `factcheck.check` call it. It knows no file, clock or test runner.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from factcheck.errors import SettingsError
from factcheck.findings import Fault, Finding, Severity
from factcheck.logic.contradictions.conflicts import conflicts
from factcheck.logic.coverage.by_article import coverage_by_article
from factcheck.logic.quotations.anchors import anchors
from factcheck.logic.records.references import dangling
from factcheck.logic.signatures.states import by_state
from factcheck.logic.waivers import apply_waivers
from factcheck.outcomes import Outcome, Report, Result, Summary, consistent, finding_order
from factcheck.records.claims import STATUSES
from factcheck.records.record import Record
from factcheck.records.record_set import Entry, RecordSet
from factcheck.rules.registry import Rule, rules, way_out
from factcheck.settings import Settings


def check(records: RecordSet, settings: Settings | None = None) -> Report:
    """The outcome of all rules over a whole record set.

    Args:
        records: The records; problems met while loading them are among the findings.
        settings: The house's settings; the defaults where there are none.

    Raises:
        SettingsError: The settings name a rule or a module of rules that does not exist.
    """
    settings = settings or Settings()
    records = records.with_margins(settings.margins)
    weights = _weights(rules(settings.rules), settings)
    readable = [entry.record for entry in records.entries if entry.record is not None]
    subjects = _subjects(records, readable)
    found = _run(
        {rule: weights[rule] for rule in weights if rule.scope != "use"}, subjects, records, settings
    )
    found, uses = apply_waivers(readable, found)
    of_waivers = {rule: weights[rule] for rule in weights if rule.scope == "use"}
    found = (*found, *_run(of_waivers, {"use": uses}, records, settings))
    results = _results(records, found)
    return Report(
        records=records,
        settings=settings,
        rules=tuple(weights),
        results=results,
        coverage=coverage_by_article(records),
        summary=_summary(records, results),
    )


def severity_of(rule: Rule, settings: Settings) -> Severity | None:
    """How much a rule's findings weigh under the settings; None where the rule is switched off."""
    level = settings.severity.get(rule.name)
    if level is not None:
        return None if level == "off" else Severity(level)
    return rule.publish if settings.profile == "publish" else rule.severity


def _weights(known: Sequence[Rule], settings: Settings) -> Mapping[Rule, Severity]:
    """The rules that are not switched off; a setting about a rule that does not exist is an error."""
    for name in settings.severity:
        if all(rule.name != name for rule in known):
            raise SettingsError(f"[tool.factcheck.severity] there is no rule {name}; {way_out(name, known)}")
    weights = {rule: severity_of(rule, settings) for rule in known}
    return {rule: severity for rule, severity in weights.items() if severity is not None}


def _subjects(records: RecordSet, readable: Sequence[Record]) -> Mapping[str, Iterable[Any]]:
    """What each scope of rules is called with."""
    return {
        "claim": tuple(records.claims.values()),
        "article": tuple(records.articles.values()),
        "source": tuple(records.sources.values()),
        "entity": tuple(records.entities.values()),
        "exclusion": records.exclusions,
        "record": readable,
        "records": (records,),
    }


def _run(
    weights: Mapping[Rule, Severity],
    subjects: Mapping[str, Iterable[Any]],
    records: RecordSet,
    settings: Settings,
) -> tuple[Finding, ...]:
    """The findings of some rules, in order of place."""
    found = (
        _finding(rule, weights[rule], fault, records)
        for rule, fault in _faults(weights, subjects, records, settings)
    )
    return tuple(sorted(found, key=finding_order))


def _faults(
    some: Iterable[Rule], subjects: Mapping[str, Iterable[Any]], records: RecordSet, settings: Settings
) -> Iterator[tuple[Rule, Fault]]:
    """What some rules find; all look at a subject before any looks at the next, so that what they read of it is read once."""
    of_scope: dict[str, list[tuple[Rule, Callable[[Any], Iterator[Fault]]]]] = defaultdict(list)
    for rule in some:
        of_scope[rule.scope].append((rule, rule.bound(records, settings)))
    for scope, checks in of_scope.items():
        for subject in subjects[scope]:
            for rule, faults_of in checks:
                for fault in faults_of(subject):
                    yield rule, fault


def _finding(rule: Rule, severity: Severity, fault: Fault, records: RecordSet) -> Finding:
    origin = fault.record.origin
    return Finding(
        rule=rule.name,
        severity=severity,
        record=origin.key,
        place=fault.place or records.locate(origin, fault.at),
        message=fault.message,
        why=rule.why,
        hint=fault.hint,
        related=fault.related,
    )


def _results(records: RecordSet, findings: Sequence[Finding]) -> tuple[Result, ...]:
    """Each entry's outcome."""
    of_entry: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        of_entry[finding.place.file, finding.record].append(finding)
    missing: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for record, reference in dangling(records):
        if (reference.kind, reference.id) in records.broken:
            missing[record.origin.file, record.origin.key][f"{reference.kind} {reference.id}"] = None
    places = ((entry, (entry.origin.file, entry.origin.key)) for entry in records.entries)
    return tuple(
        _result(entry, tuple(of_entry.get(at, ())), tuple(missing.get(at, ()))) for entry, at in places
    )


def _result(entry: Entry, findings: tuple[Finding, ...], missing: tuple[str, ...]) -> Result:
    if any(finding.fails for finding in findings):
        outcome = Outcome.FAILED
    elif missing or entry.record is None:  # a broken record is never green, even with its rule switched off
        outcome = Outcome.NOT_CHECKED
    elif any(finding.waived is not None and finding.severity is Severity.ERROR for finding in findings):
        outcome = Outcome.WAIVED
    else:
        outcome = Outcome.PASSED
    return Result(entry=entry, outcome=outcome, findings=findings, missing=missing)


def _summary(records: RecordSet, results: Sequence[Result]) -> Summary:
    """The figures at the end of the report."""
    open_findings = [f for result in results for f in result.findings if f.waived is None]
    weights = Counter(finding.severity for finding in open_findings)
    statuses = Counter(claim.status for claim in records.claims.values())
    found = conflicts(records)
    traces = anchors(records)
    return Summary(
        records=len(results),
        claims=len(records.claims),
        status={status: statuses[status] for status in STATUSES if statuses[status]},
        outcomes=dict(Counter(str(result.outcome) for result in results)),
        errors=weights[Severity.ERROR],
        warnings=weights[Severity.WARNING],
        infos=weights[Severity.INFO],
        waived=sum(finding.waived is not None for result in results for finding in result.findings),
        by_rule=dict(Counter(finding.rule for finding in open_findings)),
        conflicts_flagged=sum(conflict.flagged for conflict in found),
        conflicts_unflagged=sum(not conflict.flagged for conflict in found),
        disputes=sum(conflict.is_dispute for conflict in found),
        self_contradictions=sum(not conflict.is_dispute for conflict in found),
        quotes_traced=traces.traced,
        quotes_untraced=traces.untraced,
        signatures={state: len(claims) for state, claims in by_state(records).items()},
        passed=consistent(results),
    )
