"""A stored text is not the one on record.

## What it checks

The bytes of an article's text, and of a source's stored copy, have the `sha256` that its record gives. Where only the
line ends differ, as git or an editor may leave them, the finding says so.

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
    kind, digests = (
        ("article", records.article_digests)
        if isinstance(record, Article)
        else ("source", records.source_digests)
    )
    found = digests.get(record.id)
    if found is None or found == record.sha256:
        return
    file = text_file(record)
    if (kind, record.id) in records.line_ends_only:
        message = f"{file} differs from the text on record by its line ends alone; no word has changed"
        hint = (
            f"git or an editor wrote them anew: put `{file} -text` into .gitattributes, and take the file from git "
            f"once more; where they are meant so, record sha256: {found}"
        )
    else:
        message = (
            f"{file} has changed: its sha256 begins {found[:SHOWN]}, that on record {record.sha256[:SHOWN]}"
        )
        hint = f"bring back the text that was checked; or check the changes and record sha256: {found}"
    yield Fault(record=record, at=("sha256",), message=message, hint=hint)
