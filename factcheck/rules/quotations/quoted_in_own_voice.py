"""Words inside quotation marks are taken for the author's own.

## What it checks

A claim whose quotes all lie inside quotation marks names a `speaker` beyond the article's author. Let be are claims whose
quotes consist of names and titles, which everybody uses, or stand in square brackets, in which the author speaks; quotations
of less than five words; and captions and headlines.

## Why it matters

What somebody is quoted as saying is theirs. In the author's voice it becomes an assertion that the author may never have made.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    speaker: [novak, kovar]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.languages.quotation_marks import Quotation
from factcheck.logic.quotations.anchors import anchors
from factcheck.logic.quotations.own_words import is_aside
from factcheck.logic.quotations.places_in_texts import quoted
from factcheck.logic.quotations.voices import quotation_around
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR

_WORD = re.compile(r"[^\W_]+")
_FEWEST = 5  # words of a quotation; fewer are a nickname, a title or a phrase held at arm's length


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a claim in the author's voice all of whose quotes are somebody else's words."""
    article = claim.origin.article or ""
    spans = [
        span
        for place, span in anchors(records).spans_of_places(claim)
        if len(records.speakers_at(claim, place)) == 1
    ]
    if not spans or claim.kind in ("caption", "headline") or claim.status == "withdrawn":
        return
    text = records.article_texts[article]
    around = [_speech_around(text, start, end, records, article) for start, end in spans]
    said = [
        span
        for each, span in zip(around, spans, strict=True)
        if each is not None and not is_aside(article, each.start, span, records)
    ]
    if all(around) and said:
        yield Fault(
            record=claim,
            at=("quote",),
            message=f"{quoted(text[slice(*said[0])])} stands inside quotation marks, and nobody but the author is named "
            "as speaker",
            hint="add `speaker:` with the chain of those who say it, outermost voice first",
        )


def _speech_around(text: str, start: int, end: int, records: RecordSet, article: str) -> Quotation | None:
    """The quotation of some length in which a stretch lies."""
    around = quotation_around(article, start, end, records)
    is_speech = around is not None and len(_WORD.findall(text[around.start : around.end])) >= _FEWEST
    return around if is_speech else None
