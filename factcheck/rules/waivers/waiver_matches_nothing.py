"""A waiver accepts no finding, or does not say which.

## What it checks

Every waiver fits exactly one finding of its rule on its own record. Where the rule finds several, `words` of the
message tell which is meant. A waiver of a rule that the settings switch off waits for it.

## Why it matters

A waiver that is left over would swallow the next fault of its kind.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    waive: [{rule: quote-not-in-article, reason: the print edition differs}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 41 million euros
    waive: [{rule: quote-not-in-article, reason: the print edition differs}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import excerpt
from factcheck.logic.waivers import WaiverUse
from factcheck.rules import registry
from factcheck.settings import Settings


def check(use: WaiverUse, settings: Settings) -> Iterator[Fault]:
    """The fault of a waiver that is not in force."""
    rule = use.waiver.rule
    if use.matches == 1 or settings.severity.get(rule) == "off":
        return
    known = registry.rules(settings.rules)
    scope = next((each.scope for each in known if each.name == rule), None)
    if scope is None:
        message = f"the waiver names “{excerpt(rule)}”, and there is no such rule"
        hint = registry.way_out(rule, known)
    elif scope == "breakdown":
        message = f"the waiver is of {rule}, which no waiver accepts"
        hint = "take it out; to go on without a rule that breaks down, switch that rule off in the settings"
    elif use.matches:
        message = f"the waiver of {rule} fits {use.matches} findings and accepts none of them"
        hint = "add `words:` from the message of the one that is meant; each needs a waiver of its own"
    else:
        message = f"the waiver of {rule} fits no finding" + (
            f" with “{use.waiver.words}”" if use.waiver.words else ""
        )
        hint = "take it out: what it accepted is mended or has changed"
    yield Fault(record=use.record, at=("waive", use.position), message=message, hint=hint)
