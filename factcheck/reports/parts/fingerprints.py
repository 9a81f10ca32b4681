"""What lets a service know a finding again in the next run, so that it shows what is new and what is mended.

A fingerprint is of rule and record: neither the line nor the file changes it, nor an edit of the words that leaves the
fault. Where a rule finds several faults on a record they are counted, by place.
"""

from __future__ import annotations

import re
from collections import Counter

from factcheck.findings import Finding
from factcheck.outcomes import Report

_NAMELESS = re.compile(r"\.\d+$|^file$")
"""Keys of records without an id of their own, which other files may have too."""


def fingerprints(report: Report) -> tuple[str, ...]:
    """A fingerprint for each of `report.findings`, in their order; no two are the same.

    Args:
        report: The outcome of a run.
    """
    seen: Counter[str] = Counter()
    found = []
    for finding in report.findings:
        fault = f"{finding.rule}:{_record(finding)}"
        seen[fault] += 1
        found.append(f"{fault}:{seen[fault]}")
    return tuple(found)


def _record(finding: Finding) -> str:
    return f"{finding.place.file}#{finding.record}" if _NAMELESS.search(finding.record) else finding.record
