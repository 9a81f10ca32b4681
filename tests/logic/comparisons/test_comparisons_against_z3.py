"""Conflicts over comparisons, against the solver z3, which is told what the records say in another way.

To z3 each value is a real number, each claim a formula with a switch. Pools of values are narrow, so that they collide.
"""

from __future__ import annotations

from itertools import combinations

import z3
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck.findings import Origin
from factcheck.logic.comparisons.comparison_conflicts import comparison_conflicts
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

THINGS = "abcd"
TIMES = {"twice": (2, "about"), "half": (0.5, "about"), "3 times": (3, "about"), "more than twice": (2, ">"),
         "less than half": (0.5, "<"), "at least twice": (2, ">="), "at most 3 times": (3, "<=")}  # fmt: skip


def number(thing):
    return z3.Real(thing)


def of(thing):
    return {"subject": thing, "property": "p"}


def formula(assertion):
    """What an assertion says."""
    if "compare" in assertion:
        one, other = (number(each["subject"]) for each in assertion["compare"])
        how, room = assertion["is"], int(assertion.get("within", 0))
        if how in TIMES:
            times, side = TIMES[how]
            times = z3.Q(int(times * 2), 2)
            said = {
                "about": z3.And(one >= times * 95 / 100 * other, one <= times * 105 / 100 * other),
                ">": one > times * other, "<": one < times * other,
                ">=": one >= times * other, "<=": one <= times * other,
            }[side]  # fmt: skip
            return z3.And(one > 0, other > 0, said)
        return {
            "more than": one > other, "less than": one < other,
            "at least": one >= other - room, "at most": one <= other + room,
            "equal": z3.And(one >= other - room, one <= other + room),
            "about equal": z3.And(one > 0, other > 0, one * 4 >= other * 3, one * 4 <= other * 5),
        }[how]  # fmt: skip
    if "rank" in assertion:
        mine = number(assertion["subject"])
        sign = 1 if assertion["by"] == "largest" else -1
        others = [number(each) for each in assertion["of"] if each != assertion["subject"]]
        ways = [
            z3.And(
                [(each - mine if at in before else mine - each) * sign >= 0 for at, each in enumerate(others)]
            )
            for before in combinations(range(len(others)), assertion["rank"] - 1)
        ]
        return z3.Or(ways)
    mine, value = number(assertion["subject"]), str(assertion["value"])
    side, _, figure = value.rpartition(" ")
    return {
        "": mine == z3.RealVal(figure), "more than": mine > z3.RealVal(figure), "less than": mine < z3.RealVal(figure),
        "at least": mine >= z3.RealVal(figure), "at most": mine <= z3.RealVal(figure),
    }[side]  # fmt: skip


def may_be_equal(one, other, said):
    """Whether what is said lets two be equal: an equality, by way of others too, or a value of each that agree."""
    solver = z3.Solver()
    solver.add([number(each["compare"][0]["subject"]) == number(each["compare"][1]["subject"])
                for each in said if each.get("is") == "equal"])  # fmt: skip
    solver.add(number(one) != number(other))
    if solver.check() == z3.unsat:
        return True
    mine, theirs = (
        [formula(each) for each in said if "value" in each and each["subject"] == thing]
        for thing in (one, other)
    )
    for first in mine:
        for second in theirs:
            solver = z3.Solver()
            solver.add(first, second, number(one) == number(other))
            if solver.check() == z3.sat:
                return True
    return False


def same_rank(one, other, said):
    """Whether two give one place among the same ones to two things that nothing lets be equal."""
    return (
        "rank" in one
        and "rank" in other
        and one["subject"] != other["subject"]
        and (one["rank"], one["by"]) == (other["rank"], other["by"])
        and {one["subject"], *one["of"]} == {other["subject"], *other["of"]}
        and not may_be_equal(one["subject"], other["subject"], said)
    )


