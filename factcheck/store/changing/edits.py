"""A record file changed in one place, with every other byte kept: comments, layout, quoting, line ends.

Each edit is read back before it is handed out: the file has to hold what it held, and the change,
and nothing else. Where the first place for a new line fails that, such as below a text that keeps its blank lines, the
next is tried.
"""

from __future__ import annotations

import contextlib
import copy
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, TypeAlias

from factcheck.findings import Route
from factcheck.store.faults.file_faults import UnreadableError, refused
from factcheck.store.layout.writer import flow_text, item_lines, key_lines, scalar_text
from factcheck.store.yaml.reader import read_yaml
from factcheck.store.yaml.tree import Node, tree

_BLOCKS: Final = ("|", ">")
_HEADER: Final = re.compile(r"[|>][-+0-9]*([ \t]+#[^\r\n]*)?")
_MARK: Final = "\ufeff"
_Edit: TypeAlias = tuple[int, int, str]  # from where to where, and what stands there then


def value_at(data: bytes, route: Route) -> Any:  # noqa: ANN401 - a file holds anything
    """What a file holds at the end of a route; None where the route leads nowhere.

    Args:
        data: The file's bytes.
        route: From the file's top to the value.

    Raises:
        UnreadableError: The file cannot be read.
    """
    try:
        return _at(read_yaml(data).content, route)
    except (LookupError, TypeError):
        return None


def add_key(data: bytes, route: Route, key: str, value: Any, later: Sequence[str] = ()) -> bytes:  # noqa: ANN401
    """A file with a new key in one of its mappings.

    Args:
        data: The file's bytes.
        route: From the file's top to the mapping.
        key: The key, which the mapping does not have.
        value: Its value, of texts, numbers, lists, and mappings that are not empty.
        later: Keys before which it is to stand, where they are the mapping's last.

    Raises:
        UnreadableError: The file cannot be read, or not be changed so in place.
    """
    text, mapping = _opened(data, route)
    expected = _content(data)
    _at(expected, route)[key] = value
    if mapping.token.in_brackets:
        places: Iterable[tuple[int, str]] = [_in_braces(mapping, f"{key}: {flow_text(value)}")]
    else:
        lines = key_lines(key, value, _column(text, mapping.start))
        places = ((place, _lines_at(text, place, lines)) for place in _below(text, mapping, later))
    return _first_that_holds(data, text, expected, ((at, at, new) for at, new in places))


def add_item(data: bytes, route: Route, value: Any) -> bytes:  # noqa: ANN401 - a record holds anything
    """A file with a new last item in one of its lists.

    Args:
        data: The file's bytes.
        route: From the file's top to the list.
        value: The item, of texts, numbers, lists, and mappings that are not empty.

    Raises:
        UnreadableError: The file cannot be read, or not be changed so in place.
    """
    text, items = _opened(data, route)
    expected = _content(data)
    _at(expected, route).append(value)
    if items.token.in_brackets:
        places: Iterable[tuple[int, str]] = [_in_braces(items, flow_text(value))]
    else:
        lines = item_lines(value, _column(text, items.start))
        places = ((place, _lines_at(text, place, lines)) for place in _ends(text, items))
    return _first_that_holds(data, text, expected, ((at, at, new) for at, new in places))


def set_value(data: bytes, route: Route, value: Any) -> bytes:  # noqa: ANN401 - a text, a number, a truth value
    """A file with another text or number in place of one that it has.

    Args:
        data: The file's bytes.
        route: From the file's top to the value, of which the last step is a key.
        value: The new value.

    Raises:
        UnreadableError: The file cannot be read, or not be changed so in place.
    """
    text, mapping = _opened(data, route[:-1])
    node = mapping.at(route[-1:])
    expected = _content(data)
    _at(expected, route[:-1])[route[-1]] = value
    in_braces = mapping.token.in_brackets
    new = flow_text(value) if in_braces else scalar_text(value, _column(text, mapping.start))
    end = node.end
    if node.token.style in _BLOCKS:
        end = node.start + len(text[node.start : node.end].rstrip())
        new = _with_remark(new, text, node)
    return _first_that_holds(data, text, expected, [(node.start, end, new.replace("\n", _newline(text)))])


def _with_remark(new: str, text: str, node: Node) -> str:
    """The new text with the comment that stands behind the mark of the old block of text."""
    header = _HEADER.match(text, node.start)
    first, newline, rest = new.partition("\n")
    return f"{first}{header[1] if header and header[1] else ''}{newline}{rest}"


def _opened(data: bytes, route: Route) -> tuple[str, Node]:
    """A file's text and the node at a route."""
    text = data.decode("utf-8-sig")
    return text, tree(data).at(route)


def _content(data: bytes) -> Any:  # noqa: ANN401 - what a file holds
    """What a file holds, for one's own use."""
    return copy.deepcopy(read_yaml(data).content)


def _at(content: Any, route: Route) -> Any:  # noqa: ANN401 - what a file holds
    for step in route:
        content = content[step]
    return content


def _in_braces(node: Node, new: str) -> tuple[int, str]:
    """The place for something new in braces or brackets, behind the last that is there."""
    return (node.children[-1].last, f", {new}") if node.children else (node.start + 1, new)


def _below(text: str, mapping: Node, later: Sequence[str]) -> Iterator[int]:
    """The lines at which a new key may stand: above the last keys that come later, else at the mapping's end."""
    above = None
    for key in reversed(mapping.children[2::2]):  # the first may share its line with a dash
        if key.token.text not in later:
            break
        above = key
    if above is not None:
        yield _above_remarks(text, above.start)
    yield from _ends(text, mapping)


def _above_remarks(text: str, start: int) -> int:
    """The beginning of the line on which a key stands, or of the comments right above it that stand as deep."""
    line = _line_start(text, start)
    remark = " " * (start - line) + "#"
    while line > 0 and text.startswith(remark, above := _line_start(text, line - 1)):
        line = above
    return line


def _ends(text: str, node: Node) -> Iterator[int]:
    """The lines right below a mapping or list, without and with the blank ones that its last text may keep."""
    for end in (len(text[: node.last].rstrip()), node.last):
        newline = text.find("\n", end)
        yield len(text) if newline < 0 else newline + 1
    yield node.last


def _lines_at(text: str, place: int, lines: Sequence[str]) -> str:
    """The lines as they are put in at the beginning of a line, or behind a last line that has no end."""
    newline = _newline(text)
    new = newline.join(lines)
    return f"{new}{newline}" if text[:place].endswith("\n") else f"{newline}{new}"


def _first_that_holds(data: bytes, text: str, expected: object, edits: Iterable[_Edit]) -> bytes:
    """The first of some edits after which the file holds what is expected."""
    mark = _MARK if data.startswith(_MARK.encode()) else ""
    flaws = len(read_yaml(data).flaws)
    for start, end, new in edits:
        edited = f"{mark}{text[:start]}{new}{text[end:]}".encode()
        with contextlib.suppress(UnreadableError):
            document = read_yaml(edited)
            if document.content == expected and len(document.flaws) == flaws:
                return edited
    raise refused("the file is laid out so that it cannot be changed here without changing more", "")


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _column(text: str, at: int) -> int:
    return at - _line_start(text, at)


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
