"""The lines of an article's text were broken to a width.

## What it checks

Of the lines of an article in plain text, three or more end in the middle of a sentence, without a stop and before a small
letter. In Markdown a break inside a paragraph is a space, and nothing is said.

## Why it matters

Articles are stored with a paragraph a line. Where a paragraph is on many, each line counts as one: sentences are cut in two,
names and figures at the breaks are lost, and what is covered is told wrongly.

## Fails

```text seeds/bro.txt
The bridge at Vidrov was opened on a cold morning in May, when the mayor
and her guests walked across it for the first time while the band of the
town played, and nobody who stood there that day had thought about what
it had cost the town until the accounts were printed two years later.
```

```yaml seeds/bro.yaml
article:
  id: bro
  title: The bridge
  text: bro.txt
  sha256: 015e3ee85382340e75f9bc3907afb0e5ffa9444b0933235f26d785ce2c79f64e
```

## Passes

```text seeds/bro.txt
The bridge at Vidrov was opened on a cold morning in May.
The mayor and her guests walked across it for the first time.
```

```yaml seeds/bro.yaml
article:
  id: bro
  title: The bridge
  text: bro.txt
  sha256: b3cb6ccaf6986a42b65991db9c3272d5088934badd7ba11c53575eb18de4cf69
```
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from factcheck.findings import Fault, Severity
from factcheck.logic.quotations.places_in_texts import text_file
from factcheck.records.articles import Article
from factcheck.records.record_set import RecordSet
from factcheck.text.broken_lines import FEWEST_BROKEN, broken_lines

SEVERITY = Severity.WARNING


def check(article: Article, records: RecordSet) -> Iterator[Fault]:
    """The fault of a text in which sentences go on from line to line."""
    if article.id in records.article_views:
        return
    found = list(islice(broken_lines(records.article_texts.get(article.id, "")), FEWEST_BROKEN))
    if len(found) == FEWEST_BROKEN:
        yield Fault(
            record=article,
            at=("text",),
            message=f"its lines seem to be broken to a width: in {text_file(article)} a sentence goes on after line "
            f"{found[0]}, after line {found[1]} and others",
            hint="store a paragraph a line (`factcheck init --lines join` does it), and write the new sha256; or waive "
            "this where the lines are meant, as in verse",
        )
