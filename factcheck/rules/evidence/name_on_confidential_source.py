"""The record of a confidential source says who or what it is.

## What it checks

A source with `confidential: true` has an `id`, a `kind` and the dates `published` and `retrieved`, and nothing else: no title,
publisher, author, address, archived copy, text, language, lineage or note. The message names the keys, never what stands under
them. Its `id` is shown in every report as it is, so that it must not tell anything either.

## Why it matters

A repository is copied, and its history keeps what was taken out again. Who must stay unknown stands nowhere in it.

## Fails

```yaml
sources:
  - {id: insider-1, kind: primary, confidential: true, author: A clerk of the town}
```

## Passes

```yaml
sources:
  - {id: insider-1, kind: primary, confidential: true, retrieved: 2021-05}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import listing
from factcheck.records.sources import Source

ALLOWED: Final = frozenset(("id", "kind", "published", "retrieved", "confidential", "waive", "origin"))
"""The keys that a confidential source may have; a waiver speaks of the finding."""


def check(source: Source) -> Iterator[Fault]:
    """The fault of a confidential source that says more than it may."""
    keys = [key for key in type(source).model_fields if key in source.model_fields_set - ALLOWED]
    given = [key for key in keys if getattr(source, key)]
    if source.confidential and given:
        named = listing([f"`{key}`" for key in given])
        yield Fault(
            record=source,
            at=(given[0],),
            message=f"the source is confidential, and its record has {named}",
            hint=f"keep it outside of the repository: take {named} out, and out of the history too where it was committed",
        )
