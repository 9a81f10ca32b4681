"""Two claims about an article have the same two voices in opposite order.

## What it checks

Where one voice stands outside of another in the speakers of some claims about an article, it does not stand inside it in
those of others. The claims that are fewer are at fault; where they are as many, those that come later.

## Why it matters

The outer voice says what the inner one said. Turned round, a paper's report of a minister becomes a minister's report of a
paper.

## Fails

```yaml
claims:
  - id: would-build-it-again
    statement: Anna Kovar told the Vidrov Courier that the town would build the bridge again.
    quote: We would build it again
    speaker: [novak, courier, kovar]
  - id: not-in-this-place
    statement: Anna Kovar told the Vidrov Courier that the town would not build the bridge in this place.
    quote: not in this place
    speaker: [novak, kovar, courier]
```

## Passes

```yaml
claims:
  - id: would-build-it-again
    statement: Anna Kovar told the Vidrov Courier that the town would build the bridge again.
    quote: We would build it again
    speaker: [novak, courier, kovar]
  - id: not-in-this-place
    statement: Anna Kovar told the Vidrov Courier that the town would not build the bridge in this place.
    quote: not in this place
    speaker: [novak, courier, kovar]
```
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import name_of, where
from factcheck.logic.quotations.voices import chains
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR

Order = tuple[str, str, str]
"""An article's id, and two voices, the outer one first."""


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each claim that has two voices in an order that more claims, or earlier ones, turn round."""
    orders = _orders(records)
    positions = {order: position for position, order in enumerate(orders)}
    for (article, outer, inner), position in positions.items():
        turned = (article, inner, outer)
        if turned in orders and _is_right(turned, orders, before=positions[turned] < position):
            first = orders[turned][0]
            for claim in orders[article, outer, inner]:
                yield Fault(
                    record=claim,
                    at=("speaker",),
                    message=f"{name_of(outer, records)} speaks for {name_of(inner, records)} here, and the other way about in "
                    f"{first.id} ({where(first)})",
                    hint="the outer voice says what the inner one said: turn round the chain that is wrong",
                    related=(first.id,),
                )


def _is_right(order: Order, orders: Mapping[Order, list[Claim]], *, before: bool) -> bool:
    """Whether an order is to be believed rather than the same turned round."""
    article, outer, inner = order
    more = len(orders[order]) - len(orders[article, inner, outer])
    return more > 0 or (more == 0 and before)


def _orders(records: RecordSet) -> Mapping[Order, list[Claim]]:
    """The claims that have two voices in an order."""
    found: dict[Order, list[Claim]] = defaultdict(list)
    for claim in records.claims.values():
        if claim.status != "withdrawn":
            pairs = (pair for _, chain in chains(claim) for pair in combinations(dict.fromkeys(chain), 2))
            for outer, inner in dict.fromkeys(pairs):
                found[claim.origin.article or "", outer, inner].append(claim)
    return found
