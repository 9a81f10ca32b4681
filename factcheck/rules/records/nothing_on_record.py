"""An article has no claims.

## What it checks

Every article in `seeds/` has at least one claim that is not withdrawn. A claim that cannot be read counts: it is there, and
reported as broken.

## Why it matters

An empty fact-check would pass. It has checked nothing.

## Fails

```yaml
exclusions:
  - {quote: We would build it again, reason: opinion}
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
from factcheck.records.articles import Article
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import Entry, RecordSet


def check(article: Article, records: RecordSet) -> Iterator[Fault]:
    """The fault of an article that no standing claim is about."""
    standing, withdrawn = _articles_with_claims(records)
    if article.id in standing or None in standing:
        return
    about = f"the article {article.id}"
    message = (
        f"all claims about {about} are withdrawn" if article.id in withdrawn else f"no claim is about {about}"
    )
    yield Fault(
        record=article,
        at=("id",),
        message=message,
        hint=f"write claims into a file below claims/ that begins with `article: {article.id}`",
    )


@derived
def _articles_with_claims(records: RecordSet) -> tuple[frozenset[str | None], frozenset[str | None]]:
    """The articles with claims that stand or may stand, and those with withdrawn ones; None is an unknown article."""
    unreadable = any(kind == "claim" for kind, _ in records.broken)
    standing, withdrawn = set(), set()
    for entry in records.entries:
        if isinstance(entry.record, Claim) and entry.record.status == "withdrawn":
            withdrawn.add(entry.origin.article)
        elif entry.kind == "claim" or (unreadable and _is_file_of_claims(entry)):
            standing.add(entry.origin.article)
    return frozenset(standing), frozenset(withdrawn)


def _is_file_of_claims(entry: Entry) -> bool:
    """Whether an entry is a file that could not be read at all and is not known to be an article's own."""
    return entry.kind == "file" and not entry.origin.file.startswith("seeds/")
