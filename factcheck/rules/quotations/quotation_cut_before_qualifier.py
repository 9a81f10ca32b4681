"""A quotation stops right before a qualifier.

## What it checks

A claim of the kind `quotation` neither ends nor is cut by an ellipsis where its sentence goes on with a qualifier: `but`,
`however`, `unless`, `although`, `though`, `except`, `if`, `provided`, `as long as`, `yet`, `until` and their like. Words
such as `she said` between do not matter. The same holds for quotes of evidence from stored sources. Nothing is asked of
withdrawn claims.

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
from functools import cache

from factcheck.findings import Fault, Route, Severity
from factcheck.languages.language import language_of
from factcheck.languages.pack import Pack
from factcheck.languages.patterns import any_of
from factcheck.logic.quotations.anchors import anchors, pieces
from factcheck.logic.quotations.places_in_texts import bare, quoted
from factcheck.quoting.matches import Trace
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
READS = ("wording",)
READS_OF = "article"

ENDING = '”"’,;:–—- '  # what a quote may end with before its sentence goes on
SHOWN = 8  # words of the quote before it is cut off


@cache
def _qualifier(pack: Pack) -> re.Pattern[str]:
    """What finds a qualifier: in small letters, so that the sentence goes on; a line may break before it, no paragraph."""
    data = pack.quoting
    stricter = rf"(?:(?:and|or) )?{any_of(data.stricter)} {any_of(data.conditions_with)}"
    words = rf"{stricter}|{any_of(data.qualifiers)}"
    return re.compile(
        r"[^\S\n]*+[,;:–—-]?"
        r"(?:[”\"’][^.!?“”\"\n]{0,80}[“\"‘])?"  # ,” she said, “
        r"[^\S\n]*+\n?[^\S\n]*+"
        rf"(?P<rest>(?:{words})\b[^.!?“”\"\n]{{0,120}}\b)"
    )


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """A fault for each quote after which the speaker goes on with a qualifier."""
    if claim.status == "withdrawn":
        return
    traces = anchors(records)
    if claim.kind == "quotation":
        text = records.article_texts.get(claim.origin.article or "", "")
        for position, trace in enumerate(traces.of(claim)):
            yield from _faults(claim, ("quote", position, "exact"), trace, text)
    for position, item in enumerate(claim.evidence if records.source_texts else ()):
        for number, trace in enumerate(traces.evidence(claim, position)):
            route = ("evidence", position, "quote", number, "exact")
            yield from _faults(claim, route, trace, records.source_texts[item.source or ""])


def _faults(claim: Claim, at: Route, trace: Trace, text: str) -> Iterator[Fault]:
    parts = pieces(trace)
    for number, (start, end) in enumerate(parts):
        beyond = parts[number + 1][0] if number + 1 < len(parts) else len(text)
        words = text[start:end].rstrip(ENDING)
        found = _qualifier(language_of().pack).match(text, start + len(words))
        if found is not None and end <= found.start("rest") < beyond:
            shown = words.split()
            last = " ".join(["…", *shown[-SHOWN:]] if len(shown) > SHOWN else shown)
            yield Fault(
                record=claim,
                at=at,
                message=f"“{bare(last)}” is cut off where the sentence goes on {quoted(found['rest'])}",
                hint="quote on, or say in `note` why the rest changes nothing and waive this",
            )
