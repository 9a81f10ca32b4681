"""A quote leaves out or replaces words of which nobody can tell whether they deny it.

## What it checks

A quote whose ellipsis or bracket cannot be judged: the language of the text has no pack, or none that has its negations and
number words, or what is left out is a word that denies in some sentences and not in others (“noch”, “plus”, “ما”). In a
script without spaces between words the same goes for a quote that begins or ends right beside what turns a word round
(“可能” out of “不可能”). Quotes in one piece are traced word by word in any language.

## Why it matters

A quotation whose “not” was cut out reads as faithful, and says the opposite. What was not read is not passed for faithful:
somebody who reads the language looks, and vouches for it by a waiver with a reason.

## Fails

```text seeds/dagbladet.txt
Bron kostade inte 52 miljoner euro.
```

```yaml
sources:
  - {id: dagbladet, title: Vad bron kostade, language: sv, text: ../seeds/dagbladet.txt}
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    evidence:
      - {source: dagbladet, stance: refutes, at: first sentence, quote: Bron kostade … 52 miljoner euro}
```

## Passes

```text seeds/dagbladet.txt
Bron kostade inte 52 miljoner euro.
```

```yaml
sources:
  - {id: dagbladet, title: Vad bron kostade, language: sv, text: ../seeds/dagbladet.txt}
claims:
  - id: bridge-cost-40-million
    statement: The bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    evidence:
      - {source: dagbladet, stance: context, at: first sentence, quote: Bron kostade inte 52 miljoner euro}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.quotations.places_in_texts import quoted, text_place
from factcheck.logic.quotations.traced_quotes import traced_quotes
from factcheck.quoting.matches import Match
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each quote that stands, but for what it leaves out or replaces."""
    for each in traced_quotes(records):
        if each.trace.outcome is Match.UNREAD:
            name, place = (
                each.language.pack.name,
                text_place(each.quoted, each.text, each.trace.spans[0].start),
            )
            yield Fault(
                record=each.record,
                at=each.at,
                message=f"the words of {quoted(each.selector.exact)} stand at {place}, but what it leaves out or "
                f"replaces there was not read in {name}: whether that denies what stays, nobody can tell",
                hint="quote the words in one piece; or let somebody who reads the language look, and waive this with "
                "a reason",
            )
