"""An ellipsis leaves out the word that denies what stays.

## What it checks

What `…` leaves out of a quote, from the article or from a source's stored text, holds no negation of what is quoted: none
right beside the words that stay, and none in a cut of a few words (up to four). A negation that goes with its whole phrase
(“– not on these terms –”) may be left out, and so may the first half of “not … but”. The negations are those of the text's
language; in a language whose negations nobody has put down, the quote is `quote-unread`.

## Why it matters

The words are all the speaker's, in their order, and they say the opposite.

## Fails

```yaml
claims:
  - id: kovar-would-build-in-this-place
    statement: Kovar said that she would build the bridge again in this place.
    quote: We would build it again, but … in this place
    speaker: [kovar]
```

## Passes

```yaml
claims:
  - id: kovar-would-not-build-in-this-place
    statement: Kovar said that she would build the bridge again, but not in this place.
    quote: We would build it … but not in this place
    speaker: [kovar]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault
from factcheck.logic.quotations.places_in_texts import quoted, text_place
from factcheck.logic.quotations.traced_quotes import traced_quotes
from factcheck.records.record_set import RecordSet


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each quote that would stand, were it not for what its ellipsis loses."""
    for each in traced_quotes(records):
        if each.trace.lost is not None:
            start, end = each.trace.lost
            yield Fault(
                record=each.record,
                at=each.at,
                message=f"{quoted(each.selector.exact)} leaves out {quoted(each.text[start:end].strip())} at "
                f"{text_place(each.quoted, each.text, start)}, which denies what stays",
                hint="put the words back, or quote only what stands on one side of them",
            )
