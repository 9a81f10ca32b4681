"""A statement gives a figure that the passage does not have.

## What it checks

Each number, scale (million), share (percent, percentage points) and counted unit (three hours) of a claim's statement stands
in the paragraphs of its quote or right beside them, in what the claim asserts, or in a date that the records give for it:
when it was said, when the article or a source that it cites appeared. A date may also stand anywhere in the article. Numbers
in words and in digits are alike.

## Why it matters

The statement is what the evidence is held to and what readers take away. A figure slips more easily than a word, and
nobody sees it.

## Fails

```yaml
claims:
  - id: bridge-cost-42-million
    statement: The bridge at Vidrov cost 42 million euros.
    quote: It cost 40 million euros
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
from factcheck.languages.figures_said import Figures
from factcheck.languages.language import language_of
from factcheck.logic.claims_in_words import listing
from factcheck.logic.quotations.paragraphs import around
from factcheck.logic.wording.dating import article_dates, article_years, is_dated, record_dates
from factcheck.records.assertions import Arithmetic, PropertyValue
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("numbers", "dates")
READS_OF = "both"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a statement with figures from nowhere."""
    given = language_of().figures_given(claim.statement)
    if claim.status == "withdrawn" or not (given.counts or given.dates):
        return
    passage = around(claim, records, before=1, after=1)
    unknown = list(_unknown(claim, given, passage, records)) if passage is not None else []
    if unknown:
        yield Fault(
            record=claim,
            at=("statement",),
            message=f"the statement gives {listing([f'“{words}”' for words in unknown])}, which neither the passage nor a date "
            "or assertion of the claim has",
            hint="correct the statement; if the figure comes from elsewhere, assert it or cite the source with its date",
        )


def _unknown(claim: Claim, given: Figures, passage: tuple[str, ...], records: RecordSet) -> Iterator[str]:
    """The figures of the statement that stand nowhere."""
    counts_in = records.language_of(claim.origin.article).counts_in
    places = (*_values(claim), *passage)  # most stand in what is asserted, and then no paragraph need be read
    for figure, words in given.counts.items():
        if not any(figure in counts_in(place) for place in places):
            yield words
    if given.dates:
        recorded, years = tuple(record_dates(claim, records, asserted=True)), article_years(claim, records)
        for parts, words in given.dates:
            if (
                not is_dated(parts, recorded, years)
                and not is_dated(parts, article_dates(claim, records), years)
                # A year by itself may be a number in the passage, where other words stand before it: `No. 1954`.
                and not any(words in counts_in(place) for place in places)
            ):
                yield words


def _values(claim: Claim) -> Iterator[str]:
    """The values and units that a claim asserts."""
    for assertion in claim.asserts:
        if isinstance(assertion, PropertyValue | Arithmetic):
            value = assertion.value if isinstance(assertion, PropertyValue) else assertion.equals
            yield from (str(each) for each in (value, assertion.unit) if each is not None)
