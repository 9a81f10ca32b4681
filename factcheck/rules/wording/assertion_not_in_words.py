"""A claim asserts something that its words do not say.

## What it checks

What stands in `asserts` is found in words:

- a date in the statement, in the paragraphs of the quote or in the one before; of an interval or set the years. It may also be
  that of `said` or of the article;
- the figures, scale and unit of a value there too, numbers from three on;
- a value in words, or an entity, in the statement or the quote, or among the names on record of those that they name;
- a gap, where the words give lengths of time: one of them touches it;
- a denial (`not: true`, `value: false`) in a word of the statement that denies, and `value: true` in one without "not".

What is only said in other words it does not judge.

## Why it matters

The machine compares the assertions and people read the words. Where the two differ, contradictions are found that are
none, and those that are there are missed.

## Fails

```yaml
claims:
  - id: bridge-opened-in-may
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
    asserts:
      - {event: bridge-opened, when: 2019-06-03}
```

## Passes

```yaml
claims:
  - id: bridge-opened-in-may
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
    asserts:
      - {event: bridge-opened, when: 2019-05-03}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import excerpt
from factcheck.logic.quotations.paragraphs import around
from factcheck.logic.wording.assertions_said import ClaimWords, unsaid
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("wording",)
READS_OF = "both"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The faults of assertions that the statement and the passage do not bear out."""
    passage = around(claim, records, before=1) if claim.asserts and claim.status != "withdrawn" else None
    if passage is None:
        return
    words = ClaimWords(claim, passage, records)
    for index, assertion in enumerate(claim.asserts):
        for each in unsaid(assertion, words):
            yield Fault(
                record=claim,
                at=("asserts", index, *each.at),
                message=f"it asserts “{excerpt(each.words)}”, but neither the statement nor the passage has {each.lacks}",
                hint="assert what the statement says, or say in the statement what is asserted",
            )
