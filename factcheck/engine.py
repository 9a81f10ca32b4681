"""Record set in, report out: runs all rules once, then settles severities, places, waivers and outcomes.

A rule that breaks down, and what rules ask for that does, becomes a finding; all else is reported.

The command line, the pytest plugin and `factcheck.check` call it. It knows no file, clock or test runner.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from factcheck.containment import Containment
from factcheck.errors import SettingsError
from factcheck.findings import Fault, Finding, Severity
from factcheck.logic.conclusions.answerable import VOICES, Voice, voice_of
from factcheck.logic.conclusions.ranking import ranking_by_article
from factcheck.logic.conclusions.reach import reach_by_article
from factcheck.logic.contradictions.conflicts import Conflict, conflicts
from factcheck.logic.coverage.by_article import coverage_by_article
from factcheck.logic.quotations.anchors import anchors
from factcheck.logic.records.references import dangling
from factcheck.logic.signatures.states import by_state
from factcheck.logic.waivers import apply_waivers
from factcheck.outcomes import Outcome, Report, Result, Summary, consistent, finding_order
from factcheck.records.claims import STATUSES, Status
from factcheck.records.derived import if_known
from factcheck.records.record import Record, Waiver
from factcheck.records.record_set import Entry, RecordSet
from factcheck.requirements import Requirements
from factcheck.rules.registry import Rule, rules, way_out
from factcheck.settings import Settings

SUMMED: Final = (
    dangling,
    conflicts,
    anchors,
    by_state,
    coverage_by_article,
    ranking_by_article,
    reach_by_article,
)
"""What outcomes and figures rest on, though no rule may have asked for it."""


def check(
    records: RecordSet,
    settings: Settings | None = None,
    counts: Callable[[Record, Waiver], bool] | None = None,
) -> Report:
    """The outcome of all rules over a whole record set.

    What breaks down is among the findings, but for what is meant to end a run: what a rule raises as `FactcheckError`,
    Ctrl-C, a full memory.

    Args:
        records: The records; problems met while loading them are among the findings.
        settings: The house's settings; the defaults where there are none.
        counts: Whether a waiver of a record excuses anything; every one does where nobody asks.

    Raises:
        SettingsError: The settings name a rule or a module of rules that does not exist.
    """
    settings = settings or Settings()
    records = records.with_margins(settings.margins).with_language(settings.language)
    weights = _weights(rules(settings.rules), settings)
    readable = [entry.record for entry in records.entries if entry.record is not None]
    broken, needs = Containment(records), Requirements(records)
    ready = {rule: rule.bound(records, settings) for rule in weights}
    ready |= {rule: _alike(check) for rule, check in ready.items() if rule.name in settings.severity}

    def run(scopes: Mapping[str, Iterable[Any]]) -> tuple[Finding, ...]:
        some = {rule: weight for rule, weight in weights.items() if rule.scope in scopes}
        return tuple(sorted(_findings(some, scopes, ready, broken, needs), key=finding_order))

    raw = run(_subjects(records, readable))
    found, uses = apply_waivers(readable, raw)
    if counts is not None:
        found, _ = apply_waivers(readable, raw, counts)
    found = (*found, *run({"use": broken.without_spared(uses)}))
    for part in SUMMED:  # asked now, so that what breaks down of it is told
        if_known(part, records)
    breakdowns = broken.breakdowns()
    found = (*found, *run({"breakdown": breakdowns}))
    results = _results(records, found, broken)
    return Report(
        records=records,
        settings=settings,
        rules=tuple(weights),
        results=results,
        summary=_summary(records, results),
        breakdowns=breakdowns,
        not_run=(*broken.not_run, *needs.not_run),
    )


def severity_of(rule: Rule, settings: Settings) -> Severity | None:
    """How much a rule's findings weigh under the settings; None where the rule is switched off."""
    level = settings.severity.get(rule.name)
    if level is not None:
        return None if level == "off" else Severity(level)
    return rule.publish if settings.profile == "publish" else rule.severity


def _weights(known: Sequence[Rule], settings: Settings) -> Mapping[Rule, Severity]:
    """The rules that are not switched off; a setting about a rule that does not exist is an error."""
    scopes = {rule.name: rule.scope for rule in known}
    for name, level in settings.severity.items():
        if name not in scopes:
            raise SettingsError(f"[tool.factcheck.severity] there is no rule {name}; {way_out(name, known)}")
        if scopes[name] == "breakdown" and level != "error":
            raise SettingsError(
                f"[tool.factcheck.severity] {name} = {level!r}: it is always an error, as nobody knows what a rule "
                "that broke down would have found; switch that rule off to go on without it"
            )
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


def _findings(
    weights: Mapping[Rule, Severity],
    subjects: Mapping[str, Iterable[Any]],
    ready: Mapping[Rule, Callable[[Any], Iterator[Fault]]],
    broken: Containment,
    needs: Requirements,
) -> Iterator[Finding]:
    """What some rules find; all look at a subject before any looks at the next, so that what they read of it is read once."""
    of_scope: dict[str, list[tuple[Rule, Callable[[Any], Iterator[Fault]]]]] = defaultdict(list)
    for rule in weights:
        of_scope[rule.scope].append((rule, ready[rule]))
    for scope, checks in of_scope.items():
        for subject in subjects[scope]:
            for rule, faults_of in checks:
                if not needs.are_met(rule, subject):
                    continue
                try:
                    for fault in faults_of(subject):
                        yield _finding(rule, weights[rule], fault, broken.records)
                except Exception as error:  # noqa: BLE001 - whatever a rule does, the others are run
                    broken.note(rule, subject, error)


