"""A one-sided verdict stands against evidence of the other side.

## What it checks

A claim that is `supported` has no evidence that refutes it, and one that is `refuted` has none that supports it. Where good
sources disagree the verdict is `conflicting`; where the words are right and yet mislead, `misleading`; evidence that bears on
the matter without deciding it has the stance `context`. One that is `insufficient` has not both.

## Why it matters

A reader who sees "supported" does not expect a source that says the contrary. Either the verdict or the stance is a slip,
or somebody has to say why the source does not count.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: second paragraph}
      - {source: accounts-2019, stance: refutes, at: page 12}
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: conflicting
    evidence:
      - {source: courier-2019, stance: supports, at: second paragraph}
      - {source: accounts-2019, stance: refutes, at: page 12}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import listing
from factcheck.records.claims import Claim, Stance, Status

AGAINST: dict[Status, Stance] = {"supported": "refutes", "refuted": "supports"}
"""For each one-sided verdict the stance of the other side."""


def check(claim: Claim) -> Iterator[Fault]:
    """The fault of a verdict that some of its evidence contradicts."""
    other_side = AGAINST.get(claim.status)
    against = [index for index, item in enumerate(claim.evidence) if item.stance == other_side]
    both = {item.stance for item in claim.evidence} >= {"supports", "refutes"}
    if against and other_side is not None:
        sources = listing(claim.cites(other_side))
        verb = {"refutes": "refute", "supports": "support"}[other_side] if len(against) > 1 else other_side
        yield Fault(
            record=claim,
            at=("evidence", against[0], "stance"),
            message=f"the status is “{claim.status}”, but {sources} {verb} it",
            hint="where good sources disagree, write `status: conflicting`; if the source only bears on it, "
            "`stance: context` with a note",
        )
    elif claim.status == "insufficient" and both:
        yield Fault(
            record=claim,
            at=("status",),
            message="the status is “insufficient”, but sources support and refute it",
            hint="write `status: conflicting`, or give what does not decide it `stance: context`",
        )
