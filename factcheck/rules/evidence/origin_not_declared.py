"""A source names the origin of its report and does not derive from it.

## What it checks

Where a source's publisher, author, note or the end of its title ("... – Reuters") names the publisher of an origin on record
(a source that others derive from, or that is there for nothing else), the source has it among what it derives from, directly
or by way of others.

## Why it matters

A reprint or relay whose origin is not declared counts as a witness of its own, and a claim looks better borne out than it is.

## Fails

```yaml claims/sources.yaml
sources:
  - {id: courier-2019, title: Bridge opened, publisher: Vidrov Courier}
  - {id: relay-2019, title: Vidrov has a bridge, publisher: Regional News, derives_from: [courier-2019]}
  - {id: blog-2019, title: A bridge, publisher: A blog, note: Repeats the Vidrov Courier.}
```

## Passes

```yaml claims/sources.yaml
sources:
  - {id: courier-2019, title: Bridge opened, publisher: Vidrov Courier}
  - {id: relay-2019, title: Vidrov has a bridge, publisher: Regional News, derives_from: [courier-2019]}
  - {id: blog-2019, title: A bridge, publisher: A blog, derives_from: [relay-2019], note: Repeats the Vidrov Courier.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import listing
from factcheck.logic.evidence.relays import undeclared
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each source and origin that it names."""
    for each in undeclared(records):
        origins = [source.id for source in each.origins]
        derives = origins[0] if len(origins) == 1 else "THE ONE IT RELAYS"
        yield Fault(
            record=each.source,
            at=(each.key,),
            message=f"its {each.key} names {each.name}, but it derives from nothing of theirs; on record as an origin "
            f"{'is' if len(origins) == 1 else 'are'} {listing(origins)}",
            hint=f"if it relays that, add `derives_from: [{derives}]`; if it is a report of its own, say so in other words, "
            "or waive this with the reason",
            related=tuple(f"source.{origin}" for origin in origins),
        )
