"""A statement gives a date that only other passages of the article have.

## What it checks

A date of a statement that stands in the article stands in a paragraph of its quotes or right beside them, or in what the
records give for the claim, be it less precisely: what it asserts, when it was said, when the article or a source that it
cites appeared. A date that the article does not have at all is a matter of `figure-not-in-passage`.

## Why it matters

A statement has to say when, and takes the date from the context. An article that tells of two years lends itself to the wrong
one; an assertion shows which is meant, and lets the machine compare it.

## Fails

```text seeds/bridge.txt
By Jan Novak

The bridge at Vidrov opened on 3 May 2019.

Mayor Anna Kovar spoke at the opening.

She spoke for an hour.

It is the town’s third bridge.
```

```yaml
claims:
  - id: third-bridge
    statement: In 2019 the bridge at Vidrov was the town's third.
    quote: It is the town’s third bridge
```

## Passes

```text seeds/bridge.txt
By Jan Novak

The bridge at Vidrov opened on 3 May 2019.

Mayor Anna Kovar spoke at the opening.

She spoke for an hour.

It is the town’s third bridge.
```

```yaml
claims:
  - id: third-bridge
    statement: In 2019 the bridge at Vidrov was the town's third.
    quote: It is the town’s third bridge
    asserts:
      - {subject: vidrov-bridge, property: number-in-town, value: third, when: 2019}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.languages.language import language_of
from factcheck.logic.claims_in_words import listing
from factcheck.logic.quotations.paragraphs import around
from factcheck.logic.wording.dating import article_dates, article_years, is_dated, record_dates
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("dates",)
READS_OF = "both"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a statement with dates from other passages."""
    given = language_of().figures_given(claim.statement).dates if claim.status != "withdrawn" else ()
    if not given:
        return
    years, recorded = article_years(claim, records), frozenset(record_dates(claim, records, asserted=True))
    unrecorded = [
        (parts, words)
        for parts, words in given
        if not is_dated(parts, recorded, years) and not any(date <= parts for date in recorded)
    ]
    passage = around(claim, records, before=1, after=1) if unrecorded else None
    if passage is None:
        return
    near = frozenset[frozenset[str]]().union(
        *map(records.language_of(claim.origin.article).dates_in, passage)
    )
    strange = [
        words
        for parts, words in unrecorded
        if not is_dated(parts, near, years) and is_dated(parts, article_dates(claim, records), years)
    ]
    if strange:
        yield Fault(
            record=claim,
            at=("statement",),
            message=f"the statement gives {listing([f'“{words}”' for words in strange])}, which only other passages of the article "
            "have",
            hint="correct the date; if it is right, assert it, or give with `said` when the speaker said it",
        )
