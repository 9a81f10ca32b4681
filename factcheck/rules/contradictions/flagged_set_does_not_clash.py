"""Claims are flagged as a set that cannot all hold, and nothing shows that it is this set.

## What it checks

The claims that an entry of `contradicts` with `with` joins clash all together, by what they assert: none of them can be
left out, and none is missing. Sets of which a claim asserts nothing are let be: what people see in them, no machine can.

## Why it matters

A flag covers the conflict of exactly the claims that it names. One that names a claim too many or too few covers nothing,
and tells the reader of a conflict that is another.

## Fails

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts: [{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}]
    contradicts: [{claim: bridge-cost-52, with: [opened], note: The mayor gave two figures for the cost.}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
    contradicts: [{claim: bridge-cost-40, with: [opened]}]
  - id: opened
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
    asserts: [{event: bridge-opened, when: 2019-05-03}]
```

## Passes

```yaml
claims:
  - id: bridge-opened-in-may
    statement: The bridge at Vidrov opened in May 2019.
    quote: opened on 3 May 2019
    asserts: [{event: bridge-opened, when: 2019-05}]
  - id: tolls-ended-after-two-years
    statement: The tolls ended two years after the bridge at Vidrov had opened.
    quote: third bridge
    asserts: [{event: tolls-ended, after: bridge-opened, by: P2Y}]
    contradicts:
      - {claim: tolls-ended-in-2019, with: [bridge-opened-in-may], note: Two years after May 2019 are not in 2019.}
  - id: tolls-ended-in-2019
    statement: The tolls ended in 2019.
    quote: It cost 40 million euros
    asserts: [{event: tolls-ended, when: 2019}]
    contradicts: [{claim: tolls-ended-after-two-years, with: [bridge-opened-in-may]}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import listing
from factcheck.logic.clashes import PAIR
from factcheck.logic.contradictions.conflicts import clashes_by_claims
from factcheck.logic.flags import ClaimSet, flags
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each entry whose set of three or more claims does not clash as this set."""
    for claims, flag in flags(records).items():
        is_set = len(claims) > PAIR and all(records.claims[each].asserts for each in claims)
        if not is_set or claims in clashes_by_claims(records):
            continue
        known = _near(claims, records)
        for entry in flag.entries:
            others = [each for each in claims if each != entry.claim]
            yield Fault(
                record=records.claims[entry.claim],
                at=("contradicts", entry.position, "with"),
                message=f"it is flagged as contradicting {listing(others)}, but by what they assert these "
                f"{len(claims)} do not clash as a set{f': {listing(known)}' if known else ''}",
                hint="name in `claim` and `with` the claims of one conflict, no more and no fewer; "
                "`factcheck why` tells which they are",
                related=tuple(others),
            )


def _near(claims: ClaimSet, records: RecordSet) -> list[str]:
    """The conflicts that hold some of these claims alone, or others besides, in words."""
    some = frozenset(claims)
    near = [
        each
        for each in clashes_by_claims(records)
        if len(each) > 1 and (some > set(each) or some < set(each))
    ]
    return [f"{listing([*each])} do" for each in near[:2]]
