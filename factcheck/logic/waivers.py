"""Which finding each waiver accepts.

A waiver accepts exactly one finding of its rule on its own record, so that it cannot swallow a fault that comes
later. Where there are several, `words` of the message tell which one is meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.findings import Finding
from factcheck.records.record import Record, Waiver


@dataclass(frozen=True, kw_only=True, slots=True)
class WaiverUse:
    """A waiver and how many findings it fits; only one that fits exactly one finding is in force."""

    record: Record
    position: int  # in the record's `waive` list, from 0
    waiver: Waiver
    matches: int


def apply_waivers(
    records: Iterable[Record],
    findings: Sequence[Finding],
    counts: Callable[[Record, Waiver], bool] = lambda _record, _waiver: True,
) -> tuple[tuple[Finding, ...], tuple[WaiverUse, ...]]:
    """The findings with those accepted marked so, and what became of each waiver.

    Args:
        records: Every record that could be read.
        findings: What the rules found.
        counts: Whether a waiver of a record may accept anything.
    """
    of_record: Mapping[tuple[str, str, str], list[int]] = defaultdict(list)
    for index, finding in enumerate(findings):
        of_record[finding.place.file, finding.record, finding.rule].append(index)
    result = list(findings)
    uses = []
    for record in records:
        for position, waiver in enumerate(record.waive):
            candidates = of_record.get((record.origin.file, record.key, waiver.rule), [])
            fits = [i for i in candidates if waiver.words is None or waiver.words in findings[i].message]
            uses.append(WaiverUse(record=record, position=position, waiver=waiver, matches=len(fits)))
            if len(fits) == 1 and counts(record, waiver):
                result[fits[0]] = replace(result[fits[0]], waived=waiver.reason or "no reason given")
    return tuple(result), tuple(uses)
