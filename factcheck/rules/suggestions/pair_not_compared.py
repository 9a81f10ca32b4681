"""Two claims look as if they clash, and nothing lets the machine decide.

## What it checks

Two claims give one subject and property values that cannot be compared: a number and a text, units of different kinds,
registered voters and voters, times that may be the same or not, a value without a time and one for 1950. In the `publish` profile it
is a warning. Or their statements are nearly the same and differ in a number, a date, a name, a negation or two words that
are opposites (rose and fell), while their assertions are not of one thing; then it is no more than a hint in both profiles. Claims
that are joined by `contradicts`, `tension_with` or `depends_on` are left out.

## Why it matters

Only what is asserted is compared. A clash that stands in the words alone is found by readers, after publication.

## Fails

```yaml
claims:
  - {id: tolls-three, statement: The bridge at Vidrov took tolls for three years., quote: third bridge}
  - {id: tolls-five, statement: The bridge at Vidrov took tolls for five years., quote: third bridge}
```

## Passes

```yaml
claims:
  - {id: tolls-three, statement: The bridge at Vidrov took tolls for three years., quote: third bridge}
  - id: tolls-five
    statement: The bridge at Vidrov took tolls for five years.
    quote: third bridge
    tension_with: [{claim: tolls-three, note: One may count from the opening and the other from the first toll.}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.contradictions.suggestions import suggestions
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.INFO
PUBLISH = Severity.WARNING
READS = ("wording",)
READS_OF = "statement"


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each pair."""
    for suggestion in suggestions(records):
        first, second = suggestion.claims
        yield Fault(
            record=records.claims[second],
            at=("asserts",) if records.claims[second].asserts else ("statement",),
            message=suggestion.message,
            hint=suggestion.hint,
            related=(first,),
            at_most=None if suggestion.is_of_values else Severity.INFO,
        )
