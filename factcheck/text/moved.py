"""A text with some stretches replaced, and the map back to the text that it was made of.

Offsets are in code points. Where a stretch is replaced, the map leads to the stretch as a whole.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Move(NamedTuple):
    """A stretch and what stands in its place."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class Moved:
    """What a text became, and where each of its characters comes from."""

    text: str
    _starts: list[int]  # in this text: where each stretch of another length begins
    _ends: list[int]  # and ends
    _origins: list[Move]  # the same stretch in what the text was made of
    _under: Moved | None  # what it was made of, where that was moved itself; offsets go through it

    def start(self, at: int) -> int:
        """The original offset at which the character at an offset of this text begins."""
        index = bisect_right(self._starts, at) - 1
        if index >= 0:
            past = at - self._ends[index]
            at = self._origins[index].start if past < 0 else self._origins[index].end + past
        return at if self._under is None else self._under.start(at)

    def end(self, at: int) -> int:
        """The original offset at which the character before an offset of this text ends."""
        index = bisect_right(self._starts, at - 1) - 1
        if index >= 0:
            at = self._origins[index].end + max(0, at - self._ends[index])
        return at if self._under is None else self._under.end(at)

    def inside(self, at: int) -> int:
        """The offset in this text of what stands at an original offset; of what is gone, where it would stand."""
        if self._under is not None:
            at = self._under.inside(at)
        index = bisect_right(self._origins, at, key=lambda move: move.start) - 1
        if index < 0:
            return at
        past = at - self._origins[index].end
        return self._starts[index] if past < 0 else self._ends[index] + past


class Parts(NamedTuple):
    """What a `Moved` is made of, for classes that add to it."""

    text: str
    starts: list[int]
    ends: list[int]
    origins: list[Move]


def parts(text: str, moves: Iterable[Move]) -> Parts:
    """A text with stretches replaced.

    Args:
        text: The text.
        moves: The stretches, in order and without overlap.
    """
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    origins: list[Move] = []
    copied = length = 0
    for move in moves:
        start, end, replacement = move
        pieces += (text[copied:start], replacement)
        length += start - copied
        starts.append(length)
        length += len(replacement)
        ends.append(length)
        origins.append(move)
        copied = end
    pieces.append(text[copied:])
    return Parts("".join(pieces), starts, ends, origins)


def moved(text: str, moves: Iterable[Move]) -> Moved:
    """A text with stretches replaced, in order and without overlap."""
    return Moved(*parts(text, moves), None)
