"""Words inside quotation marks are taken for the author's own.

## What it checks

A claim whose quote lies inside quotation marks names a `speaker` beyond the article's author. Let be are words in square
brackets, which the author put in; quotes that consist of names and titles, which everybody uses; quotations of less than five words; and captions and headlines.

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
from collections.abc import Iterator, Mapping, Sequence

from factcheck.findings import Fault, Severity
from factcheck.logic.anchors import anchors
from factcheck.logic.places import quoted
from factcheck.logic.voices import quotation_around
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.text.function_words import FUNCTION_WORDS
from factcheck.text.names import Name, names

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR

_WORD = re.compile(r"[^\W_]+")
_FEWEST = 5  # words of a quotation; fewer are a nickname, a title or a phrase held at arm's length


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a claim in the author's voice all of whose quotes are somebody else's words."""
    article = claim.origin.article or ""
    spans = records.derive(anchors).spans(claim)
    own_voice = len(records.speakers(claim)) == 1 and claim.kind not in ("caption", "headline")
    if not own_voice or not spans or claim.status == "withdrawn":
        return
    text = records.article_texts[article]
    if all(_is_quoted(text, start, end, records, article) for start, end in spans):
        yield Fault(
            record=claim,
            at=("quote",),
            message=f"{quoted(text[spans[0][0] : spans[0][1]])} stands inside quotation marks, and nobody but the author is named "
            "as speaker",
            hint="add `speaker:` with the chain of those who say it, outermost voice first",
        )


def _is_quoted(text: str, start: int, end: int, records: RecordSet, article: str) -> bool:
    """Whether a stretch lies inside a quotation of some length and is somebody's words, not names or an insertion."""
    around = quotation_around(article, start, end, records)
    return (
        around is not None
        and len(_WORD.findall(text[around.start : around.end])) >= _FEWEST
        and not _is_inserted(text, around.start, start, end)
        and not _is_names(text, start, end, records.derive(_names)[article])
    )


def _is_inserted(text: str, opening: int, start: int, end: int) -> bool:
    """Whether a stretch touches square brackets, in which the author speaks."""
    before = text[opening:start]
    return before.count("[") > before.count("]") or "[" in text[start:end]


def _is_names(text: str, start: int, end: int, known: Sequence[Name]) -> bool:
    """Whether a stretch is made of names and titles alone."""
    rest = text[start:end]
    for name in known:
        if name.start < end and name.end > start:
            rest = rest.replace(text[max(name.start, start) : min(name.end, end)], " ", 1)
    return not _telling(rest)


def _names(records: RecordSet) -> Mapping[str, tuple[Name, ...]]:
    """The names in each article."""
    return {article: names(text) for article, text in records.article_texts.items()}


def _telling(words: str) -> list[str]:
    return [word for word in _WORD.findall(words) if word.capitalize() not in FUNCTION_WORDS]
