"""A text is plainly in another language than its record says.

## What it checks

The text of an article, and the stored text of a source, is in the language that its record names (`language`), or in that of
the settings where it names none. A text is held to be in another one where hardly any of its words are among the most frequent
of the declared language and many are among those of the other, or where its script is another's.

## Why it matters

Sentences, figures, names and denials are read as the language has them. Read as another's, a text seems to have none, and
everything passes.

## Fails

```text seeds/bruecke.txt
Die Brücke wurde im Mai eröffnet und hat nach Angaben der Stadt mehr als vierzig Millionen Euro gekostet, sagte die
Bürgermeisterin bei der Eröffnung. Nach dem Bericht der Zeitung war das nicht die ganze Summe, denn auch die Straße zum
Fluss musste für das Fest neu gebaut werden, wie der Rat der Stadt im Juni mit den Zahlen der Kasse zeigte.
```

```yaml
sources:
  - {id: zeitung, title: Die Brücke, language: en, text: ../seeds/bruecke.txt}
```

## Passes

```text seeds/bruecke.txt
Die Brücke wurde im Mai eröffnet und hat nach Angaben der Stadt mehr als vierzig Millionen Euro gekostet, sagte die
Bürgermeisterin bei der Eröffnung. Nach dem Bericht der Zeitung war das nicht die ganze Summe, denn auch die Straße zum
Fluss musste für das Fest neu gebaut werden, wie der Rat der Stadt im Juni mit den Zahlen der Kasse zeigte.
```

```yaml
sources:
  - {id: zeitung, title: Die Brücke, language: de, text: ../seeds/bruecke.txt}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.languages.guessing import is_plainly_not
from factcheck.languages.language import Language, language_of
from factcheck.records.articles import Article
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each text that is plainly in another language."""
    for name, text in records.article_texts.items():
        yield from _faults(records.articles.get(name), text, records.language_of(name))
    for name, text in records.source_texts.items():
        yield from _faults(records.sources.get(name), text, records.language_of_source(name))


def _faults(record: Article | Source | None, text: str, declared: Language) -> Iterator[Fault]:
    found = is_plainly_not(text, declared.pack) if record is not None else None
    if record is not None and found is not None:
        said = (
            f"its record says {declared.pack.code}"
            if record.language
            else f"its record names none, and {declared.pack.code} holds"
        )
        yield Fault(
            record=record,
            at=("language",) if record.language else ("text",),
            message=f"the text is plainly in {language_of(default=found).pack.name}, and {said}",
            hint=f"write `language: {found}`",
        )
