"""A conclusion says more than the claims under it.

## What it checks

A conclusion on the article's record that is `supported` or `refuted` rests on at least one claim with that verdict, and on none
that is undecided (`unchecked`, `insufficient`, `not-pursued` or `conflicting`) or withdrawn. One that is `supported` rests on no
claim that is refuted or misleading. Every other verdict but `unchecked`, `insufficient` and `not-pursued` rests on some claim that
is decided.

## Why it matters

A reader with a minute reads the conclusions and nothing else. They may be shorter than the claims, and never stronger.

## Fails

```yaml seeds/bridge.yaml
article:
  id: bridge
  title: The bridge at Vidrov
  author: novak
  text: bridge.txt
  sha256: 63a536634858872eec330d237907a63da1fdd0a640b7635996f48f77ec54af92
  conclusions:
    - {id: cost, says: The bridge cost more than the mayor said., status: refuted, rests_on: [bridge-cost]}
claims:
  - id: bridge-cost
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: insufficient
    note: The accounts would settle it.
    evidence: [{stance: search, where: [the archive of the town]}]
```

## Passes

```yaml seeds/bridge.yaml
article:
  id: bridge
  title: The bridge at Vidrov
  author: novak
  text: bridge.txt
  sha256: 63a536634858872eec330d237907a63da1fdd0a640b7635996f48f77ec54af92
  conclusions:
    - {id: cost, says: The bridge cost more than the mayor said., status: refuted, rests_on: [bridge-cost]}
claims:
  - id: bridge-cost
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    status: refuted
    evidence: [{source: accounts-2019, stance: refutes, at: page 12}]
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import excerpt, listing, where
from factcheck.records.articles import Article, Conclusion
from factcheck.records.claims import Claim, Status
from factcheck.records.record_set import RecordSet
from factcheck.records.verdicts import UNDECIDED

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR

OPEN: Final[frozenset[Status]] = frozenset((*UNDECIDED, "withdrawn"))
"""The statuses that say that nothing is decided; a conclusion may have them whatever it rests on."""
FOR_NO_SIDE: Final[frozenset[Status]] = OPEN | {"conflicting"}
"""What bears out no verdict for the one side or the other."""
AGAINST: Final[frozenset[Status]] = frozenset(("refuted", "misleading"))
"""What bears out no support."""


def check(article: Article, records: RecordSet) -> Iterator[Fault]:
    """A fault for each conclusion that its claims do not bear out."""
    for position, conclusion in enumerate(article.conclusions):
        known = [records.claims[claim] for claim in conclusion.rests_on if claim in records.claims]
        lacks = list(_lacks(conclusion, known, is_whole=len(known) == len(conclusion.rests_on)))
        if lacks:
            yield Fault(
                record=article,
                at=("conclusions", position, "status"),
                message=f"the conclusion “{excerpt(conclusion.says)}” ({conclusion.id}) is “{conclusion.status}”, but "
                f"{', and '.join(lacks)}",
                hint="give it the verdict that its claims bear out, or say less in it; or rest it on the claims that bear it "
                "out (`rests_on`)",
                related=tuple(claim.id for claim in known),
            )


def _lacks(conclusion: Conclusion, claims: Sequence[Claim], *, is_whole: bool) -> Iterator[str]:
    """What is missing under a conclusion, in words.

    Args:
        conclusion: The conclusion.
        claims: Those of its claims that could be read.
        is_whole: Whether these are all; where not, what the others say is not known.
    """
    status = conclusion.status
    if status in OPEN:
        return
    if not claims:
        yield from ["it rests on no claim"] if is_whole else []
    elif status in ("supported", "refuted"):
        if is_whole and not any(claim.status == status for claim in claims):
            yield f"no claim under it is {status}"
        yield from _those(claims, FOR_NO_SIDE)
        yield from _those(claims, AGAINST) if status == "supported" else []
    elif is_whole and all(claim.status in OPEN for claim in claims):
        yield f"nothing under it is decided: {_told(claims)}"


def _those(claims: Sequence[Claim], statuses: frozenset[Status]) -> Iterator[str]:
    """The claims that have one of some statuses, in words."""
    found = [claim for claim in claims if claim.status in statuses]
    if found:
        yield f"under it {_told(found)}"


def _told(claims: Sequence[Claim]) -> str:
    return listing([f"{claim.id} ({where(claim)}) is “{claim.status}”" for claim in claims])
