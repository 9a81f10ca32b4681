"""Which evidence speaks loudest, against a comparison of every two items."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.conclusions.strength import strongest
from factcheck.records.claims import Claim, Evidence
from factcheck.records.record_set import RecordSet
from tests.logic.conclusions.about_an_article import record_set

KINDS = {"deed": "primary", "paper": "secondary", "atlas": "reference", "profile": "on-author"}
SOURCES = [{"id": name, "kind": kind} for name, kind in KINDS.items()]
SAYS = {
    "supported": ["supports"],
    "refuted": ["refutes"],
    "misleading": ["refutes", "context", "supports"],
    "conflicting": ["refutes", "supports"],
    "insufficient": ["refutes", "supports", "context", "search"],
    "unchecked": [],
    "not-pursued": [],
}
Pair = tuple[Claim, Evidence]

items = st.builds(
    lambda source, stance, note: {"source": source, "stance": stance, **({"note": note} if note else {})},
    st.sampled_from([*KINDS, "nowhere"]),
    st.sampled_from(["supports", "refutes", "context", "search"]),
    st.sampled_from(["", "Says so."]),
)
searches = st.builds(lambda place: {"stance": "search", "where": [place]}, st.sampled_from(["here", "there"]))
claims = st.lists(
    st.fixed_dictionaries(
        {"status": st.sampled_from(list(SAYS)), "evidence": st.lists(items | searches, max_size=4)}
    ),
    min_size=1,
    max_size=3,
)


def made(some: list[dict[str, Any]]) -> RecordSet:
    return record_set([{"id": f"c{at}", **keys} for at, keys in enumerate(some)], sources=SOURCES)


def louder(one: Pair, other: Pair, status: str, order: list[Pair]) -> bool:
    """Whether the first item speaks louder to a verdict than the second."""
    stances, near = SAYS[status], list(KINDS)
    if one[1].stance != other[1].stance:
        return stances.index(one[1].stance) < stances.index(other[1].stance)
    if (one[0].status == status) != (other[0].status == status):
        return one[0].status == status
    places = [near.index(item.source) if item.source in near else len(near) for _, item in (one, other)]
    if places[0] != places[1]:
        return places[0] < places[1]
    if bool(one[1].note) != bool(other[1].note):
        return bool(one[1].note)
    return at(one, order) < at(other, order)


def at(pair: Pair, order: list[Pair]) -> int:
    """The position of an item itself, among others that say the same."""
    return next(at for at, each in enumerate(order) if each[0] is pair[0] and each[1] is pair[1])


def where_from(item: Evidence) -> object:
    return item.source if item.source is not None else item.where


@given(claims, st.sampled_from(list(SAYS)), st.integers(0, 12))
def test_what_is_shown_speaks_louder_than_what_is_not(some, status, most):
    """For all verdicts but a conflicting one: the loudest of each source, in order, and no other stance."""
    records = made(some)
    order = [(claim, item) for claim in records.claims.values() for item in claim.evidence]
    speaking = [pair for pair in order if pair[1].stance in SAYS[status]]
    shown = strongest(tuple(records.claims.values()), status, records, most)
    known = [where_from(item) for _, item in shown]
    assert len(known) == len(set(known)) == min(most, len({where_from(item) for _, item in speaking}))
    assert all(item.stance in SAYS[status] for _, item in shown)
    for pair in shown:
        same = [each for each in speaking if where_from(each[1]) == where_from(pair[1])]
        assert all(each[1] is pair[1] or louder(pair, each, status, order) for each in same)
    if status != "conflicting":
        assert all(louder(one, two, status, order) for one, two in pairwise(shown))
        left = [pair for pair in speaking if where_from(pair[1]) not in known]
        assert all(louder(shown[-1], pair, status, order) for pair in left if shown)


@given(claims)
def test_of_what_conflicts_both_sides_are_shown(some):
    """Where two sources stand against each other, two items are enough to see it."""
    records = made(some)
    evidence = [item for claim in records.claims.values() for item in claim.evidence]
    against, for_it = (
        {item.source for item in evidence if item.stance == stance} for stance in ("refutes", "supports")
    )
    shown = strongest(tuple(records.claims.values()), "conflicting", records, 2)
    if against and for_it - against:
        assert {item.stance for _, item in shown} == {"refutes", "supports"}


def test_the_words_of_a_deed_come_before_a_report():
    """A primary source stands first though the record has it last, and a source speaks once."""
    records = made(
        [
            {
                "status": "refuted",
                "evidence": [
                    {"source": "paper", "stance": "refutes", "note": "Says 1952."},
                    {"source": "paper", "stance": "supports"},
                    {"source": "paper", "stance": "refutes"},
                    {"source": "deed", "stance": "refutes"},
                ],
            }
        ]
    )
    shown = strongest(tuple(records.claims.values()), "refuted", records, 2)
    assert [(item.source, item.note) for _, item in shown] == [("deed", None), ("paper", "Says 1952.")]
