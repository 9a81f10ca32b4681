"""Versions of records tried: each in an article of its own, many articles in one project, checked in memory."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from factcheck.engine import check
from factcheck.findings import Finding, Severity
from factcheck.settings import Settings
from factcheck.store.loading.loader import load_files
from tests.slips.versions import Version

PUBLISHED = "2024-06-03"
TODAY = date(2026, 11, 30)

BESIDE = (
    "uncovered-date",
    "uncovered-name",
    "uncovered-number",
    "uncovered-quotation",
    "uncovered-sentence",
    "uncovered-word",
    "name-misspelt",
    "name-variant",
    "never-asserted",
    "source-unused",
    "pair-not-compared",
)
"""Rules that look at neither figures nor words of a claim, or at several records: switched off."""

AT = {"source": "register", "stance": "supports", "at": "page 3", "note": "Gives the same."}


@dataclass(frozen=True)
class Tried:
    """A version and what publishing it finds on its claim."""

    version: Version
    findings: tuple[Finding, ...]

    @property
    def alarms(self) -> tuple[Finding, ...]:
        """What would be false on a right record: warnings and errors."""
        return tuple(each for each in self.findings if each.severity is not Severity.INFO)

    @property
    def errors(self) -> frozenset[tuple[str, str]]:
        """Rules and messages of the errors, by which a new one is told from one of the right record."""
        return frozenset(
            (each.rule, each.message) for each in self.findings if each.severity is Severity.ERROR
        )


def tried(versions: Iterable[Version]) -> tuple[Tried, ...]:
    """What is found on each version, in their order; one project a topic."""
    return tuple(
        each
        for _topic, some in groupby(versions, key=lambda version: version.topic)
        for each in _together(tuple(some))
    )


def _together(versions: tuple[Version, ...]) -> Iterator[Tried]:
    settings = Settings(profile="publish", today=TODAY, severity=dict.fromkeys(BESIDE, "off"))
    report = check(load_files((path, text.encode()) for path, text in _files(versions).items()), settings)
    assert not report.breakdowns, report.breakdowns[0].traceback
    by_claim: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_claim[finding.record].append(finding)
    assert len(report.records.claims) == len(versions), [each.message for each in report.findings][:5]
    return (Tried(version, tuple(by_claim[version.key])) for version in versions)


def _files(versions: Iterable[Version]) -> dict[str, str]:
    source = {"id": "register", "title": "Records of the authority", "publisher": "The authority"}
    files = {
        "claims/shared.yaml": json.dumps(
            {
                "entities": [{"id": "reporter", "name": "Tomas Lind", "kind": "person"}],
                "sources": [source | {"published": "2024-05-31", "kind": "primary"}],
            }
        )
    }
    for version in versions:
        files |= _article(version)
    return files


def _article(version: Version) -> dict[str, str]:
    key, text = version.key, f"{version.text}\n"
    asserts = [_own(each, key) for each in version.claim["asserts"]]
    claim = version.claim | {"id": key, "status": "supported", "asserts": asserts, "evidence": [AT]}
    article = {
        "id": f"of-{key}",
        "title": "From the newsroom",
        "author": "reporter",
        "published": PUBLISHED,
        "text": f"{key}.txt",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
    }
    records: dict[str, Any] = {"article": f"of-{key}", "claims": [claim], **_named(asserts)}
    return {
        f"seeds/{key}.txt": text,
        f"seeds/{key}.yaml": json.dumps({"article": article}),
        f"claims/{key}.yaml": json.dumps(records, ensure_ascii=False),
    }


PLACES = ("subject", "property", "event", "before", "after")
"""The keys of an assertion under which ids stand."""


def _own(assertion: Mapping[str, Any], key: str) -> dict[str, Any]:
    """The assertion with ids of its version alone, so that no version clashes with another."""
    return {name: f"{value}-of-{key}" if name in PLACES else value for name, value in assertion.items()}


def _named(asserts: Iterable[Mapping[str, Any]]) -> dict[str, list[dict[str, str]]]:
    """Records of the entities, events and properties that assertions name."""
    lists = {"subject": "entities", "property": "properties", "event": "events"} | dict.fromkeys(
        ("before", "after"), "events"
    )
    named = {
        (lists[name], str(each[name])): str(each[name]).partition("-of-")[0].replace("-", " ").capitalize()
        for each in asserts
        for name in PLACES
        if name in each
    }
    records: dict[str, list[dict[str, str]]] = {"entities": [], "events": [], "properties": []}
    for (kind, key), words in named.items():
        told = {"name": words, "kind": "other"} if kind == "entities" else {"label": words}
        records[kind].append({"id": key, **told})
    return {kind: some for kind, some in records.items() if some}
