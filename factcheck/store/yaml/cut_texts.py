"""Words of a record file that YAML takes for a comment, though they stand right behind text for people.

In a plain text, a blank and `#` begin a comment (YAML 1.2.2, 6.6 and 7.3.3), so that of `quote: We are #1` only "We are"
is read. Somebody who comments leaves a blank behind the `#`; a letter or digit right behind it is most likely text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.findings import Route
from factcheck.store.yaml.nodes import Token, tokens
from factcheck.store.yaml.source_text import decoded, line_starts

_TEXTS: Final = frozenset({"statement", "quote", "exact", "prefix", "suffix", "note", "title", "label"})
"""The keys whose values are words for people or of an article; those of a quote among them."""
_HINT: Final = re.compile(rb"#(?<=[ \t]#)[0-9A-Za-z\x80-\xff]")  # begins with what is rare
"""What files without such a spot do not have, and nearly none has; those are not read a second time."""
_LOST: Final = re.compile(r"(?::[ \t]*)?[ \t]+(#[^\W_][^\r\n\x85\u2028\u2029]*)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Cut:
    """A text that goes on, as its author sees it, where YAML begins a comment."""

    route: Route  # from the file's top to the text
    key: str  # under which it stands
    kept: str  # what YAML reads
    lost: str  # from the `#` on
    line: int  # of the `#`, counted from 1
    column: int  # counted from 1, in code points

    @property
    def record(self) -> Route:
        """The route of the record that it stands in: an item of one of the file's lists, or the article's own."""
        return self.route[: 1 if isinstance(self.route[1], str) else 2] if len(self.route) > 1 else self.route


def cuts(data: bytes) -> tuple[Cut, ...]:
    """The texts of a record file that are cut at a `#`, in order.

    Args:
        data: The file's bytes, which can be read as YAML.

    Raises:
        UnreadableError: They cannot.
    """
    return tuple(_cuts(data)) if _HINT.search(data) else ()


def _cuts(data: bytes) -> Iterator[Cut]:
    text = decoded(data)
    starts = line_starts(text)
    for route, key, value in _texts(tokens(data)):
        # A comment may stand behind the value, or between its key and the line where the text goes on.
        for end in (key.end, value.end) if isinstance(route[-1], str) else (value.end,):
            if match := _LOST.match(text, end):
                line = bisect_right(starts, match.start(1))
                column = match.start(1) - starts[line - 1] + 1
                yield Cut(
                    route=route,
                    key=key.text,
                    kept=value.text,
                    lost=match[1].rstrip(),
                    line=line,
                    column=column,
                )
                break


class _Open:
    """A mapping or list while its nodes are met."""

    def __init__(self, kind: str, key: Token | None) -> None:
        self._is_mapping, self._count = kind == "mapping", 0
        self.key = key  # of the value that is met; a list's items have that of the list
        self.step: str | int = 0  # the key or position of that value

    def meets_key(self, token: Token) -> bool:
        """Take in the next node; whether it is a key."""
        is_key = self._is_mapping and self._count % 2 == 0
        if is_key:
            self.key, self.step = token, token.text
        elif not self._is_mapping:
            self.step = self._count
        self._count += 1
        return is_key


def _texts(found: Iterator[Token]) -> Iterator[tuple[Route, Token, Token]]:
    """The plain values under the keys of texts: the route, the key, the value."""
    opened: list[_Open] = []
    for token in found:
        if token.kind == "end":
            opened.pop()
            continue
        is_key = bool(opened) and opened[-1].meets_key(token)
        key = opened[-1].key if opened else None
        if token.kind != "scalar":
            opened.append(_Open(token.kind, key))
        elif key is not None and key.text in _TEXTS and not is_key and not token.style:
            yield _route(opened), key, token


def _route(opened: Sequence[_Open]) -> Route:
    return tuple(each.step for each in opened)
