"""Two claims are flagged as contradicting each other, and assert the same.

## What it checks

Two claims that are joined by `contradicts` and assert values of the same property of the same thing do not give it the same
value everywhere. Claims that assert something of the same event besides are let be.

## Why it matters

The flag says that they clash, the assertions that they agree. One of the assertions has been turned round, or the flag is
left over.

## Fails

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts:
      - {subject: vidrov-bridge, property: cost, value: 40 million}
    contradicts: [{claim: bridge-cost-52, note: The mayor gave two figures for the cost.}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    asserts:
      - {subject: vidrov-bridge, property: cost, value: 40 million}
    contradicts: [{claim: bridge-cost-40}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts:
      - {subject: vidrov-bridge, property: cost, value: 40 million}
    contradicts: [{claim: bridge-cost-52, note: The mayor gave two figures for the cost.}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    asserts:
      - {subject: vidrov-bridge, property: cost, value: 52 million}
    contradicts: [{claim: bridge-cost-40}]
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import listing, topic_of, where
from factcheck.logic.flags import flags
from factcheck.logic.records.references import references
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.value_assertions import PropertyValue

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR

Topic = tuple[str, str]
"""A subject's and a property's id."""


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each flagged pair of claims that agree on all that both assert."""
    values: dict[str, Mapping[Topic, set[tuple[str, str]]]] = {}  # a claim may be flagged with many
    for claims in flags(records):
        one, other, *more = (records.claims[claim] for claim in claims)
        if more:
            continue
        mine, theirs = (values.setdefault(each.id, {}) or _values(each) for each in (one, other))
        values |= {one.id: mine, other.id: theirs}
        shared = [topic for topic in mine if topic in theirs]
        is_same = shared and all(mine[topic] == theirs[topic] for topic in shared)
        if is_same and _events(one).isdisjoint(_events(other)):
            topics = listing([topic_of(*topic, records) for topic in shared])
            yield Fault(
                record=other,
                at=("contradicts",),
                message=f"it is flagged as contradicting {one.id} ({where(one)}), but both assert the same of {topics}",
                hint="correct what one of them asserts, or take out the flag",
                related=(one.id,),
            )


def _values(claim: Claim) -> dict[Topic, set[tuple[str, str]]]:
    """What a claim asserts of each property of each thing: value, unit and rank, whether denied, and for when."""
    found: dict[Topic, set[tuple[str, str]]] = {}
    for each in claim.asserts:
        if isinstance(each, PropertyValue):
            said = f"{'not ' * each.not_}{each.value} {each.unit} {each.ordinal} {each.since}", str(each.when)
            found.setdefault((each.subject, each.property), set()).add(said)
    return found


def _events(claim: Claim) -> set[str]:
    """The events of which a claim asserts something."""
    return {reference.id for reference in references(claim) if reference.kind == "event"}
