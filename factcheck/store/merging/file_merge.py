"""A record file of two sides made into one: by record and key where both can be read, by lines where not.

What is handed out was read again: for each way to decide its clashes it holds the data and the comments that it should.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from factcheck.records.record_set import KINDS
from factcheck.store.disk.files import RECORD_LIMIT
from factcheck.store.faults.file_faults import UnreadableError, refused, shown
from factcheck.store.history.git import lines_merged
from factcheck.store.layout.comments import comments
from factcheck.store.layout.formatter import LayoutReading, formatted
from factcheck.store.layout.key_order import sort_keys
from factcheck.store.layout.layout_lines import laid_out
from factcheck.store.layout.layout_tree import Branch, Element, LayoutTree
from factcheck.store.merging.list_kinds import content, entry_of
from factcheck.store.merging.own_layout import WrittenSide, in_own_layout
from factcheck.store.merging.tree_merge import clashes, lifted, merged_tree, resolved
from factcheck.store.yaml.nodes import tokens
from factcheck.store.yaml.source_text import decoded

_OPEN: Final = re.compile(
    r"^<{7} ours\n((?:(?!={7}\n).*\n)*)={7}\n((?:(?!>{7} theirs\n).*\n)*)>{7} theirs\n", re.MULTILINE
)
_SIDES: Final = ("the base", "ours", "theirs")


@dataclass(frozen=True, kw_only=True, slots=True)
class MergedFile:
    """What a merge made of a file."""

    data: bytes
    clashes: tuple[str, ...] = ()  # what is left to a person, each the name of a key or record, or lines
    remark: str | None = None  # what whoever merges should know of how it was done


def merged_file(base: bytes, ours: bytes, theirs: bytes) -> MergedFile:
    """A record file in which both sides' changes are made.

    Args:
        base: The file as both had it; empty where it was not there.
        ours: One side's file; its line ends are kept.
        theirs: The other's.

    Raises:
        HistoryError: The files cannot be merged by lines either, such as where one is no text.
    """
    try:
        return _by_record(base, ours, theirs)
    except UnreadableError as error:
        data, count = lines_merged(base, ours, theirs)
        left = tuple(f"lines, place {number}" for number in range(1, count + 1))
        return MergedFile(
            data=data, clashes=left, remark=f"merged by lines, not by record: {error.flaw.message}"
        )


def _by_record(base: bytes, ours: bytes, theirs: bytes) -> MergedFile:
    """The merge by record and key.

    Raises:
        UnreadableError: One of the files does not hold records that can be told apart.
    """
    trees = [
        _tree(each, name, may_be_empty=name == _SIDES[0])
        for name, each in zip(_SIDES, (base, ours, theirs), strict=True)
    ]
    one, other = (WrittenSide(_text(data), each) for data, each in ((ours, trees[1]), (theirs, trees[2])))
    tree = merged_tree(*trees)
    if not tree.top.entries:
        raise refused("no record is left", "")
    sort_keys(tree)
    tree.top.entries = [lifted(entry) for entry in tree.top.entries]
    left = tuple(clashes(Element(key=None, value=tree.top)))
    in_layout = all(_is_laid_out(each) for each in (ours, theirs))
    own = None if in_layout else _in_own_layout(one, other, tree)
    text = own if own is not None else _in_the_one_layout(tree, is_open=bool(left))
    ends = re.search("\r\n|\r|\n", decoded(ours))
    return MergedFile(
        data=(text.replace("\n", "\r\n") if ends and ends[0] == "\r\n" else text).encode(),
        clashes=left,
        remark=None if in_layout or own is not None else "laid out anew, as `factcheck fmt` does",
    )


def _in_the_one_layout(tree: LayoutTree, *, is_open: bool) -> str:
    """The merge in the layout of `factcheck fmt`; with clashes, but for their marks."""
    for side in (0, 1):
        decided = _decided(tree, side)
        _check(decided, laid_out(decided) if decided.top.entries else "")
    text = laid_out(tree)
    return text if is_open else formatted(text.encode()).decode()


def _tree(data: bytes, side: str, *, may_be_empty: bool) -> LayoutTree:
    """A side's tree, its keys in their order.

    Raises:
        UnreadableError: It cannot be read, or its records cannot be told apart; the message names the side.
    """
    if may_be_empty and not data.strip():
        return LayoutTree(top=Branch(is_mapping=True))
    try:
        if len(data) > RECORD_LIMIT:
            raise refused("it is too large for a record file", "")
        tree = LayoutReading(_text(data)).tree
        for problem in _not_told_apart(tree):
            raise refused(problem, "")
    except UnreadableError as error:
        flaw = replace(error.flaw, message=f"{side}, line {error.flaw.line}: {error.flaw.message}")
        raise UnreadableError(flaw) from error
    return tree


def _text(data: bytes) -> str:
    return decoded(data).replace("\r\n", "\n").replace("\r", "\n")


def _not_told_apart(tree: LayoutTree) -> Iterator[str]:
    """Why the records of a file cannot be matched with those of another."""
    for entry in tree.top.entries:
        name = entry.key or ""
        if name not in KINDS or entry.value is None:
            continue
        if not isinstance(entry.value, Branch) or entry.value.is_mapping:
            yield f"{shown(name)} is no list"
            continue
        ids = [content(found.value) for each in entry.value.entries if (found := entry_of(each, "id"))]
        if name != "exclusions" and len(ids) < len(entry.value.entries):
            yield f"a record of {shown(name)} has no id"
        twice = [each for each, times in Counter(map(str, ids)).items() if times > 1]
        yield from (f"two records of {shown(name)} have the id {shown(each)}" for each in twice)


def _in_own_layout(ours: WrittenSide, theirs: WrittenSide, tree: LayoutTree) -> str | None:
    """The merge in the layout of its sides; None where it would not hold what it should."""
    text = in_own_layout(tree, ours, theirs)
    try:
        for side in (0, 1):
            _check(_decided(tree, side), _OPEN.sub(lambda match, side=side: match[side + 1], text))  # type: ignore[misc]
    except UnreadableError:
        return None
    return text


def _is_laid_out(data: bytes) -> bool:
    try:
        return formatted(data) == data
    except UnreadableError:
        return False


def _decided(tree: LayoutTree, side: int) -> LayoutTree:
    """The tree with each clash decided for one side."""
    top = resolved(Element(key=None, value=tree.top), side)
    assert top is not None, "only what is a clash can be gone"
    return LayoutTree(head=tree.head, top=top.value)


def _check(tree: LayoutTree, text: str) -> None:
    """See that a text holds what a tree has.

    Raises:
        UnreadableError: It does not.
    """
    if not tree.top.entries:  # all that this side left is a clash
        return
    if LayoutReading(text).data != _data(tree) or _remarks_in(text) != _remarks_of(tree):
        raise refused("merged by record it would not hold what both sides have", "")


def _data(tree: LayoutTree) -> str:
    return json.dumps(content(tree.top), sort_keys=True)


def _remarks_in(text: str) -> Counter[str]:
    return Counter(each.text for each in comments(text, tokens(text.encode())))


def _remarks_of(tree: LayoutTree) -> Counter[str]:
    lines = [*tree.head, *_said(tree.top)]
    return Counter(line for line in lines if line)


def _said(branch: Branch) -> Iterator[str]:
    for entry in branch.entries:
        yield from (*entry.above, entry.beside)
        if isinstance(entry.value, Branch):
            yield from _said(entry.value)
    yield from branch.foot
