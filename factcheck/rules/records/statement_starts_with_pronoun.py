"""A statement begins with a pronoun.

## What it checks

No `statement` begins with a word that points to something outside it: he, she, it, they, I, we, you with their
possessives; this, these, those, such, here; `that` before a verb; `there` where it is a place. Names and titles
(“He Jiankui”, “Her Majesty”), quoted words, “those who” and “it was Kovar who” stand on their own. The words are English.

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
from functools import cache

from factcheck.findings import Fault, Severity
from factcheck.languages.language import language_of
from factcheck.languages.pack import Pack
from factcheck.records.claims import Claim

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("wording",)
READS_OF = "statement"


@cache
def _pointers(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds a pointer at a statement's start, and one that stands for nothing."""
    return (
        re.compile(rf"[\s(\[]*(?P<word>{pack.words.pointers})", re.VERBOSE),
        re.compile(pack.words.empty_pointers, re.VERBOSE),
    )


def check(claim: Claim) -> Iterator[Fault]:
    """The fault of a statement that cannot be read alone."""
    pointer, empty = _pointers(language_of().pack)
    found = pointer.match(claim.statement)
    if found is None or claim.status == "withdrawn" or empty.match(claim.statement, found.start("word")):
        return
    yield Fault(
        record=claim,
        at=("statement",),
        message=f"the statement begins with “{found['word']}”, which nobody can resolve without the article",
        hint="name the person, thing or place",
    )
