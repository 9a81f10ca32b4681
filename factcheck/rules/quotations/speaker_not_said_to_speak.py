"""Something is put into somebody's mouth, and no claim says that they said it.

## What it checks

Beside a `fact` or `interpretation` that has speakers beyond the article's author stands a claim of the kind `quotation` or
`attribution`: in a paragraph of its quotes or in the one before, with the same speakers, or with the outer ones of them and
a statement that names the others. A quote that stands nowhere is not judged here.

## Why it matters

Whether somebody said it and whether it is so are two questions. Where only the second is asked, nobody checks that the words
are theirs, and a wrong name in the list of speakers is not seen.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    speaker: [novak, kovar]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    speaker: [novak, kovar]
  - id: kovar-on-cost
    statement: Mayor Anna Kovar said at the opening that the bridge cost 40 million euros.
    quote: “It cost 40 million euros,” Mayor Anna Kovar said at the opening
    kind: quotation
    speaker: [novak, kovar]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import name_of, speaker_of
from factcheck.logic.quotations.reported import CONTENTS, is_reported
from factcheck.logic.quotations.voices import voices_of
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("names",)
READS_OF = "both"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a claim by speakers of whom nothing says that they spoke."""
    chain = voices_of(claim, records)
    if claim.kind not in CONTENTS or claim.status == "withdrawn" or not chain or is_reported(claim, records):
        return
    yield Fault(
        record=claim,
        at=("speaker",),
        message=f"the speaker is {speaker_of(claim, records)}, but no quotation or attribution in the paragraph or the one "
        "before says so",
        hint=f"correct the speaker, or add a claim of the kind `quotation` or `attribution` that {name_of(chain[-1], records)} "
        "said it, and check that too",
    )
