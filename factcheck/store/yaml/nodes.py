"""The nodes of a record file and where each stands: for messages, and for changing a file or writing it anew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from factcheck.store.yaml.reader import NODES, events, resolve
from factcheck.store.yaml.source_text import ruler


class Token(NamedTuple):
    """A node of a file and the characters that it takes.

    Offsets are in code points of the text without a byte order mark. A mapping or list has its end with its `end`; that of
    one without brackets, and of a block of text, may take in blank lines.
    """

    kind: str  # `scalar`, `mapping` or `list` where one begins, `end` where one ends
    text: str  # of a scalar
    style: str  # of a scalar its first mark, such as `|` or `'`; `flow` of a mapping or list in brackets
    start: int
    end: int  # of a scalar, or of the bracket that begins or ends a collection

    @property
    def value(self) -> Any:  # noqa: ANN401 - the value of a YAML scalar
        """What a scalar stands for."""
        return self.text if self.style else resolve(self.text)

    @property
    def in_brackets(self) -> bool:
        """Whether it is a mapping or list in brackets."""
        return self.style == "flow"


def nodes(data: bytes) -> Iterator[tuple[str, str, int, int]]:
    """The nodes of a file in order, each with its line and column, for whoever asks where something stands.

    Args:
        data: The file's bytes.

    Yields:
        `scalar` with its text, `mapping` or `list` where one begins, `end` where one ends.

    Raises:
        UnreadableError: The bytes cannot be read as YAML.
    """
    position = ruler(data)
    for event in events(data):
        kind = NODES.get(type(event))
        if kind == "end":
            yield kind, "", 0, 0
        elif kind is not None:
            yield kind, getattr(event, "value", ""), *position(event.start_mark)


def tokens(data: bytes) -> Iterator[Token]:
    """The nodes of a file in order with where they begin and end, for whoever changes a file or writes it anew.

    Args:
        data: The file's bytes.

    Raises:
        UnreadableError: The bytes cannot be read as YAML.
    """
    for event in events(data):
        kind = NODES.get(type(event))
        if kind is not None:
            style = "flow" if getattr(event, "flow_style", None) else getattr(event, "style", None) or ""
            yield Token(
                kind, getattr(event, "value", ""), style, event.start_mark.index, event.end_mark.index
            )
