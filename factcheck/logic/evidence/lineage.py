"""Where sources finally come from, so that a report and its reprints count once.

Sources that share any origin are one line of evidence: a report drawn from two agencies makes one line of both, because it
cannot be said which of them it bears out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from factcheck.logic.graph import components
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.text.addresses import page_of

_ARCHIVE = re.compile(r"^https?://web\.archive\.org/web/\w+/")


@derived
def origins(records: RecordSet) -> Mapping[str, frozenset[str]]:
    """For each source, the sources that it finally derives from: itself where it derives from nothing.

    A circle of sources that derive from each other alone is one origin, named by its first id in the alphabet. Ids
    that are not on record are origins.
    """
    parents = _parents(records)
    found: dict[str, frozenset[str]] = {}
    for component in components(parents):
        members = frozenset(component)
        above = [
            found[parent]
            for member in component
            for parent in parents.get(member, ())
            if parent not in members
        ]
        found.update(dict.fromkeys(component, frozenset().union(*above) or frozenset({min(component)})))
    return found


def common_origins(first: str, second: str, records: RecordSet) -> frozenset[str]:
    """The origins that two sources share."""
    return _origins_of(first, records) & _origins_of(second, records)


def independent(first: str, second: str, records: RecordSet) -> bool:
    """Whether two sources have no origin in common."""
    return not common_origins(first, second, records)


def lines(sources: Iterable[str], records: RecordSet) -> int:
    """The number of independent lines of evidence that some sources make.

    Sources that share an origin are one line, also where only a third source links the two: these are the connected
    components.
    """
    found: list[frozenset[str]] = []
    for source in sources:
        of_source = _origins_of(source, records)
        linked = [line for line in found if line & of_source]
        found = [line for line in found if not line & of_source] + [of_source.union(*linked)]
    return len(found)


def is_outside(source: str, claim: Claim, records: RecordSet) -> bool:
    """Whether a source is something else than the article that a claim is about, and not a mere copy of it."""
    article = claim.origin.article
    return article is None or (source != article and source not in echoes(records).get(article, ()))


@derived
def echoes(records: RecordSet) -> Mapping[str, frozenset[str]]:
    """For each article the sources that are the article itself, or derive from nothing else.

    The article itself is a source with its id or its address. Articles that no source repeats are left out.
    """
    addresses = {_address(article.url): article.id for article in records.articles.values() if article.url}
    itself: dict[str, set[str]] = {}
    for source in records.sources.values():
        article = source.id if source.id in records.articles else addresses.get(_address(source.url or ""))
        if article is not None:
            itself.setdefault(article, set()).add(source.id)
    return {article: _with_copies(sources, records) for article, sources in itself.items()}


def _with_copies(sources: Iterable[str], records: RecordSet) -> frozenset[str]:
    """Some sources with all those that derive from nothing else."""
    parents = _parents(records)
    found = set(sources)
    for component in components(parents):
        above = {parent for member in component for parent in parents.get(member, ())} - set(component)
        if above and above <= found:
            found.update(component)
    return frozenset(found)


def _parents(records: RecordSet) -> Mapping[str, tuple[str, ...]]:
    return {source.id: source.derives_from for source in records.sources.values()}


def _origins_of(source: str, records: RecordSet) -> frozenset[str]:
    return origins(records).get(source) or frozenset({source})


def _address(url: str) -> str:
    """What tells two addresses apart, without the archive around them."""
    bare = _ARCHIVE.sub("", url.strip())
    return page_of(bare) or bare
