"""Three trees of a record file made into one: base, and what two sides made of it.

What one side alone changed is taken; what both changed alike, too; in mappings and lists that is asked for each key and item
by itself. Whatever is left is a clash: an element that has both sides. Nobody's comment is lost over it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import replace
from itertools import count

from factcheck.store.layout.layout_tree import Branch, Element, LayoutTree
from factcheck.store.merging.list_kinds import LISTS, ListKind, entry_of, named, signature
from factcheck.store.merging.same_items import Named, Threefold, threefold


def merged_tree(base: LayoutTree, ours: LayoutTree, theirs: LayoutTree) -> LayoutTree:
    """The tree of a merge, of which the keys may be out of their order.

    Args:
        base: The file as both sides had it; without an entry where it was not there.
        ours: One side.
        theirs: The other.
    """
    top = _mapping(base.top, ours.top, theirs.top)
    return LayoutTree(head=merged_comments(base.head, ours.head, theirs.head), top=top)


def merged_comments(base: list[str], ours: list[str], theirs: list[str]) -> list[str]:
    """The lines of comments of which each side may have added some, changed some, or taken some out.

    A line that both changed stands in both ways.
    """
    if theirs in (ours, base):
        return ours
    if ours == base:
        return theirs
    lists = [_lines(lines) for lines in (base, ours, theirs)]
    lines: list[str] = []
    for item in threefold(*lists):
        is_kept = item.base is None or (item.ours is not None and item.theirs is not None)
        if is_kept:
            line = ours[item.ours] if item.ours is not None else theirs[item.theirs or 0]
            lines += [line] if line or (lines and lines[-1]) else []
    return lines


def _lines(lines: list[str]) -> list[Named]:
    return [Named(whole=line) for line in lines]


def _element(base: Element | None, ours: Element | None, theirs: Element | None, name: str) -> Element | None:
    """A key or item as three trees have it; None where it is gone.

    Args:
        base: As it was; None where it was not there.
        ours: As one side has it.
        theirs: As the other has it.
        name: The key; for an item, that of its list.
    """
    one, other, before = signature(ours), signature(theirs), signature(base)
    if other in (one, before):
        return ours
    if one == before:
        return theirs
    if ours is not None or theirs is not None:
        is_key = (ours or theirs or Element(key=None, value=None)).key is not None
        if is_key and _are_lists(name, base, ours, theirs):
            return _list(base, ours, theirs, LISTS[name])
    if base is None or ours is None or theirs is None:
        return _clash(ours, theirs)
    is_whole = ours.key is None and name in LISTS and LISTS[name].is_whole
    return _value(base, ours, theirs, is_whole=is_whole)


def _value(base: Element, ours: Element, theirs: Element, *, is_whole: bool) -> Element:
    """A key or item that all three have."""
    values = [each.value for each in (base, ours, theirs)]
    before, one, other = map(signature, values)
    value = ours.value
    if one not in (other, before) and other != before:
        mappings = [each for each in values if isinstance(each, Branch) and each.is_mapping]
        if is_whole or len(mappings) < len(values):
            return _clash(ours, theirs)
        value = _mapping(*mappings)
    elif one == before:
        value = theirs.value
    return _with_comments(base, ours, theirs, value)


def _with_comments(base: Element | None, ours: Element, theirs: Element, value: object) -> Element:
    """An element with the comments of both sides."""
    old = base or Element(key=ours.key, value=None)
    above = merged_comments(old.above, ours.above, theirs.above)
    beside, further = _beside(old.beside, ours.beside, theirs.beside)
    is_apart = ours.is_apart if theirs.is_apart == old.is_apart else theirs.is_apart
    return Element(key=ours.key, value=value, above=[*above, *further], beside=beside, is_apart=is_apart)


def _beside(base: str, ours: str, theirs: str) -> tuple[str, list[str]]:
    """The comment at a line's end; where both sides wrote one there, the second goes above."""
    if theirs in (ours, base):
        return ours, []
    if ours in ("", base):
        return theirs, []
    return ours, [theirs] if theirs else []


