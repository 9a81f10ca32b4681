"""What claims rest on, against a walk from each claim."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.contradictions.dependencies import FALLEN, dependency_circles, fallen_base
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

NAMES = "abcde"
sets = st.dictionaries(
    st.sampled_from(NAMES),
    st.tuples(
        st.sampled_from(["supported", "unchecked", "refuted", "withdrawn"]),
        st.lists(st.sampled_from(NAMES), max_size=2),
    ),
)


def record_set(claims: dict[str, tuple[str, list[str]]]) -> RecordSet:
    """Claims by id, each with its status and what it rests on."""
    return RecordSet(
        claims={
            name: Claim.model_validate(
                {"id": name, "statement": "It is.", "quote": "is", "status": status, "depends_on": bases}
            )
            for name, (status, bases) in claims.items()
        }
    )


def nearest_fallen(base: str, claims: dict[str, tuple[str, list[str]]]) -> set[str]:
    """The fallen claims that the fewest steps lead to, by breadth."""
    level, seen = {base}, set()
    while level:
        fallen = {name for name in level if name in claims and claims[name][0] in FALLEN}
        if fallen:
            return fallen
        seen |= level
        level = {after for name in level if name in claims for after in claims[name][1]} - seen
    return set()


@given(sets, st.sampled_from(NAMES))
def test_a_fallen_base_is_the_nearest_one(claims, base):
    """It is found exactly if some chain of `depends_on` leads to a claim that has fallen."""
    found = fallen_base(base, record_set(claims))
    assert ({found.id} if found else set()) <= nearest_fallen(base, claims)
    assert (found is None) == (not nearest_fallen(base, claims))


def test_a_long_chain_is_no_obstacle():
    """Twenty thousand claims, each resting on the one before."""
    claims = {f"c{number}": ("supported", [f"c{number - 1}"]) for number in range(1, 20_000)}
    records = record_set({"c0": ("refuted", []), **claims})
    assert fallen_base("c19999", records).id == "c0"
    assert dependency_circles(records) == ()


def test_circles_of_claims():
    """Each circle once; a claim that names itself is one."""
    bases = {"a": ["b"], "b": ["c"], "c": ["a"], "d": ["d", "a"], "e": ["a"]}
    claims = {name: ("unchecked", rests_on) for name, rests_on in bases.items()}
    assert dependency_circles(record_set(claims)) == (("a", "b", "c"), ("d",))


def test_a_circle_is_the_same_in_whatever_order_its_claims_come():
    """Sorted by id, so that the order of files does not matter; a withdrawn claim breaks it."""
    bases = {"c": ["a"], "a": ["b"], "b": ["c"]}
    for order in ("abc", "bca", "cba"):
        claims = {name: ("unchecked", bases[name]) for name in order}
        assert dependency_circles(record_set(claims)) == (("a", "b", "c"),)
        assert dependency_circles(record_set({**claims, "b": ("withdrawn", ["c"])})) == ()
