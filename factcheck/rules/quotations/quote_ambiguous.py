"""A quote stands more than once in the article, and the record does not say where.

## What it checks

A quote that stands at several places of the article has `prefix` or `suffix`, the words right before or after the
place that is meant. A quote that is meant at every place is a list.

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

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.anchors import anchors
from factcheck.logic.places import text_place
from factcheck.logic.wording import excerpt, listing
from factcheck.records.articles import Exclusion
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.text.selectors import describe
from factcheck.text.trace import Trace

SHOWN = 3  # places named in the message


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each quote with several places."""
    traces = records.derive(anchors)
    for record in records.quoting():
        for position, trace in enumerate(traces.of(record)):
            if len(trace.spans) > 1:
                yield _fault(record, position, trace, records)


def _fault(record: Claim | Exclusion, position: int, trace: Trace, records: RecordSet) -> Fault:
    article = records.article_of(record)
    assert article is not None, "a quote without an article is not traced"
    text = records.article_texts[article.id]
    lines = listing([text_place(article, text, span.start) for span in trace.spans[:SHOWN]])
    more = f" and {len(trace.spans) - SHOWN} more places" if len(trace.spans) > SHOWN else ""
    first = describe(text, trace.spans[0].start, trace.spans[0].end)
    ready = ", ".join(f"{key}: {value!r}" for key, value in first.items() if value)
    return Fault(
        record=record,
        at=("quote", position, "exact"),
        message=f"“{excerpt(record.quote[position].exact)}” stands {len(trace.spans)} times: {lines}{more}",
        hint=f"quote more words, or say which; the first is {{{ready}}}",
    )
