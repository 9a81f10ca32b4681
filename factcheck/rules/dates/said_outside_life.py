"""Somebody spoke before birth or after death.

## What it checks

The innermost speaker of a claim with `said` was neither certainly unborn nor certainly dead then; an organisation neither
unfounded nor gone. A date marked `~` or `?` proves nothing. Nothing is asked of withdrawn claims.

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
from factcheck.logic.dates.lifetimes import in_other_calendar, outside_life
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a claim whose speaker cannot have lived when it was said."""
    speakers = records.speakers(claim)
    speaker = records.entities.get(speakers[-1]) if speakers else None
    clash = outside_life(speaker, claim.said) if speaker is not None else None
    if speaker is not None and clash is not None and claim.status != "withdrawn":
        yield Fault(
            record=claim,
            at=("said",),
            message=f"it was said ({claim.said}) {clash}",
            hint="correct the date, the speaker or the life's dates" + in_other_calendar(speaker, claim.said),
            related=(speaker.key,),
        )
