"""The statement that somebody said something names somebody else, or nobody.

## What it checks

The statement of a claim of the kind `quotation` or `attribution` names the innermost of its speakers, where that is not the
article's author: by name, alias, initials or family name, which may stand first (Han Joon-ho) or be one of two (García
Márquez); diacritics and particles may be left out. An entity of the kind `other`, such as "US officials who spoke of his
arrival", is named by any capitalised word of its name up to "who", "on" and their like.

## Why it matters

Who said it is what such a claim is about. Where the words say one name and the record another, readers and the machine
hold two people to it.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The mayor of Vidrov, Petr Hrabal, said that the bridge cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovar]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The mayor of Vidrov, Anna Kovar, said that the bridge cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovar]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import name_of
from factcheck.logic.quotations.namings import is_named_in
from factcheck.logic.quotations.voices import voices_of
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("names",)
READS_OF = "statement"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a report whose statement does not name the one who is said to have spoken."""
    chain = voices_of(claim, records)
    if not claim.reports_words or claim.status == "withdrawn" or not chain:
        return
    if not is_named_in(chain[-1], (claim.statement,), records):
        yield Fault(
            record=claim,
            at=("speaker", claim.speaker.index(chain[-1])),
            message=f"the speaker is {name_of(chain[-1], records)}, whom the statement does not name",
            hint="say in the statement who said it, or correct the speaker; if the statement has another name for "
            f"{name_of(chain[-1], records)}, add it to the aliases of {chain[-1]}",
            related=(f"entity.{chain[-1]}",),
        )
