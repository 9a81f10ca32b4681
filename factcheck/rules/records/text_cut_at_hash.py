"""A text is cut at a `#`, which begins a comment in YAML.

## What it checks

Behind the words of a `statement`, `quote`, `note`, `title` or `label` without quotation marks stands no `#` with a letter or
digit right behind it, as in `#1`. A comment with a blank behind its `#` is a comment.

## Why it matters

YAML reads a blank and `#` as the beginning of a comment, and drops the rest of the line without a word: what is checked is not
what was written.

## Fails

```yaml
claims:
  - id: bridge-first
    statement: Mayor Anna Kovar called it bridge #1 of the country.
    quote: It is the town’s third bridge
```

## Passes

```yaml
claims:
  - id: bridge-first
    statement: 'Mayor Anna Kovar called it bridge #1 of the country.'
    quote: It is the town’s third bridge  # not the first
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR
_LONGEST_SHOWN = 60  # code points


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each text that is cut, at the `#`."""
    for cut in records.cut_texts:
        read = f"only “{_shown(cut.kept)}” is read of" if cut.kept else "nothing is read of"
        yield Fault(
            record=cut,
            message=f"{read} '{cut.key}': YAML takes “{_shown(cut.lost)}” for a comment",
            hint="put the whole text in quotation marks; where a comment is meant, put a blank behind the #",
            place=cut.place,
        )


def _shown(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
