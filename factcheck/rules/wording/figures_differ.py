"""A figure of the statement or of an assertion is another one in the passage.

## What it checks

Each figure of a claim (a number with its scale, unit and what it counts; a date; a length of time) is held to the passage alone: to
the quote, else to its sentence. The statement does not excuse an assertion, nor an assertion the statement. Two figures agree
where one value fits both: in words or digits, in another notation or unit. A figure is exact to its last digit; it counts as
rounded only with a hedge ("about 4,000"), with a scale word (1.2 million) or as a percentage. Of several figures in one passage
the words around them tell which stands for which, so that two that are swapped differ.

A figure that the passage has not at all is a matter of `figure-not-in-passage` and `assertion-not-in-words`.

## Why it matters

Where statement and assertion have the same slip, each bears out the other, and no evidence can be held to what the article says.

## Fails

```yaml
claims:
  - id: bridge-cost-42-million
    statement: The bridge at Vidrov cost 42 million euros.
    quote: It cost 40 million euros
    asserts:
      - {subject: vidrov-bridge, property: cost, value: 42, unit: million euros}
```

## Passes

```yaml
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts:
      - {subject: vidrov-bridge, property: cost, value: 40, unit: million euros}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import excerpt, listing
from factcheck.logic.quotations.places_in_texts import around, text_place
from factcheck.logic.wording.figure_copies import Copy
from factcheck.logic.wording.held_to_passage import FigureDifference, Held, held_to_passage
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
READS = ("numbers", "dates")
READS_OF = "both"

_NEIGHBOURS = 4  # words on each side of a figure that is shown


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of figures that the passage has otherwise."""
    held = held_to_passage(claim, records) if claim.status != "withdrawn" else None
    if held is None or not held.differing:
        return
    yield Fault(
        record=claim,
        at=held.differing[0].copies[0].at,
        message="; ".join(_in_words(each, held) for each in held.differing),
        hint=_hint(held.differing),
    )


def _in_words(difference: FigureDifference, held: Held) -> str:
    """Who says what, and what the passage says in its place."""
    given, near = difference.given, held.near
    said = list(dict.fromkeys(f"“{excerpt(copy.figure.words)}”" for copy in difference.copies))
    place = text_place(near.article, near.text, given.start)
    shown = around(near.text, given.start, given.end, _NEIGHBOURS)
    where = "quote" if difference.reach == "quote" else "quote's sentence"
    verb = "says" if len(_who(difference.copies)) == 1 else "say"
    return (
        f"{listing(_who(difference.copies))} {verb} {listing(said)}, but the {where} says “{excerpt(given.words)}” "
        f"({place} {shown})"
    )


def _who(copies: Sequence[Copy]) -> list[str]:
    """The statement and the assertion, as far as they are among some copies."""
    found = ["the statement"] if any(copy.is_said for copy in copies) else []
    asserted = sum(not copy.is_said for copy in copies)
    return [*found, *(["the assertion"] if asserted == 1 else ["assertions"] if asserted else [])]


def _hint(differences: Sequence[FigureDifference]) -> str:
    places = dict.fromkeys(_key(copy) for each in differences for copy in each.copies)
    given = listing([f"“{excerpt(each.given.words)}”" for each in differences])
    return f"write {given} in {listing(list(places))}, or quote the words that say otherwise"


def _key(copy: Copy) -> str:
    """The key of a figure as people look it up: `asserts[0].value`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in copy.at).lstrip(".")
