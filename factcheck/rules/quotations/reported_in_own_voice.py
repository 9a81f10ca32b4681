"""What a claim says that somebody said, another asserts in the author's own voice.

## What it checks

The quotes of a `fact` or `interpretation` in the author's own voice do not all lie inside quotes of claims of the kind
`quotation` or `attribution`. Let be are those that consist of words which name one of the speakers there, which are the
author's; of words in square brackets, which the author put in; or of names and titles, which everybody uses.

## Why it matters

Reported speech without quotation marks reads like the author's own. Taken for it, a report becomes an assertion that the
author may never have made.

## Fails

```yaml
claims:
  - id: kovar-on-52-million
    statement: Anna Kovar said two years later that the bridge had cost 52 million.
    quote: Two years later she said that it had cost 52 million
    kind: attribution
    speaker: [novak, kovar]
  - id: bridge-cost-52-million
    statement: The bridge at Vidrov cost 52 million.
    quote: it had cost 52 million
```

## Passes

```yaml
claims:
  - id: kovar-on-52-million
    statement: Anna Kovar said two years later that the bridge had cost 52 million.
    quote: Two years later she said that it had cost 52 million
    kind: attribution
    speaker: [novak, kovar]
  - id: bridge-cost-52-million
    statement: The bridge at Vidrov cost 52 million.
    quote: it had cost 52 million
    speaker: [novak, kovar]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import speaker_of, where
from factcheck.logic.quotations.anchors import anchors
from factcheck.logic.quotations.namings import is_named_in
from factcheck.logic.quotations.own_words import is_aside
from factcheck.logic.quotations.places_in_texts import quoted
from factcheck.logic.quotations.reported import CONTENTS, reports_around
from factcheck.logic.quotations.voices import voices_at, voices_of
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(claim: Claim, records: RecordSet) -> Iterator[Fault]:
    """The fault of a claim in the author's voice whose words are reported as somebody else's."""
    if claim.kind not in CONTENTS or claim.status == "withdrawn":
        return
    placed = anchors(records).spans_of_places(claim)
    spans = [span for place, span in placed if not voices_at(claim, place, records)]
    reports = [reports_around(span, claim, records) for span in spans]
    said = [
        (span, report)
        for span, around in zip(spans, reports, strict=True)
        for report, start in around
        if _is_said(span, start, report, records)
    ]
    if all(reports) and said:
        (span, report), *_ = said
        words = records.article_texts[claim.origin.article or ""][slice(*span)]
        yield Fault(
            record=claim,
            at=("quote",),
            message=f"{quoted(words)} is reported as said by {speaker_of(report, records)} in {report.id} "
            f"({where(report)}), and nobody but the author is named as speaker",
            hint=f"add `speaker: [{', '.join(report.speaker)}]`; if the author says it, quote in {report.id} only what is "
            "reported, as a list of quotes",
            related=(report.id,),
        )


def _is_said(span: tuple[int, int], opening: int, report: Claim, records: RecordSet) -> bool:
    """Whether a stretch is what somebody is reported to have said, not the author's words about them."""
    article = report.origin.article or ""
    words = records.article_texts[article][slice(*span)]
    names_speaker = any(is_named_in(voice, (words,), records) for voice in voices_of(report, records))
    return not names_speaker and not is_aside(article, opening, span, records)
