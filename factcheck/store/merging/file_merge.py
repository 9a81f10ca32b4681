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
from factcheck.store.merging.tree_merge import clashes, lifted, merged_tree, resolved
from factcheck.store.yaml.nodes import tokens
from factcheck.store.yaml.source_text import decoded

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
    tree = merged_tree(*trees)
    if not tree.top.entries:
        raise refused("no record is left", "")
    sort_keys(tree)
    tree.top.entries = [lifted(entry) for entry in tree.top.entries]
    left = tuple(clashes(Element(key=None, value=tree.top)))
    kept = None if left else _as_it_was_laid_out(base, ours, theirs, tree)
    if kept is not None:
        return MergedFile(data=kept)
    _check(tree)
    text = laid_out(tree)
    new = text.encode() if left else formatted(text.encode())
    ends = re.search("\r\n|\r|\n", decoded(ours))
    data = new.replace(b"\n", b"\r\n") if ends and ends[0] == "\r\n" else new
    in_layout = all(_is_laid_out(each) for each in (ours, theirs))
    return MergedFile(
        data=data, clashes=left, remark=None if in_layout else "laid out anew, as `factcheck fmt` does"
    )


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


def _as_it_was_laid_out(base: bytes, ours: bytes, theirs: bytes, tree: LayoutTree) -> bytes | None:
    """The merge by lines, where a side is not in the one layout and lines come to the same: so that the layout stays.

    None where that is not so.
    """
    if all(_is_laid_out(each) for each in (ours, theirs)):
        return None
    data, count = lines_merged(base, ours, theirs)
    try:
        found = LayoutReading(_text(data))
    except UnreadableError:
        return None
    same = found.data == _data(tree) and _remarks_in(_text(data)) == _remarks_of(tree)
    return data if same and not count else None


def _is_laid_out(data: bytes) -> bool:
    try:
        return formatted(data) == data
    except UnreadableError:
        return False


def _check(tree: LayoutTree) -> None:
    """See that each way to decide all clashes reads as it should.

    Raises:
        UnreadableError: One does not.
    """
    for side in (0, 1):
        top = resolved(Element(key=None, value=tree.top), side)
        assert top is not None, "only what is a clash can be gone"
        decided = LayoutTree(head=tree.head, top=top.value)
        if not decided.top.entries:  # all that one side left is a clash
            continue
        text = laid_out(decided)
        found = LayoutReading(text)
        if found.data != _data(decided) or _remarks_in(text) != _remarks_of(decided):
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
