"""The solver of difference constraints, against a textbook's Bellman-Ford that shares no code with it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.timeline.differences import negative_circle

NODES = 7
arcs = st.lists(
    st.tuples(st.integers(0, NODES - 1), st.integers(0, NODES - 1), st.integers(-4, 9)), max_size=24
)
"""Source, target and weight; the key of an arc is its place in the list, and its owner the key modulo 5."""
OWNERS = 5


def graph(said, nodes=NODES):
    """The arcs as the solver wants them."""
    leaving = [[] for _ in range(nodes)]
    for key, (source, target, weight) in enumerate(said):
        leaving[source].append((target, weight, key))
    return leaving


def possible(said, nodes=NODES):
    """Whether numbers exist, by as many rounds over all arcs as there are nodes: R. Bellman (1958)."""
    labels = [0] * nodes
    for _ in range(nodes):
        for source, target, weight in said:
            labels[target] = min(labels[target], labels[source] + weight)
    return all(labels[target] <= labels[source] + weight for source, target, weight in said)


def owners(said):
    return [key % OWNERS for key in range(len(said))]


def assert_negative_circle(said, circle):
    """A closed circle of given arcs, each node once, whose sum is negative."""
    around = [said[key] for key in circle]
    assert all(one[1] == two[0] for one, two in pairwise([*around, around[0]]))
    assert len({source for source, _, _ in around}) == len(around)
    assert sum(weight for _, _, weight in around) < 0


@given(
    arcs,
    st.lists(st.integers(-30, 30), min_size=NODES, max_size=NODES),
    st.sets(st.integers(0, OWNERS - 1)),
)
def test_a_circle_is_found_exactly_where_no_numbers_exist(said, labels, without):
    """Whatever the labels to begin with and whoever is left out; else the labels are such numbers."""
    counted = {key for key in range(len(said)) if key % OWNERS not in without}
    circle = negative_circle(graph(said), labels, owners(said), without)
    assert (circle is None) == possible([said[key] for key in counted])
    if circle is None:
        assert all(labels[said[key][1]] <= labels[said[key][0]] + said[key][2] for key in counted)
    else:
        assert counted.issuperset(circle)
        assert_negative_circle(said, circle)


@given(arcs, st.lists(st.sets(st.integers(0, OWNERS - 1)), max_size=6))
def test_labels_of_one_run_serve_the_next(said, runs):
    """As the search uses them: after runs that found a circle too, and with other owners left out each time."""
    labels = [0] * NODES
    for without in runs:
        circle = negative_circle(graph(said), labels, owners(said), without)
        counted = [arc for key, arc in enumerate(said) if key % OWNERS not in without]
        assert (circle is None) == possible(counted)


@given(st.integers(2, 40), st.integers(-3, 3), st.randoms(use_true_random=False))
def test_one_long_circle(length, total, random):
    """Negative, zero or positive, with its arcs in any order and mixed with a chord that is no bound."""
    weights = [random.randrange(-20, 20) for _ in range(length - 1)]
    weights.append(total - sum(weights))
    order = random.sample(range(length), length)
    said = [(node, (node + 1) % length, weights[node]) for node in order] + [(0, length // 2, 10_000)]
    circle = negative_circle(graph(said, length), [0] * length)
    assert (circle is not None) == (total < 0)
    assert circle is None or sorted(circle) == [*range(length)]


def test_a_chain_of_a_hundred_thousand():
    """No recursion, and a time that is near to linear in the worst order of the nodes too."""
    length = 100_000
    for said, first, last in (
        ([(node, node + 1, -1) for node in range(length - 1)], 0, length - 1),
        ([(node + 1, node, -1) for node in range(length - 1)], length - 1, 0),
    ):
        assert negative_circle(graph(said, length), [0] * length) is None
        closed = [*said, (last, first, length - 1)]
        assert negative_circle(graph(closed, length), [0] * length) is None
        closed[-1] = (last, first, length - 2)
        circle = negative_circle(graph(closed, length), [0] * length)
        assert_negative_circle(closed, circle)
        assert len(circle) == length
