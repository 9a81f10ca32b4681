"""Linear inequalities over exact numbers, and why some have no solution.

Fourier and Motzkin's elimination: a variable goes, and each of its lower bounds is set against each of its upper ones. Of
inequalities with the same left side the tightest is kept, and the variable with the fewest pairs goes first, so that chains and
circles of orders cost little. What comes to `0 < 0` was made from inequalities that cannot all hold.
Source: A. Schrijver, Theory of Linear and Integer Programming (1986), section 12.2.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

Owners = frozenset[int]


@dataclass(frozen=True, slots=True)
class Inequality:
    """The sum of some variables, each so many times, is at most a number, or less."""

    terms: tuple[tuple[int, Fraction], ...]  # by variable, sorted, none of them nought times
    most: Fraction
    is_strict: bool
    owners: Owners  # whose it is, or of whom it was made

    @property
    def is_impossible(self) -> bool:
        """Whether it says that nought is less than nought."""
        return not self.terms and (self.most < 0 or (self.is_strict and self.most == 0))


@dataclass(slots=True)
class Effort:
    """What has been done, and how much may be."""

    done: int = 0
    most: int = 1_000_000


def inequality(
    terms: Mapping[int, Fraction], most: Fraction, *, is_strict: bool, owners: Iterable[int] = ()
) -> Inequality:
    """An inequality.

    Args:
        terms: How many times each variable is taken.
        most: The sum is at most this.
        is_strict: Whether it is less.
        owners: Whose it is.
    """
    kept = tuple(sorted((each, count) for each, count in terms.items() if count))
    return Inequality(kept, most, is_strict, frozenset(owners))


def no_solution(inequalities: Iterable[Inequality], effort: Effort) -> Owners | None:
    """The owners of inequalities that cannot all hold; None where all can, or where the effort is used up.

    Args:
        inequalities: Over the real numbers.
        effort: Where the work is counted.
    """
    left: dict[tuple[tuple[int, Fraction], ...], Inequality] = {}
    for each in inequalities:
        if each.is_impossible:
            return each.owners
        _keep(each, left)
    while left:
        found = [*left.values()]
        variable = _next(found)
        left = {}
        lower: list[Inequality] = []
        upper: list[Inequality] = []
        for each in found:
            count = dict(each.terms).get(variable)
            if count is None:
                left[each.terms] = each
            else:
                (upper if count > 0 else lower).append(each)
        for one in upper:
            for other in lower:
                effort.done += 1
                made = _joined(one, other, variable)
                if made.is_impossible:
                    return made.owners
                _keep(made, left)
            if effort.done > effort.most:
                return None
    return None


def _keep(each: Inequality, kept: dict[tuple[tuple[int, Fraction], ...], Inequality]) -> None:
    """Keep it, where it is the tightest of its left side."""
    if not each.terms:
        return
    size = abs(each.terms[0][1])
    scaled = Inequality(
        tuple((variable, count / size) for variable, count in each.terms),
        each.most / size,
        each.is_strict,
        each.owners,
    )
    known = kept.get(scaled.terms)
    if known is None or (scaled.most, not scaled.is_strict, len(scaled.owners)) < (
        known.most,
        not known.is_strict,
        len(known.owners),
    ):
        kept[scaled.terms] = scaled


def _next(inequalities: Iterable[Inequality]) -> int:
    """The variable that leaves fewest inequalities behind."""
    above: dict[int, int] = {}
    below: dict[int, int] = {}
    for each in inequalities:
        for variable, count in each.terms:
            side = above if count > 0 else below
            side[variable] = side.get(variable, 0) + 1
    return min(
        sorted(above.keys() | below.keys()),
        key=lambda each: above.get(each, 0) * below.get(each, 0) - above.get(each, 0) - below.get(each, 0),
    )


def _joined(upper: Inequality, lower: Inequality, variable: int) -> Inequality:
    """Their sum in which the variable has gone."""
    above, below = dict(upper.terms), dict(lower.terms)
    one, other = -below[variable], above[variable]
    terms = {
        each: above.get(each, Fraction()) * one + below.get(each, Fraction()) * other
        for each in above.keys() | below.keys()
    }
    return inequality(
        {each: count for each, count in terms.items() if each != variable},
        upper.most * one + lower.most * other,
        is_strict=upper.is_strict or lower.is_strict,
        owners=upper.owners | lower.owners,
    )


def at_least(
    one: int,
    other: int,
    times: Fraction = Fraction(1),
    *,
    is_strict: bool = False,
    less: Fraction = Fraction(),
) -> tuple[Mapping[int, Fraction], Fraction, bool]:
    """One variable is at least so many times another, less so much: terms, number and whether it is strict."""
    return {one: Fraction(-1), other: times}, less, is_strict


def bounds(
    variable: int, least: Fraction | None, most: Fraction | None
) -> Iterator[tuple[Mapping[int, Fraction], Fraction]]:
    """Between what a variable lies."""
    if least is not None:
        yield {variable: Fraction(-1)}, -least
    if most is not None:
        yield {variable: Fraction(1)}, most