def expected(said):
    """The minimal sets that cannot all hold, a comparison among them."""
    found = []
    for size in range(1, len(said) + 1):
        for chosen in combinations(range(len(said)), size):
            if any(smaller <= set(chosen) for smaller in found):
                continue
            solver = z3.Solver()
            solver.add([formula(said[each]) for each in chosen])
            clash = solver.check() == z3.unsat
            if clash or (size == 2 and same_rank(said[chosen[0]], said[chosen[1]], said)):
                found.append(set(chosen))
    return {frozenset(each) for each in found if any("value" not in said[number] for number in each)}


def found_in(said):
    claims = {}
    for at, each in enumerate(said):
        claim = Claim.model_validate({"id": f"c{at}", "statement": "x", "quote": "x", "asserts": [each]})
        claim.place(Origin(file="x.yaml", key=claim.id, route=("claims", at), line=at + 1))
        claims[claim.id] = claim
    searched = comparison_conflicts(RecordSet(claims=claims))
    assert not searched.unfinished
    return {frozenset(int(claim[1:]) for claim in clash.claims) for clash in searched.clashes}


def connected(said):
    """Values count only of what is compared."""
    compared = {each["subject"] for one in said for each in one.get("compare", ())}
    compared |= {each for one in said if "rank" in one for each in (one["subject"], *one["of"])}
    return [one for one in said if "value" not in one or one["subject"] in compared]


things = st.sampled_from(THINGS)
two = st.lists(things, min_size=2, max_size=2, unique=True)
assertions = st.one_of(
    st.builds(lambda pair, how: {"compare": [*map(of, pair)], "is": how}, two,
              st.sampled_from(["more than", "less than", "equal", "at least", "at most", "about equal"])),
    st.builds(lambda pair, how: {"compare": [*map(of, pair)], "is": how}, two, st.sampled_from([*TIMES])),
    st.builds(lambda pair, how, room: {"compare": [*map(of, pair)], "is": how, "within": room}, two,
              st.sampled_from(["equal", "at least", "at most"]), st.sampled_from([1, 2])),
    st.builds(lambda thing, value: of(thing) | {"value": value}, things,
              st.sampled_from([0, 1, 2, 4, 6, "more than 2", "at most 1", "less than 0", "at least 6"])),
    st.builds(
        lambda among, rank, by: of(among[0]) | {"rank": min(rank, len(among)), "by": by, "of": among},
        st.lists(things, min_size=2, max_size=4, unique=True), st.integers(1, 3), st.sampled_from(["largest", "smallest"]),
    ),
)  # fmt: skip


def compare(one, how, other):
    return {"compare": [of(one), of(other)], "is": how}


def largest(thing):
    return of(thing) | {"rank": 1, "by": "largest", "of": ["a", "b"]}


@settings(max_examples=250)
@given(st.lists(assertions, min_size=2, max_size=6))
@example([compare("a", "more than", "b"), compare("b", "more than", "c"), compare("c", "more than", "a")])
@example([compare("a", "at least", "b"), compare("b", "equal", "c"), compare("c", "more than", "a")])
@example([compare("a", "twice", "b"), compare("b", "twice", "a")])
@example([compare("a", "twice", "b"), compare("b", "equal", "a")])
@example([of("a") | {"value": 0}, compare("a", "half", "b")])
@example([largest("a"), largest("b"), of("a") | {"value": 4}, of("b") | {"value": 4}])
@example([largest("a"), largest("b"), of("a") | {"value": 4}, of("b") | {"value": "at least 6"}])
@example([largest("a"), largest("b"), of("a") | {"value": 4}])
@example([largest("a"), largest("b"), compare("b", "equal", "a")])
@example([largest("a"), largest("b"), compare("a", "equal", "c"), compare("c", "equal", "b")])
@example([largest("a"), largest("b"), compare("a", "at least", "b")])
def test_all_that_clashes_and_nothing_else(said) -> None:
    said = connected(said)
    assert found_in(said) == expected(said)
