"""An asserted age, birth or death is not the one that the record of the person gives.

## What it checks

Where a claim asserts the `age` of a person who has `born` or `died` on record, for a time (`when`, else `said`, else the day on
which the article appeared), the age is one that the dates allow: years, months or weeks, at the earliest and the latest day that
each date can mean. A date marked `~` or `?` is widened by the settings `approximate` and `uncertain`; "about 40", "over 60" and
"in her forties" are read at their widest. No age is less than nought. The same holds of an `age at death`, of a date of birth or death that a claim asserts as a
property (`born`, `date of death`), and of an event that is called so: "Anna Kovar was born", `birth-of-kovar`.

What a claim already clashes over with another one is told there. A claim whose status is `refuted` or `misleading` is let be.

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
from factcheck.dates.prose import in_words
from factcheck.findings import Fault, Severity
from factcheck.logic.dates.ages import possible_ages
from factcheck.logic.lives.facts import LifeFact, is_age_below_nought
from factcheck.logic.lives.life_conflicts import against_record, is_told_with_others
from factcheck.records.assertions import Assertion
from factcheck.records.claims import Claim
from factcheck.records.entities import Entity
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventTime
from factcheck.records.value_assertions import PropertyValue

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
_IN_MONTHS = 2  # years; until then years alone would not say what is wrong


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The faults of ages, births and deaths that the dates on record do not allow."""
    against = against_record(records)
    for index, each in enumerate(claim.asserts if claim.status not in ("refuted", "misleading") else ()):
        if isinstance(each, PropertyValue) and is_age_below_nought(each, records):
            yield Fault(
                record=claim,
                at=("asserts", index, "value"),
                message=f"it asserts the age “{each.amount()}”, and no age is less than nought",
                hint="correct the age",
            )
            continue
        facts = against.get((claim.id, index))
        if facts is None or is_told_with_others((claim.id, index), records):
            continue
        ours = next(fact for fact in facts if fact.claim is not None)
        person = records.entities[ours.person]
        key = "value" if isinstance(each, PropertyValue) else _key_of_time(each)
        asserted = f"the age “{ours.shown}”" if ours.is_age else f"“{ours.says}”"
        yield Fault(
            record=claim,
            at=("asserts", index, key),
            message=f"it asserts {asserted}, but {_otherwise(ours, facts, person, records)}",
            hint="correct the age, its `when`, or the date of birth on record; or give the age to whose it is"
            if ours.is_age
            else "correct the date or age, or what is on record of the person; or give it to whose it is",
        )


def _key_of_time(assertion: Assertion) -> str:
    assert isinstance(assertion, EventTime)
    return "when" if assertion.when else "from" if assertion.from_ else "until"


def _otherwise(ours: LifeFact, facts: frozenset[LifeFact], person: Entity, records: RecordSet) -> str:
    """What the record has instead."""
    of_birth = any(fact.birth != (None, None) for fact in facts if fact is not ours)
    when = ours.when
    if ours.is_age and when is not None and _is_over(person, when, records) and person.died is not None:
        return f"{person.name} died {in_words(person.died)} and was dead at the time ({when})"
    if ours.is_age and of_birth and person.born is not None and when is not None:
        shown = _ages(person.born, when, records)
        was = f" was {shown} at the time ({when})" if shown else f" was not of that age at the time ({when})"
        return f"{person.name}, born {person.born},{was}"
    has = " and ".join(sorted(fact.says for fact in facts if fact is not ours))
    return (
        f"on record {person.name} was {has}" if has.startswith("born") else f"on record {person.name} {has}"
    )


def _is_over(person: Entity, when: Edtf, records: RecordSet) -> bool:
    """Whether a person surely is dead at a time."""
    last = None if person.died is None else records.margins.days(person.died)[1]
    first = records.margins.days(when)[0]
    return last is not None and first is not None and last < first


def _ages(born: Edtf, when: Edtf, records: RecordSet) -> str:
    """The ages that two dates allow: `46 to 47`; nothing where one of them is without bound, or for a baby."""
    begins, ends = records.margins.days(born), records.margins.days(when)
    if None in (*begins, *ends):
        return ""
    least, most = possible_ages((begins[0] or 0, begins[1] or 0), (ends[0] or 0, ends[1] or 0))
    if most < _IN_MONTHS:
        return ""
    return f"{least}" if least == most else f"{least} to {most}"
