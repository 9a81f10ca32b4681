"""A quote does not stand in the article.

## What it checks

The `quote` of every claim and exclusion stands in the article's text, character by character but for typography:
quotation marks, dashes, white space, line breaks. `…` stands for a cut, `[word]` for an insertion or for a few words of
the article. A changed, dropped, added or moved word is a fault, and so is a change of case.

## Why it matters

A record that misquotes the article checks something that the article does not say.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 41 million euros
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

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.anchors import anchors
from factcheck.logic.places import MARKS, text_place
from factcheck.logic.wording import excerpt, listing
from factcheck.records.articles import Article, Exclusion
from factcheck.records.claims import Claim
from factcheck.records.quotes import Selector
from factcheck.records.record_set import RecordSet
from factcheck.text.trace import Trace


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each quote that stands nowhere in its article."""
    traces = records.derive(anchors)
    for record in records.quoting():
        article = records.article_of(record)
        for position, trace in enumerate(traces.of(record)):
            if not trace.outcome.passes and article is not None:
                yield _fault(record, position, trace, article, records.article_texts[article.id])


def _fault(record: Claim | Exclusion, position: int, trace: Trace, article: Article, text: str) -> Fault:
    selector = record.quote[position]
    message = f"“{excerpt(selector.exact)}” does not stand in the article {article.id}"
    hint = "copy the words from the article, or take the record out if it does not say so"
    if selector.prefix or selector.suffix:
        around = listing([f"{side} “{words}”" for side, words in _context(selector) if words])
        message += f" with the {around}"
        hint = "copy `prefix` and `suffix` too from the article: the words right before and after"
    elif trace.nearest is not None:
        place = text_place(article, text, trace.nearest.start)
        message += f"; the nearest is at {place}: “{trace.nearest.marked.strip(MARKS)}”"
        hint = "copy the words from the article: in [a -> b] it has a, the quote b"
    return Fault(record=record, at=("quote", position, "exact"), message=message, hint=hint)


def _context(selector: Selector) -> tuple[tuple[str, str], ...]:
    return ("prefix", selector.prefix), ("suffix", selector.suffix)
