"""A quote does not stand in the article.

## What it checks

The `quote` of every claim and exclusion stands in the article's text, character by character but for typography:
quotation marks, dashes, white space, line breaks. `…` stands for a cut, `[word]` for an insertion or for a few words of
the article. A changed, dropped, added or moved word is a fault, and so is a change of case. Nothing is asked of
withdrawn claims.

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
from factcheck.logic.claims_in_words import where
from factcheck.logic.quotations.anchors import anchors, article_tracers
from factcheck.logic.quotations.misquotes import misquote
from factcheck.logic.quotations.places_in_texts import quoted
from factcheck.quoting.matches import Trace
from factcheck.records.articles import Article, Exclusion
from factcheck.records.claims import Claim
from factcheck.records.quotes import ArticleSelector
from factcheck.records.record_set import RecordSet


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each quote that stands nowhere in its article."""
    traces = anchors(records)
    for record in records.quoting():
        if isinstance(record, Claim) and record.status == "withdrawn":
            continue
        for position, trace in enumerate(traces.of(record)):
            if not trace.outcome.stands and trace.lost is None:
                yield _fault(record, position, trace, records)


def _fault(record: Claim | Exclusion, position: int, trace: Trace, records: RecordSet) -> Fault:
    article = records.article_of(record)
    assert article is not None, "a quote without an article is not traced"
    selector = record.quote[position]
    if selector.in_ != "text":
        return _not_in_heading(record, position, selector, article)
    tracer = article_tracers(records)[article.id]
    found = misquote(selector, trace, tracer, article, f"the article {article.id}")
    return Fault(record=record, at=("quote", position, "exact"), message=found.message, hint=found.hint)


def _not_in_heading(
    record: Claim | Exclusion, position: int, selector: ArticleSelector, article: Article
) -> Fault:
    """The fault of words that title or standfirst, as the article's record has them, do not have."""
    words = article.title if selector.in_ == "title" else article.standfirst
    has = f"which is {quoted(words)}" if words else "of which the article's record has none"
    return Fault(
        record=record,
        at=("quote", position, "exact"),
        message=f"{quoted(selector.exact)} does not stand in the {selector.in_} of {article.id}, {has}",
        hint=f"copy the words from `{selector.in_}` in {where(article)}, or take `in: {selector.in_}` out if they "
        "stand in the text",
        related=(article.key,),
    )
