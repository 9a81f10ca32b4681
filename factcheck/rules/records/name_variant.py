"""A name is spelled in two ways in one article.

## What it checks

Of the spellings of an entity that stand in an article (its name and aliases), no two differ by a single slip: a letter
more, less or other, or two letters that changed places. And no longer name or acronym that is on no record differs so
from one that is.

## Why it matters

One of the two is a slip, or a reader will wonder whether they are two people.

## Fails

```text seeds/bridge.txt
The bridge at Vidrov opened on 3 May 2019. Mayor Anna Kovar said so. The bridge at Vidrow was dear, Ana said.
```

```yaml seeds/bridge.yaml
article:
  id: bridge
  title: The bridge at Vidrov
  author: novak
  text: bridge.txt
  sha256: 54a3904cf15c41719212251a362c6c327e6bbb706c10abaa0d4f6171b9d32856
```

## Passes

```text seeds/bridge.txt
The bridge at Vidrov opened on 3 May 2019. Mayor Anna Kovar said so. The bridge at Vidrov was dear, Anna said.
```

```yaml seeds/bridge.yaml
article:
  id: bridge
  title: The bridge at Vidrov
  author: novak
  text: bridge.txt
  sha256: 0872696be3edfc0b2e9088e8ea1c817cab8f53ebe17b3c491cc4c340e317d4d3
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.quotations.places_in_texts import text_place
from factcheck.logic.records.name_variants import name_variants
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.WARNING
READS = ("names",)
READS_OF = "article"


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each pair of spellings, at the entity that they are names of."""
    for variant in name_variants(records):
        article, text = records.articles[variant.article], records.article_texts[variant.article]
        (one, start), (other, later) = variant.first, variant.second
        yield Fault(
            record=variant.entity,
            at=("name",),
            message=f"“{one}” ({text_place(article, text, start)}) and “{other}” ({text_place(article, text, later)}) are two "
            f"spellings in the name of {variant.entity.name}",
            hint="keep one of them in the text; if it stands as published, waive this with that reason",
            related=(variant.article,),
        )
