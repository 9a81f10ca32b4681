"""A quote from a source does not stand in its stored text.

## What it checks

Where a source has a stored copy (`text`), every `quote` of evidence from it stands in that copy, under the same
comparison as quotes from the article. Sources without a stored copy cannot be checked.

## Why it matters

Evidence that is misquoted proves nothing, and it is the first thing that the other side will find.

## Fails

```text seeds/accounts.txt
The bridge cost 52 million euros.
```

```yaml
sources:
  - {id: ledger, title: Ledger, text: ../seeds/accounts.txt}
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    evidence:
      - {source: ledger, stance: supports, at: page 1, quote: The bridge cost 40 million euros}
```

## Passes

```text seeds/accounts.txt
The bridge cost 52 million euros.
```

```yaml
sources:
  - {id: ledger, title: Ledger, text: ../seeds/accounts.txt}
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    evidence:
      - {source: ledger, stance: refutes, at: page 1, quote: The bridge cost 52 million euros}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.anchors import anchors
from factcheck.logic.places import MARKS, text_file, text_place
from factcheck.logic.wording import excerpt
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """A fault for each quote of evidence that its source does not have."""
    if not records.source_texts:
        return
    traces = records.derive(anchors)
    for position, item in enumerate(claim.evidence):
        for number, trace in enumerate(traces.evidence(claim, position)):
            if trace.outcome.passes or item.quote is None:
                continue
            source = records.sources[item.source]
            message = f"“{excerpt(item.quote[number].exact)}” does not stand in {text_file(source)}"
            if trace.nearest is not None:
                place = text_place(source, records.source_texts[source.id], trace.nearest.start)
                message += f"; the nearest is at {place}: “{trace.nearest.marked.strip(MARKS)}”"
            yield Fault(
                record=claim,
                at=("evidence", position, "quote", number, "exact"),
                message=message,
                hint="copy the words from the source",
            )
