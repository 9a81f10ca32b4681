"""A claim is supported, and one of its own sources gives another date or value.

## What it checks

The assertions of the items of evidence of a `supported` claim (`supports` and `context`) are compared with those of the claim and with
each other. Where two certainly cannot both hold, the claim is not `supported` without a word: it is `conflicting`, `misleading`,
`refuted` or `insufficient`, or its `note` says why the other source does not count. Quotations and attributions are left out:
support for them bears out that the words were said. A value of an earlier time (`when`) is not held against one without a date, which
is as on the day of the article. An item that `supports` the claim against its own assertion is a matter of
`stance-against-its-assertion`.

## Why it matters

A reader who follows the references finds a source that says otherwise, and nothing that tells him that somebody saw it.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    asserts: [{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}]
    evidence:
      - {source: courier-2019, stance: supports, at: second paragraph}
      - source: accounts-2019
        stance: context
        at: page 12
        asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    note: The accounts count the roads to the bridge in.
    asserts: [{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}]
    evidence:
      - {source: courier-2019, stance: supports, at: second paragraph}
      - source: accounts-2019
        stance: context
        at: page 12
        asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.clashes import holds_as_found
from factcheck.logic.contradictions.sources_against import (
    Disagreement,
    against_claim,
    among_sources,
    assertion_at,
    in_words,
    is_of_another_time,
    of_a_span,
)
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR

HINT = (
    "look at the sources again: write `status: conflicting` or `misleading`, or say in the claim's `note` why the other "
    "does not count"
)


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The faults of a supported claim with a source that says otherwise; a source against the claim is told once."""
    if not holds_as_found(claim) or claim.note is not None:
        return
    against = against_claim(claim, records)
    for each in against:
        is_context = claim.evidence[each.two.item].stance == "context"
        if is_context and not is_of_another_time(claim, each, records):
            yield _fault(claim, each, "and the claim", records)
    told = {each.two.item for each in against}
    for each in among_sources(claim, records):
        stances = {claim.evidence[side.item].stance for side in (each.one, each.two)}
        if told & {each.one.item, each.two.item} or "refutes" in stances:
            continue
        if not is_of_another_time(claim, each, records):
            yield _fault(claim, each, f"and {claim.evidence[each.one.item].source}", records)


def _fault(claim: Claim, each: Disagreement, other: str, records: RecordSet) -> Fault:
    """The fault of an item that says otherwise than the claim, or than another item."""
    first, second = (in_words(assertion_at(claim, side), records) for side in (each.one, each.two))
    return Fault(
        record=claim,
        at=("evidence", each.two.item, "asserts", each.two.position),
        message=f"the status is “supported”, but {claim.evidence[each.two.item].source} asserts {second}, {other} {first}: "
        "both cannot hold",
        hint=HINT + of_a_span(claim, each),
    )
