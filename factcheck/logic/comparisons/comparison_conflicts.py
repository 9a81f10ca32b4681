"""The engine for comparisons: claims whose orders, multiples and ranks have no solution, with each other or with values on record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from factcheck.logic.clashes import Clash, Searched, Unfinished, clash_of, holds_as_found, minimal_ones
from factcheck.logic.comparisons.compared_values import (
    MOST_WAYS,
    Compared,
    ComparedPart,
    compared_parts,
    ranks_left_out,
)
from factcheck.logic.comparisons.comparisons_in_words import comparisons_told
from factcheck.logic.comparisons.inequalities import Effort, Inequality, at_least, inequality, no_solution
from factcheck.logic.flags import ClaimSet, flags
from factcheck.logic.minimal_conflicts import NONE, Assertions, minimal_conflicts
from factcheck.records.comparison_assertions import ValueComparison, ValueRank
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet

EFFORT = 200_000
"""Pairs of inequalities that are joined in the search of one part; then it is given up, and a finding says so."""
LISTED = 100
"""Conflicts of one part that are listed, beside those of claims that are flagged."""


@derived
def comparison_conflicts(records: RecordSet) -> Searched:
    """All that clashes over comparisons: the minimal sets of assertions that no values fit, a comparison among them."""
    clashes: list[Clash] = []
    unfinished: list[Unfinished] = []
    parts, _ = compared_parts(records)
    for part in parts:
        problem = _ComparisonProblem(part, frozenset(range(len(part.stated))))
        pairs = [*_same_rank(part)]
        found, complete = (
            (pairs, True) if problem.without(NONE) is None else _search(part, problem, pairs, records)
        )
        listed = minimal_ones(found)
        clashes += [
            _clash(part, each, records)
            for each in sorted(listed, key=sorted)
            if not all(part.stated[number].is_value for number in each)  # which is for another engine
        ]
        if not complete:
            ids = tuple(sorted({each.claim.id for each in part.stated}))
            over = f"the comparisons of {len(part.numbers)} values"
            unfinished.append(Unfinished(claims=ids, over=over, listed=len(listed)))
    over = f"a rank before which others can come in more than {MOST_WAYS:,} ways"
    unfinished += [Unfinished(claims=(each.id,), over=over, listed=0) for each in ranks_left_out(records)]
    return Searched(clashes=tuple(clashes), unfinished=tuple(unfinished))


class _ComparisonProblem:
    """The assertions of a part, some of them, for the search."""

    def __init__(self, part: ComparedPart, numbers: Assertions, effort: Effort | None = None) -> None:
        self._part, self._numbers = part, numbers
        self._effort = effort or Effort(most=EFFORT)

    def only(self, numbers: Assertions) -> _ComparisonProblem:
        """Some of them alone, with an effort of their own."""
        return _ComparisonProblem(self._part, self._numbers & numbers)

    def without(self, assertions: Assertions) -> Assertions | None:
        return self.within(self._numbers - assertions)

    def within(self, assertions: Assertions) -> Assertions | None:
        stated = self._part.stated
        plain = [
            each
            for number in sorted(assertions)
            if len(stated[number].ways) == 1
            for each in stated[number].ways[0]
        ]
        return self._with_ways(
            plain, [number for number in sorted(assertions) if len(stated[number].ways) > 1]
        )

    def worked(self) -> int:
        return self._effort.done

    def _with_ways(self, plain: list[Inequality], left: list[int]) -> Assertions | None:
        """Some that cannot all hold, whichever way those that are left are taken."""
        found = no_solution(plain, self._effort)
        if found is not None or not left:
            return found
        first, *others = left
        needed = Assertions()
        for way in self._part.stated[first].ways:
            clash = self._with_ways([*plain, *way], others)
            if clash is None or first not in clash:
                return clash
            needed |= clash
        return needed


def _search(
    part: ComparedPart, problem: _ComparisonProblem, pairs: Iterable[Assertions], records: RecordSet
) -> tuple[list[Assertions], bool]:
    """The minimal conflicts of a part in both worlds, and whether they are all."""
    known = [*pairs, *_flagged(part, problem, records)]
    as_said = minimal_conflicts(problem, known=known, effort=EFFORT, most=LISTED)
    if as_said.complete:  # then what clashes among claims held true is among the others
        return [*as_said.conflicts], True
    true = frozenset(number for number, each in enumerate(part.stated) if holds_as_found(each.claim))
    as_found = minimal_conflicts(problem.only(true), effort=EFFORT, most=LISTED)
    return [*{*as_said.conflicts, *as_found.conflicts}], False


def _flagged(part: ComparedPart, problem: _ComparisonProblem, records: RecordSet) -> Iterator[Assertions]:
    """The minimal conflicts of claims that are flagged together."""
    numbers: dict[str, set[int]] = {}
    for number, each in enumerate(part.stated):
        numbers.setdefault(each.claim.id, set()).add(number)
    by_first = _sets_by_first(records)
    for claim in numbers:
        for claims in by_first.get(claim, ()):
            if numbers.keys() >= set(claims):
                some = problem.only(frozenset[int]().union(*(numbers[each] for each in claims)))
                found = minimal_conflicts(some, effort=EFFORT, most=LISTED)
                yield from (
                    each
                    for each in found.conflicts
                    if {part.stated[number].claim.id for number in each} == set(claims)
                )


@derived
def _sets_by_first(records: RecordSet) -> Mapping[str, tuple[ClaimSet, ...]]:
    """By the first of their claims, the sets that are flagged."""
    found: dict[str, tuple[ClaimSet, ...]] = {}
    for claims in flags(records):
        found[claims[0]] = (*found.get(claims[0], ()), claims)
    return found


def _same_rank(part: ComparedPart) -> Iterator[Assertions]:
    """The pairs that give one rank to two among the same ones, where nothing on record lets the two be equal."""
    alike: dict[object, list[int]] = {}
    for number, each in enumerate(part.stated):
        what = each.what
        if isinstance(what, ValueRank) and what.since is None:
            among = frozenset((what.subject, *what.of))
            alike.setdefault((what.property, str(what.when), what.by, what.rank, among), []).append(number)
    for numbers in alike.values():
        for one, other in combinations(numbers, 2):
            first, second = part.stated[one].values[0], part.stated[other].values[0]
            if first != second and not _may_share(part, first, second):
                yield frozenset((one, other))


def _may_share(part: ComparedPart, one: Compared, other: Compared) -> bool:
    """Whether two may be equal by what is on record: it says so, also by way of others, or gives both values that agree."""
    if other in _equals(part, one):
        return True
    same = (part.numbers[one], part.numbers[other])
    both = [inequality(*at_least(*pair)[:2], is_strict=False) for pair in (same, same[::-1])]
    first, second = (
        [each for each in part.stated if each.is_value and each.values == (value,)] for value in (one, other)
    )
    return any(
        no_solution([*both, *mine.ways[0], *theirs.ways[0]], Effort(most=EFFORT)) is None
        for mine in first
        for theirs in second
    )


def _equals(part: ComparedPart, value: Compared) -> set[Compared]:
    """All that is said to be equal to a value, itself among it."""
    found, before = {value}, set[Compared]()
    said = [
        each for each in part.stated if isinstance(each.what, ValueComparison) and each.what.is_ == "equal"
    ]
    while found != before:
        before = {*found}
        for each in said:
            if found & {*each.values}:
                found |= {*each.values}
    return found


def _clash(part: ComparedPart, numbers: Assertions, records: RecordSet) -> Clash:
    stated = [part.stated[number] for number in sorted(numbers)]
    return clash_of(
        [each.atom for each in stated],
        [(value.subject, value.property) for each in stated for value in each.values],
        lambda: comparisons_told(stated, records),
    )
