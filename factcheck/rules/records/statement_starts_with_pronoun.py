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

from factcheck.findings import Fault, Severity
from factcheck.records.claims import Claim

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR

POINTER = re.compile(
    r"""[\s(\[]*(?P<word>
      (?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Yy]ou|[Ii]t)\b(?!\s+[A-Z])  # “He Jiankui” is a name
    | I(?=\s+[a-z]|[’'])                                       # not “I. M. Pei”
    | (?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur|[Yy]our)\b
      (?!\s+(?:Majest|Excellenc|Eminence|Grace|Highness|Holiness|Hono|Imperial|Royal|Serene|Lady|Lord))
    | (?:[Hh]ers|[Tt]heirs|[Hh]im|[Tt]hem|[Tt]his|[Tt]hese|[Ss]uch|[Hh]ere)\b
    | [Tt]hose\b(?!\s+(?:who|whose|whom|that|which|in|of|with|without|from|for|against|present)\b)
    | [Tt]hat(?=[’']s\b|\s+(?:is|was|were|are|has|had|would|will|can|could|may|might|did|does)\b)
    | [Tt]here(?=,|\s+(?:he|she|it|they|we|the|his|her|its|their)\b|\s+[A-Z])  # not “there are”
    )""",
    re.VERBOSE,
)
EMPTY_IT = re.compile(
    r"""[Ii]t\s+(?:is|was)\s+(?:not\s+)?(?:
      (?:[A-Z0-9]|the\b|in\b|on\b|at\b).*\b(?:that|who|whom|whose)\b  # “it was Kovar who opened the bridge”
    | (?:un|im)?(?:true|false|clear|certain|known|likely|possible|said|reported|alleged|claimed|believed|agreed)\s+that\b
    )""",
    re.VERBOSE,
)
"""An “it” that stands for nothing, because what it announces follows."""


def check(claim: Claim) -> Iterator[Fault]:
    """The fault of a statement that cannot be read alone."""
    found = POINTER.match(claim.statement)
    if found is None or claim.status == "withdrawn" or EMPTY_IT.match(claim.statement, found.start("word")):
        return
    yield Fault(
        record=claim,
        at=("statement",),
        message=f"the statement begins with “{found['word']}”, which nobody can resolve without the article",
        hint="name the person, thing or place",
    )
