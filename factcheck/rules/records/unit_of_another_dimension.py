"""A value is given in a unit that its property cannot have.

## What it checks

Where a property's record has a `dimension`, the unit of each value that a claim asserts of it measures that. Units that
are none of measure (people, euros) are let be, and so is what a word also stands for: tons of TNT for an `energy`, pounds
for `money`. A rate may be given for what it counts: litres a day for a `volume`.

## Why it matters

A value in another unit is compared with no other value of the property, so that a contradiction stays unseen. The unit, the
property or the article's figure is wrong: megawatts are no energy.

## Fails

```yaml claims/more.yaml
claims:
  - id: bridge-length
    statement: The bridge at Vidrov is 3 hours long.
    quote: The bridge at Vidrov opened
    asserts: [{subject: vidrov-bridge, property: length, value: 3, unit: hours}]
properties:
  - {id: length, label: how long it is, dimension: length}
```

## Passes

```yaml claims/more.yaml
claims:
  - id: bridge-length
    statement: The bridge at Vidrov is 300 feet long.
    quote: The bridge at Vidrov opened
    asserts: [{subject: vidrov-bridge, property: length, value: 300 feet}]
properties:
  - {id: length, label: how long it is, dimension: length}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.languages.language import language_of
from factcheck.logic.claims_in_words import excerpt
from factcheck.logic.values.calculated_figures import scaled_unit
from factcheck.readings.quantities import quantity_of
from factcheck.readings.units import dimensions_of
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.value_assertions import PropertyValue


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """A fault for each value in a unit that measures something else."""
    if claim.status == "withdrawn":
        return
    for position, assertion in enumerate(claim.asserts):
        if not isinstance(assertion, PropertyValue):
            continue
        known = records.properties.get(assertion.property)
        dimension = None if known is None else known.dimension
        key, words = _unit(assertion)
        measures = dimensions_of(scaled_unit(words)[1]) if words and dimension is not None else None
        if known is None or dimension is None or measures is None or dimension in measures:
            continue
        what = f"a unit of {measures[0]}" if measures else f"no unit of {dimension}"
        yield Fault(
            record=claim,
            at=("asserts", position, key),
            message=f"“{excerpt(words)}” is {what}, and “{excerpt(known.label)}” is recorded as {dimension}",
            hint=f"correct the unit, assert it of another property, or correct `dimension` of {known.id}",
        )


def _unit(value: PropertyValue) -> tuple[str, str]:
    """The unit of a value, and the key that it stands under; empty where there is none."""
    if value.unit is not None:
        return "unit", value.unit
    quantity = quantity_of(value.value, None, language_of().pack) if isinstance(value.value, str) else None
    if quantity is None:
        return "value", ""
    return "value", "%" if quantity.kind == "share" and quantity.is_rounded else quantity.unit
