"""The passage that a claim quotes does not name its speaker.

## What it checks

The innermost speaker of a claim, where it is not the article's author, is named in the paragraph of the quote or the one
before it: by name, alias, initials or family name, which may stand first (Han Joon-ho) or be one of two (García Márquez);
diacritics and particles may be left out. An entity of the kind `other`, such as "US officials who spoke of his arrival", is
named by any capitalised word of its name up to "who", "on" and their like.

## Why it matters

Words in the wrong mouth are the worst misquotation of all, and every word of them is right.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, hrabal]

entities:
  - {id: hrabal, name: Petr Hrabal}
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovar]
```
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from factcheck.findings import Fault, Route, Severity
from factcheck.logic.claims_in_words import name_of
from factcheck.logic.quotations.namings import is_named_in
from factcheck.logic.quotations.paragraphs import around
from factcheck.logic.quotations.voices import chain_route, chains
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("names",)
READS_OF = "both"


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a claim whose innermost speaker the passage does not name."""
    article = records.article_of(claim)
    if article is None or claim.status == "withdrawn":
        return
    for at, chain in chains(claim):
        places = {place for place in range(len(claim.quote)) if chain_route(claim, place) == at}
        if places and chain[-1] != article.author:
            yield from _fault(claim, (*at, len(chain) - 1), chain[-1], places, records)


def _fault(
    claim: Claim, at: Route, speaker: str, places: Collection[int], records: RecordSet
) -> Iterator[Fault]:
    """The fault of a speaker whom the passage of some quotes does not name."""
    passage = around(claim, records, before=1, places=places)
    if passage is not None and not is_named_in(speaker, passage, records):
        yield Fault(
            record=claim,
            at=at,
            message=f"the speaker is {name_of(speaker, records)}, whom neither the paragraph of the quote nor the one before "
            "it names",
            hint=f"name the one who says it there; if it is {name_of(speaker, records)}, add the words that the article "
            f"uses to the aliases of {speaker}",
            related=(f"entity.{speaker}",),
        )
