"""The search for all minimal conflicts, against all subsets of a few claims; it knows nothing of time."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain, combinations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.clashes import minimal_ones
from factcheck.logic.minimal_conflicts import minimal, minimal_conflicts

CLAIMS = frozenset(range(8))
families = st.lists(st.frozensets(st.sampled_from(sorted(CLAIMS)), min_size=1, max_size=5), max_size=9)
PLENTY = 10_000


@dataclass
class Oracle:
    """Claims that clash exactly if they hold one of some sets. What it answers is mostly far from minimal."""

    family: list[frozenset[int]]
    whole: bool = False
    asked: list[frozenset[int]] = field(default_factory=list)

    def without(self, claims):
        """Some that clash among the others."""
        self.asked.append(claims)
        return self.within(CLAIMS - claims)

    def worked(self):
        """How often the whole was asked."""
        return len(self.asked)

    def within(self, claims):
        """Some that clash among these."""
        inside = [each for each in self.family if each <= claims]
        if not inside:
            return None
        return claims if self.whole else inside[-1] | inside[0]


def by_trying_all(family):
    """The minimal conflicts, by trying all subsets from the smallest up."""
    found = []
    for claims in map(
        frozenset, chain.from_iterable(combinations(sorted(CLAIMS), size) for size in range(len(CLAIMS) + 1))
    ):
        if any(each <= claims for each in family) and not any(known <= claims for known in found):
            found.append(claims)
    return set(found)


@given(families, st.randoms(use_true_random=False), st.booleans())
def test_every_minimal_conflict_is_found(family, random, whole):
    """And none that is not minimal, whichever are known beforehand."""
    expected = by_trying_all(family)
    known = {each for each in sorted(expected, key=sorted) if random.random() < 0.5}
    found = minimal_conflicts(Oracle(family, whole), known=known, effort=PLENTY, most=PLENTY)
    assert found.complete
    assert len(set(found.conflicts)) == len(found.conflicts)
    assert set(found.conflicts) == expected


@given(families, st.randoms(use_true_random=False), st.integers(0, 12), st.integers(1, 4))
def test_a_search_that_is_given_up_says_so(family, random, tries, most):
    """Complete is only what found all; what it found is right in any case, and what is known does not count."""
    problem, expected = Oracle(family), by_trying_all(family)
    known = {each for each in sorted(expected, key=sorted) if random.random() < 0.5}
    found = minimal_conflicts(problem, known=known, effort=tries, most=most)
    assert len(problem.asked) <= tries
    assert len(set(found.conflicts) - known) <= most
    assert known <= set(found.conflicts) <= expected
    assert not found.complete or set(found.conflicts) == expected


@given(families)
def test_nothing_is_looked_for_twice(family):
    """The branches are disjoint: each answer of the problem with all else left out is asked for once."""
    problem = Oracle(family)
    found = minimal_conflicts(problem, effort=PLENTY, most=PLENTY)
    again = minimal_conflicts(Oracle(family), effort=len(problem.asked), most=PLENTY)
    assert again == found
    if problem.asked:
        short = minimal_conflicts(Oracle(family), effort=len(problem.asked) - 1, most=PLENTY)
        assert not short.complete


@given(families.filter(bool), st.booleans())
def test_a_conflict_is_made_minimal(family, whole):
    """Whatever the claims that it is looked for in."""
    assert minimal(Oracle(family, whole), CLAIMS) in by_trying_all(family)


@given(families)
def test_of_the_conflicts_of_several_parts_the_smallest_count(family):
    """A conflict is minimal among all claims: one that holds another, found elsewhere, is none."""
    assert minimal_ones(family) == {each for each in family if not any(other < each for other in family)}
