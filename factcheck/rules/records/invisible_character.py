r"""A record holds characters that nobody sees.

## What it checks

No text of a record (statement, note, name, label, locator and all others) holds a character without width or ink that changes
nothing there: zero width spaces and joiners, soft hyphens, tags, variation selectors, fillers, control characters, marks that turn the
direction of text. Those that a script or an emoji needs are right: the joiners of Persian and of Indic scripts, the zero width
space of Khmer and Thai, the marks of direction in Hebrew and Arabic text. Words of a quote may have what their stored text has at
that very place.

## Why it matters

Whoever reads the record does not see them: two names that look alike are not the same, a search misses the words, and a reviewer
signs what he has not read.

## Fails

```yaml
claims:
  - id: bridge-cost
    statement: "Mayor Anna Kovar said that the bridge at Vid\u200brov cost 40 million euros."
    quote: It cost 40 million euros
```

## Passes

```yaml
claims:
  - id: bridge-cost
    statement: Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
```
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.quotations.unseen_words import UnseenWords, unseen_words
from factcheck.records.record import Record
from factcheck.records.record_set import RecordSet
from factcheck.text.unseen import named, written_out

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
_BESIDE = 24  # code points shown on each side
_NAMED = 3  # kinds of characters that are named


def check(record: Record, records: RecordSet) -> Iterator[Fault]:
    """A fault for each text of the record, with the first of its characters in their words."""
    for found in unseen_words(record, records):
        key = next(step for step in reversed(found.at) if isinstance(step, str) and step != "exact")
        quoted = " and its text has not there" if found.is_stored else ""
        yield Fault(
            record=record,
            at=found.at,
            message=f"'{key}' holds {_characters(found)}, which nobody sees{quoted}: “{_words(found)}”",
            hint=_hint(found),
        )


def _characters(found: UnseenWords) -> str:
    """The characters by number and name, each with how often it stands there."""
    counts = Counter(found.text[at] for at in found.offsets)
    shown = [
        named(each) + (f" ({count} times)" if count > 1 else "") for each, count in [*counts.items()][:_NAMED]
    ]
    others = len(counts) - _NAMED
    if others > 0:
        shown.append("one other" if others == 1 else f"{others} others")
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _words(found: UnseenWords) -> str:
    """The words around the first, with all of them written out."""
    text, first = found.text, found.offsets[0]
    start, end = max(0, first - _BESIDE), min(len(text), first + _BESIDE)
    while 0 < start < first and not text[start - 1].isspace() and first - start < 2 * _BESIDE:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - first < 2 * _BESIDE:
        end += 1
    odd = frozenset(found.offsets)
    words = "".join(written_out(text[at]) if at in odd else text[at] for at in range(start, end))
    return f"{'…' if start else ''}{' '.join(words.split())}{'…' if end < len(text) else ''}"


def _hint(found: UnseenWords) -> str:
    if found.is_stored:
        return "take it out, since words are compared without it"
    if found.is_quoted:
        return (
            "take it out, since words are compared without it; or store the source's text where that has it"
        )
    return "take it out: type the words anew, since copying them copies it"
