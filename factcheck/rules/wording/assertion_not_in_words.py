"""A claim asserts something that its words do not say.

## What it checks

What stands in `asserts` is found in words:

- a date, and the number, unit, scale and rank of a value, in the passage: the quote, its sentence or its paragraph with those beside
  it; a date may also stand elsewhere in the article, or be that of `said`, of the article or of a source that it cites;
- a gap there too, where the quote or its sentence gives lengths of time;
- a value in words, or an entity, in the statement or the quote, or among the names on record of those that they name;
- a denial (`not: true`, `value: false`) in a word of the statement that denies, and `value: true` in one without "not".

What is only said in other words it does not judge. A figure that the passage has otherwise is a matter of `figures-differ`.

## Why it matters

The machine compares the assertions and people read the words. Where the two differ, contradictions are found that are
none, and those that are there are missed.

## Fails

```yaml
claims:
  - id: bridge-opened-in-may
    statement: The bridge at Vidrov was opened for traffic.
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

from factcheck.findings import Fault, Route, Severity
from factcheck.logic.claims_in_words import excerpt
from factcheck.logic.wording.assertions_said import ClaimWords, unsaid
from factcheck.logic.wording.held_to_passage import held_to_passage
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("wording",)
READS_OF = "both"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The faults of assertions that the passage, or what is said in words, does not bear out."""
    if not claim.asserts or claim.status == "withdrawn":
        return
    held = held_to_passage(claim, records)
    if held is None:
        return
    for copy in held.lacking:
        if not copy.is_said:
            yield _fault(claim, copy.at, copy.figure.words, "the passage does not have it")
    words = ClaimWords(claim, records)
    for index, assertion in enumerate(claim.asserts):
        for each in unsaid(assertion, words):
            lack = f"neither the statement nor the quote has {each.lacks}"
            yield _fault(claim, ("asserts", index, *each.at), each.words, lack)


def _fault(claim: Claim, at: Route, asserted: str, lack: str) -> Fault:
    return Fault(
        record=claim,
        at=at,
        message=f"it asserts “{excerpt(asserted)}”, but {lack}",
        hint="assert what the article says, or quote the words that say what is asserted",
    )
