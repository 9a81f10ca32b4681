"""A claim has more figures than are compared with its passage.

## What it checks

Each claim gives at most fifty figures in statement and assertions, and they and the figures in the paragraphs around its quote are
few enough to be compared, each with each. Where they are more, none of the claim's figures are held to the passage.

## Why it matters

Figures that nobody has compared may be wrong; a check that leaves something out must say so.

## Fails

```yaml
claims:
  - id: bridge-costs
    statement: >
      The bridge at Vidrov cost 200, 207, 214, 221, 228, 235, 242, 249, 256, 263, 270, 277, 284, 291,
      298, 305, 312, 319, 326, 333, 340, 347, 354, 361, 368, 375, 382, 389, 396, 403, 410, 417,
      424, 431, 438, 445, 452, 459, 466, 473, 480, 487, 494, 501, 508, 515, 522, 529, 536, 543, 550 euros.
    quote: It cost 40 million euros
```

## Passes

```yaml
claims:
  - id: bridge-cost
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.wording.held_to_passage import held_to_passage
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("numbers", "dates")
READS_OF = "both"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """A fault for a claim whose figures were not compared."""
    held = held_to_passage(claim, records)
    if held is None or held.too_many is None:
        return
    own, around = held.too_many
    yield Fault(
        record=claim,
        at=("statement",),
        message=f"none of its figures were compared with its passage: it gives {own:,}, and {around:,} stand around its quote",
        hint="split it into claims that each say one thing, with a quote of its own"
        if own > 1
        else "break the paragraph of its quote into several",
    )
