"""A record file as a tree that keeps its comments, so that the file can be written anew.

A comment belongs to the key or item that it stands above or beside. One that follows the last of them, no further
left than they are, is at the foot of their mapping or list.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from factcheck.store.layout.comments import Comment, is_below_empty_line
from factcheck.store.yaml.nodes import Token


@dataclass(kw_only=True, slots=True)
class Element:
    """A key with its value, or an item of a list."""

    key: str | None  # None for an item
    value: Any  # a plain value or a Branch
    above: list[str] = field(default_factory=list)  # comments; "" is an empty line between or below them
    beside: str = ""  # a comment at the end of its line
    is_apart: bool = False  # whether an empty line stands above it and its comments
    sides: tuple[Element | None, Element | None] | None = None
    """Of a merge that could not decide here: what ours has and what theirs has, None where it was taken out."""


@dataclass(kw_only=True, slots=True)
class Branch:
    """A mapping or a list."""

    is_mapping: bool
    entries: list[Element] = field(default_factory=list)
    foot: list[str] = field(
        default_factory=list
    )  # comments below the last entry; "" is an empty line above one


@dataclass(kw_only=True, slots=True)
class LayoutTree:
    """A file: what stands at its top for all of it, and its mapping."""

    head: list[str] = field(default_factory=list)  # comments; "" is an empty line
    top: Branch


def grown(data: Any) -> Any:  # noqa: ANN401 - a record holds anything
    """The tree of plain data, without comments."""
    if isinstance(data, dict):
        entries = [Element(key=key, value=grown(value)) for key, value in data.items()]
        return Branch(is_mapping=True, entries=entries)
    if isinstance(data, list | tuple):
        return Branch(is_mapping=False, entries=[Element(key=None, value=grown(item)) for item in data])
    return data


def read_tree(text: str, nodes: Iterable[Token], remarks: Iterable[Comment]) -> LayoutTree:
    """The tree of a record file.

    Args:
        text: The file's text, its lines ended by newlines alone; `read_yaml` finds a key in it, and no flaw.
        nodes: Its nodes.
        remarks: Its comments.
    """
    return _Builder(text, nodes, remarks).tree()


def parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """The comments at a file's top that are about all of it, and those about its first key.

    The last empty line parts them; without one they are about the file.
    """
    if "" not in lines:
        return lines, []
    last = len(lines) - lines[::-1].index("")
    return lines[:last], lines[last:]


class _Builder:
    """Makes the tree of one file."""

    def __init__(self, text: str, nodes: Iterable[Token], remarks: Iterable[Comment]) -> None:
        self._text = text
        self._tokens = iter(nodes)
        self._comments = deque(remarks)
        self._waiting: list[Comment] = []  # for what they stand above
        self._last: Element | None = None  # what a comment at a line's end would be about
        self._done = 0  # where the last node ended

    def tree(self) -> LayoutTree:
        begin = next(self._tokens)
        self._reach(begin.start)
        head, about_first = parted(self._above())
        top = self._branch(begin, parent=-1)
        top.entries[0].above[:0] = about_first
        self._reach(len(self._text) + 1)
        top.foot += _lines(self._waiting, is_foot=True)
        return LayoutTree(head=head, top=top)

    def _branch(self, begin: Token, parent: int) -> Branch:
        """A mapping or list, up to its end.

        Args:
            begin: Its token.
            parent: The column of the mapping or list around it.
        """
        branch = Branch(is_mapping=begin.kind == "mapping")
        column = begin.start - self._text.rfind("\n", 0, begin.start) - 1
        while (token := next(self._tokens)).kind != "end":
            branch.entries.append(self._entry(token, column, in_list=not branch.is_mapping))
        self._reach(token.start)
        count = len(self._waiting) if begin.in_brackets else self._feet(column + (column <= parent))
        feet, self._waiting = self._waiting[:count], self._waiting[count:]
        branch.foot = _lines(feet, is_foot=True)
        return branch

    def _entry(self, token: Token, column: int, *, in_list: bool) -> Element:
        self._reach(token.start)
        is_apart = (
            self._waiting[0].is_apart if self._waiting else is_below_empty_line(self._text, token.start)
        )
        inside = self._behind_dash() if in_list and token.kind != "scalar" and not token.in_brackets else []
        entry = Element(
            key=None if in_list else token.value, value=None, is_apart=is_apart, above=self._above()
        )
        self._waiting = inside
        if not in_list:
            self._pass(token, entry)
            token = next(self._tokens)
            self._reach(token.start)
        if token.kind == "scalar":
            entry.value = token.value
            entry.above += self._above()
            self._pass(token, entry)
        else:
            entry.value = self._collection(token, entry, column)
        return entry

    def _behind_dash(self) -> list[Comment]:
        """Take out the comments between an item's dash and its first key, which are about that key."""
        inside = [each for each in self._waiting if each.is_alone and self._is_open(each)]
        self._waiting = [each for each in self._waiting if each not in inside]
        return inside

    def _collection(self, token: Token, entry: Element, column: int) -> Branch:
        """The value of an entry that is no plain one; comments inside brackets that hold nothing are the entry's."""
        if token.in_brackets:
            entry.above += self._above()
            self._pass(token, entry)
        branch = self._branch(token, column)
        if token.in_brackets:
            self._last = entry
        if not branch.entries:
            entry.above += [line for line in branch.foot if line]
            branch.foot = []
        return branch

    def _pass(self, token: Token, entry: Element) -> None:
        self._last, self._done = entry, token.end

    def _reach(self, position: int) -> None:
        """Take the comments before a position: those at a line's end to where they belong, the others wait."""
        while self._comments and self._comments[0].start < position:
            comment = self._comments.popleft()
            if comment.is_alone or self._is_open(comment) or self._last is None:
                self._waiting.append(comment)
            else:
                self._beside(self._last, comment.text)

    @staticmethod
    def _beside(entry: Element, words: str) -> None:
        """Put a comment beside an entry; there is room for one, so that one before it goes above."""
        entry.above += [entry.beside] if entry.beside else []
        entry.beside = words

    def _is_open(self, comment: Comment) -> bool:
        """Whether nothing has come yet behind the dash that a comment follows."""
        return comment.dash is not None and comment.dash >= self._done

    def _above(self) -> list[str]:
        lines, self._waiting = _lines(self._waiting), []
        return lines

    def _feet(self, column: int) -> int:
        """How many of the waiting comments stand no further left than a column, before the first that does."""
        return next(
            (number for number, each in enumerate(self._waiting) if each.column < column), len(self._waiting)
        )


def _lines(found: list[Comment], *, is_foot: bool = False) -> list[str]:
    """Comments with the empty lines between them; with those above them at a foot, below them elsewhere."""
    lines: list[str] = []
    for comment in found:
        if comment.is_apart and (lines or is_foot):
            lines.append("")
        lines.append(comment.text)
    if found and found[-1].is_heading and not is_foot:
        lines.append("")
    return lines
