"""A verdict stands without the evidence that it needs.

## What it checks

| status | needs |
|---|---|
| `supported` | an item that `supports` it, from outside the article |
| `refuted` | an item that `refutes` it |
| `misleading` | an item that `supports` it, and one that `refutes` it or gives `context` |
| `conflicting` | items that `supports` and `refutes`, from sources that do not go back to one origin |
| `insufficient` | a place that was looked into: a source, or a `search` with `where` |

Whether the evidence suffices is for people to judge. That each item says where it stands is the rule
`evidence-without-locator`; that some verdicts need a note, `verdict-without-note`; evidence that comes from
nowhere but the article, `only-article-as-evidence`.

## Why it matters

A verdict is worth what stands under it. A reader must be able to see on what it rests.

## Fails

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: refuted
    evidence:
      - {source: courier-2019, stance: supports, at: second paragraph}
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: refuted
    evidence:
      - {source: accounts-2019, stance: refutes, at: page 12, note: They give 52 million.}
```
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import listing
from factcheck.logic.evidence.lineage import common_origins, independent, is_outside
from factcheck.records.claims import Claim, Evidence, Status
from factcheck.records.record_set import RecordSet

Lacks = Iterator[tuple[str, str]]
"""What the evidence lacks, in words, and what to do about it."""


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a claim whose evidence does not carry its status."""
    lacks = list(NEEDS[claim.status](claim, records)) if claim.status in NEEDS else []
    if lacks:
        lacking = ", and ".join(words for words, _ in lacks) if claim.evidence else "there is no evidence"
        yield Fault(
            record=claim,
            at=("status",),
            message=f"the status is “{claim.status}”, but {lacking}",
            hint=f"add {listing([cure for _, cure in lacks])}, or change the status",
        )


def _supported(claim: Claim, records: RecordSet) -> Lacks:
    supporting = claim.cites("supports")
    if not supporting:
        yield "no evidence supports it", "an item with `stance: supports` from a source outside the article"
    elif not _any_outside(supporting, claim, records) and _any_outside(claim.cites(), claim, records):
        yield "only the article itself supports it", "an item with `stance: supports` from another source"


def _refuted(claim: Claim, _records: RecordSet) -> Lacks:
    if not claim.cites("refutes"):
        yield "no evidence refutes it", "an item with `stance: refutes`"


def _misleading(claim: Claim, _records: RecordSet) -> Lacks:
    if not claim.cites("supports"):
        yield "no evidence supports its literal words", "an item with `stance: supports`"
    if not claim.cites("refutes", "context"):
        yield "no evidence refutes it or gives the context", "an item with `stance: refutes` or `context`"


def _conflicting(claim: Claim, records: RecordSet) -> Lacks:
    supporting, refuting = claim.cites("supports"), claim.cites("refutes")
    if not supporting:
        yield "no evidence supports it", "an item with `stance: supports`"
    yield from _refuted(claim, records)
    pairs = [(one, two) for one in supporting for two in refuting]
    if pairs and not any(independent(one, two, records) for one, two in pairs):
        shared = sorted({origin for one, two in pairs for origin in common_origins(one, two, records)})
        yield f"the sources on both sides go back to {listing(shared)}", "an item from an independent source"


def _insufficient(claim: Claim, records: RecordSet) -> Lacks:
    if not any(_is_a_place(item, records) for item in claim.evidence):
        yield (
            "no item names a place that was looked into",
            "an item with `stance: search` and `where: [the places]`",
        )


def _is_a_place(item: Evidence, records: RecordSet) -> bool:
    """Whether an item says where somebody looked: in a source, or for a search in places that it names.

    A source of which only the id is known is none; what cannot be read may be one.
    """
    if item.stance != "search" or item.where:
        return True
    source = records.source_of(item)
    if source is None or source.confidential:
        return True
    return any((source.title, source.publisher, source.author, source.url, source.archived, source.text))


def _any_outside(sources: list[str], claim: Claim, records: RecordSet) -> bool:
    return any(is_outside(source, claim, records) for source in sources)


NEEDS: dict[Status, Callable[[Claim, RecordSet], Lacks]] = {
    "supported": _supported,
    "refuted": _refuted,
    "misleading": _misleading,
    "conflicting": _conflicting,
    "insufficient": _insufficient,
}
"""For each status what its evidence lacks."""
