"""Biconnected blocks, against all simple circles of small graphs, listed one by one."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.timeline.blocks import blocks

ends = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=9)
"""The nodes that each arc joins; parallel arcs and arcs from a node to itself may be among them."""


def circles(arcs):
    """The keys of the arcs of every circle that passes no node twice, the direction of the arcs aside."""
    found = set()

    def walk(start, node, keys, nodes):
        for key, (one, two) in enumerate(arcs):
            if node not in (one, two) or key in keys:
                continue
            other = two if node == one else one
            if other == start:
                found.add(frozenset((*keys, key)))
            elif other not in nodes:
                walk(start, other, (*keys, key), nodes | {other})

    for start in range(7):
        walk(start, start, (), {start})
    return found


@given(ends)
def test_two_arcs_are_in_one_block_exactly_if_a_circle_holds_both(arcs):
    """Each arc is in one block."""
    found = [*blocks([one for one, _ in arcs], [two for _, two in arcs])]
    assert Counter(key for block in found for key in block) == Counter(range(len(arcs)))
    of = {key: number for number, block in enumerate(found) for key in block}
    all_circles = circles(arcs)
    for one in range(len(arcs)):
        for two in range(one):
            if arcs[one][0] != arcs[one][1] and arcs[two][0] != arcs[two][1]:
                together = any({one, two} <= circle for circle in all_circles)
                assert (of[one] == of[two]) == together
    assert all(len({of[key] for key in circle}) == 1 for circle in all_circles)
    assert all(block == sorted(block) for block in found)


def test_a_chain_of_a_hundred_thousand():
    """Without recursion, whether it is closed or not."""
    length = 100_000
    sources, targets = [*range(length)], [*range(1, length + 1)]
    assert sum(1 for _ in blocks(sources, targets)) == length
    assert [len(block) for block in blocks([*sources, length], [*targets, 0])] == [length + 1]
