"""Which items of three lists are the same one, and in which order they stand when two sides are merged.

Pure: an item is known by its whole and by names, whatever these are.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

Pairs = Mapping[int, int]
"""Positions in one list, by those of the same items in another."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """An item as others find it again."""

    whole: Hashable  # equal where all of two items is
    names: tuple[Hashable | None, ...] = ()  # from the surest on; None where it has no such name


@dataclass(frozen=True, kw_only=True, slots=True)
class Threefold:
    """Where one item stands in the three lists; None where it does not."""

    base: int | None
    ours: int | None
    theirs: int | None


def pairs(one: Sequence[Named], other: Sequence[Named], *, by_place: bool = False) -> Pairs:
    """The items of a list that stand in another too, changed or not.

    Args:
        one: A list.
        other: The other.
        by_place: Whether what stands in the same place, between the same neighbours, counts as the same item.
    """
    found = _equal(one, other)
    for rank in range(max((len(item.names) for item in one), default=0)):
        found |= _of_one_name(one, other, rank, found)
    return found | _in_one_place(one, other, found) if by_place else found


def threefold(
    base: Sequence[Named], ours: Sequence[Named], theirs: Sequence[Named], *, by_place: bool = False
) -> list[Threefold]:
    """Every item of three lists once, in the order in which a merge has it.

    What both sides added is one item where it has the same first name. Where only one side moved items, they stand as it has them;
    where both did, as ours has them. What theirs added stands behind what ours added in the same place.
    """
    in_ours, in_theirs = pairs(base, ours, by_place=by_place), pairs(base, theirs, by_place=by_place)
    new_ours, new_theirs = _others(ours, in_ours), _others(theirs, in_theirs)
    one, other = [ours[at] for at in new_ours], [theirs[at] for at in new_theirs]
    both = _equal(one, other)
    both |= _of_one_name(one, other, 0, both)
    shared = {new_ours[here]: new_theirs[there] for here, there in both.items()}
    new = set(new_theirs)
    items = [
        *(Threefold(base=at, ours=in_ours.get(at), theirs=in_theirs.get(at)) for at in range(len(base))),
        *(Threefold(base=None, ours=at, theirs=shared.get(at)) for at in new_ours),
        *(Threefold(base=None, ours=None, theirs=at) for at in _others(theirs, shared) if at in new),
    ]
    return _in_order(items, theirs_moved=_moved(in_theirs), ours_moved=_moved(in_ours))


def _others(side: Sequence[Named], found: Pairs) -> list[int]:
    """The items of a side that are none of those found in it."""
    taken = set(found.values())
    return [at for at in range(len(side)) if at not in taken]


def _equal(one: Sequence[Named], other: Sequence[Named]) -> dict[int, int]:
    """Items of which nothing has changed; of several alike the first is the first."""
    places: dict[Hashable, deque[int]] = defaultdict(deque)
    for at, item in enumerate(other):
        places[item.whole].append(at)
    return {at: places[item.whole].popleft() for at, item in enumerate(one) if places[item.whole]}


def _of_one_name(one: Sequence[Named], other: Sequence[Named], rank: int, found: Pairs) -> dict[int, int]:
    """Items not found yet that alone have a name on both sides."""
    taken = set(found.values())
    left, right = (_by_name(items, rank, without) for items, without in ((one, set(found)), (other, taken)))
    return {
        places[0]: right[name][0]
        for name, places in left.items()
        if len(places) == 1 and len(right.get(name, ())) == 1
    }


def _by_name(items: Sequence[Named], rank: int, without: set[int]) -> dict[Hashable, list[int]]:
    places: dict[Hashable, list[int]] = defaultdict(list)
    for at, item in enumerate(items):
        if at not in without and rank < len(item.names) and item.names[rank] is not None:
            places[item.names[rank]].append(at)
    return places


def _in_one_place(one: Sequence[Named], other: Sequence[Named], found: Pairs) -> dict[int, int]:
    """Items not found yet that stand behind the same neighbour, in their order."""
    taken = {there: here for here, there in found.items()}
    gaps: dict[int, deque[int]] = defaultdict(deque)
    behind = -1
    for at in range(len(other)):
        behind = taken.get(at, behind)
        if at not in taken:
            gaps[behind].append(at)
    placed: dict[int, int] = {}
    behind = -1
    for at in range(len(one)):
        if at in found:
            behind = at
        elif gaps[behind]:
            placed[at] = gaps[behind].popleft()
    return placed


def _moved(found: Pairs) -> bool:
    """Whether a side has items in another order."""
    places = [found[at] for at in sorted(found)]
    return places != sorted(places)


def _in_order(items: list[Threefold], *, theirs_moved: bool, ours_moved: bool) -> list[Threefold]:
    if theirs_moved and not ours_moved:
        turned = [Threefold(base=item.base, ours=item.theirs, theirs=item.ours) for item in items]
        ordered = _led_by_ours(turned, lead_goes_first=False)
        return [Threefold(base=item.base, ours=item.theirs, theirs=item.ours) for item in ordered]
    return _led_by_ours(items, lead_goes_first=True)


def _led_by_ours(items: list[Threefold], *, lead_goes_first: bool) -> list[Threefold]:
    """The items in the order of ours, those that only theirs has behind the same neighbour as there."""
    behind = _behind_neighbours(items)
    led = sorted((item for item in items if item.ours is not None), key=lambda item: item.ours or 0)
    ordered, waiting = ([], behind[None]) if lead_goes_first else ([*behind[None]], [])
    for item in led:
        if item.theirs is not None:
            ordered += waiting
            waiting = []
        ordered.append(item)
        following = behind[item] if item.theirs is not None else []
        ordered, waiting = (ordered, waiting + following) if lead_goes_first else (ordered + following, [])
    return ordered + waiting


def _behind_neighbours(items: list[Threefold]) -> dict[Threefold | None, list[Threefold]]:
    """What only theirs has, by the item of both that it stands behind there; None for what stands first."""
    behind: dict[Threefold | None, list[Threefold]] = defaultdict(list)
    neighbour = None
    for item in sorted(
        (each for each in items if each.theirs is not None), key=lambda each: each.theirs or 0
    ):
        if item.ours is not None:
            neighbour = item
        else:
            behind[neighbour].append(item)
    return behind
