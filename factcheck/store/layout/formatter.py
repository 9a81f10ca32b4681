"""A record file in the one layout, with proof that nothing was lost."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from factcheck.findings import Route
from factcheck.store.faults import file_faults
from factcheck.store.faults.file_faults import UnreadableError, refused, shown
from factcheck.store.layout.comments import comments
from factcheck.store.layout.key_order import sort_keys
from factcheck.store.layout.layout_lines import laid_out
from factcheck.store.layout.layout_tree import Branch, read_tree
from factcheck.store.yaml.nodes import tokens
from factcheck.store.yaml.reader import read_yaml
from factcheck.store.yaml.source_text import decoded

_DIRECTIVE: Final = re.compile(r"(?:[ \t]*(?:#.*)?\n)*%")
_REPORT: Final = "lay it out by hand, and report the file as a fault of factcheck"


def formatted(data: bytes) -> bytes:
    """A record file in the one layout.

    Before it is given out it is read again: it holds the same data, each comment stands at the key or item where it
    stood, and formatted once more it stays as it is.

    Args:
        data: The file's bytes. A byte order mark is left out; lines end as the first one does.

    Raises:
        UnreadableError: The file is not YAML, or has what would be lost; its flaw says what, and where.
    """
    raw = decoded(data)
    old = LayoutReading(raw.replace("\r\n", "\n").replace("\r", "\n"))
    new = _laid_out_as_kept(old)
    ending = re.search("\r\n|\r|\n", raw)
    return (new.replace("\n", "\r\n") if ending and ending[0] == "\r\n" else new).encode()


class LayoutReading:
    """A file as it is read: its data, its comments, and its tree with the keys in their order."""

    def __init__(self, text: str) -> None:
        """Read a file.

        Args:
            text: Its text, of which the lines end in newlines alone.

        Raises:
            UnreadableError: It is not YAML, or has what would be lost.
        """
        document = read_yaml(text.encode())
        found = [flaw for each in document.flaws.values() for flaw in each]
        if found:
            raise UnreadableError(min(found, key=lambda flaw: (flaw.line, flaw.column)))
        if not document.content:
            raise refused(*file_faults.NO_RECORDS)
        self.data = json.dumps(document.content, sort_keys=True)  # in which 1 is not true
        directive = _DIRECTIVE.match(text)
        if directive:
            raise refused(*file_faults.DIRECTIVE, line=directive[0].count("\n") + 1)
        nodes = list(tokens(text.encode()))
        found_comments = list(comments(text, nodes))
        self.comments = [(text.count("\n", 0, each.start) + 1, each.text) for each in found_comments]
        self.tree = read_tree(text, nodes, found_comments)
        sort_keys(self.tree)

    def remarks(self) -> set[tuple[str, str]]:
        """The comments, each with the route of keys to what it is about."""
        return {("the top of the file", each) for each in self.tree.head if each} | {
            *_below(self.tree.top, ())
        }


def _laid_out_as_kept(old: LayoutReading) -> str:
    """The file in the one layout.

    Raises:
        UnreadableError: The new text does not read as the same data and comments, or is no final layout.
    """
    text = laid_out(old.tree)
    try:
        new = LayoutReading(text)
    except UnreadableError as error:
        raise refused("laid out anew the file could not be read", _REPORT) from error
    if new.data != old.data:
        raise refused("laid out anew the file would not hold the same data", _REPORT)
    remarks = new.remarks()
    for place, words in sorted(old.remarks() - remarks):
        line = next((line for line, comment in old.comments if comment == words), 1)
        raise refused(f"the comment {shown(words)} would not stay at {place}", _REPORT, line=line)
    if sorted(words for _, words in old.comments) != sorted(words for _, words in new.comments):
        raise refused("laid out anew the file would not hold the same comments", _REPORT)
    if laid_out(new.tree) != text:
        raise refused("laid out anew, and once more, the file would change again", _REPORT)
    return text


def _below(branch: Branch, route: Route, item: Route | None = None) -> Iterator[tuple[str, str]]:
    """The comments inside a mapping or list, each with the name of what it is about.

    Args:
        branch: The mapping or list.
        route: The keys that lead to it.
        item: Where it is an item, or the first part of one: that item, to which the comments of its first line belong.
    """
    for number, entry in enumerate(branch.entries):
        inner = (*route, number if entry.key is None else entry.key)
        about = item if item is not None and number == 0 else inner
        yield from ((_named(about), each) for each in (*entry.above, entry.beside) if each)
        if isinstance(entry.value, Branch):
            yield from _below(entry.value, inner, about if entry.key is None else None)
    yield from ((f"the end of {_named(route)}", each) for each in branch.foot if each)


def _named(route: Route) -> str:
    return "/".join(map(str, route)) or "the file"