def _alike(check: Callable[[Any], Iterator[Fault]]) -> Callable[[Any], Iterator[Fault]]:
    """A rule whose faults all weigh the same: as much as the house says."""

    def alike(subject: Any) -> Iterator[Fault]:  # noqa: ANN401 - whatever the rule is called with
        for fault in check(subject):
            yield replace(fault, at_most=None) if isinstance(fault, Fault) else fault

    return alike


def _finding(rule: Rule, severity: Severity, fault: object, records: RecordSet) -> Finding:
    if not isinstance(fault, Fault):
        raise TypeError(f"it yielded {type(fault).__name__} in place of Fault")
    origin = fault.record.origin
    return Finding(
        rule=rule.name,
        severity=severity.but_at_most(fault.at_most),
        record=origin.key,
        place=fault.place or records.locate(origin, fault.at),
        message=fault.message,
        why=rule.why,
        hint=fault.hint,
        related=fault.related,
    )


def _results(records: RecordSet, findings: Sequence[Finding], broken: Containment) -> tuple[Result, ...]:
    """Each entry's outcome."""
    of_entry: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        of_entry[finding.place.file, finding.record].append(finding)
    missing: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for record, reference in if_known(dangling, records) or ():
        if (reference.kind, reference.id) in records.broken:
            missing[record.origin.file, record.origin.key][f"{reference.kind} {reference.id}"] = None
    places = ((entry, (entry.origin.file, entry.origin.key)) for entry in records.entries)
    return tuple(
        _result(entry, tuple(of_entry.get(at, ())), tuple(missing.get(at, ())), broken.unfinished(*at))
        for entry, at in places
    )


def _result(
    entry: Entry, findings: tuple[Finding, ...], missing: tuple[str, ...], unfinished: tuple[str, ...]
) -> Result:
    if any(finding.fails for finding in findings):
        outcome = Outcome.FAILED
    elif (
        missing or unfinished or entry.record is None
    ):  # a broken record is never green, even with its rule switched off
        outcome = Outcome.NOT_CHECKED
    elif any(finding.waived is not None and finding.severity is Severity.ERROR for finding in findings):
        outcome = Outcome.WAIVED
    else:
        outcome = Outcome.PASSED
    return Result(entry=entry, outcome=outcome, findings=findings, missing=missing, unfinished=unfinished)


def _summary(records: RecordSet, results: Sequence[Result]) -> Summary:
    """The figures at the end of the report."""
    open_findings = [f for result in results for f in result.findings if f.waived is None]
    weights = Counter(finding.severity for finding in open_findings)
    statuses = Counter(claim.status for claim in records.claims.values())
    found, traces, signed = (
        if_known(conflicts, records),
        if_known(anchors, records),
        if_known(by_state, records),
    )
    return Summary(
        records=len(results),
        claims=len(records.claims),
        status={status: statuses[status] for status in STATUSES if statuses[status]},
        voices=_voices(records),
        outcomes=dict(Counter(str(result.outcome) for result in results)),
        errors=weights[Severity.ERROR],
        warnings=weights[Severity.WARNING],
        infos=weights[Severity.INFO],
        waived=sum(finding.waived is not None for result in results for finding in result.findings),
        conflicts_flagged=_count(found, lambda conflict: conflict.flagged),
        conflicts_unflagged=_count(found, lambda conflict: not conflict.flagged),
        disputes=_count(found, lambda conflict: conflict.kind == "dispute" and not conflict.follows),
        self_contradictions=_count(
            found, lambda conflict: conflict.kind == "self-contradiction" and not conflict.follows
        ),
        contradictory_accounts=_count(
            found, lambda conflict: conflict.kind == "account" and not conflict.follows
        ),
        conflicts_repeated=_count(found, lambda conflict: bool(conflict.follows)),
        quotes=None if traces is None else traces.figures,
        signatures=None if signed is None else {state: len(claims) for state, claims in signed.items()},
        passed=consistent(results),
    )


def _voices(records: RecordSet) -> Mapping[Voice, Mapping[Status, int]]:
    """The claims that have not been withdrawn, by whose they are and by status; only what occurs."""
    found: Counter[tuple[Voice, Status]] = Counter(
        (voice_of(claim, records), claim.status)
        for claim in records.claims.values()
        if claim.status != "withdrawn"
    )
    by_voice = {
        voice: {each: found[voice, each] for each in STATUSES if found[voice, each]} for voice in VOICES
    }
    return {voice: counts for voice, counts in by_voice.items() if counts}


def _count(found: Iterable[Conflict] | None, counts: Callable[[Conflict], bool]) -> int | None:
    """How many conflicts are of a sort; None where none are known."""
    return None if found is None else sum(map(counts, found))
