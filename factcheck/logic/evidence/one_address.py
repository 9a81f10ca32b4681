"""Sources on record twice: under one address, and as if each were a witness of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.logic.evidence.lineage import independent, origins
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source
from factcheck.text.addresses import differences, page_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Doublet:
    """A source with the address of an earlier one."""

    source: Source
    url: str  # of the source
    earlier: Source
    differences: tuple[str, ...]  # between the two addresses, in words; none of them leads to another page


def doublets(records: RecordSet) -> Iterator[Doublet]:
    """The sources with the address of an earlier one that count as another line of evidence than it, in order.

    Sources of which one derives from the other, or that share an origin, are one line already. A copy in an archive
    is the page as it was on its day, under an address of its own.
    """
    known: dict[str, dict[frozenset[str], Source]] = {}  # by page, the first source of each lineage
    for source in records.sources.values():
        page = page_of(source.url) if source.url else None
        if source.url is None or page is None:
            continue
        earlier = known.setdefault(page, {})
        for other in earlier.values():
            if independent(source.id, other.id, records):
                told = differences(other.url or "", source.url)
                yield Doublet(source=source, url=source.url, earlier=other, differences=told)
                break
        earlier.setdefault(origins(records)[source.id], source)
