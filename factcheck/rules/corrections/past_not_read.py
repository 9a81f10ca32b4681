"""Whether published verdicts have changed could not be looked at.

## What it checks

Where an article's record gives `checked`, the statuses that its claims had on that day could be read from git. They cannot
where there is no git, in a shallow clone that does not go back so far, or where the records were first committed later.

## Why it matters

A verdict that was changed after publication would go unnoticed: that nothing was found does not mean that nothing is owed
to the readers.

## Fails

```yaml seeds/bridge.yaml
article:
  id: bridge
  title: The bridge at Vidrov
  text: bridge.txt
  sha256: 63a536634858872eec330d237907a63da1fdd0a640b7635996f48f77ec54af92
  checked: 2021-06-01
```

## Passes

```json published.json
{"bridge": {}}
```

```yaml seeds/bridge.yaml
article:
  id: bridge
  title: The bridge at Vidrov
  text: bridge.txt
  sha256: 63a536634858872eec330d237907a63da1fdd0a640b7635996f48f77ec54af92
  checked: 2021-06-01
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.dates.prose import in_words
from factcheck.findings import Fault, Severity
from factcheck.records.articles import Article
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING


def check(article: Article, records: RecordSet) -> Iterator[Fault]:
    """The fault of a published fact-check whose past is not known."""
    if article.checked is not None and article.id not in records.published:
        reason = records.unread_past.get(article.id, "the records were loaded without their past")
        yield Fault(
            record=article,
            at=("checked",),
            message=f"which verdicts stood when the fact-check was published {in_words(article.checked)} "
            f"was not looked at: {reason}",
            hint="run it where git has the history (in GitHub Actions: fetch-depth: 0), and commit records before "
            "they are published",
        )
