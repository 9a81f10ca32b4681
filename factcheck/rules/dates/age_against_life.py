"""An asserted age is not the one that the date of birth on record gives.

## What it checks

Where a claim asserts the `age` of a person who has a date of birth on record, for a time (`when`, else `said`, else the day on
which the article appeared), the number of years is one that the dates allow: complete years, at the earliest and the latest
day that each date can mean. A date marked `~` or `?` proves nothing.

## Why it matters

An age is a date of birth told in another way. One of the two is wrong, or somebody else is meant.

## Fails

```yaml
claims:
  - id: kovar-39
    statement: Anna Kovar was 39 years old when the bridge opened on 3 May 2019.
    quote: opened on 3 May 2019
    asserts:
      - {subject: kovar, property: age, value: 39, unit: years, when: 2019-05-03}
```

## Passes

```yaml
claims:
  - id: kovar-48
    statement: Anna Kovar was 48 years old when the bridge opened on 3 May 2019.
    quote: opened on 3 May 2019
    asserts:
      - {subject: kovar, property: age, value: 48, unit: years, when: 2019-05-03}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dates import Edtf
from factcheck.findings import Fault, Severity
from factcheck.logic.dates.ages import possible_ages
from factcheck.readings.quantities import quantity_of
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.value_assertions import PropertyValue

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The faults of ages that the dates on record do not allow."""
    for index, each in enumerate(claim.asserts if claim.status != "withdrawn" else ()):
        if not isinstance(each, PropertyValue) or each.not_ or not _is_age(each, records):
            continue
        person, when = records.entities.get(each.subject), each.when or _told(claim, records)
        ages = possible_ages(person, when) if person is not None and person.kind == "person" else None
        pack = records.statement_language.pack
        value = quantity_of(each.value, each.unit, pack)
        if (
            person is None
            or ages is None
            or value is None
            or value.unit.removesuffix("s") not in ("", "year")
        ):
            continue
        low, high = value.nominal
        if value.side == "exactly" and (high < ages[0] or low > ages[1]):
            shown = f"{ages[0]}" if ages[0] == ages[1] else f"{ages[0]} to {ages[1]}"
            yield Fault(
                record=claim,
                at=("asserts", index, "value"),
                message=f"it asserts the age “{value.words}”, but {person.name}, born {person.born}, was {shown} at the time ({when})",
                hint="correct the age, its `when`, or the date of birth on record; or give the age to whose it is",
            )


def _is_age(value: PropertyValue, records: RecordSet) -> bool:
    """Whether a property is an age, by its id or label."""
    known = records.properties.get(value.property)
    names = {value.property, known.label.casefold() if known is not None else ""}
    return not names.isdisjoint(records.statement_language.pack.dates.ages)


def _told(claim: Claim, records: RecordSet) -> Edtf | None:
    """When a claim was said, or its article appeared."""
    article = records.article_of(claim)
    return claim.said or (article.published if article is not None else None)
