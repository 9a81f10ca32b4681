"""YAML as this project reads it: libyaml's events made into plain values, with a line for each record.

The one importer of yaml. Nothing is guessed: plain `null`, `~` and nothing at all are None, `true` and `false` are
booleans, decimal numbers without leading zeros are integers, and all else is text, so that `12:30`, `0500`, `NO` and
`2020-02-30` stay what was typed. What has two readings or hides something is a flaw of the record that it stands in:
duplicate keys, keys that are not text, anchors and aliases, merge keys, tags. What breaks the syntax refuses the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from yaml import YAMLError
from yaml.cyaml import CParser  # type: ignore[attr-defined] # the stubs forget it
from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from factcheck.findings import Route
from factcheck.store.faults import file_faults
from factcheck.store.faults.file_faults import Flaw, ParserStop, UnreadableError, refused, syntax_flaw
from factcheck.store.faults.merge_marks import left_mark, marked_places
from factcheck.store.yaml.source_text import Position, decoded, end_of, forbidden, ruler

MAX_DEPTH: Final = 50  # mappings and lists inside each other; records need seven
MAX_FLAWS: Final = 100  # in one file; nobody reads more

_INTEGER: Final = re.compile(r"0|-?[1-9][0-9]{0,62}")
_WORDS: Final = {"": None, "~": None, "null": None, "true": True, "false": False}
_UNKNOWN: Final = object()
NODES: Final[dict[type[Event], str]] = {
    ScalarEvent: "scalar",
    AliasEvent: "scalar",
    MappingStartEvent: "mapping",
    SequenceStartEvent: "list",
    MappingEndEvent: "end",
    SequenceEndEvent: "end",
}
"""The events that are nodes of a file, or end one."""
_LONG: Final = 64  # code points: a longer plain scalar is text, and not worth remembering
_MOST_REMEMBERED: Final = 100_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """What stands in a file: its mapping, where the records begin, and what is wrong with them."""

    content: dict[str, Any]
    lines: dict[Route, int]  # of the values of the mapping and of the items of its lists, counted from 1
    flaws: dict[Route, list[Flaw]] = field(default_factory=dict)  # by the route of the record; () is the file


def resolve(text: str) -> Any:  # noqa: ANN401 - the value of a YAML scalar
    """The value of a plain scalar: None, a boolean, an integer or the text itself."""
    value = _WORDS.get(text, _UNKNOWN)
    if value is not _UNKNOWN:
        return value
    return int(text) if _INTEGER.fullmatch(text) else text


def read_yaml(data: bytes, memory: dict[str, Any] | None = None) -> Document:
    """The content of a record file.

    Args:
        data: The file's bytes: UTF-8, with or without a byte order mark.
        memory: Plain scalars met before, to be shared by the files of one run.

    Raises:
        UnreadableError: The bytes are not UTF-8 text or not YAML, or not one mapping, or a merge left both its sides in them.
    """
    marked = marked_places(decoded(data))
    if marked is not None:
        raise UnreadableError(marked)
    try:
        return _FileReader(data, {} if memory is None else memory).document()
    except YAMLError as error:
        raise UnreadableError(_flaw_of(error, data)) from error


def events(data: bytes) -> Iterator[Any]:
    """The events of libyaml for a file, in order.

    Raises:
        UnreadableError: The bytes cannot be read as YAML.
    """
    parser = CParser(data)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    except YAMLError as error:
        raise UnreadableError(_flaw_of(error, data)) from error


class _FileReader:
    """Reads one file; made anew for each."""

    def __init__(self, data: bytes, memory: dict[str, Any]) -> None:
        self._next: Callable[[], Any] = CParser(data).get_event
        self._memory = memory
        self._position = ruler(data)
        self._found: list[Flaw] = []  # since the last record ended
        self._count = 0
        self._result = Document(content={}, lines={})

    def document(self) -> Document:
        """All of the file."""
        self._next()  # the stream's start
        start = self._next()
        first = self._next() if type(start) is DocumentStartEvent else start
        if type(first) is StreamEndEvent or (type(first) is ScalarEvent and not (first.value or first.style)):
            raise refused(*file_faults.NO_RECORDS)
        if type(first) is not MappingStartEvent:
            raise self._refused(first, *file_faults.NO_MAPPING)
        self._unmarked(first)
        self._top()
        self._end()
        return self._result

    def _top(self) -> None:
        """The file's mapping, which remembers where the items of its lists begin."""
        content, lines = self._result.content, self._result.lines
        while type(event := self._next()) is not MappingEndEvent:
            key = self._checked_key(event, content, 0)
            self._settle(())
            event = self._next()
            if key is None:
                self._value(event, 1)
                self._found.clear()
                continue
            lines[key,] = self._position(event.start_mark)[0]
            is_list = type(event) is SequenceStartEvent
            content[key] = self._records(key, event) if is_list else self._value(event, 1)
            self._settle((key,))
        self._settle(())

    def _records(self, key: str, start: SequenceStartEvent) -> list[Any]:
        """A list of the file's mapping."""
        self._unmarked(start)
        self._settle((key,))
        items: list[Any] = []
        while type(event := self._next()) is not SequenceEndEvent:
            route = (key, len(items))
            self._result.lines[route] = self._position(event.start_mark)[0]
            items.append(self._value(event, 2))
            self._settle(route)
        return items

    def _settle(self, route: Route) -> None:
        """Book the flaws found since the last call to a record."""
        if self._found:
            self._result.flaws.setdefault(route, []).extend(self._found)
            self._found.clear()

    def _end(self) -> None:
        self._next()  # the document's end
        event = self._next()
        if type(event) is DocumentStartEvent:
            raise self._refused(event, *file_faults.SECOND_DOCUMENT)

    def _value(self, event: Any, depth: int) -> Any:  # noqa: ANN401 - events are told apart here, values are any
        kind = type(event)
        if kind is AliasEvent:
            self._flaw(event, *file_faults.alias(event.anchor))
            return None
        if event.tag is not None or event.anchor is not None:
            self._unmarked(event)
        if kind is ScalarEvent:
            return event.value if event.style else self._plain(event.value)
        if depth > MAX_DEPTH:
            raise self._refused(event, *file_faults.too_deep(MAX_DEPTH))
        return self._mapping(depth) if kind is MappingStartEvent else self._list(depth)

    def _mapping(self, depth: int) -> dict[str, Any]:
        """A mapping; the loop that a load spends its time in, so scalars are read without further calls."""
        content: dict[str, Any] = {}
        take, recall, value = self._next, self._memory.get, self._value
        while type(event := take()) is not MappingEndEvent:
            if type(event) is ScalarEvent and event.tag is None and event.anchor is None and not event.style:
                key = recall(event.value)
                if type(key) is not str or key in content or key == "<<":
                    key = self._checked_key(event, content, depth)
            else:
                key = self._checked_key(event, content, depth)
            event = take()
            if type(event) is ScalarEvent and event.tag is None and event.anchor is None:
                item = event.value
                if not event.style and len(item) <= _LONG:
                    found = recall(item, _UNKNOWN)
                    item = self._plain(item) if found is _UNKNOWN else found
            else:
                item = value(event, depth + 1)
            if key is not None:
                content[key] = item
        return content

    def _list(self, depth: int) -> list[Any]:
        items: list[Any] = []
        while type(event := self._next()) is not SequenceEndEvent:
            items.append(self._value(event, depth + 1))
        return items

    def _plain(self, text: str) -> Any:  # noqa: ANN401 - the value of a YAML scalar
        value = self._memory.get(text, _UNKNOWN)
        if value is _UNKNOWN:
            value = resolve(text)
            if len(text) <= _LONG and len(self._memory) < _MOST_REMEMBERED:
                self._memory[text] = value
        return value

    def _checked_key(self, event: Any, content: dict[str, Any], depth: int) -> str | None:  # noqa: ANN401
        """A key; None where it is refused, and its value is to be passed over."""
        if type(event) is ScalarEvent and event.tag is None and event.anchor is None:
            key = event.value if event.style else self._plain(event.value)
            if type(key) is str and key not in content and (event.style or key != "<<"):
                return key
        self._refuse_key(event, depth)
        return None

    def _refuse_key(self, event: Any, depth: int) -> None:  # noqa: ANN401 - events are told apart here
        """Book what is wrong with a key that was not taken."""
        if type(event) is not ScalarEvent:
            if type(event) is not AliasEvent:
                self._flaw(event, *file_faults.KEY_NOT_A_WORD)
            self._value(event, depth + 1)
        elif event.tag is not None or event.anchor is not None:
            self._unmarked(event)
        else:
            is_text = event.style or isinstance(resolve(event.value), str)
            self._flaw(event, *file_faults.key(event.value, is_text=bool(is_text)))

    def _unmarked(self, event: Any) -> None:  # noqa: ANN401 - any node has them
        """Book an anchor or tag."""
        if event.anchor is not None:
            self._flaw(event, *file_faults.anchor(event.anchor))
        if event.tag is not None:
            self._flaw(event, *file_faults.tag(event.tag))

    def _flaw(self, event: Any, message: str, hint: str) -> None:  # noqa: ANN401 - any event
        self._count += 1
        if self._count > MAX_FLAWS:
            raise self._refused(
                event, f"the file has more than {MAX_FLAWS} faults of YAML; here {message}", hint
            )
        line, column = self._position(event.start_mark)
        self._found.append(Flaw(message=message, hint=hint, line=line, column=column))

    def _refused(self, event: Any, message: str, hint: str) -> UnreadableError:  # noqa: ANN401 - any event
        line, column = self._position(event.start_mark)
        return refused(message, hint, line=line, column=column)


def _flaw_of(error: YAMLError, data: bytes) -> Flaw:
    """The flaw that an error of libyaml stands for."""
    text = data.decode("utf-8-sig", errors="replace")
    if not isinstance(error, MarkedYAMLError):
        return forbidden(text) or Flaw(message=f"YAML cannot read this: {error}", hint="save it as UTF-8")
    mark = left_mark(text)
    if mark is not None:
        return mark
    position = ruler(data)

    def spot(mark: Position | None) -> ParserStop | None:
        if mark is None:
            return None
        # Behind a last line without an end libyaml is on the next one, which no editor has.
        line, column = position(mark) if mark.index < len(text) else end_of(text)
        return ParserStop(line=line, column=column, character=text[mark.index : mark.index + 1])

    where = spot(error.problem_mark) or ParserStop(line=1, column=1)
    return syntax_flaw(error.problem or "", where, spot(error.context_mark))