def _clash(ours: Element | None, theirs: Element | None) -> Element:
    """What nobody but a person can decide. Comments that both sides have above it stand above it once."""
    some = ours or theirs
    assert some is not None, "a side that has nothing can clash with one that has something only"
    above: list[str] = []
    if ours is not None and theirs is not None and ours.above == theirs.above:
        above = ours.above
        ours, theirs = replace(ours, above=[]), replace(theirs, above=[])
    return Element(key=some.key, value=None, above=above, is_apart=some.is_apart, sides=(ours, theirs))


def _mapping(base: Branch, ours: Branch, theirs: Branch) -> Branch:
    """A mapping, key by key."""
    tables = [{entry.key or "": entry for entry in each.entries} for each in (base, ours, theirs)]
    before, one, other = tables
    entries = []
    for key in {**one, **other}:
        entry = _element(before.get(key), one.get(key), other.get(key), key)
        entries += [entry] if entry is not None else []
    return Branch(is_mapping=True, entries=entries, foot=merged_comments(base.foot, ours.foot, theirs.foot))


def _are_lists(name: str, *elements: Element | None) -> bool:
    """Whether a key holds a list whose items are told apart, on one of the sides that have changed it at least."""
    if name not in LISTS:
        return False
    values = [each.value for each in elements if each is not None]
    kinds = [isinstance(each, Branch) and not each.is_mapping for each in values]
    if name in ("quote", "about"):  # of which one may stand without brackets
        return any(kinds)
    return all(is_list or value is None for is_list, value in zip(kinds, values, strict=True))


def _list(
    base: Element | None, ours: Element | None, theirs: Element | None, kind: ListKind
) -> Element | None:
    """A list, item by item; None where nothing is left of one that a side took out."""
    some = ours or theirs
    assert some is not None, "one of the sides has it"
    branches = [_as_list(each) for each in (base, ours, theirs)]
    foot = merged_comments(*(each.foot for each in branches))
    if ours is None or theirs is None:
        foot = some.value.foot if isinstance(some.value, Branch) else []
    value = Branch(is_mapping=False, entries=_items(branches, kind, some.key or ""), foot=foot)
    if not value.entries and (ours is None or theirs is None):
        is_said = [line for line in (*some.above, some.beside, *foot) if line]
        same = signature(_bare(base)) == signature(_bare(some))
        return None if not is_said or same else _clash(ours, theirs)
    if ours is None or theirs is None:
        return replace(some, value=value)
    whole = _with_comments(base, ours, theirs, value)
    if not value.entries and value.foot:
        whole.above, value.foot = [*whole.above, *(line for line in value.foot if line)], []
    return whole


def _bare(element: Element | None) -> Element | None:
    """A list without its items: what is said of it."""
    if element is None or not isinstance(element.value, Branch):
        return element
    return replace(element, value=replace(element.value, entries=[]))


def _as_list(element: Element | None) -> Branch:
    """What stands under a key as a list: nothing, or one where it stands without brackets."""
    value = element.value if element is not None else None
    if isinstance(value, Branch) and not value.is_mapping:
        return value
    entries = [] if value is None else [Element(key=None, value=value)]
    return Branch(is_mapping=False, entries=entries)


def _items(branches: Sequence[Branch], kind: ListKind, name: str) -> list[Element]:
    """The items of a list, each merged by itself."""
    base, ours, theirs = (each.entries for each in branches)
    known = [[named(item, kind) for item in each] for each in (base, ours, theirs)]
    found: list[Element] = []
    for place in threefold(*known, by_place=kind.by_place):
        item = _element(*_three(base, ours, theirs, place), name)
        found += [item] if item is not None else []
    most = Counter[Hashable](map(signature, ours)) | Counter(map(signature, theirs))
    return _without_copies(_each_id_once(found, set(map(signature, theirs))), most)


