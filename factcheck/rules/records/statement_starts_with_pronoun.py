"""A statement begins with a pronoun.

## What it checks

No `statement` begins with a word that points to something outside it: he, she, it, they, his, her, its, their, this,
these, those, there, here, such, or `that` before a verb.

## Why it matters

A statement is read alone, in a search or a list. “He” is then anybody.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: It cost 40 million euros.
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

import re
from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.records.claims import Claim

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR

PRONOUN = re.compile(
    r"\W*(?:(he|she|it|they|we|you|his|her|hers|its|their|theirs|him|them|this|these|those|such)\b"
    r"|(that)\s+(?:is|was|were|are|has|had|would|will|can|could|may|might|did|does)\b)",
    re.IGNORECASE,
)


def check(claim: Claim) -> Iterator[Fault]:
    """The fault of a statement that cannot be read alone."""
    found = PRONOUN.match(claim.statement)
    if found is not None and claim.status != "withdrawn":
        yield Fault(
            record=claim,
            at=("statement",),
            message=f"the statement begins with “{found[1] or found[2]}”, which nobody can resolve without the article",
            hint="name the person or thing",
        )
