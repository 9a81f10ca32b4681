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
from factcheck.logic.claims_in_words import excerpt, listing
from factcheck.logic.wording.dating import record_times
from factcheck.logic.wording.figure_copies import copies_of
from factcheck.logic.wording.near import Near, article_times, near
from factcheck.logic.wording.same_figure import bears_out, fits
from factcheck.readings.reading import Time
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("dates",)
READS_OF = "both"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a statement with dates from other passages."""
    around = near(claim, records) if claim.status != "withdrawn" else None
    strange = list(_strange(claim, around, records)) if around is not None else []
    if strange:
        yield Fault(
            record=claim,
            at=("statement",),
            message=f"the statement gives {listing([f'“{excerpt(words)}”' for words in strange])}, which only other passages of the "
            "article have",
            hint="correct the date; if it is right, assert it, or give with `said` when the speaker said it",
        )


def _strange(claim: Claim, around: Near, records: RecordSet) -> Iterator[str]:
    """The dates of the statement that only other passages have."""
    said = [copy.figure for copy in copies_of(claim, records.statement_language, around.day) if copy.is_said]
    dates = [each for each in said if isinstance(each, Time) and each.first is not None]
    recorded = tuple(record_times(claim, records)) if dates else ()
    for date in dates:
        if any(fits(known, date) for known in (*recorded, *around.quote)):
            continue  # one that the quote has less precisely is told by what else it needs
        passage = (*around.sentence, *around.paragraph)
        if not any(bears_out(known, date) for known in passage) and any(
            bears_out(known, date) for known in article_times(around.article, records)
        ):
            yield date.words
