"""A stored text is not the one on record.

## What it checks

The bytes of an article's text, and of a source's stored copy, have the `sha256` that its record gives.

## Why it matters

The check was made of other words. Every quote and verdict may be about a text that no longer exists.

## Fails

```text seeds/bridge.txt
The bridge at Vidrov opened on 4 May 2019.
```

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: The bridge at Vidrov opened
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.quotations.places_in_texts import text_file
from factcheck.records.articles import Article
from factcheck.records.record import Record
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source

SHOWN = 12  # digits of a digest in the message; enough to tell two apart


def check(record: Record, records: RecordSet) -> Iterator[Fault]:
    """The fault of an article or source whose text has another digest."""
    if not isinstance(record, Article | Source) or record.sha256 is None:
        return
    digests = records.article_digests if isinstance(record, Article) else records.source_digests
    found = digests.get(record.id)
    if found is not None and found != record.sha256:
        yield Fault(
            record=record,
            at=("sha256",),
            message=f"{text_file(record)} has changed: its sha256 begins {found[:SHOWN]}, "
            f"that on record {record.sha256[:SHOWN]}",
            hint=f"bring back the text that was checked; or check the changes and record sha256: {found}",
        )
