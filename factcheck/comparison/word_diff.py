"""Two texts compared word by word: what stayed, went and came."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from factcheck.text.stretches import steps
from factcheck.text.unseen import told_apart

SALAD: Final = 0.4
"""Likeness below which marks in every place would hide what is said; the texts are then shown one after the other."""

MOST: Final = 4_000
"""Words of two texts together that are compared; nobody reads marks in more."""

_WORD: Final = re.compile(r"\w+(?:[.,’'-]\w+)*")


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """Words in a row that stayed, where both are the same, or were replaced; one of them may be empty."""

    before: str
    after: str

    @property
    def stayed(self) -> bool:
        """Whether nothing happened to them."""
        return self.before == self.after


def word_diff(before: str, after: str) -> tuple[Stretch, ...]:
    """The stretches that make up both texts, white space aside.

    Args:
        before: One text.
        after: The other; where the two have little in common, or are very long, each is one stretch.
    """
    one, two = before.split(), after.split()
    if one == two or len(one) + len(two) > MOST or likeness(before, after) < SALAD:
        return (_stretch(one, two),)
    return tuple(_stretch(one[start:end], two[first:last]) for start, end, first, last in steps(one, two))


def likeness(one: str, other: str) -> float:
    """How many words two texts share, from 0 to 1 and whichever comes first: Dice's coefficient of their words."""
    left, right = _words(one), _words(other)
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else float(one.split() == other.split())


def held_by(part: str, whole: str) -> float:
    """How many of a text's words another one has, from 0 to 1."""
    words = _words(part)
    return (words & _words(whole)).total() / words.total() if words else 0.0


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


def _stretch(one: Sequence[str], two: Sequence[str]) -> Stretch:
    before, after = told_apart(" ".join(one), " ".join(two))
    return Stretch(before=before, after=after)