def _three(
    base: list[Element], ours: list[Element], theirs: list[Element], place: Threefold
) -> tuple[Element | None, Element | None, Element | None]:
    return (
        base[place.base] if place.base is not None else None,
        ours[place.ours] if place.ours is not None else None,
        theirs[place.theirs] if place.theirs is not None else None,
    )


def _without_copies(items: list[Element], most: Counter[Hashable]) -> list[Element]:
    """Items without those that both sides came to in different ways, such as one added here and changed to there."""
    seen: Counter[Hashable] = Counter()
    kept = []
    for item in items:
        seen[signature(item)] += 1
        if item.sides is not None or seen[signature(item)] <= max(1, most[signature(item)]):
            kept.append(item)
    return kept


def _each_id_once(items: list[Element], theirs: set[Hashable]) -> list[Element]:
    """Items of which two with one id, such as one renamed here and one added there, are a clash."""
    places: dict[str, int] = {}
    kept: list[Element] = []
    for item in items:
        name = _id_of(item)
        at = places.setdefault(name, len(kept)) if name is not None else len(kept)
        if at == len(kept) or signature(kept[at]) == signature(item):
            kept.append(item)
        else:
            both = (item, kept[at]) if signature(kept[at]) in theirs else (kept[at], item)
            kept[at] = _clash(resolved(both[0], 0), resolved(both[1], 1))
    return kept


def _id_of(item: Element) -> str | None:
    found = entry_of(item, "id") if item.sides is None else None
    return found.value if found is not None and isinstance(found.value, str) else None


def resolved(element: Element, side: int) -> Element | None:
    """An element in which each clash is decided for one side; None where that side took it out.

    Args:
        element: The element.
        side: 0 for ours, 1 for theirs.
    """
    if element.sides is not None:
        chosen = element.sides[side]
        return None if chosen is None else replace(chosen, above=[*element.above, *chosen.above])
    if not isinstance(element.value, Branch):
        return element
    inner = [resolved(entry, side) for entry in element.value.entries]
    return replace(
        element, value=replace(element.value, entries=[entry for entry in inner if entry is not None])
    )


def lifted(element: Element) -> Element:
    """An element in which each clash stands where marks can stand between lines.

    An item's first key shares its line with the dash, and a mapping or list of which a side leaves nothing would read as
    another value: there the clash is one of the whole item or key.
    """
    value = element.value
    if element.sides is not None or not isinstance(value, Branch):
        return element
    value.entries = entries = [lifted(entry) for entry in value.entries]
    open_ones = [entry.sides for entry in entries if entry.sides is not None]
    if not open_ones:
        return element
    is_first = value.is_mapping and element.key is None and entries[0].sides is not None
    is_empty = any(
        len(open_ones) == len(entries) and all(each[side] is None for each in open_ones) for side in (0, 1)
    )
    if not (is_first or is_empty):
        return element
    ours, theirs = (_decided(element, side) for side in (0, 1))
    return Element(
        key=element.key, value=None, above=element.above, is_apart=element.is_apart, sides=(ours, theirs)
    )


def _decided(element: Element, side: int) -> Element | None:
    """One side of a whole item or key; None where nothing is left of it."""
    found = resolved(element, side)
    is_left = found is not None and isinstance(found.value, Branch) and found.value.entries
    return replace(found, above=[]) if found is not None and is_left else None


def clashes(element: Element, route: str = "") -> list[str]:
    """The names of the keys and items that are left to a person, such as `claims/some-claim/status`."""
    numbers = count()
    inner = element.value.entries if isinstance(element.value, Branch) else []
    if element.sides is not None:
        return [route]
    return [
        name
        for entry in inner
        for name in clashes(entry, f"{route}/{_label(entry, next(numbers))}".strip("/"))
    ]


def _label(entry: Element, number: int) -> str:
    """How an item or key is called for people."""
    if entry.key is not None:
        return entry.key
    some = next((each for each in entry.sides or (entry,) if each is not None), entry)
    for key in ("id", "claim", "source", "event", "property", "quote"):
        found = entry_of(some, key)
        if found is not None and isinstance(found.value, str):
            return found.value
    return str(number)
