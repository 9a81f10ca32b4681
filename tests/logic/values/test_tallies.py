"""Counts and ordinals over the record set, against all sets of claims tried one by one."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factcheck.findings import Origin
from factcheck.logic.contradictions.conflicts import conflicts
from factcheck.logic.values import caps, tallies
from factcheck.logic.values.tallies import tally_conflicts
from factcheck.records.claims import Claim
from factcheck.records.entities import Property
from factcheck.records.record_set import RecordSet

DAYS = ("2021-01-01", "2021-01-02", "2021-01-03", None)


def claim(name: str, assertion: dict[str, Any]) -> dict[str, Any]:
    """A claim that asserts one thing, as a record file has it."""
    return {"id": name, "statement": f"Statement of {name}.", "quote": "is", "asserts": [assertion]}


def record_set(claims: list[dict[str, Any]]) -> RecordSet:
    """The claims, with a property that has many values."""
    records = [Claim.model_validate(each) for each in claims]
    for line, record in enumerate(records, 1):
        record.place(Origin(file="claims/c.yaml", key=record.id, route=("claims", line), line=line))
    visited = Property(id="visited", label="visited", single=False)
    return RecordSet(claims={each.id: each for each in records}, properties={"visited": visited})


def visit(name: str, city: str, **more: Any) -> dict[str, Any]:
    """A claim that a city is among those visited."""
    return claim(name, {"subject": "kovar", "property": "visited", "value": city, **more})


def count(name: str, equals: int, **more: Any) -> dict[str, Any]:
    """A claim of how many cities were visited."""
    return claim(name, {"count": [{"subject": "kovar", "property": "visited", **more}], "equals": equals})


def found(records: RecordSet) -> set[frozenset[str]]:
    """The conflicts that counts and ordinals make, as sets of ids."""
    return {frozenset(clash.claims) for clash in tally_conflicts(records).clashes}


visits = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from((None, 1, 2, 3)), st.sampled_from(DAYS)), max_size=5
)


def day(date: str | None) -> tuple[float, float]:
    """When something began; without a date at any time."""
    return (float("-inf"), float("inf")) if date is None else (int(date[-2:]), int(date[-2:]))


def too_many(
    counted: list[int], said: list[tuple[str, int | None, str | None]], chosen: tuple[int, ...]
) -> bool:
    """Whether some of the visits, alone with the counts, cannot all be, by definition."""
    picked = [said[at] for at in chosen]
    cities = {city for city, _, _ in picked}
    if any(len(cities) > most for most in counted):
        return True
    if len(set(counted)) > 1 or any((number or 0) > most for most in counted for _, number, _ in picked):
        return True
    for (city, number, date), (other, others, others_date) in combinations(picked, 2):
        if number is not None and number == others and city != other:
            return True
        if number is not None and others is not None and number != others:
            first, second = (date, others_date) if number < others else (others_date, date)
            if day(first)[0] > day(second)[1]:
                return True
    for city, number, date in picked:
        earlier = {
            (other, others) for other, _, others in picked if other != city and day(others)[1] < day(date)[0]
        }
        instances = {(other, when) for other, when in earlier}
        if number is not None and len(instances) >= number:
            return True
    return False


@given(visits, st.lists(st.integers(0, 3), max_size=2))
def test_counts_and_ordinals_clash_exactly_with_the_sets_that_are_too_many(said, counted):
    """All minimal sets, and nothing else, where nothing is flagged."""
    claims = [
        visit(f"v{at}", city, **{key: value for key, value in (("ordinal", number), ("when", date)) if value})
        for at, (city, number, date) in enumerate(said)
    ]
    claims += [count(f"n{at}", equals) for at, equals in enumerate(counted)]
    every = [
        frozenset([*(f"v{at}" for at in chosen), *(f"n{at}" for at in of_counts)])
        for size in range(len(said) + 1)
        for chosen in combinations(range(len(said)), size)
        for number in range(len(counted) + 1)
        for of_counts in combinations(range(len(counted)), number)
        if too_many([counted[at] for at in of_counts], said, chosen)
    ]
    smallest = {one for one in every if not any(other < one for other in every)}
    records = record_set(claims)
    assert {frozenset(each.claims) for each in conflicts(records)} == smallest
    assert not tally_conflicts(records).unfinished


def test_a_flagged_pair_hides_no_set_that_holds_it():
    """Two visits too many for a count of one: the flag is of the two alone, and the sets of three are all there."""
    flagged = visit("a", "a") | {"contradicts": [{"claim": "n", "note": "One of them was no visit."}]}
    records = record_set([flagged, visit("b", "b"), visit("c", "c"), count("n", 1)])
    assert found(records) == {frozenset("abn"), frozenset("acn"), frozenset("bcn")}


def test_flagged_sets_do_not_count_toward_the_limit(monkeypatch):
    """Only what nobody has seen is cut off."""
    monkeypatch.setattr(caps, "LISTED", 2)
    flagged = visit("a", "a") | {"contradicts": [{"claim": "n", "with": ["b"], "note": "One was no visit."}]}
    records = record_set([flagged, visit("b", "b"), visit("c", "c"), count("n", 1)])
    result = tally_conflicts(records)
    assert (len(result.clashes), result.unfinished) == (3, ())


def test_what_is_supported_cannot_be_flagged_away():
    """Among supported claims the flags are not looked at."""
    flagged = visit("a", "a") | {"contradicts": [{"claim": "n", "note": "One of them was no visit."}]}
    claims = [each | {"status": "supported"} for each in (flagged, visit("b", "b"), count("n", 1))]
    assert found(record_set(claims)) == {frozenset("abn")}


def test_a_count_in_a_year_takes_what_surely_lies_in_it():
    """Neither a visit without a date nor one of about that year counts."""
    claims = [
        visit("a", "a", when="2015-03"),
        visit("b", "b", when="2015"),
        visit("c", "c"),
        visit("d", "d", when="2015~"),
        visit("e", "e", when="2016"),
        count("n", 1, when="2015"),
    ]
    assert found(record_set(claims)) == {frozenset("abn")}


def test_a_count_of_things_that_are_named_counts_no_values():
    """What is on record of a property does not matter to it."""
    named = claim("n", {"count": ["Brno"], "equals": 1})
    assert found(record_set([visit("a", "a"), visit("b", "b"), named])) == set()
    two = claim("n", {"count": [{"subject": "kovar", "property": "visited"}, "Brno"], "equals": 2})
    assert found(record_set([*(visit(each, each) for each in "abc"), two])) == set()


def test_none_clashes_with_a_count_of_some():
    """Never and twice."""
    never = claim("never", {"subject": "kovar", "property": "visited", "not": True})
    assert found(record_set([never, count("n", 2)])) == {frozenset(["never", "n"])}
    assert found(record_set([never, count("n", 0)])) == set()


def test_a_reason_names_who_says_what():
    """The count, the values, and what they come to."""
    records = record_set([visit("a", "Brno"), visit("b", "Vidrov"), count("n", 1)])
    (clash,) = tally_conflicts(records).clashes
    assert clash.reason == (
        "on kovar (visited), the article counts 1 (n), the article says Brno (a) and "
        "the article says Vidrov (b): these are 2"
    )


def test_a_reason_names_the_earlier_ones():
    """What has the number, and who says what was before it."""
    third = visit("c", "Praha", ordinal=2, when="2021-01-03")
    earlier = [visit("a", "Brno", when="2021-01-01"), visit("b", "Vidrov", when="2021-01-02")]
    (clash,) = tally_conflicts(record_set([*earlier, third])).clashes
    assert clash.reason == (
        "on kovar (visited), the article says Praha is number 2 (c), the article says Brno for 2021-01-01 (a) and "
        "the article says Vidrov for 2021-01-02 (b): 2 were earlier"
    )


def test_a_reason_names_a_few_of_many():
    """And the number of the others; as many as are named are all."""
    for many, more in ((caps.NAMED, ""), (caps.NAMED + 2, " and 2 more")):
        visits_of = [visit(f"v{at}", f"City {at}") for at in range(many)]
        (clash,) = tally_conflicts(record_set([*visits_of, count("n", many - 1)])).clashes
        assert clash.reason.count(" says City ") == caps.NAMED
        assert clash.reason.endswith(f"{more}: these are {many}") or not more
        assert (" more" in clash.reason) is bool(more)


def test_a_search_that_is_too_long_says_so(monkeypatch):
    """What was found is listed, and that there may be more."""
    monkeypatch.setattr(caps, "LISTED", 2)
    records = record_set([*(visit(letter, letter) for letter in "abcd"), count("n", 1)])
    result = tally_conflicts(records)
    assert len(result.clashes) == 2
    assert [each.listed for each in result.unfinished] == [2]


def test_more_counts_than_are_searched_are_said(monkeypatch):
    """With all claims of the topic, since any of them may clash; as many as are searched need no word."""
    monkeypatch.setattr(tallies, "CAPS", 2)
    visits_of = [visit(letter, letter) for letter in "abc"]
    few = record_set([*visits_of, count("m", 1), count("n", 1)])
    assert tally_conflicts(few).unfinished == ()
    result = tally_conflicts(record_set([*visits_of, count("l", 1), count("m", 1), count("n", 1)]))
    assert [(each.claims, each.over, each.listed) for each in result.unfinished] == [
        (("a", "b", "c", "l", "m", "n"), "the values of kovar (visited)", 0)
    ]
    assert len(result.clashes) == 6  # of each two of three visits, for two of the counts


def test_more_pairs_than_are_listed_are_said(monkeypatch):
    """Three cities as the first one make three pairs."""
    firsts = [visit(letter, letter, ordinal=1) for letter in "abc"]
    assert tally_conflicts(record_set(firsts)).unfinished == ()
    monkeypatch.setattr(tallies, "PAIRS", 2)
    result = tally_conflicts(record_set(firsts))
    assert [(each.claims, each.listed) for each in result.unfinished] == [(("a", "b", "c"), 2)]


def test_many_values_are_no_quadratic_work(calls_of):
    """Two thousand visits under one count, and as many ordinals."""
    calls = calls_of(tallies, "exceeding")
    claims = [visit(f"v{at}", f"city {at}", ordinal=at + 1) for at in range(2_000)] + [count("n", 1_999)]
    result = tally_conflicts(record_set(claims))
    assert len(calls) <= tallies.CAPS
    assert result.clashes
