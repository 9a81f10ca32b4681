"""Two sequences, such as the words of two texts: the stretches that stayed, went and came."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from factcheck.text.alikeness import in_common

MANY: Final = 1_000
"""Items of two sequences together up to which the longest stretches in common are looked for, which people find plainest."""
REPEATED: Final = 20_000
"""Pairs of equal items up to which they are; a page of prose has some hundred. Where the same words stand over and over,
stretches mean little, and `difflib` would take time by the cube."""
FIELD: Final = 100_000_000
"""Items of one sequence times those of the other, up to which the longest sequence in common is looked for: 12 MB."""

Step = tuple[int, int, int, int]
"""Where a stretch begins and ends in the one and in the other."""


def steps(one: Sequence[str], two: Sequence[str]) -> Iterator[Step]:
    """The stretches that make up two sequences, in order.

    Of those that are too long to be compared only what they have in common at both ends is told apart.

    Args:
        one: A sequence.
        two: Another.
    """
    counts = Counter(two)
    if len(one) + len(two) <= MANY and sum(counts[item] for item in one) <= REPEATED:
        yield from (code[1:] for code in SequenceMatcher(None, one, two, autojunk=False).get_opcodes())
        return
    at, other = 0, 0
    for start, end, first, last in _runs(_in_common(one, two)):
        if (at, other) != (start, first):
            yield at, start, other, first
        yield start, end, first, last
        at, other = end, last
    if (at, other) != (len(one), len(two)):
        yield at, len(one), other, len(two)


def _in_common(one: Sequence[str], two: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The positions of items in common, in order: those at both ends, and the most that there are between."""
    shorter = min(len(one), len(two))
    begin = next((at for at in range(shorter) if one[at] != two[at]), shorter)
    ends = range(1, shorter - begin + 1)
    end = next((at for at in ends if one[-at] != two[-at]), shorter - begin + 1) - 1
    yield from ((at, at) for at in range(begin))
    left, right = one[begin : len(one) - end], two[begin : len(two) - end]
    if len(left) * len(right) <= FIELD:
        yield from ((begin + at, begin + other) for at, other in in_common(left, right))
    yield from zip(range(len(one) - end, len(one)), range(len(two) - end, len(two)), strict=True)


def _runs(pairs: Iterable[tuple[int, int]]) -> Iterator[Step]:
    """Pairs of positions that follow on each other, as one stretch."""
    start, first, size = 0, 0, 0
    for one, other in pairs:
        if size and (one, other) == (start + size, first + size):
            size += 1
            continue
        if size:
            yield start, start + size, first, first + size
        start, first, size = one, other, 1
    if size:
        yield start, start + size, first, first + size
