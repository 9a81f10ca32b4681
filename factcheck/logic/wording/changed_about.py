"""Which asserted figures have changed places: by what each is asserted of, and by the words around the two in the statement."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import combinations
from typing import Final

from factcheck.languages.telling_words import stem
from factcheck.logic.wording.figure_copies import Copy
from factcheck.logic.wording.near import Figure
from factcheck.logic.wording.same_figure import fits, same_sort

_WORD: Final = re.compile(r"[^\W_]{3,}")
_ANY_WORD: Final = re.compile(r"[^\W_]+")
_FEW_WORDS: Final = 3
_BESIDE: Final = 5  # words on each side of a figure


def changed_about(
    asserted: Sequence[Copy], said: Sequence[Figure], statement: str, of: Container[str]
) -> Iterator[tuple[Copy, Copy]]:
    """Pairs of asserted figures each of which stands where the other should.

    Args:
        asserted: The figures that a claim asserts.
        said: Those of its statement.
        statement: The statement.
        of: The words that say of how many some are: 3 of the 17.
    """
    placed = [(each, figure) for each in asserted if (figure := _only(each, said)) is not None]
    for (one, first), (other, second) in combinations(placed, 2):
        if first is second or not same_sort(one.figure, other.figure):
            continue
        if _is_one_of_other(first, second, statement, of):
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


def _is_one_of_other(first: Figure, second: Figure, statement: str, of: Container[str]) -> bool:
    """Whether one figure says of how many the other is: 3 of its 17 mills; of 330 prisoners, 45."""
    first, second = sorted((first, second), key=lambda each: each.start)
    between = _ANY_WORD.findall(statement, first.end, second.start)
    before = _ANY_WORD.findall(statement, 0, first.start)
    return any(
        word.lower() in of for words in (between, before) if len(words) <= _FEW_WORDS for word in words
    )


def _around(figure: Figure, said: Sequence[Figure], statement: str) -> frozenset[str]:
    """The stems of the words beside a figure, up to the next of its sort on each side."""
    others = [each for each in said if isinstance(each, type(figure)) and each is not figure]
    first = max((each.end for each in others if each.end <= figure.start), default=0)
    last = min((each.start for each in others if each.start >= figure.end), default=len(statement))
    before = _WORD.findall(statement, first, figure.start)[-_BESIDE:]
    after = _WORD.findall(statement, figure.start, last)[:_BESIDE]
    return frozenset(map(stem, (*before, *after)))
