"""Of the clashes of three or more claims, those that are no mere consequence of a smaller one among the same claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.logic.clashes import Atom, Clash

PAIR = 2
"""Pairs are all listed: where one of two contradicts itself as well, mending that may leave the other clash."""


def without_consequences(clashes: Iterable[Clash]) -> Iterator[Clash]:
    """Some clashes but those of larger sets that rest on words which already clash inside of the set.

    Where two claims clash over a date, whatever follows from one of the two dates clashes with the other claim as well,
    and says nothing new. What the same two say of other things is another matter: so assertions are compared, not
    claims.
    """
    some = tuple(clashes)
    if all(len(clash.claims) <= PAIR for clash in some):
        yield from some
        return
    smaller = _by_atom(some)
    yield from (clash for clash in some if len(clash.claims) <= PAIR or not _follows(clash, smaller))


_ByAtom = dict[Atom, dict[str, list[Clash]]]
"""By assertion and by one other claim of the clash, the clashes in which the assertion takes part."""


def _by_atom(clashes: Iterable[Clash]) -> _ByAtom:
    found: _ByAtom = {}
    for clash in clashes:
        for atom in clash.atoms:
            other = next((claim for claim in clash.claims if claim != atom[0]), atom[0])
            found.setdefault(atom, {}).setdefault(other, []).append(clash)
    return found


def _follows(clash: Clash, smaller: _ByAtom) -> bool:
    claims = frozenset(clash.claims)
    for atom in clash.atoms:
        by_other = smaller[atom]
        met = (
            by_other.keys() & claims if len(by_other) > len(claims) else filter(claims.__contains__, by_other)
        )
        if any(
            claims.issuperset(each.claims) and len(each.claims) < len(claims)
            for other in met
            for each in by_other[other]
        ):
            return True
    return False
