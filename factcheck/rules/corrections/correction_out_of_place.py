"""A correction names a claim that never was, or stands before there was anything to correct.

## What it checks

Every claim that an entry of an article's `corrections` names is on record, or was when the fact-check was published. The
article's record says in `checked` when that was, and no correction is dated before it.

## Why it matters

A reader who follows a correction must find what was corrected, and when; a misspelt id also leaves the claim that was meant
without one.

## Fails

```yaml seeds/bridge.yaml
article:
  id: bridge
  title: The bridge at Vidrov
  text: bridge.txt
  sha256: 63a536634858872eec330d237907a63da1fdd0a640b7635996f48f77ec54af92
  checked: 2021-06-01
  corrections:
    - date: 2021-05-01
      claims: [bridge-cost-40]
      what: That the bridge cost 40 million euros was called supported; it is refuted.
      why: The accounts of the town give 52 million.
```

## Passes

```yaml seeds/bridge.yaml
article:
  id: bridge
  title: The bridge at Vidrov
  text: bridge.txt
  sha256: 63a536634858872eec330d237907a63da1fdd0a640b7635996f48f77ec54af92
  checked: 2021-06-01
  corrections:
    - date: 2021-07-12
      what: The name of the mayor was misspelt.
      why: A reader wrote to us.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.records.articles import Article
from factcheck.records.record_set import RecordSet
from factcheck.text.alikeness import nearest_name


def check(article: Article, records: RecordSet) -> Iterator[Fault]:
    """The faults of an article's corrections."""
    if article.corrections and article.checked is None:
        yield Fault(
            record=article,
            at=("corrections",),
            message="there are corrections, and nothing says when the fact-check was published",
            hint="add `checked:` with that day, so that a verdict that changes after it asks for a correction",
        )
    for number, entry in enumerate(article.corrections):
        if article.checked is not None and entry.date.certainly_before(article.checked):
            yield Fault(
                record=article,
                at=("corrections", number, "date"),
                message=f"the correction of {entry.date} is dated before the fact-check was published, {article.checked}",
                hint="mend the date, or `checked`; what changed before publication needs no correction",
            )
        for position, name in enumerate(entry.claims):
            if not _was_ever(name, article, records):
                near = nearest_name(name, records.claims)
                yield Fault(
                    record=article,
                    at=("corrections", number, "claims", position),
                    message=f"no claim is called {name}, nor was one when the fact-check was published",
                    hint=f"write {near}" if near else "mend the id, or leave it out",
                )


def _was_ever(name: str, article: Article, records: RecordSet) -> bool:
    known = (records.claims, records.published.get(article.id, {}))
    return any(name in some for some in known) or ("claim", name) in records.broken
