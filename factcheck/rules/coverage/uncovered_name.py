"""A name of the article stands in no claim and no exclusion.

## What it checks

Every name in the article, on record as an alias or a run of capitalised words, lies inside the quote of a claim or an
exclusion.
All of an article are one finding, with their count and the first places.

## Why it matters

People notice first when their name, title or part in a story is wrong.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: it had cost
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
from factcheck.logic.coverage.uncovered import uncovered
from factcheck.records.articles import Article
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("names",)
READS_OF = "article"


def check(article: Article, records: RecordSet) -> Iterator[Fault]:
    """One fault for all names of the article that no record accounts for."""
    yield from uncovered(article, records, "names", "name")
