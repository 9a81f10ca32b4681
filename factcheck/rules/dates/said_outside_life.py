"""Somebody spoke before birth or after death.

## What it checks

The innermost speaker of a claim with `said` was certainly neither unborn nor dead then.

## Why it matters

Either the date or the speaker is wrong, and with it who is quoted.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    speaker: [novak, kovar]
    said: 1970
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    speaker: [novak, kovar]
    said: 2019-05-03
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a claim whose speaker cannot have lived when it was said."""
    speakers = records.speakers(claim)
    speaker = records.entities.get(speakers[-1]) if speakers else None
    if claim.said is None or speaker is None:
        return
    if speaker.born is not None and claim.said.certainly_before(speaker.born):
        clash = f"before {speaker.name} was born ({speaker.born})"
    elif speaker.died is not None and claim.said.certainly_after(speaker.died):
        clash = f"after {speaker.name} died ({speaker.died})"
    else:
        return
    yield Fault(
        record=claim,
        at=("said",),
        message=f"it was said ({claim.said}) {clash}",
        hint="correct the date, the speaker or the life's dates",
        related=(speaker.key,),
    )
