"""A verdict that was published as supported has changed, and no correction says so.

## What it checks

Once an article's record gives `checked`, the day on which its fact-check was published, every claim that was `supported`
then and is not so now, or is no longer on record, is named by an entry of `corrections` on that record. The earlier status
is read from git: the last commit on or before that day.

## Why it matters

Readers have relied on the published verdict. A fact-check that changes in silence asks for trust that it does not give;
a correction says what was wrong, and why.

## Fails

```json published.json
{"bridge": {"bridge-cost-40-million": "supported"}}
```

```yaml
article: bridge
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: refuted
    evidence:
      - {source: accounts-2019, stance: refutes, at: page 12}
```

## Passes

```json published.json
{"bridge": {"bridge-cost-40-million": "supported"}}
```

```yaml
article: bridge
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: page 1}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dates.prose import in_words
from factcheck.findings import Fault
from factcheck.records.articles import Article
from factcheck.records.record_set import RecordSet
from factcheck.settings import Settings


def check(article: Article, records: RecordSet, settings: Settings) -> Iterator[Fault]:
    """A fault for each claim that lost its verdict without a word."""
    if _is_ahead(article, settings):
        return
    corrected = {claim for entry in article.corrections for claim in entry.claims}
    published = f" {in_words(article.checked)}" if article.checked is not None else ""
    for name, then in records.published.get(article.id, {}).items():
        now = _now(name, records)
        if then == "supported" and now is not None and name not in corrected:
            yield Fault(
                record=article,
                at=("corrections",) if article.corrections else ("checked",),
                message=f"{name} was supported when the fact-check was published{published}, and {now}; "
                "no correction says so",
                hint=f"add to `corrections` in {article.origin.file}: {{date: …, claims: [{name}], what: …, why: …}}; "
                f"`factcheck log {name}` shows what changed",
                related=(name,) if name in records.claims else (),
            )


def _is_ahead(article: Article, settings: Settings) -> bool:
    """Whether the fact-check is yet to be published."""
    first = article.checked.earliest if article.checked is not None else None
    return first is not None and settings.today is not None and settings.today.toordinal() < first


def _now(name: str, records: RecordSet) -> str | None:
    """What has become of a claim that was supported; None where it still is, or its record cannot be read."""
    claim = records.claims.get(name)
    if claim is None:
        return None if ("claim", name) in records.broken else "is no longer on record"
    return None if claim.status == "supported" else f"is {claim.status} now"
