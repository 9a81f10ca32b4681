"""A claim contradicts a supported one and is left undecided.

## What it checks

A claim that is flagged as contradicting one that is `supported` (or several, with `with`) is not `unchecked`, `insufficient` or
`not-pursued`, whichever of them has the flag. Quotations and attributions are left out on both sides: whether words were said is not
decided by whether they are so.

## Why it matters

What cannot hold together with something that is known to be so cannot be so. Left open, it tells a reader that nobody knows.

## Fails

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: insufficient
    note: The accounts would settle it.
    contradicts: [{claim: bridge-cost-52, note: The mayor gave two figures for the cost.}]
    evidence: [{stance: search, where: [archive of the Courier]}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    status: supported
    contradicts: [{claim: bridge-cost-40}]
    evidence: [{source: accounts-2019, stance: supports, at: page 12}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: refuted
    contradicts: [{claim: bridge-cost-52, note: The mayor gave two figures for the cost.}]
    evidence: [{source: accounts-2019, stance: refutes, at: page 12}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    status: supported
    contradicts: [{claim: bridge-cost-40}]
    evidence: [{source: accounts-2019, stance: supports, at: page 12}]
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import with_places
from factcheck.logic.clashes import holds_as_found
from factcheck.logic.flags import flags
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.records.verdicts import UNDECIDED

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a claim that stays open though what it contradicts is so."""
    if claim.status not in UNDECIDED or claim.reports_words:
        return
    for others in _flagged_with(records).get(claim.id, ()):
        known = [records.claims[other] for other in others]
        if all(holds_as_found(other) for other in known):
            yield Fault(
                record=claim,
                at=("status",),
                message=f"the status is “{claim.status}”, but it is flagged as contradicting {with_places(known)}, "
                f"{'which is' if len(known) == 1 else 'which are'} supported",
                hint="write `status: refuted` (or `misleading`) with the evidence of the other; if both can hold, write "
                "`tension_with` in place of `contradicts`",
                related=tuple(other.id for other in known),
            )
            return


@derived
def _flagged_with(records: RecordSet) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """By claim, the other claims of each set that is flagged as not holding together, on whichever side the flag stands."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for claims in flags(records):
        for member in claims:
            found.setdefault(member, []).append(tuple(each for each in claims if each != member))
    return {claim: tuple(sets) for claim, sets in found.items()}
