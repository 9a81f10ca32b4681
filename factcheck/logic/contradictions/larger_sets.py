"""Of the clashes of three or more claims, those that are no mere consequence of a smaller one among the same claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from factcheck.logic.clashes import PAIR, Atom, Clash


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
    # Pairs are all listed: where one of two contradicts itself as well, mending that may leave the other clash.
    yield from (clash for clash in some if len(clash.claims) <= PAIR or not _follows(clash, smaller))


_ByAtom = dict[Atom, dict[str, list[Clash]]]
"""By assertion and by the other claim that fewest clashes have, the clashes in which it takes part, smallest first."""


def _by_atom(clashes: Sequence[Clash]) -> _ByAtom:
    found: _ByAtom = {}
    often = Counter(claim for clash in clashes for claim in clash.claims)
    for clash in sorted(clashes, key=lambda each: len(each.claims)):
        for atom in clash.atoms:
            others = (claim for claim in clash.claims if claim != atom[0])
            other = min(others, key=often.__getitem__, default=atom[0])
            found.setdefault(atom, {}).setdefault(other, []).append(clash)
    return found


def _follows(clash: Clash, smaller: _ByAtom) -> bool:
    claims = frozenset(clash.claims)

    def is_smaller(other: Clash) -> bool:
        return len(other.claims) < len(claims)

    for atom in clash.atoms:
        by_other = smaller[atom]
        met = (
            by_other.keys() & claims if len(by_other) > len(claims) else filter(claims.__contains__, by_other)
        )
        smaller_ones = (takewhile(is_smaller, by_other[other]) for other in met)
        if any(claims.issuperset(each.claims) for some in smaller_ones for each in some):
            return True
    return False
