"""Which asserted figures have changed places: by what each is asserted of, and by the words around the two in the statement."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from factcheck.languages.telling_words import stem
from factcheck.logic.wording.copies import Copy
from factcheck.logic.wording.near import Figure
from factcheck.logic.wording.same_figure import fits, same_sort
from factcheck.readings.reading import Quantity

_WORD: Final = re.compile(r"[^\W_]{3,}")
_BESIDE: Final = 5  # words on each side of a figure


def changed_about(
    asserted: Sequence[Copy], said: Sequence[Figure], statement: str
) -> Iterator[tuple[Copy, Copy]]:
    """Pairs of asserted figures each of which stands where the other should.

    Args:
        asserted: The figures that a claim asserts.
        said: Those of its statement.
        statement: The statement.
    """
    counts = [each for each in asserted if isinstance(each.figure, Quantity)]
    for one, other in combinations(counts, 2):
        first, second = _only(one, said), _only(other, said)
        if first is None or second is None or first is second or not same_sort(one.figure, other.figure):
            continue
        here, there = _around(first, said, statement), _around(second, said, statement)
        mine, others = one.about - other.about, other.about - one.about
        crossed = len(mine & (there - here)) + len(others & (here - there))
        if crossed > len(mine & (here - there)) + len(others & (there - here)):
            yield one, other


def _only(copy: Copy, said: Sequence[Figure]) -> Figure | None:
    """The one figure of a statement that fits an asserted one."""
    fitting = [each for each in said if fits(each, copy.figure)]
    return fitting[0] if len(fitting) == 1 else None


def _around(figure: Figure, said: Sequence[Figure], statement: str) -> frozenset[str]:
    """The stems of the words beside a figure, up to the next number on each side."""
    numbers = [each for each in said if isinstance(each, Quantity) and each is not figure]
    first = max((each.end for each in numbers if each.end <= figure.start), default=0)
    last = min((each.start for each in numbers if each.start >= figure.end), default=len(statement))
    before = _WORD.findall(statement, first, figure.start)[-_BESIDE:]
    after = _WORD.findall(statement, figure.start, last)[:_BESIDE]
    return frozenset(map(stem, (*before, *after)))
