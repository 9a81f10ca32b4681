"""A figure is supported by no primary source.

## What it checks

With the setting `primary_for_numbers`, a `supported` claim that asserts a number, or whose quote has a digit in it, has
an item that supports it from a source of `kind: primary`.

## Why it matters

Figures change as they are passed on: a digit is lost, a unit is swapped. The original has the right one.

## Fails

```toml
[tool.factcheck]
primary_for_numbers = true
```

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: second paragraph}
```

## Passes

```toml
[tool.factcheck]
primary_for_numbers = true
```

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    evidence:
      - {source: accounts-2019, stance: supports, at: page 12}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import excerpt, listing
from factcheck.logic.values.calculated_figures import figure
from factcheck.records.calculation_assertions import Arithmetic
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.value_assertions import PropertyValue
from factcheck.settings import Settings

_DIGIT = re.compile(r"\d")


def check(claim: Claim, records: RecordSet, settings: Settings) -> Iterator[Fault]:
    """The fault of a supported figure without a primary source; one whose source cannot be read is let be."""
    if not settings.primary_for_numbers or claim.status != "supported":
        return
    sources = claim.cites("supports")
    figure = _figure(claim)
    if figure is not None and sources and not any(_may_be_primary(source, records) for source in sources):
        yield Fault(
            record=claim,
            at=("evidence",),
            message=f"the figure {figure} is supported by no primary source, only by {listing(sources)}",
            hint="cite the original document; if one of these is it, set its `kind: primary`",
            related=tuple(f"source.{source}" for source in sources if source in records.sources),
        )


def _figure(claim: Claim) -> str | None:
    """The words or the value in which the claim gives a number."""
    for selector in claim.quote:
        if _DIGIT.search(selector.exact):
            return f"in “{excerpt(selector.exact)}”"
    for assertion in claim.asserts:
        value = _value(assertion)
        if value is not None and not isinstance(value, bool) and figure(value) is not None:
            return str(value)
    return None


def _value(assertion: object) -> str | int | bool | None:
    """What an assertion gives as a value."""
    if isinstance(assertion, PropertyValue):
        return assertion.value
    return assertion.equals if isinstance(assertion, Arithmetic) else None


def _may_be_primary(source: str, records: RecordSet) -> bool:
    known = records.sources.get(source)
    return ("source", source) in records.broken or (known is not None and known.kind == "primary")
