"""Pairs of claims that somebody should look at: which are told of, and which are not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factcheck.logic.contradictions.suggestions import suggestions
from factcheck.logic.values import incomparable as module
from factcheck.records.record_set import RecordSet
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE


def records_of(*claims: dict[str, Any], single: bool = True) -> RecordSet:
    """Claims in the example, where what something cost may be several things."""
    found = [{"statement": f"Of {claim['id']}.", "quote": "It cost", **claim} for claim in claims]
    files = {**EXAMPLE, "claims/b.yaml": json.dumps({"claims": found})}
    if not single:
        files["claims/people.yaml"] = files["claims/people.yaml"].replace(
            "label: what it cost", "label: what it cost, single: false"
        )
    return load_files((path, text.encode()) for path, text in files.items())


def cost(name: str, value: object, claim: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    """A claim of what the bridge cost."""
    assertion = {"subject": "vidrov-bridge", "property": "cost", "value": value, **more}
    return {"id": name, "asserts": [assertion], **(claim or {})}


def found(*claims: dict[str, Any], **options: bool) -> list[tuple[tuple[str, str], str]]:
    """The pairs, each with what its message ends with."""
    return [
        (each.claims, each.message.rpartition(": ")[2])
        for each in suggestions(records_of(*claims, **options))
    ]


UNITS = "their units are not compared"
UNDATED = "one has no time and may be for another"
MULTIPLE = (
    "a multiple and a percentage are not compared unless it is plain that it is by how much something rose"
)
TIMES = "they may be for the same time or not"


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (cost("a", 40, unit="euros"), cost("b", 40, unit="crowns"), UNITS),
        (cost("b", 40, unit="euros"), cost("a", 40, unit="crowns"), UNITS),
        (cost("a", 40, unit="hours"), cost("b", 50, unit="minutes"), None),  # they are
        (cost("a", 40), cost("b", "dear"), "a number and a text are not compared"),
        (cost("a", True), cost("b", 40), "a yes or no and a number are not compared"),
        (cost("a", 40), cost("b", 52), None),  # they clash
        (cost("a", 40), cost("b", 52, when="1950"), UNDATED),
        (cost("a", 40), cost("b", 40, when="1950"), None),
        (cost("a", 40), cost("b", 40, when="1950", **{"not": True}), UNDATED),
        (cost("a", 40), cost("b", 52, when="1950", **{"not": True}), None),
        (
            cost("a", 40, when="2018/2019-05"),
            cost("b", 52, when="2019-05/2021"),
            None,
        ),  # one follows the other
        (cost("a", 40, when="2018/2019-05-03"), cost("b", 52, when="2019-05-03/2021"), None),
        (cost("a", 40, when="2018~"), cost("b", 52, when="2021"), TIMES),  # give or take three years
        (cost("a", 40, when="2018~"), cost("b", 52, when="2023"), None),
        (cost("a", "several"), cost("b", 52), "“several” is no number that could be compared"),
        (cost("a", "tripled"), cost("b", "300 %"), MULTIPLE),
        (
            cost("a", "5 %"),
            cost("b", "5 percentage points"),
            "a percentage and percentage points are not compared",
        ),
        (cost("a", "5 registered voters"), cost("b", "6 voters"), "they may be of different things"),
        (cost("a", 5, unit="kg"), cost("b", 6, unit="metres"), UNITS),
        (cost("a", 5, unit="kg"), cost("b", 6, unit="people"), UNITS),
        (cost("a", "2019-05-03"), cost("b", "dear"), "a date and a text are not compared"),
        (cost("a", "3 May"), cost("b", "10:30"), "parts of two dates are not compared"),
        (cost("a", "yes", unit="km"), cost("b", "no", unit="kg"), UNITS),
        (cost("a", 40, when="2019"), cost("b", 52, when="2019"), None),
        (cost("a", 40, when="2019"), cost("b", 52, when="2019-05"), TIMES),
        (cost("a", 40, when="2019-12"), cost("b", 52, when="2019"), TIMES),
        (cost("a", 40, when="2019"), cost("b", 40, when="2019-05"), None),  # the same
        (cost("a", 40, when="2019"), cost("b", 52, when="2020-01"), None),
        (cost("a", 40, when="2019"), cost("b", 52, when="2018-12"), None),
        (cost("a", 40, when="2019"), cost("b", 52, when="2019-12/2020-02"), TIMES),
        (cost("a", 40, unit="euros"), cost("b", 40, unit="crowns", **{"not": True}), None),  # denied
        (cost("a", 40, **{"not": True}), cost("b", 40, when="1950", **{"not": True}), None),
        (cost("a", 40, unit="euros"), cost("b", 40, unit="crowns", only=True), UNITS),
        (cost("a", 40, unit="euros"), {"id": "b"}, None),
    ],
)
def test_values_that_cannot_be_compared(one: dict[str, Any], other: dict[str, Any], why: str | None) -> None:
    """For their kind, their unit or their time; what is compared is a conflict or none."""
    assert found(one, other) == ([] if why is None else [(("a", "b"), why)])


def test_what_may_have_several_values_need_not_be_compared() -> None:
    """Two of them can both be, in any unit."""
    both = (cost("a", 40, unit="euros"), cost("b", 52, unit="crowns"))
    assert found(*both, single=False) == []
    assert found(*both, single=True) == [(("a", "b"), UNITS)]


def test_one_claim_is_not_compared_with_itself() -> None:
    """It may give a value in two units."""
    twice = cost("a", 40, unit="euros")
    twice["asserts"] += cost("a", 52, unit="crowns")["asserts"]
    assert found(twice) == []


@pytest.mark.parametrize(
    "joined",
    [
        {"depends_on": ["a"]},
        {"contradicts": [{"claim": "a"}]},
        {"contradicts": [{"claim": "a", "note": "Other units."}]},
        {"tension_with": [{"claim": "a", "note": "Other units."}]},
        {"status": "withdrawn", "note": "Wrong."},
    ],
)
def test_what_is_joined_already_is_not_suggested(joined: dict[str, Any]) -> None:
    """From either side."""
    one, other = cost("a", 40, unit="euros"), cost("b", 52, joined, unit="crowns")
    assert found(one, other) == []
    assert found(other, one) == []
    third = cost("c", 53, unit="crowns")
    assert (("a", "c"), UNITS) in found(one, other, third)


def test_a_few_suggestions_of_a_topic_are_enough() -> None:
    """Mending these mostly mends the rest."""
    units = ("euros", "crowns", "roubles", "guilders")
    claims = [cost(unit, 40, unit=unit) for unit in units]
    assert len(found(*claims[:3])) == 3
    assert len(found(*claims)) == module.OF_A_TOPIC


def test_many_values_are_no_quadratic_work(calls_of) -> None:
    """Only so many different ones are compared."""
    calls = calls_of(module, "_why_not")
    found(*(cost(f"c{number:03}", number) for number in range(module.COMPARED + 20)))
    assert len(calls) == module.COMPARED * (module.COMPARED - 1) // 2


OPENED = {"event": "bridge-opened", "when": "2019"}


def stated(name: str, statement: str, **more: Any) -> dict[str, Any]:
    """A claim in words."""
    return {"id": name, "statement": statement, **more}


YEARS = ("The bridge took tolls for three years.", "The bridge took tolls for five years.")
NAMES = ("The bridge was built for the town of Vidrov.", "The bridge was built for the town of Praha.")
DATES = ("The tolls on the bridge ended in 2019.", "The tolls on the bridge ended in 2020.")


@pytest.mark.parametrize(
    ("statements", "one", "other", "is_told"),
    [
        (YEARS, {}, {}, True),
        (YEARS, {"asserts": [OPENED]}, {}, True),
        (YEARS, {"asserts": [OPENED]}, {"asserts": [OPENED]}, False),  # of one thing: the engines compare
        (YEARS, {"asserts": [OPENED]}, {"asserts": [{**OPENED, "event": "other"}]}, True),
        (DATES, {}, {}, True),
        (DATES, {"asserts": [OPENED]}, {}, True),
        (DATES, {"asserts": [OPENED]}, {"asserts": [{**OPENED, "event": "other"}]}, False),  # of two events
        (NAMES, {}, {}, True),
        (NAMES, {"asserts": [OPENED]}, {"asserts": [{**OPENED, "event": "other"}]}, False),  # or bridges
        (YEARS, {"kind": "caption"}, {"kind": "caption"}, False),  # of two pictures
        (YEARS, {"kind": "caption"}, {}, True),
        (YEARS, {"kind": "quotation", "speaker": ["kovar"]}, {}, False),  # what was said, and what is
        (YEARS, {}, {"kind": "attribution", "speaker": ["kovar"]}, False),
        (
            YEARS,
            {"kind": "quotation", "speaker": ["kovar"]},
            {"kind": "attribution", "speaker": ["kovar"]},
            True,
        ),
    ],
)
def test_statements_that_are_nearly_the_same(
    statements: tuple[str, str], one: dict[str, Any], other: dict[str, Any], *, is_told: bool
) -> None:
    """Unless they assert something of one thing, or differ on purpose."""
    first, second = stated("a", statements[0], **one), stated("b", statements[1], **other)
    assert [pair for pair, _ in found(first, second)] == ([("a", "b")] if is_told else [])


def test_a_pair_is_told_once() -> None:
    """Of what cannot be compared, where it is also in nearly the same words; sorted by claims."""
    claims = [
        cost("b", 40, {"statement": YEARS[0]}, unit="euros"),
        cost("a", 40, {"statement": YEARS[1]}, unit="crowns"),
        stated("0", DATES[0]),
        stated("1", DATES[1]),
    ]
    assert [pair for pair, _ in found(*claims)] == [("0", "1"), ("a", "b")]
    assert found(*claims)[1] == (("a", "b"), UNITS)


MET = (
    "The mason met Anna Kovar in the spring of the year.",
    "The mason met the Vidrov Courier in the spring of the year.",
)


@pytest.mark.parametrize(
    ("statements", "quote", "is_told"),
    [
        (MET, "in this place", False),  # “... but not in this place,” Kovar told the Vidrov Courier.
        (MET, "It cost", True),  # a sentence that names Kovar alone
        (MET, "third bridge", True),
        (YEARS, "in this place", True),
        (
            ("The mason met Eva Courier in spring.", "The mason met the Vidrov Courier in spring."),
            "in this place",
            True,
        ),
    ],
)
def test_what_one_sentence_names_together_is_no_clash(
    statements: tuple[str, str], quote: str, *, is_told: bool
) -> None:
    """The article tells of both; it is enough that one of the claims rests on the sentence."""
    for first, second in ((quote, "third bridge"), ("third bridge", quote)):
        claims = [
            stated(name, statement, quote=each)
            for name, statement, each in zip("ab", statements, (first, second), strict=True)
        ]
        assert [pair for pair, _ in found(*claims)] == ([("a", "b")] if is_told else [])


def test_the_message_of_opposites() -> None:
    """Which word stands in which statement."""
    claims = [stated("a", "The tolls rose in the spring."), stated("b", "The tolls fell in the spring.")]
    (told,) = suggestions(records_of(*claims))
    assert told.message == (
        "nearly the same but for two words that are opposites: the statement of a has “rose” and this one “fell”"
    )
