"""Comparisons and ranks as records write them: what is taken, and what is refused in words."""

from __future__ import annotations

from fractions import Fraction

import pytest
from pydantic import ValidationError

from factcheck.records.claims import Claim
from factcheck.records.comparison_assertions import ValueComparison, ValueRank, multiple_of

AVA, BEL = ({"subject": each, "property": "population"} for each in ("ava", "bel"))
RANK = AVA | {"rank": 1, "by": "largest"}


def asserted(assertion):
    return Claim.model_validate({"id": "x", "statement": "x", "quote": "x", "asserts": [assertion]}).asserts[
        0
    ]


@pytest.mark.parametrize(
    ("written", "side", "times"),
    [
        ("more than", "more than", None),
        ("equal", "", None),
        ("about equal", "about", None),
        ("twice", "", Fraction(2)),
        ("Three  times", "", Fraction(3)),
        ("more than 2.5 times", "more than", Fraction(5, 2)),
        ("at most half", "at most", Fraction(1, 2)),
        ("nearly a third", "nearly", Fraction(1, 3)),
        ("80 %", "", Fraction(4, 5)),
        ("tenfold", "", Fraction(10)),
    ],
)
def test_how_two_compare(written, side, times):
    what = asserted({"compare": [AVA, BEL], "is": written})
    assert isinstance(what, ValueComparison)
    assert multiple_of(what.is_) == (side, times)


@pytest.mark.parametrize(
    ("assertion", "words"),
    [
        ({"compare": [AVA, BEL], "is": "greater"}, "not 'greater'"),
        ({"compare": [AVA, BEL], "is": "5"}, "not '5'"),
        ({"compare": [AVA, BEL], "is": "0 times"}, "not '0 times'"),
        ({"compare": [AVA, BEL], "is": "2 to 3 times"}, "not '2 to 3 times'"),
        ({"compare": [AVA, BEL], "is": 2}, "not 'this'"),
        ({"compare": [AVA, BEL], "is": "third"}, "not 'third'"),
        ({"compare": [AVA], "is": "equal"}, "takes two values; there is 1"),
        ({"compare": [AVA, BEL, AVA], "is": "equal"}, "takes two values; there are 3"),
        ({"compare": [AVA, AVA], "is": "equal"}, "has one value twice"),
        ({"compare": [AVA, BEL], "is": "equal", "unit": "km"}, "'unit' is that of 'within'"),
        ({"compare": [AVA, BEL], "is": "twice", "within": 1}, "'within' goes with"),
        (RANK | {"rank": 0, "of": ["bel"]}, "counts from 1"),
        (RANK | {"since": 2030, "when": 2020}, "'since' is 2030, which is after 'when', 2020"),
        (AVA | {"value": 5, "ordinal": 1, "since": 2030, "when": 2020}, "is after 'when', 2020"),
        (RANK, "there is no other than the subject"),
        (RANK | {"of": ["ava"]}, "there is no other than the subject"),
        (RANK | {"of": ["bel", "bel"]}, "has an entity twice"),
        (RANK | {"rank": 3, "of": ["ava", "bel"]}, "'rank' is 3 among 2"),
        (RANK | {"since": "1998"}, "'since' goes with"),
        (RANK | {"since": "1998", "when": "2020", "of": ["bel"]}, "'since' goes with"),
        (RANK | {"since": "1998", "when": "2020", "rank": 2}, "'since' goes with"),
        (RANK | {"since": "1998", "when": "2020", "by": "first"}, "'since' goes with"),
        (AVA | {"value": 5, "since": "1998", "when": "2020"}, "it goes with 'ordinal: 1'"),
        (AVA | {"value": 5, "since": "1998", "ordinal": 1}, "it goes with 'ordinal: 1'"),
        (AVA | {"value": 5, "since": "1998", "ordinal": 2, "when": "2020"}, "it goes with 'ordinal: 1'"),
    ],
)
def test_what_is_refused(assertion, words):
    with pytest.raises(ValidationError) as refused:
        asserted(assertion)
    assert words in str(refused.value)


def test_a_rank_is_among_all_that_are_named():
    what = asserted(RANK | {"rank": 2, "of": ["ava", "bel"]})
    assert isinstance(what, ValueRank)
    assert what.others() == ("bel",)
    assert asserted(RANK | {"rank": 2, "of": ["bel"]}).others() == ("bel",)
