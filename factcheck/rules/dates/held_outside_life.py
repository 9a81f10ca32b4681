"""A claim has somebody hold what one at a time holds, before birth or after death.

## What it checks

No claim gives a property that is `exclusive` (an office) to a person, as its subject or its value, for a time that begins certainly
before birth or ends certainly after death. A date marked `~` or `?` proves nothing. Nothing is asked of claims that are refuted,
misleading or withdrawn, nor of what a claim denies.

## Why it matters

Somebody else held it then, or a date is wrong; who answers for what was done in office hangs on it.

## Fails

```yaml claims/more.yaml
entities:
  - {id: dolan, name: Petr Dolan, kind: person, died: 1990}
properties:
  - {id: office, label: office, exclusive: true}
claims:
  - id: dolan-mayor
    statement: Petr Dolan was mayor from 1985 to 1992.
    quote: third bridge
    asserts:
      - {subject: dolan, property: office, value: mayor of Vidrov, when: 1985/1992}
```

## Passes

```yaml claims/more.yaml
entities:
  - {id: dolan, name: Petr Dolan, kind: person, died: 1990}
properties:
  - {id: office, label: office, exclusive: true}
claims:
  - id: dolan-mayor
    statement: Petr Dolan was mayor from 1985 to 1990.
    quote: third bridge
    asserts:
      - {subject: dolan, property: office, value: mayor of Vidrov, when: 1985/1990}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dates import Edtf, parse_date
from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import topic_of
from factcheck.logic.dates.lifetimes import in_other_calendar, outside_life
from factcheck.logic.values.comparable import fold
from factcheck.logic.values.said import names_of
from factcheck.records.claims import Claim
from factcheck.records.entities import Entity
from factcheck.records.record_set import RecordSet
from factcheck.records.value_assertions import PropertyValue

SEVERITY = Severity.WARNING
"""A record may be somebody's after death: not all that one at a time has is an office."""
_LEFT_OUT = frozenset(("refuted", "misleading", "withdrawn"))


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """A fault for each person that a claim has hold something outside life."""
    for index, each in enumerate(claim.asserts if claim.status not in _LEFT_OUT else ()):
        if isinstance(each, PropertyValue) and each.when is not None and not each.not_:
            for person in _holders(each, records):
                yield from _outside(claim, index, person, each.when, _what(each, person, records))


def _what(value: PropertyValue, person: Entity, records: RecordSet) -> str:
    """What somebody is said to hold: `office “mayor”`, `Chancellorship (holder)`."""
    if person.id != value.subject:
        return topic_of(value.subject, value.property, records)
    return f"{records.properties[value.property].label} “{value.value}”"


def _outside(claim: Claim, index: int, person: Entity, when: Edtf, what: str) -> Iterator[Fault]:
    for end in _ends(when):
        clash = outside_life(person, end)
        if clash is not None:
            yield Fault(
                record=claim,
                at=("asserts", index, "when"),
                message=f"it gives {person.name} what one at a time has, {what}, for {when}; {end} is {clash}",
                hint="correct the date or the life's dates, or give it to who held it"
                + in_other_calendar(person, end),
                related=(person.key,),
            )
            return  # one date is enough to look at


def _holders(value: PropertyValue, records: RecordSet) -> Iterator[Entity]:
    """The persons that have what one at a time has."""
    known = records.properties.get(value.property)
    if known is None or not known.exclusive:
        return
    named = names_of(records).ids.get(fold(value.value)) if isinstance(value.value, str) else None
    for each in dict.fromkeys((value.subject, named)):
        entity = records.entities.get(each) if each is not None else None
        if entity is not None and entity.kind == "person":
            yield entity


def _ends(when: Edtf) -> Iterator[Edtf]:
    """The two ends of an interval, each as a date; a date itself."""
    if not when.is_interval:
        yield when
        return
    for text in when.text.split("/"):
        if text not in ("", ".."):
            yield parse_date(text)
