"""Two sources that go back to one origin count as two.

## What it checks

No two items of a claim's evidence with the stance `supports`, and no two with `refutes`, come from different sources
that share an origin. `derives_from` says which source reprints, relays or builds on which; the origins are the sources
at its end.

## Why it matters

A report and its reprint are one voice. Listed as two, they make a claim look better borne out than it is.

## Fails

```yaml
claims:
  - id: bridge-opened-in-may
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: headline}
      - {source: relay-2019, stance: supports, at: headline}
```

## Passes

```yaml
claims:
  - id: bridge-opened-in-may
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: headline}
      - {source: relay-2019, stance: context, at: headline, note: Reprints the Courier.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import listing
from factcheck.logic.evidence.lineage import common_origins
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """Faults for the items whose source shares an origin with an earlier item's."""
    for stance in ("supports", "refutes") if claim.status != "withdrawn" else ():
        earlier: list[str] = []
        for index, item in enumerate(claim.evidence):
            if item.stance == stance and item.source is not None and item.source not in earlier:
                yield from _faults(claim, index, item.source, earlier, records)
                earlier.append(item.source)


def _faults(claim: Claim, index: int, source: str, earlier: list[str], records: RecordSet) -> Iterator[Fault]:
    """The fault of an item that repeats the first of those before it."""
    for other in earlier:
        shared = sorted(common_origins(source, other, records))
        if shared:
            copy = other if shared == [source] else source
            origin = shared[0] if shared in ([other], [source]) else None
            why = f"both go back to {listing(shared)}" if origin is None else f"{copy} goes back to {origin}"
            yield Fault(
                record=claim,
                at=("evidence", index, "source"),
                message=f"{other} and {source} count as one, not two: {why}",
                hint=f"give {copy} `stance: context`, or take it out of the evidence",
                related=tuple(f"source.{each}" for each in (other, source) if each in records.sources),
            )
            return
