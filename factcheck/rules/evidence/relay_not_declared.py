"""A source is said to be known through a publisher, and nothing of theirs derives from it.

## What it checks

Where the note of a source says "known through", the publishers on record that the rest of the sentence names each have a
source that derives from it, directly or by way of others. What stands in brackets after a publisher's name, "(blog)", need
not be in the note.

## Why it matters

An origin that nobody read is only as good as those who relay it. A relay that does not say whose report it repeats counts as
a witness of its own.

## Fails

```yaml claims/sources.yaml
sources:
  - {id: courier-2019, publisher: Vidrov Courier, note: 'Not seen, known through Regional News.'}
  - {id: relay-2019, title: Vidrov has a bridge, publisher: Regional News}
```

## Passes

```yaml claims/sources.yaml
sources:
  - {id: courier-2019, publisher: Vidrov Courier, note: 'Not seen, known through Regional News.'}
  - {id: relay-2019, title: Vidrov has a bridge, publisher: Regional News, derives_from: [courier-2019]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import listing
from factcheck.logic.evidence.relays import unrelayed
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each source and publisher that is said to relay it."""
    for each in unrelayed(records):
        relays = [source.id for source in each.relays]
        yield Fault(
            record=each.source,
            at=("note",),
            message=f"it is said to be known through {each.name}, but nothing of theirs derives from it; on record "
            f"{'is' if len(relays) == 1 else 'are'} {listing(relays)}",
            hint=f"add `derives_from: [{each.source.id}]` to the source that relays it, or correct the note",
            related=tuple(f"source.{relay}" for relay in relays),
        )
