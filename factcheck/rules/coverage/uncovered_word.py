"""Words of a sentence stand in no claim and no exclusion, though others of it do.

## What it checks

In every sentence that some record accounts for, each word that tells something lies inside the quote of a claim or an
exclusion; `and`, `that`, `however` and their like are let be. All of an article are one finding, with their count and the
first places. Sentences of which nothing is accounted for are `uncovered-sentence`'s.

## Why it matters

A sentence often claims several things. That one of them was checked does not check the others.

## Fails

```yaml
claims:
  - id: bridge-opened-in-may
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
```

## Passes

```yaml
claims:
  - id: all-of-it
    statement: The article on the bridge at Vidrov is a report.
    quote:
      - By Jan Novak
      - The bridge at Vidrov opened on 3 May 2019. “It cost 40 million euros,” Mayor Anna Kovar said at the opening. Two years later she said that it had cost 52 million.
      - “We would build it again, but not in this place,” Kovar told the Vidrov Courier. It is the town’s third bridge.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.coverage.uncovered import uncovered_stretches
from factcheck.records.articles import Article
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("words",)
READS_OF = "article"


def check(article: Article, records: RecordSet) -> Iterator[Fault]:
    """One fault for all words of the article that no record accounts for."""
    yield from uncovered_stretches(article, records)
