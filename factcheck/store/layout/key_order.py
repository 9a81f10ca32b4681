"""The order of keys in a record file, which is that of the models' fields.

Keys that no model knows, a misspelt one say, stand behind the others, in their own order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.records.articles import Article
from factcheck.records.record import Part
from factcheck.records.record_set import KINDS
from factcheck.store.faults.faults_in_words import keys_of, parts_at
from factcheck.store.layout.layout_tree import Branch, LayoutTree, parted

TOP: Final = ("article", *KINDS)
"""The keys of a file."""


def sort_keys(tree: LayoutTree) -> None:
    """Put the keys of a file into their order, each with its comments.

    A comment above the first key of an item stands above the item: behind the dash there is no room for it.
    """
    _sort(tree.top, TOP)
    _settle_head(tree)
    for entry in tree.top.entries:
        model = Article if entry.key == "article" else KINDS.get(entry.key or "")
        _sort_below(entry.value, (model,) if model is not None else ())


def _settle_head(tree: LayoutTree) -> None:
    """Part the comments about the file from those about the key that is now its first.

    Read again they would be told apart by the last empty line, and without one be about the file.
    """
    first = tree.top.entries[0]
    if tree.head:
        first.above = [line for line in first.above if line]
    else:
        tree.head, first.above = parted(first.above)
    if first.above and tree.head[-1]:
        tree.head.append("")


def _sort_below(value: object, models: Sequence[type[Part]]) -> None:
    """Sort a mapping, or those in a list, and all that is inside."""
    if not isinstance(value, Branch):
        return
    if not value.is_mapping:
        for item in value.entries:
            _sort_below(item.value, models)
            if isinstance(item.value, Branch) and item.value.entries:
                first = item.value.entries[0]
                item.above, first.above = [*item.above, *first.above], []
        return
    model = _model_of({entry.key for entry in value.entries}, models)
    _sort(value, keys_of(model) if model is not None else ())
    for entry in value.entries:
        _sort_below(entry.value, parts_at(model, entry.key or "") if model is not None else ())


def _sort(mapping: Branch, keys: Sequence[str]) -> None:
    ranks = {key: rank for rank, key in enumerate(keys)}
    mapping.entries.sort(key=lambda entry: ranks.get(entry.key or "", len(ranks)))


def _model_of(keys: set[str | None], models: Sequence[type[Part]]) -> type[Part] | None:
    """The model that knows the most of a mapping's keys, the first of several; None where no model may stand there."""
    return max(models, key=lambda model: len(keys & {*keys_of(model)}), default=None)
