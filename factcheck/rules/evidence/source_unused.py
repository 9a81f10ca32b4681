"""No evidence cites a source.

## What it checks

Each source is cited by the evidence of some claim, or a cited source derives from it. Nothing is said while a file or
a claim cannot be read, because it might cite the source.

## Why it matters

A source that nothing rests on was forgotten in the evidence, or makes the list of sources look better than the check.

## Fails

```yaml claims/sources.yaml
sources:
  - {id: courier-2019, title: Bridge opened, publisher: Vidrov Courier}
```

## Passes

```yaml claims/sources.yaml
sources:
  - {id: courier-2019, title: Bridge opened, publisher: Vidrov Courier}

claims:
  - id: third-bridge
    statement: The bridge at Vidrov is the town's third bridge.
    quote: It is the town’s third bridge
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: last sentence}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import excerpt
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(source: Source, records: RecordSet) -> Iterator[Fault]:
    """The fault of a source on which nothing rests."""
    used = used_sources(records)
    if used is not None and source.id not in used:
        name = f"“{excerpt(source.title)}”" if source.title else "it"
        yield Fault(
            record=source,
            message=f"no evidence cites {name}, and no cited source derives from it",
            hint="cite it where it bears on a claim, or take it out of `sources`",
        )


@derived
def used_sources(records: RecordSet) -> frozenset[str] | None:
    """The sources that are cited, with all that they derive from; None where some citations could not be read."""
    if any(entry.record is None and entry.kind in ("claim", "file") for entry in records.entries):
        return None
    queue = list({source: None for claim in records.claims.values() for source in claim.cites()})
    used = set(queue)
    for source in queue:
        known = records.sources.get(source)
        above = [parent for parent in known.derives_from if parent not in used] if known is not None else []
        used.update(above)
        queue += above
    return frozenset(used)
