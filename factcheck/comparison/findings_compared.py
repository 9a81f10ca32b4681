"""Findings that came and went. A finding is the same by rule, record and words, wherever its record stands.

Places inside a message are passed over, ids of renamed claims are taken as the new ones, and an exclusion is known by
its quote, since its number changes with those before it. What an article leaves uncovered is told in one finding; it is
new only where something is uncovered that was not so before.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from factcheck.findings import Finding, Severity
from factcheck.logic.coverage.measure import ASPECTS, Aspect
from factcheck.outcomes import Report, Result
from factcheck.records.articles import Exclusion

_PLACE: Final = re.compile(r"[\w./-]+\.(?:ya?ml|txt|md)(?::\d+){1,2}")
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_UNCOVERED: Final = {f"uncovered-{aspect.removesuffix('s')}": aspect for aspect in ASPECTS}
"""The rules that tell all that is uncovered in one finding, and of what."""
_WEIGHTS: Final = {severity: weight for weight, severity in enumerate(Severity)}


@dataclass(frozen=True, kw_only=True, slots=True)
class FindingChanges:
    """The findings that are on one side only, the worst first; waived ones do not count as findings."""

    new: tuple[Finding, ...]  # open now and not before
    fixed: tuple[Finding, ...]  # open before, and there no more
    accepted: tuple[Finding, ...]  # waived now and not before
    released: tuple[Finding, ...]  # waived before, and there no more

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The new ones that fail a record."""
        return tuple(finding for finding in self.new if finding.fails)


def finding_changes(base: Report, head: Report, names: Mapping[str, str]) -> FindingChanges:
    """The findings that came and went.

    Args:
        base: One report.
        head: The other.
        names: Old ids of renamed claims with their new ones.
    """
    before, after = _by_identity(base, names), _by_identity(head, names)
    more = _more_uncovered(base, head)
    found: dict[str, list[Finding]] = {"new": [], "fixed": [], "accepted": [], "released": []}
    for key in {**before, **after}:
        for one, other in zip_longest(before.get(key, ()), after.get(key, ())):
            if other is None:
                found["fixed" if one.waived is None else "released"].append(one)
            elif other.waived is None:
                is_new = one is None or one.waived is not None or (other.rule, other.record) in more
                found["new"] += [other] if is_new else []
            elif one is None or one.waived is None:
                found["accepted"].append(other)
    return FindingChanges(**{name: tuple(sorted(some, key=_worst_first)) for name, some in found.items()})


def _by_identity(report: Report, names: Mapping[str, str]) -> Mapping[Hashable, list[Finding]]:
    """Findings by what they are; those that are open before the waived where several are the same."""
    found: dict[Hashable, list[Finding]] = defaultdict(list)
    for result in report.results:
        for finding in result.findings:
            words = "" if finding.rule in _UNCOVERED else _plain(finding.message, names)
            key = (finding.rule, _record(result, names), words)
            found[key].append(finding)
    return {key: sorted(some, key=lambda each: each.waived is not None) for key, some in found.items()}


def _more_uncovered(base: Report, head: Report) -> set[tuple[str, str]]:
    """The findings, by rule and record, about articles of which more is uncovered than was before."""
    return {
        (rule, head.records.articles[article].key)
        for article, coverage in head.coverage.items()
        for rule, aspect in _UNCOVERED.items()
        if article in base.coverage
        and _words(head, article, coverage.aspect(aspect))
        - _words(base, article, base.coverage[article].aspect(aspect))
    }


def _words(report: Report, article: str, aspect: Aspect) -> Counter[str]:
    """What is uncovered, in words."""
    text = report.records.article_texts[article]
    return Counter(" ".join(text[span.start : span.end].split()) for span in aspect.uncovered)


def _record(result: Result, names: Mapping[str, str]) -> Hashable:
    """What a record is known by, wherever it stands."""
    entry = result.entry
    if isinstance(entry.record, Exclusion):
        return (entry.kind, entry.origin.article, entry.record.quote)
    if entry.kind == "file":
        return (entry.kind, entry.origin.file)
    return (entry.kind, names.get(entry.origin.key, entry.origin.key))


def _plain(message: str, names: Mapping[str, str]) -> str:
    """A message without places, and with the new ids of claims; as an id may be a word, on both sides alike."""
    message = _PLACE.sub("", message)
    return _ID.sub(lambda match: names.get(match[0], match[0]), message) if names else message


def _worst_first(finding: Finding) -> tuple[int, str, int, str, str]:
    place = finding.place
    return (_WEIGHTS[finding.severity], place.file, place.line, finding.rule, finding.message)
