"""Statements that are nearly the same, against a comparison of all with all."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.contradictions import nearly_the_same as module
from factcheck.logic.contradictions.nearly_the_same import likenesses
from factcheck.records.claims import Claim

WORDS = ("tolls", "lasted", "bridge", "years", "council")


def claims(*statements: str) -> dict[str, Claim]:
    """Claims with these statements."""
    records = [
        Claim.model_validate({"id": f"c{at:05}", "statement": statement, "quote": "is"})
        for at, statement in enumerate(statements)
    ]
    return {claim.id: claim for claim in records}


def found(*statements: str) -> list[tuple[str, tuple[str, str]]]:
    """In what the statements differ, and the words."""
    return [(each.differ, each.words) for each in likenesses(claims(*statements))]


@given(
    st.lists(
        st.tuples(st.sets(st.sampled_from(WORDS), min_size=2), st.integers(2, 4), st.booleans()), max_size=7
    )
)
def test_every_near_pair_is_found(parts):
    """By definition: the number differs, and at most one word is other, more or less; or the negation, and one is more or less."""
    texts = [
        f"it {' '.join(sorted(words))} {'not ' if negated else ''}for {number} days"
        for words, number, negated in parts
    ]
    expected = set()
    for (at, one), (other_at, two) in combinations(enumerate(parts), 2):
        more, less = len(one[0] - two[0]), len(two[0] - one[0])
        on_two_things = min(one[0]) not in two[0] and min(two[0]) not in one[0]
        if one[1] != two[1] and one[2] == two[2] and more <= 1 and less <= 1 and not on_two_things:
            expected.add((f"c{at:05}", f"c{other_at:05}"))
        if one[1] == two[1] and one[2] != two[2] and more + less <= 1:
            expected.add((f"c{at:05}", f"c{other_at:05}"))
    assert {(each.first.id, each.second.id) for each in likenesses(claims(*texts))} == expected


@pytest.mark.parametrize(
    ("one", "other", "differ", "words"),
    [
        ("Tolls ended in 2020 for cars.", "Tolls ended in 2021 for cars.", "date", ("2020", "2021")),
        ("It had three stone piers.", "It had four stone piers.", "number", ("three", "four")),
        ("The town paid for it.", "The town never paid for it.", "negation", ("paid", "never paid")),
        ("The town knew it.", "The town never knew it.", "negation", ("", "never")),
        (
            "Anna Kovar met Jan Novak in Brno in May 2019.",
            "Anna Kovar met Jan Novak in Brno in May 2020.",
            "date",
            ("May 2019", "May 2020"),
        ),
        ("Vidrov sold land to Brno.", "Vidrov sold land to Praha.", "name", ("Brno", "Praha")),
        (  # a capital does not make a name of a date
            "Tolls ended in Winter 2015 for cars.",
            "Tolls ended in Summer 2015 for cars.",
            "date",
            ("Winter 2015", "Summer 2015"),
        ),
        ("It had 3 or 4 stone piers.", "It had 3 or 5 stone piers.", "number", ("4", "5")),
        (
            "Its capital is Bridgetown.",
            "Its capital is Port of Spain.",
            "name",
            ("Bridgetown", "Port of Spain"),
        ),
        ("Vidrov sold land to Brno.", "Praha sold land to Brno.", "name", ("Vidrov", "Praha")),
        (
            "It had three piers, three of stone.",
            "It had three piers, two of stone.",
            "number",
            ("three", "two"),
        ),
        ("It wasn’t built of stone.", "It was built of stone.", "negation", ("wasn’t", "")),
    ],
)
def test_in_what_they_differ(one, other, differ, words):
    """A date, a number, a negation or a name, with the words of each."""
    assert found(one, other) == [(differ, words)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It had three stone piers.", "It had stone piers."),  # one says more
        ("It had three stone piers in 2019.", "It had four stone piers in 2020."),  # in two things
        ("The tolls lasted for 3 days.", "Fees lasted for 4 days."),  # of something else
        ("It had three stone piers.", "The piers of three were wide and new and blue."),
        ("It has 3.", "It has 4."),  # nothing in common that would tell
        ("Vidrov sold land to Brno.", "Vidrov sold woods to Praha."),  # another name, and another word
        ("Vidrov sold land to Brno.", "Vidrov sold land to Brno and Praha."),
        ("Vidrov sold land of Brno to Praha.", "Vidrov sold land of Praha to Brno."),  # in two names
        ("It was never built of stone.", "It was not built of stone."),  # both deny
    ],
)
def test_what_is_not_alike_enough(one, other):
    """No suggestion is better than many."""
    assert found(one, other) == []


def test_many_that_are_alike_are_no_quadratic_work(calls_of):
    """Two thousand statements that differ in a number: each is compared with a few."""
    calls = calls_of(module, "one_difference")
    list(likenesses(claims(*(f"The bridge had stone piers, {number} of them." for number in range(2_000)))))
    assert len(calls) <= 2_000 * module.ALIKE


def test_of_very_many_that_are_alike_the_first_are_told():
    """As many as are compared, each with each; a checker sees it from these."""
    texts = [f"The bridge had stone piers, {number} of them." for number in range(1, module.ALIKE + 6)]
    pairs = module.ALIKE * (module.ALIKE - 1) // 2
    assert len(found(*texts[: module.ALIKE])) == pairs
    assert len(found(*texts)) == pairs
    assert len(found(*texts[: module.ALIKE - 1])) == pairs - (module.ALIKE - 1)


def test_names_of_several_words_are_no_quadratic_work(calls_of):
    """Twice as many statements, each of another town: not more of them are compared than stand for all."""
    calls = calls_of(module, "one_difference")
    counted = []
    for many in (300, 600):
        calls.clear()
        list(
            likenesses(claims(*(f"The plans were sold to New Vidrov{'x' * at} Town." for at in range(many))))
        )
        counted.append(len(calls))
    assert counted[0] == counted[1] <= 600 * module.ALIKE
