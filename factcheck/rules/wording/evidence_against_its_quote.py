"""What an item of evidence asserts is another figure in the words that it quotes.

## What it checks

Where an item of evidence has both `asserts` and `quote`, each figure, date and length of time that it asserts is held to its own
quote. One that the quote has otherwise is a finding; one that the quote has not at all may stand elsewhere in the source. A date
with a number of days ago is seen from the day on which the source appeared.

## Why it matters

The timeline and the verdict take what is asserted for the source's own word. A slip here makes a source say what it does not.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: refuted
    evidence:
      - source: accounts-2019
        stance: refutes
        at: page 12
        quote: a total of 52 million euros
        asserts: [{subject: vidrov-bridge, property: cost, value: 25, unit: million euros}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: refuted
    evidence:
      - source: accounts-2019
        stance: refutes
        at: page 12
        quote: a total of 52 million euros
        asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import excerpt
from factcheck.logic.wording.held_to_own_quote import others_in_quote
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """A fault for each asserted figure that the item's own quote has otherwise."""
    if claim.status == "withdrawn":
        return
    for index, item in enumerate(claim.evidence):
        for each in others_in_quote(claim, index, records) if item.asserts and item.quote else ():
            yield Fault(
                record=claim,
                at=each.at,
                message=f"the evidence of {item.source or 'the search'} asserts “{excerpt(each.asserted.words)}”, but its quote "
                f"says “{excerpt(each.given.words)}”",
                hint=f"write “{excerpt(each.given.words)}” in its `asserts`, or quote the words that say otherwise",
            )
