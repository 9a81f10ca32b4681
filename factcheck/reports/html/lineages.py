"""The sources of an article's claims in lines of evidence, for the page: what derives from one origin stands together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.logic.evidence.lineage import origins
from factcheck.records.claims import Claim, Stance
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source
from factcheck.reports.html.cards import Card
from factcheck.reports.html.places import web_address


@dataclass(frozen=True, kw_only=True, slots=True)
class Used:
    """A source with the claims that rest on it."""

    id: str
    source: Source | None  # None where it is not on record
    url: str | None
    archived: str | None
    claims: tuple[tuple[Stance, Claim], ...]

    @property
    def name(self) -> str:
        """Its title, or its id where none is known."""
        return (self.source.title if self.source else None) or self.id

    @property
    def parents(self) -> tuple[str, ...]:
        """The ids of the sources that it derives from."""
        return self.source.derives_from if self.source else ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Lineage:
    """A line of evidence: sources that share an origin and so count once."""

    sources: tuple[Used, ...]  # the origins first
    claims: int  # that rest on any of them


def lineages(records: RecordSet, cards: Sequence[Card]) -> tuple[Lineage, ...]:
    """The lines of evidence, those on which most claims rest first.

    Args:
        records: The record set.
        cards: The claims about the article.
    """
    claims: dict[str, list[tuple[Stance, Claim]]] = {}
    for card in cards:
        for item in card.claim.evidence:
            if item.source is None:
                continue
            claims.setdefault(item.source, []).append((item.stance, card.claim))
    ids = _with_parents(claims, records)
    made = [_lineage(group, claims, records) for group in _groups(ids, records)]
    return tuple(sorted(made, key=lambda line: (-line.claims, line.sources[0].name, line.sources[0].id)))


def _with_parents(claims: Mapping[str, object], records: RecordSet) -> list[str]:
    """The sources that are used, and those that they derive from."""
    found, waiting = dict.fromkeys(sorted(claims)), sorted(claims)
    while waiting:
        source = records.sources.get(waiting.pop())
        new = [each for each in (source.derives_from if source else ()) if each not in found]
        found.update(dict.fromkeys(new))
        waiting += new
    return list(found)


def _groups(ids: Sequence[str], records: RecordSet) -> Iterator[list[str]]:
    """Sources by shared origins; what links two origins makes one line of both."""
    known = origins(records)
    groups: list[tuple[frozenset[str], list[str]]] = []
    for each in ids:
        of_it = known.get(each) or frozenset({each})
        linked = [group for group in groups if group[0] & of_it]
        groups = [group for group in groups if not group[0] & of_it]
        members = [member for _, some in linked for member in some]
        groups.append((of_it.union(*(origin for origin, _ in linked)), [*members, each]))
    for origin, members in groups:
        yield sorted(members, key=lambda each: (each not in origin, each))


def _lineage(
    group: Sequence[str], claims: Mapping[str, list[tuple[Stance, Claim]]], records: RecordSet
) -> Lineage:
    sources = tuple(_used(each, tuple(claims.get(each, ())), records) for each in group)
    resting = {claim.id for used in sources for _, claim in used.claims}
    return Lineage(sources=sources, claims=len(resting))


def _used(source_id: str, claims: tuple[tuple[Stance, Claim], ...], records: RecordSet) -> Used:
    source = records.sources.get(source_id)
    return Used(
        id=source_id,
        source=source,
        url=web_address(source.url) if source else None,
        archived=web_address(source.archived) if source else None,
        claims=claims,
    )
