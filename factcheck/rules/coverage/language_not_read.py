"""Parts of an article are not read in its language.

## What it checks

The article's language (its `language`, else that of the settings) has a pack that reads it whole. Where it has none, or one
that has only its negations, dates, numbers, names and wording are *not read*: nothing is counted of them, the rules that need
them are *not run*, and the verdict says so.

## Why it matters

What nobody read is not covered: a name or a figure that no claim accounts for is not missed in such an article, and a person
has to look.

## Fails

```text seeds/bro.txt
Bron kostade inte 52 miljoner euro.
```

```yaml seeds/bro.yaml
article:
  id: bro
  title: Bron
  language: sv
  text: bro.txt
  sha256: b1ba2b8619a2f0c3b65f77324fe632021d48f61ebd28c48d3353f0b629c18f22
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

from factcheck.findings import Fault, Severity
from factcheck.logic.coverage.unread import unread
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.INFO
PUBLISH = Severity.WARNING


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each article that is not read whole."""
    for each in unread(records):
        for name in each.articles:
            article = records.articles.get(name)
            if article is not None:
                yield Fault(
                    record=article,
                    at=("language",) if article.language else ("text",),
                    message=f"{', '.join(each.parts)} are not read in {each.language}, so nothing is said of them",
                    hint="let somebody who reads the language look for what no claim accounts for",
                )
