"""The times that arcs allow, against a textbook's rounds over all of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.timeline.network import CALENDAR, NOBODY, Network
from factcheck.logic.timeline.possible_times import distances

NODES = 8
numbers = st.lists(st.integers(-9, 9), min_size=NODES, max_size=NODES)
arcs = st.lists(
    st.tuples(st.integers(0, NODES - 1), st.integers(0, NODES - 1), st.sampled_from([0, 0, 0, 1, 4])),
    max_size=30,
)


def made_of(times: list[int], said: list[tuple[int, int, int]]) -> Network:
    """Arcs that these times satisfy, with some room; without any, circles are as tight as can be."""
    made = Network()
    for source, target, room in said:
        made.add(target, source, times[source] - times[target] - room, NOBODY)
    return made


def shortest(made: Network, *, backwards: bool) -> dict[int, int]:
    """The latest time of each node that is bound, by as many rounds as there are nodes."""
    ends = zip(made.sources, made.targets, made.weights, strict=True)
    said = [
        (target, source, weight) if backwards else (source, target, weight) for source, target, weight in ends
    ]
    found = {CALENDAR: 0}
    for _ in range(NODES):
        for source, target, weight in said:
            if source in found:
                found[target] = min(found.get(target, 1_000), found[source] + weight)
    return found


@given(numbers, arcs, st.booleans())
def test_the_times_are_those_of_a_plain_search(times, said, backwards):
    """Circles without room change nothing."""
    made = made_of(times, said)
    assert distances(made, range(len(said)), backwards=backwards) == shortest(made, backwards=backwards)


def test_a_circle_without_a_solution_ends():
    """The times are then some that are too late."""
    made = Network()
    for earlier, later in ((0, 1), (1, 2), (2, 1)):
        made.add(earlier, later, 1, NOBODY)
    assert distances(made, range(3), backwards=True)[0] == 0
