"""Claims from one quotation have speakers that have nothing to do with each other.

## What it checks

Of the claims whose quotes lie inside the same quotation marks of an article, the outermost ones, all share their voices
beyond the author's, directly or by way of others: with `[author, paper, minister]` go `[author, paper]` and
`[author, minister]`. Claims in the author's own voice are let be: a quotation mentions facts that the author stands for too.

## Why it matters

A quotation has one speaker. Where one claim from it names another, one of the two is put into the wrong mouth.

## Fails

```yaml
claims:
  - id: would-build-it-again
    statement: Anna Kovar said that the town would build the bridge again.
    quote: We would build it again
    kind: quotation
    speaker: [novak, kovar]
  - id: not-in-this-place
    statement: The Vidrov Courier said that the town would not build the bridge in this place.
    quote: not in this place
    kind: quotation
    speaker: [novak, courier]
```

## Passes

```yaml
claims:
  - id: would-build-it-again
    statement: Anna Kovar said that the town would build the bridge again.
    quote: We would build it again
    kind: quotation
    speaker: [novak, kovar]
  - id: not-in-this-place
    statement: Anna Kovar told the Vidrov Courier that the town would not build the bridge in this place.
    quote: not in this place
    kind: quotation
    speaker: [novak, courier, kovar]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import listing, speaker_of, where
from factcheck.logic.quotations.places_in_texts import quoted
from factcheck.logic.quotations.voices import chain_route, strangers
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each claim whose voices differ from those of the other claims of its quotation."""
    for each in strangers(records):
        first = each.others[0]
        yield Fault(
            record=each.claim,
            at=chain_route(each.claim, each.place),
            message=f"the speaker is {speaker_of(each.claim, records, each.place)}, but of the same quotation "
            f"({quoted(each.quotation, 50)}) {speaker_of(first, records)} is the speaker in "
            f"{listing([f'{other.id} ({where(other)})' for other in each.others[:3]])}",
            hint="a quotation has one speaker: correct the one that is wrong, or name the chain by which one quotes the other",
            related=tuple(other.id for other in each.others),
        )
