"""A quotation is called supported, and nobody has recorded its words at a source.

## What it checks

A `supported` claim of the kind `quotation` has an item of evidence that `supports` it, from outside the article, with a `quote`:
the words as they were seen there. A few are enough, in the source's own language. Whether they are the words of the article is for
people to judge; that they stand in a stored source is the rule `quote-not-in-source`.

## Why it matters

That words are in quotation marks says that they were said so. Support for their gist bears out another claim.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros.
    kind: quotation
    quote: It cost 40 million euros
    speaker: [novak, kovar]
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: second paragraph}
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros.
    kind: quotation
    quote: It cost 40 million euros
    speaker: [novak, kovar]
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: second paragraph, quote: cost 40 million euros}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import listing
from factcheck.logic.evidence.lineage import is_outside
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a supported quotation whose words nobody has seen; one without support has a rule of its own."""
    if claim.kind != "quotation" or claim.status != "supported":
        return
    outside = [source for source in claim.cites("supports") if is_outside(source, claim, records)]
    seen = any(item.quote and item.source in outside for item in claim.evidence if item.stance == "supports")
    if outside and not seen:
        index = next(index for index, item in enumerate(claim.evidence) if item.source == outside[0])
        yield Fault(
            record=claim,
            at=("evidence", index),
            message=f"it is a quotation and “supported”, but no item has its words as {listing(outside[:3], 'or')} has them",
            hint="add `quote:` with a few words as they stand in the source; if only the gist stands there, make it an "
            "`attribution`, or say less than “supported”",
        )
