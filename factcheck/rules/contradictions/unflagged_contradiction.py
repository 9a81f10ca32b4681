"""Claims cannot all hold, and nobody has said so.

## What it checks

Claims that cannot all hold are joined: two of them name each other in `contradicts`, with a note of why they clash, and
in `with` the others, where only more than two together cannot all hold. What clashes is worked out from what the claims
assert:

- values of one property of one subject, at the same time;
- comparisons, multiples and ranks, with each other and with the values on record: orders that go round in a circle, a largest that
  another is larger than. A multiple without a hedge leaves room for a twentieth to either side, with "about" for a quarter; equals
  share a rank, and after two that are the largest comes the third;
- dates, orders and gaps of events. A date lies somewhere inside its span, a day too: on one day either of two events can
  be before the other, though not each before the other. `~` and `?` widen it by the settings `approximate` and
  `uncertain`. A gap of n days is more than n - 1 and less than n + 1 days; months and years in it count at their widest.
  Dates with a time and an offset are compared in UTC, those without one with the others of their event;
- ages of a person at two dates, births, deaths and ages at death, together with `born` and `died` on record. An age leaves a
  year open in which the birth lies; of an age without a date nothing is known but what `age-against-life` says.

All claims count but the withdrawn, whatever their verdict, and only what is impossible under every reading. Every
minimal conflict needs a flag of its own: one that is flagged hides no other. A flag covers the clashes of exactly the
claims that it names; with `about` those that are about one of the properties or events named, without it all of them,
where they have one thing in common, and none where they have not. A larger set counts where it clashes by other
assertions than a smaller conflict inside of it; what only follows from that one is no conflict of its own.

Of one subject and property at most 10,000 pairs are listed, and one more says that there are more.

## Why it matters

An article that says two things cannot be right about both. Somebody has to see it, and the reader has to be told.

## Fails

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts: [{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
```

## Passes

```yaml
claims:
  - id: bridge-cost-40
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    asserts: [{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}]
    contradicts: [{claim: bridge-cost-52, note: The mayor gave two figures for the cost.}]
  - id: bridge-cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
    contradicts: [{claim: bridge-cost-40}]
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.findings import Fault
from factcheck.logic.claims_in_words import label_of, listing, with_places
from factcheck.logic.contradictions.conflicts import Conflict, bearer_and_others, conflicts, in_steps
from factcheck.logic.contradictions.flag_entries import (
    entries_of_all,
    entries_of_the_pair,
    entry,
    things_of,
)
from factcheck.logic.flags import FlagEntry
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

UNWRITTEN = "note: null"


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each conflict that no claim declares; one declared without a note has a rule of its own."""
    for conflict in conflicts(records):
        if not conflict.declared and len(conflict.claims) > 1:
            yield _fault(conflict, records)


def _fault(conflict: Conflict, records: RecordSet) -> Fault:
    claim, others = bearer_and_others(conflict.pair, records)
    on_the_way = [records.claims[each] for each in conflict.by_way_of]
    by_way = f", by way of {with_places(on_the_way)}" if on_the_way else ""
    stands = claim.status == "supported"
    clash = (
        f"it is “supported”, and {with_places(others)} cannot hold beside it"
        if stands
        else f"it cannot hold together with {with_places(others)}"
    )
    return Fault(
        record=claim,
        at=conflict.routes[conflict.claims.index(claim.id)],
        message=f"in {conflict.nature}, {clash}{by_way}:{in_steps(conflict)}",
        hint=_hint(claim, conflict, records),
        related=tuple(each for each in conflict.claims if each != claim.id),
    )


def _hint(claim: Claim, conflict: Conflict, records: RecordSet) -> str:
    """What to write: an entry for each thing on which they clash, after what the entries on record lack."""
    about = things_of(conflict, records)
    entries = [entry(claim, conflict, [thing], UNWRITTEN) for thing in about]
    entries = entries or [entry(claim, conflict, (), UNWRITTEN)]
    paste = f"`contradicts: [{', '.join(entries)}]`"
    both = "both" if len(conflict.claims) == len(("one", "other")) else "all of this"
    add = _beside(conflict, about, paste, records) or f"add {paste}"
    over = f"they clash over {listing([_label(each, records) for each in about])}; " if len(about) > 1 else ""
    return (
        f"{over}if the article says {both}, {add} and write in `note` why they clash; "
        "if not, correct what the claims assert"
    )


def _beside(conflict: Conflict, about: list[str], paste: str, records: RecordSet) -> str:
    """What to do beside entries that are on record; nothing where there are none."""
    of_pair, of_all = entries_of_the_pair(conflict, records), entries_of_all(conflict, records)
    if any(each.about for each in of_all):
        named = listing(sorted({_label(thing, records) for each in of_all for thing in each.about}))
        return f"add {paste}, beside what is flagged ({named}),"
    if of_all:
        named = listing([f"`about: {thing}`" for thing in about], "or")
        return (
            f"say over which in {_holders(of_all)} ({named}), and for the rest add of {paste} what is needed,"
        )
    if of_pair:
        with_ = f"`with: [{', '.join(conflict.by_way_of)}]`"
        return f"put {with_} into {_holders(of_pair)}, which joins the two alone, or add {paste} beside it"
    return ""


def _label(thing: str, records: RecordSet) -> str:
    """A property or event in words."""
    event = records.events.get(thing)
    return f"“{event.label}”" if event is not None else label_of(thing, records)


def _holders(entries: Iterable[FlagEntry]) -> str:
    """Whose entries these are."""
    return f"the entry of {listing(sorted({each.claim for each in entries}))}"
