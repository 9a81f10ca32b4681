"""A quote from a source does not stand in its stored text.

## What it checks

Where a source has a stored copy (`text`), every `quote` of evidence from it stands in that copy, under the same
comparison as quotes from the article. Sources without a stored copy cannot be checked, and nothing is asked of withdrawn
claims.

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
from factcheck.logic.quotations.anchors import anchors, source_tracers
from factcheck.logic.quotations.misquotes import misquote
from factcheck.logic.quotations.places_in_texts import text_file
from factcheck.quoting.matches import Trace
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """A fault for each quote of evidence that its source does not have."""
    if not records.source_texts or claim.status == "withdrawn":
        return
    traces = anchors(records)
    for position in range(len(claim.evidence)):
        for number, trace in enumerate(traces.evidence(claim, position)):
            if not trace.outcome.stands and trace.lost is None:
                yield _fault(claim, position, number, trace, records)


def _fault(claim: Claim, position: int, number: int, trace: Trace, records: RecordSet) -> Fault:
    item = claim.evidence[position]
    assert item.quote is not None, "only quotes are traced"
    assert item.source is not None, "and only in a source"
    source = records.sources[item.source]
    tracer = source_tracers(records)[source.id]
    found = misquote(item.quote[number], trace, tracer, source, text_file(source))
    return Fault(
        record=claim,
        at=("evidence", position, "quote", number, "exact"),
        message=found.message,
        hint=found.hint,
    )
