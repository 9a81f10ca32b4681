"""Sets of claims that say that many different things, for counts and ordinals that allow fewer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from factcheck.logic.values.said import Said

EFFORT = 100_000
"""Steps of the search for the counts and ordinals of one topic; then it is given up, and a finding says so."""
AT_LEAST = 5_000
"""Steps for each of them, however many there are."""

Choice = Sequence[Said]
"""Assertions that say the same, any of which will do."""


class Picks:
    """The search for sets of a size whose members are all distinct.

    Args:
        choices: Groups of assertions that say the same; a set takes at most one of each.
        distinct: Whether two choices surely are two things, asked of their first assertions.
        among: Among how many searches the effort is shared.
    """

    def __init__(
        self, choices: Sequence[Choice], distinct: Callable[[Said, Said], bool], among: int = 1
    ) -> None:
        self._choices = choices
        self._distinct = distinct
        self._left = max(min(AT_LEAST, EFFORT), EFFORT // max(among, 1))

    @property
    def given_up(self) -> bool:
        """Whether the search was too long to be finished."""
        return self._left <= 0

    def of(self, size: int) -> Iterator[tuple[Said, ...]]:
        """The sets of that size, each once, in the order of the choices."""
        for chosen in self._chosen(size):
            for several in product(*(self._choices[at] for at in chosen)):
                self._left -= size
                yield several
                if self.given_up:
                    return

    def _chosen(self, size: int) -> Iterator[tuple[int, ...]]:
        """The positions of choices that are all distinct: by backtracking, without recursion, for sets of any size."""
        chosen: list[int] = []
        at = 0
        while not self.given_up:
            if len(chosen) == size:
                yield tuple(chosen)
            elif at + size - len(chosen) <= len(self._choices):
                self._left -= 1 + len(chosen)
                if all(self._distinct(self._choices[at][0], self._choices[each][0]) for each in chosen):
                    chosen.append(at)
                at += 1
                continue
            if not chosen:
                return
            at = chosen.pop() + 1
