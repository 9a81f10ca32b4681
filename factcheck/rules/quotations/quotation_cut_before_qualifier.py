"""A quotation stops right before a qualifier.

## What it checks

A claim of the kind `quotation` does not end where its sentence goes on with `but`, `however`, `unless`, `although`,
`though`, `except`, `if`, `provided`, `yet` or `until`. The same holds for quotes of evidence from stored sources.

## Why it matters

What a speaker takes back in the same breath belongs to what was said.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: We would build it again
    kind: quotation
    speaker: [novak, kovar]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: We would build it again, but not in this place
    kind: quotation
    speaker: [novak, kovar]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.findings import Fault, Route, Severity
from factcheck.logic.anchors import anchors
from factcheck.logic.wording import excerpt
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.text.trace import Trace

SEVERITY = Severity.WARNING

QUALIFIER = re.compile(
    r"\s*[,;:–—-]?\s*(but|however|unless|although|though|except|if|provided|yet|until)\b[^.!?\n]{0,60}",
    re.IGNORECASE,
)


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """A fault for each quote after which the speaker goes on with a qualifier."""
    traces = records.derive(anchors)
    article = records.article_of(claim)
    if claim.kind == "quotation" and article is not None and article.id in records.article_texts:
        for position, trace in enumerate(traces.of(claim)):
            yield from _faults(claim, ("quote", position, "exact"), trace, records.article_texts[article.id])
    for position, item in enumerate(claim.evidence if records.source_texts else ()):
        for number, trace in enumerate(traces.evidence(claim, position)):
            route = ("evidence", position, "quote", number, "exact")
            yield from _faults(claim, route, trace, records.source_texts[item.source])


def _faults(claim: Claim, at: Route, trace: Trace, text: str) -> Iterator[Fault]:
    for span in trace.spans[:1]:
        following = QUALIFIER.match(text, span.end)
        if following is not None:
            yield Fault(
                record=claim,
                at=at,
                message=f"the quotation stops before “{following[1]}”: it goes on “{excerpt(following[0].strip())}”",
                hint="quote on, or say in `note` why the rest changes nothing and waive this",
            )
