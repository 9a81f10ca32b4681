"""The lists of a record file whose items two sides may change apart, and what tells that two items are the same one."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from factcheck.records.record_set import KINDS
from factcheck.store.layout.layout_tree import Branch, Element
from factcheck.store.merging.same_items import Named


@dataclass(frozen=True, kw_only=True, slots=True)
class ListKind:
    """How the items of a list are told apart."""

    names: tuple[tuple[str, ...], ...] = ()  # keys that name an item together, from the surest on
    is_whole: bool = False  # whether an item is one value, of which no key changes without the others
    by_place: bool = False  # whether an item that changed is known by its place
    is_renamed: bool = False  # whether an item with another id and all else the same is the old one


_IDS: Final = ListKind(is_whole=True)
_TEXTS: Final = ListKind(is_whole=True, by_place=True)
LISTS: Final[Mapping[str, ListKind]] = {
    **{name: ListKind(names=(("id",),), is_renamed=True) for name in KINDS if name != "exclusions"},
    "exclusions": ListKind(names=(("quote",),)),
    "evidence": ListKind(
        names=(("source", "stance", "at"), ("source", "stance"), ("source", "at"), ("source",))
    ),
    "contradicts": ListKind(names=(("claim", "with", "about"), ("claim",))),
    "tension_with": ListKind(names=(("claim",),)),
    "conclusions": ListKind(names=(("id",),)),
    "corrections": ListKind(names=(("date", "what"), ("date",))),
    "roles": ListKind(names=(("title", "at", "from"), ("title", "at"))),
    "review": ListKind(names=(("by", "date"),), is_whole=True),
    # A value and its unit, a time's start and end are one thing: from two sides they would say what neither says.
    "asserts": ListKind(names=(("subject", "property"), ("event",)), is_whole=True, by_place=True),
    **dict.fromkeys(("quote", "aliases", "where", "terms"), _TEXTS),
    **dict.fromkeys(("depends_on", "rests_on", "derives_from", "with", "about"), _IDS),
}
"""By their keys. Every other list is one value: who speaks, the outermost first, or the operands of a difference."""

NOTHING: Final = ("nothing",)


def signature(value: object) -> Hashable:
    """What is equal for two keys, items or values of which everything is, comments included; None is no element."""
    if isinstance(value, Element):
        above = tuple(line for line in value.above if line)
        return "element", value.key, above, value.beside, signature(value.value)
    if isinstance(value, Branch):
        foot = tuple(line for line in value.foot if line)
        return "branch", value.is_mapping, tuple(map(signature, value.entries)), foot
    return type(value).__name__, value


def content(value: Any) -> Any:  # noqa: ANN401 - a record holds anything
    """The plain data of a value of the tree."""
    if not isinstance(value, Branch):
        return value
    if value.is_mapping:
        return {entry.key: content(entry.value) for entry in value.entries}
    return [content(entry.value) for entry in value.entries]


def entry_of(element: Element | None, key: str) -> Element | None:
    """What an item has under a key."""
    value = element.value if element is not None else None
    entries = value.entries if isinstance(value, Branch) and value.is_mapping else ()
    return next((entry for entry in entries if entry.key == key), None)


def named(item: Element, kind: ListKind) -> Named:
    """An item with the names that a list of its kind knows it by."""
    names = [_name(item, keys) for keys in kind.names]
    if kind.is_renamed and isinstance(item.value, Branch):
        names.append(tuple(signature(entry) for entry in item.value.entries if entry.key != "id"))
    return Named(whole=signature(item), names=tuple(names))


def _name(item: Element, keys: tuple[str, ...]) -> Hashable | None:
    found = [entry_of(item, key) for key in keys]
    if found[0] is None:
        return None
    return tuple(NOTHING if entry is None else _of_data(content(entry.value)) for entry in found)


def _of_data(data: object) -> Hashable:
    """Plain data, so that equal is what is equal; comments do not count."""
    if isinstance(data, dict):
        return tuple((key, _of_data(value)) for key, value in data.items())
    if isinstance(data, list):
        return tuple(map(_of_data, data))
    return type(data).__name__, data
