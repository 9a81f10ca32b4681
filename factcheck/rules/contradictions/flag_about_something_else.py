"""A flag is about something on which the claims do not clash.

## What it checks

Each property and event in the `about` of an entry of `contradicts` is one on which the claims that the entry names
clash, by what they assert. Where the assertions show no clash of these claims at all, it is one of which not two of them
assert anything, so that nothing speaks against it.

## Why it matters

A flag covers what it is about. One that names the wrong thing explains a clash that there is none of, and leaves the one
that was meant unexplained.

## Fails

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts: [{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}]
    contradicts: [{claim: bridge-cost-52, about: [cost, bridge-opened], note: The mayor gave two figures for the cost.}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
    contradicts: [{claim: bridge-cost-40}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts: [{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}]
    contradicts: [{claim: bridge-cost-52, about: cost, note: The mayor gave two figures for the cost.}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
    contradicts: [{claim: bridge-cost-40}]
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import listing
from factcheck.logic.contradictions.conflicts import clashes_by_claims
from factcheck.logic.flags import ClaimSet, flags
from factcheck.logic.topics import things
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each property or event that an `about` names wrongly."""
    for claims, flag in flags(records).items():
        for entry in flag.entries:
            claim = records.claims[entry.claim]
            about = claim.contradicts[entry.position].about
            if not about:
                continue
            clashing, wrong = _clashing(claims, records), _wrong(claims, about, records)
            for place, thing in enumerate(about):
                if thing in wrong:
                    yield Fault(
                        record=claim,
                        at=("contradicts", entry.position, "about", place),
                        message=f"it is flagged as contradicting {listing([each for each in claims if each != claim.id])} "
                        f"about {thing}, on which they do not clash"
                        + (f"; they do on {listing(clashing)}" if clashing else ""),
                        hint=f"name what they clash on: {', '.join(clashing)}"
                        if clashing
                        else "correct what they assert, or take `about` or the flag out",
                        related=tuple(each for each in claims if each != claim.id),
                    )


def _clashing(claims: ClaimSet, records: RecordSet) -> list[str]:
    """On what the claims clash, by what they assert."""
    return sorted({thing for clash in clashes_by_claims(records).get(claims, ()) for thing in clash.things})


def _wrong(claims: ClaimSet, about: Sequence[str], records: RecordSet) -> set[str]:
    """What is named and is not clashed on: of what no assertion shows a clash, only what several of the claims assert."""
    clashing = _clashing(claims, records)
    if clashing:
        return set(about) - set(clashing)
    asserted = Counter(thing for claim in claims for thing in things(records.claims[claim]))
    return {thing for thing in about if asserted[thing] > 1}
