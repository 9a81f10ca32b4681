"""A source was read before it appeared.

## What it checks

An item of evidence is not `accessed`, and a source not `retrieved`, certainly before the source was `published`. A date
marked `~` or `?` proves nothing. Nothing is asked of withdrawn claims.

## Why it matters

It was another version, or one of the dates is wrong; the evidence is then not what it says it is.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    evidence: [{source: courier-2019, stance: supports, at: page 1, accessed: 2019-05-03}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    evidence: [{source: courier-2019, stance: supports, at: page 1, accessed: 2019-05-05}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.dates.precedence import surely_before
from factcheck.records.claims import Claim
from factcheck.records.record import Record
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source


def check(record: Record, records: RecordSet) -> Iterator[Fault]:
    """A fault for each reading that is certainly before the publication."""
    if isinstance(record, Claim):
        for index, item in enumerate(record.evidence if record.status != "withdrawn" else ()):
            source = records.source_of(item)
            if source is not None and surely_before(item.accessed, source.published):
                yield Fault(
                    record=record,
                    at=("evidence", index, "accessed"),
                    message=f"{source.id} was read ({item.accessed}) before it was published ({source.published})",
                    hint="correct one of the dates, or cite the version that was read",
                    related=(source.key,),
                )
    elif isinstance(record, Source) and surely_before(record.retrieved, record.published):
        yield Fault(
            record=record,
            at=("retrieved",),
            message=f"the source was retrieved ({record.retrieved}) before it was published ({record.published})",
            hint="correct one of the dates",
        )
