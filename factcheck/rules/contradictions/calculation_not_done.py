"""A calculation of the article cannot be done again.

## What it checks

Each calculation in a claim's `asserts` can be done: it takes as many numbers as it needs, all of them are read (a number, a
range, a bound, a date), their units measure the same or make that of the result, nothing is divided by what may be nought, and
what stands on record is asserted by some claim, for one time where it has several. The message says what stands in the way and
what to write. A claim that is `refuted`, `misleading` or `withdrawn` is let be.

It is a warning: nobody knows that the calculation is wrong.

## Why it matters

A calculation that is not done looks as if it came out.

## Fails

```yaml
claims:
  - id: bridge-cost
    statement: The bridge at Vidrov cost 40 million euros, a third of 120 million.
    quote: It cost 40 million euros
    asserts: [{ratio: [40, 3, 120], equals: 1}]
```

## Passes

```yaml
claims:
  - id: bridge-cost
    statement: The bridge at Vidrov cost 40 million euros, a third of 120 million.
    quote: It cost 40 million euros
    asserts: [{ratio: [40 million euros, 120 million euros], equals: a third}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.values.arithmetic import outcome
from factcheck.logic.values.calculation_outcomes import NotDone, NotDoneError
from factcheck.logic.values.calculation_readings import read_result
from factcheck.logic.values.calculations import calculations_done
from factcheck.records.calculation_assertions import Arithmetic, ValueOf
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.WARNING
SEEN = ("refuted", "misleading", "withdrawn")


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """A fault for each calculation that cannot be done, unless the verdict speaks against it already."""
    if claim.status in SEEN:
        return
    for position, assertion in enumerate(claim.asserts):
        found = _not_done(claim, position, assertion, records) if isinstance(assertion, Arithmetic) else None
        if found is not None:
            yield Fault(
                record=claim,
                at=("asserts", position),
                message=f"the calculation was not done: {found.why}",
                hint=found.do,
            )


def _not_done(claim: Claim, position: int, calculation: Arithmetic, records: RecordSet) -> NotDone | None:
    """Why a calculation cannot be done; None where it can."""
    if not any(isinstance(each, ValueOf) for each in calculation.operands):
        found = outcome(calculation, margins=records.margins)
    elif calculation.operation == "count":
        found = _not_counted(calculation)
    else:
        found = calculations_done(records).outcomes.get((claim.id, position))
    return found if isinstance(found, NotDone) else None


def _not_counted(calculation: Arithmetic) -> NotDone | None:
    """Why values on record cannot be counted; whether they are as many is for the engine that counts them."""
    if len(calculation.operands) > 1:
        return NotDone(
            why="a count takes listed things, or one property whose values are counted, and here are both or several",
            do="write the things by their names, or one property: count: [{subject, property}]",
        )
    try:
        read_result(calculation)
    except NotDoneError as error:
        return error.told
    return None
