"""A quote is taken out of a denial, a question, a condition, or what others say.

## What it checks

The words of a claim of the kind `quotation`, and of an evidence quote whose source's text is stored, do not follow right upon
words of the same sentence that deny them ("we do not believe that", "it is not true that", "denied that"), that make them a condition
("if", "unless", "whether") or that give them to others than the speaker ("they say that", inside a quotation); nor do they stand in
a sentence that ends in a question mark which the quote leaves out. Where the statement denies, asks or supposes too, a quotation
is let be, and so is the quote of an item of evidence that refutes.

## Why it matters

The words are the speaker's, and the speaker does not say them.

## Fails

```text seeds/bridge.txt
“We do not believe that the minister took money,” Kovar said.
```

```yaml
claims:
  - id: minister-took-money
    statement: Kovar said that the minister took money.
    quote: the minister took money
    kind: quotation
    speaker: [novak, kovar]
```

## Passes

```text seeds/bridge.txt
“We do not believe that the minister took money,” Kovar said.
```

```yaml
claims:
  - id: minister-did-not-take-money
    statement: Kovar said that she did not believe that the minister took money.
    quote: We do not believe that the minister took money
    kind: quotation
    speaker: [novak, kovar]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.languages.language import language_of
from factcheck.logic.quotations.places_in_texts import bare, quoted, text_place
from factcheck.logic.quotations.taken_out import Setting, taken_out_of
from factcheck.logic.quotations.traced_quotes import TracedQuote, traced_quotes
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
READS = ("wording",)
READS_OF = "article"

BEYOND = 400  # code points in which the sentence of a quote begins or ends


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each quote whose sentence does not say its words."""
    for each in traced_quotes(records):
        claim = each.record
        of_evidence = each.at[0] == "evidence"
        if of_evidence and isinstance(claim, Claim) and claim.evidence[int(each.at[1])].stance == "refutes":
            continue  # it says with its source that the words are not so
        if (
            not isinstance(claim, Claim)
            or not each.trace.spans
            or not (of_evidence or claim.kind == "quotation")
        ):
            continue
        start, end = each.trace.spans[0].start, each.trace.spans[0].end
        before, after = _sentence(each, start, end)
        setting = taken_out_of(before, each.text[start:end], after, each.language.pack)
        if setting is not None and (of_evidence or not _says_so(claim.statement, setting)):
            shown = bare(f"{before} | {each.text[start:end]} | {after}")
            yield Fault(
                record=claim,
                at=each.at,
                message=f"{quoted(each.selector.exact)} is taken out of {setting}: “{shown}” "
                f"({text_place(each.quoted, each.text, start)})",
                hint="quote the words before it too, and say in the statement what is said with them",
            )


def _sentence(each: TracedQuote, start: int, end: int) -> tuple[str, str]:
    """What stands in the sentences of a quote before and after it."""
    low = each.text.rfind("\n", max(start - BEYOND, 0), start) + 1 or max(start - BEYOND, 0)
    high = each.text.find("\n", end, end + BEYOND)
    high = high if high >= 0 else min(end + BEYOND, len(each.text))
    spans = each.language.sentence_index(each.text[low:high]).overlapping(start - low, end - low)
    first, last = (spans[0].start + low, spans[-1].end + low) if spans else (start, end)
    return each.text[first:start], each.text[end:last]


def _says_so(statement: str, setting: Setting) -> bool:
    """Whether a statement denies, asks or supposes in words of its own."""
    language = language_of()
    if setting == "a denial":
        return language.negations.denials.search(statement) is not None
    words = statement.lower().split()
    return not language.pack.quoting.says_so or any(word in language.pack.quoting.says_so for word in words)
