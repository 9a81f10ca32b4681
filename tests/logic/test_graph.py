"""Circles in graphs, against brute force."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.graph import circle, components, joined

NODES = "abcdef"
graphs = st.dictionaries(st.sampled_from(NODES), st.lists(st.sampled_from(NODES), max_size=3))


def reachable(start: str, graph: dict[str, list[str]]) -> set[str]:
    """All nodes that at least one step leads to."""
    found: set[str] = set()
    queue = [start]
    for node in queue:
        fresh = set(graph.get(node, ())) - found
        found |= fresh
        queue += fresh
    return found


@given(graphs)
def test_components_are_the_sets_that_reach_each_other(graph):
    """Two nodes are in one component exactly if each leads to the other."""
    nodes = set(graph) | {node for following in graph.values() for node in following}
    found = list(components(graph))
    assert sorted(node for component in found for node in component) == sorted(nodes)
    for component in found:
        for node in component:
            mutual = {other for other in reachable(node, graph) if node in reachable(other, graph)}
            assert set(component) == mutual | {node}


@given(graphs)
def test_components_come_after_what_they_lead_to(graph):
    """What a component leads to was yielded before it or is part of it."""
    known: set[str] = set()
    for component in components(graph):
        known.update(component)
        assert all(reachable(node, graph) <= known for node in component)


@given(graphs, st.sampled_from(NODES))
def test_circle_leads_back(graph, start):
    """A circle begins at its node, follows the graph and leads back; there is one exactly if it reaches itself."""
    way = circle(start, graph)
    assert bool(way) == (start in reachable(start, graph))
    for node, following in zip(way, (*way[1:], *way[:1]), strict=True):
        assert following in graph[node]
    assert way[:1] in ((), (start,))
    steps = [{start}]
    while way and (len(steps) == 1 or start not in steps[-1]):
        steps.append({following for node in steps[-1] for following in graph.get(node, ())})
    assert len(way) == len(steps) - 1  # no shorter way leads back


def test_a_long_chain_is_no_obstacle():
    """Fifty thousand steps need no recursion."""
    chain = {str(number): [str(number + 1)] for number in range(50_000)}
    assert next(components(chain)) == ("50000",)


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=10))
def test_what_hangs_together_has_one_that_stands_for_it(pairs):
    """Two nodes have the same one exactly where a way leads from one to the other, whichever way it goes."""
    lead = joined(pairs)
    groups = [{node} for node in range(7)]
    for one, other in pairs:
        both = next(group for group in groups if one in group) | next(
            group for group in groups if other in group
        )
        groups = [group for group in groups if group.isdisjoint(both)] + [both]
    for group in groups:
        assert len({lead(node) for node in group}) == 1
    assert len({lead(node) for node in range(7)}) == len(groups)
