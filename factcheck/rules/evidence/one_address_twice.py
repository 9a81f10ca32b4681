"""Two sources have one address and count as two.

## What it checks

No two records in `sources` have one `url`; scheme, `www.`, the last slash, the fragment and what tracks the reader
(`utm_source`, `fbclid`) stand aside, all other parameters count. Where one derives from the other, or both share an
origin, they are one line of evidence as it is. A copy in a web archive is the page as it was on its day, and another
address than the page's own.

## Why it matters

One page is one voice. On record twice it makes a claim look better borne out than it is.

## Fails

```yaml claims/sources.yaml
sources:
  - {id: courier-2019, title: Bridge opened, publisher: Vidrov Courier, url: 'https://courier.example/bridge'}
  - {id: courier-bridge, title: Bridge opened, publisher: Courier, url: 'http://www.courier.example/bridge/?utm_source=mail'}
```

## Passes

```yaml claims/sources.yaml
sources:
  - {id: courier-2019, title: Bridge opened, publisher: Vidrov Courier, url: 'https://courier.example/bridge?page=1'}
  - {id: courier-bridge, title: Bridge paid, publisher: Courier, url: 'https://courier.example/bridge?page=2'}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.findings import Fault, Severity
from factcheck.logic.claims_in_words import listing
from factcheck.logic.evidence.one_address import doublets
from factcheck.records.record_set import RecordSet

SEVERITY = Severity.WARNING
PUBLISH = Severity.ERROR


def check(records: RecordSet) -> Iterator[Fault]:
    """A fault for each source that is there under its address already."""
    for each in doublets(records):
        aside = f" but for {listing([*each.differences])}" if each.differences else ""
        yield Fault(
            record=each.source,
            at=("url",),
            message=f"it has the address of {each.earlier.id}{aside}: {each.url}",
            hint=f"make one record of the two, and let the evidence name that; if this one draws on the other, add "
            f"`derives_from: [{each.earlier.id}]`; if it is another page, give it its own address",
            related=(f"source.{each.earlier.id}",),
        )
