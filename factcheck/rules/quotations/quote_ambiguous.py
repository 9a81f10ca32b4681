"""A quote stands more than once in the article, and the record does not say where.

## What it checks

A quote that stands at several places of the article has `prefix` or `suffix`, the words right before or after the
place that is meant. A quote that is meant at several places is a list of such. Nothing is asked of withdrawn claims.

## Why it matters

Nobody can tell which passage was checked, and the wrong one may count as covered.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: bridge
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: {exact: bridge, prefix: The}
```
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import LONGEST
from factcheck.logic.quotations.anchors import anchors, article_tracers
from factcheck.logic.quotations.context_offered import telling_apart
from factcheck.logic.quotations.places_in_texts import around, passages, quoted
from factcheck.quoting.matches import QuotedSpan, Trace
from factcheck.quoting.trace import Tracer
from factcheck.records.articles import Exclusion
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SHOWN = 3  # places named in the message
NEIGHBOURS = 2  # words shown on each side of a place


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each quote with several places."""
    traces = anchors(records)
    for record in records.quoting():
        if isinstance(record, Claim) and record.status == "withdrawn":
            continue
        for position, trace in enumerate(traces.of(record)):
            if len(trace.spans) > 1:
                yield _fault(record, position, trace, records)


def _fault(record: Claim | Exclusion, position: int, trace: Trace, records: RecordSet) -> Fault:
    article = records.article_of(record)
    assert article is not None, "a quote without an article is not traced"
    tracer = article_tracers(records)[article.id]
    text, exact = tracer.text, record.quote[position].exact
    spans = [(span.start, span.end) for span in trace.spans[:SHOWN]]
    places = passages(article, text, spans, lambda start, end: around(text, start, end, NEIGHBOURS))
    more = f"; and {len(trace.spans) - SHOWN} more" if len(trace.spans) > SHOWN else ""
    return Fault(
        record=record,
        at=("quote", position, "exact"),
        message=f"{quoted(exact)} stands {len(trace.spans)} times in the article: {places}{more}",
        hint=f"quote more words, or say which place is meant{_ready(tracer, exact, trace.spans)}",
    )


def _ready(tracer: Tracer, exact: str, spans: Sequence[QuotedSpan]) -> str:
    """The selector of the first place, ready to be copied; empty where no few words tell it apart."""
    sides = telling_apart(tracer, exact, spans)
    if sides is None:
        return ""
    words = _in_yaml(exact) if len(exact) <= LONGEST else "(the quote)"
    given = [
        f"{key}: {_in_yaml(side)}" for key, side in zip(("prefix", "suffix"), sides, strict=True) if side
    ]
    return f": {{exact: {words}, {', '.join(given)}}} is the first"


def _in_yaml(words: str) -> str:
    """Words in quotation marks that YAML reads back as they are; JSON's are."""
    return json.dumps(words, ensure_ascii=False)
