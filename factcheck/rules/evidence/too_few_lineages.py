"""A central claim rests on fewer independent lines of evidence than the house asks for.

## What it checks

With the setting `central_lineages`, each claim that is `central: true` and `supported` has evidence that supports it
from so many sources that share no origin. Sources linked by `derives_from` are one line, and the article itself is
none.

## Why it matters

What an article stands or falls with should not hang on one source, however often it was reprinted.

## Fails

```toml
[tool.factcheck]
central_lineages = 2
```

```yaml
claims:
  - id: bridge-opened-in-may
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
    central: true
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: headline}
```

## Passes

```toml
[tool.factcheck]
central_lineages = 2
```

```yaml
claims:
  - id: bridge-opened-in-may
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: opened on 3 May 2019
    central: true
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: headline}
      - {source: accounts-2019, stance: supports, at: page 3}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import listing
from factcheck.logic.evidence.lineage import is_outside, lines
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.settings import Settings


def check(claim: Claim, records: RecordSet, settings: Settings) -> Iterator[Fault]:
    """The fault of a central claim on too few lines; one on none is `status-without-evidence`."""
    if settings.central_lineages < 2 or not claim.central or claim.status != "supported":  # noqa: PLR2004 - one is given
        return
    sources = [source for source in claim.cites("supports") if is_outside(source, claim, records)]
    found = lines(sources, records)
    if 0 < found < settings.central_lineages:
        number = "one line" if found == 1 else f"{found} lines"
        yield Fault(
            record=claim,
            at=("evidence",),
            message=f"it is central but rests on {number} of evidence ({listing(sources)}); "
            f"the house asks for {settings.central_lineages}",
            hint="add supporting evidence from a source that does not go back to the same origin",
            related=tuple(f"source.{source}" for source in sources if source in records.sources),
        )
