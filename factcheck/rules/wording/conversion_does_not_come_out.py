"""The article gives a measure in two units, and the two are not the same.

## What it checks

In the quote of a claim or its sentence, a measure with another unit of the same kind in brackets right behind it, such as “10 miles
(16 kilometres)”: one value fits both, each rounded to its last digit.

## Why it matters

A conversion is added in haste, often by somebody else than who wrote the figure. One of the two is wrong, and readers take the
one that they know.

## Fails

```text seeds/bridge.txt
By Jan Novak

The road to Vidrov is 562 miles (90 kilometres) long.
```

```yaml
claims:
  - id: road-562-miles
    statement: The road to Vidrov is 562 miles long.
    quote: The road to Vidrov is 562 miles
```

## Passes

```text seeds/bridge.txt
By Jan Novak

The road to Vidrov is 56 miles (90 kilometres) long.
```

```yaml
claims:
  - id: road-56-miles
    statement: The road to Vidrov is 56 miles long.
    quote: The road to Vidrov is 56 miles
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.findings import Fault, Severity
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.logic.claims_in_words import excerpt
from factcheck.logic.quotations.places_in_texts import text_place
from factcheck.logic.wording.near import Near, near
from factcheck.readings.comparing import agrees, comparable
from factcheck.readings.reading import Quantity
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("numbers",)
READS_OF = "article"


@cache
def _opening(pack: Pack) -> re.Pattern[str]:
    """A bracket that opens, and perhaps a hedge."""
    return re.compile(rf"\s*[(\[]\s*(?:{any_of(pack.numbers.about)} )?", re.IGNORECASE)


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The faults of measures whose conversions do not come out."""
    around = near(claim, records) if claim.status != "withdrawn" else None
    if around is None:
        return
    for one, other in _converted(around):
        if not agrees(one, other):
            place = text_place(around.article, around.text, one.start)
            yield Fault(
                record=claim,
                at=("quote",),
                message=f"the article gives “{excerpt(one.words)}” also as “{excerpt(other.words)}” ({place}), which is not as much",
                hint="find out which of the two is right, and say in the claim's note that the article has both",
            )


def _converted(around: Near) -> Iterator[tuple[Quantity, Quantity]]:
    """The measures of quote and sentence with those in brackets right behind them."""
    opening = _opening(around.records.language_of(around.article.id).pack)
    found = sorted((*around.quote, *around.sentence), key=lambda each: each.start)
    measures = [each for each in found if isinstance(each, Quantity) and each.unit]
    for one, other in pairwise(measures):
        if (
            opening.fullmatch(around.text[one.end : other.start])
            and one.unit != other.unit
            and comparable(one, other)
        ):
            yield one, other
