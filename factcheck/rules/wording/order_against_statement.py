"""The asserted order of two events is the opposite of the one that the statement gives.

## What it checks

A claim asserts that one event came before or after another, and its statement has one "before" or "after" with words of the
one event's label on this side of it and words of the other's label on that side; words that both labels have tell nothing. A
statement that denies something, or in which words of a label stand on both sides, is let be. Where by the passage the statement
is the wrong one, `turned-round` says so.

## Why it matters

The machine reads the assertion and people the statement. An order turned round makes a conflict where there is none, and
hides the one that is there.

## Fails

```yaml
claims:
  - id: built-before-opening
    statement: The third bridge was built before the bridge at Vidrov opened.
    quote: It is the town’s third bridge
    asserts:
      - {event: third-bridge-built, after: bridge-opened}

events:
  - {id: third-bridge-built, label: The third bridge is built}
```

## Passes

```yaml
claims:
  - id: built-before-opening
    statement: The third bridge was built before the bridge at Vidrov opened.
    quote: It is the town’s third bridge
    asserts:
      - {event: third-bridge-built, before: bridge-opened}

events:
  - {id: third-bridge-built, label: The third bridge is built}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.languages.language import language_of
from factcheck.languages.orders_said import TURNED
from factcheck.logic.wording.turned_from_passage import is_order_turned
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventOrder

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("wording",)
READS_OF = "statement"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The faults of orders that the statement turns round."""
    for index, each in enumerate(claim.asserts if claim.status != "withdrawn" else ()):
        if isinstance(each, EventOrder) and each.relation in TURNED:
            one, other = records.events.get(each.event), records.events.get(each.other)
            said = (
                language_of().order_said(claim.statement, one.label, other.label) if one and other else None
            )
            if one and other and said == TURNED[each.relation] and not is_order_turned(claim, records):
                yield Fault(
                    record=claim,
                    at=("asserts", index),
                    message=f"it asserts that “{one.label}” comes {each.relation} “{other.label}”, but by the statement it comes "
                    f"{said}",
                    hint=f"write `{said}: {each.other}` if the statement is right",
                )
