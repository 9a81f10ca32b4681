"""Bytes of a fuzzer read as choices, numbers and texts, without the fuzzer's own library.

What atheris has for this exists only with atheris; the corpus is run without it, too. When the bytes are at an end,
every choice is the first, so that any bytes mean something.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Choice = TypeVar("Choice")


class Bytes:
    """Bytes, taken from the front."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def left(self) -> int:
        """How many there are still."""
        return len(self._data) - self._at

    def take(self, count: int) -> bytes:
        """The next bytes; fewer at the end."""
        taken = self._data[self._at : self._at + count]
        self._at += len(taken)
        return taken

    def below(self, bound: int) -> int:
        """A number from 0, less than the bound; of one byte where that is enough."""
        size = 1 if bound <= 256 else 2
        return int.from_bytes(self.take(size), "big") % bound

    def choose(self, choices: Sequence[Choice]) -> Choice:
        """One of some things."""
        return choices[self.below(len(choices))]

    def text(self) -> str:
        """A text of at most 255 bytes of UTF-8; what is none is replaced."""
        return self.take(self.below(256)).decode(errors="replace")


def parts(data: bytes, count: int) -> list[str]:
    """Texts with a line `----` between them, as many as asked for; those that are missing are empty.

    Args:
        data: The bytes; what is no UTF-8 in them is replaced.
        count: How many; further lines belong to the last text.
    """
    found = data.decode(errors="replace").split("\n----\n", count - 1)
    return [*found, *[""] * (count - len(found))]
