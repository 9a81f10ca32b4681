"""What the records declare of contradictions: flags, and the clashes that each of them covers.

A flag is about one set of claims: the one that declares it, the one that it names, and those in its `with`. It covers
clashes of exactly this set, and of these only what it is about:

- with `about`, the clashes that are about one of the things named, whatever else they are about;
- without, all of them where they have one thing in common; where they have none, nobody can tell which was meant, and
  it covers nothing. Beside an entry of the same set that says `about`, it means the same as that one: the other side
  need not say it again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.logic.clashes import Clash, Topic
from factcheck.records.claims import Claim, Contradiction
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

ClaimSet = tuple[str, ...]
"""Ids of claims, each once, in the order of the alphabet."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FlagEntry:
    """An entry of `contradicts`."""

    claim: str  # whose it is
    position: int  # in its `contradicts`
    other: str  # the claim that it names
    about: frozenset[str]
    note: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Flag:
    """A contradiction of some claims that the records declare, on one side or on several."""

    entries: tuple[FlagEntry, ...]

    @property
    def notes(self) -> tuple[str, ...]:
        """What the entries say on why the claims clash."""
        return tuple(entry.note for entry in self.entries if entry.note is not None)

    @property
    def about(self) -> frozenset[str]:
        """All that the entries name."""
        return frozenset[str]().union(*(entry.about for entry in self.entries))

    def covering(self, clash: Clash, clashes: Iterable[Clash]) -> tuple[FlagEntry, ...]:
        """The entries that cover a clash.

        Args:
            clash: A clash of these claims.
            clashes: All clashes of them.
        """
        named = self.about
        bare = bool(named & clash.things) if named else bool(common(clashes))
        return tuple(entry for entry in self.entries if (entry.about & clash.things if entry.about else bare))


def common(clashes: Iterable[Clash]) -> frozenset[Topic]:
    """What all of some clashes are about."""
    topics = [frozenset(clash.topics) for clash in clashes]
    return frozenset.intersection(*topics) if topics else frozenset()


@derived
def flags(records: RecordSet) -> Mapping[ClaimSet, Flag]:
    """The contradictions that the records declare, by the claims that they are about.

    Flags that name the claim itself, a withdrawn claim or none on record are left out, and those of withdrawn claims.
    """
    found: dict[ClaimSet, list[FlagEntry]] = {}
    for claim in records.claims.values():
        if claim.status == "withdrawn":
            continue
        for position, item in enumerate(claim.contradicts):
            claims = flagged_set(claim, item)
            if claim.id not in (item.claim, *item.with_) and _all_stand(claims, records):
                found.setdefault(claims, []).append(
                    FlagEntry(
                        claim=claim.id,
                        position=position,
                        other=item.claim,
                        about=frozenset(item.about),
                        note=item.note,
                    )
                )
    return {claims: Flag(entries=tuple(entries)) for claims, entries in found.items()}


def flagged_set(claim: Claim, item: Contradiction) -> ClaimSet:
    """The claims that an entry of a claim's `contradicts` is about."""
    return tuple(sorted({claim.id, item.claim, *item.with_}))


def _all_stand(claims: Sequence[str], records: RecordSet) -> bool:
    known = [records.claims.get(claim) for claim in claims]
    return all(claim is not None and claim.status != "withdrawn" for claim in known)
