"""What an assertion has that the words of its claim do not, asked one assertion at a time."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factcheck.logic.wording.assertions_said import ClaimWords, unsaid
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE

COST = {"property": "cost", "subject": "vidrov-bridge"}
QUOTE = "It cost 40 million euros"


def lacking(assertion: dict[str, Any], statement: str, quote: str = QUOTE, **claim: Any) -> list[tuple]:
    """What the example's article, a statement and a quote lack of an assertion: key, value, and what is missing."""
    record = {"id": "a", "statement": statement, "quote": quote, "asserts": [assertion], **claim}
    files = {**EXAMPLE, "claims/b.yaml": json.dumps({"claims": [record]})}
    records = load_files((path, text.encode()) for path, text in files.items())
    found = records.claims["a"]
    words = ClaimWords(found, records)
    return [(each.at, each.words, each.lacks) for each in unsaid(found.asserts[0], words)]


@pytest.mark.parametrize(
    ("date", "is_said"),
    [
        ("2019-05-03", True),  # in the paragraph
        ("2019-05", True),
        ("2019", True),
        ("2021-05-04", True),  # the article's own date
        ("2019-05-04", False),
        ("2019-06", False),
        ("2018", False),
        ("2018/2019", False),  # of an interval each year is asked
        ("2019/2021", True),
        ("../2019", True),
        ("../2018", True),  # before 2019 is until 2018
        ("2020/..", True),
        ("../2017", False),
        ("2023/..", False),
        ("2019-05~", True),
        ("2017~", False),
    ],
)
def test_a_date_stands_in_the_words_or_is_the_articles(date: str, *, is_said: bool) -> None:
    """Day, month and year together; of what is no single date only the years."""
    missing = [] if is_said else [(("when",), date, "that date")]
    assert lacking({"event": "bridge-opened", "when": date}, "The bridge opened.") == missing


def test_each_end_is_asked_by_itself() -> None:
    """The finding stands at the key that gives the date."""
    assertion = {"event": "bridge-opened", "from": "2019-05-03", "until": "2024"}
    assert lacking(assertion, "The bridge opened.") == [(("until",), "2024", "that date")]
    assertion = {"event": "bridge-opened", "from": "2012", "until": "2019-05-03"}
    assert lacking(assertion, "The bridge opened.") == [(("from",), "2012", "that date")]


@pytest.mark.parametrize(
    ("value", "unit", "lacks"),
    [
        (40, None, []),
        (41, None, [(("value",), "41", "“41”")]),
        (1, None, []),  # once, a bridge
        (2, None, []),
        (3, None, []),  # of a date
        (5, None, [(("value",), "5", "“5”")]),
        ("40 million", "euros", []),
        ("40 billion", "euros", [(("value",), "40 billion", "“billion”")]),
        (40, "million euros", []),
        (40, "dollar", [(("unit",), "dollar", "“dollar”")]),
        (2019, None, []),  # a year may be given as a number
    ],
)
def test_a_value_and_its_unit(value: object, unit: str | None, lacks: list[tuple]) -> None:
    """By their figures and names of units, in statement, quotes and paragraph."""
    assertion = {**COST, "value": value} | ({"unit": unit} if unit else {})
    assert lacking(assertion, "The bridge was dear.") == lacks


@pytest.mark.parametrize(
    ("value", "statement", "lacks"),
    [
        ("very dear", "The bridge was dear.", None),  # function words are not asked
        ("dear", "The bridge was DEARLY paid.", "dear"),
        ("dearly", "The bridge was DEARLY paid.", None),
        ("expensive", "It was an expense.", None),  # by the first five letters
        ("expensive", "It was exposed.", "expensive"),
        ("courier", "The Vidrov Courier paid.", None),  # an entity that is named
        ("courier", "A courier came.", None),  # or by one of its words
        ("courier", "It was dear.", "Vidrov Courier"),
        ("kovar", "Kovar paid.", None),
        ("kovar", "Novak paid.", "Anna Kovar"),
        ("million", "It was dear.", None),
    ],
)
def test_a_value_in_words(value: str, statement: str, lacks: str | None) -> None:
    """Each content word has to be said, of an entity one."""
    found = lacking({**COST, "value": value}, statement)
    assert found == ([] if lacks is None else [(("value",), value, f"“{lacks}”")])


@pytest.mark.parametrize(
    ("assertion", "statement", "lacks"),
    [
        ({"value": True}, "It was built.", []),
        ({"value": True}, "It was not built.", [(("value",), "true", "a plain yes: the statement denies something")]),
        ({"value": True}, "It wasn’t built.", [(("value",), "true", "a plain yes: the statement denies something")]),
        ({"value": True}, "Nobody built it.", []),  # no plain no
        ({"value": False}, "It was built.", [(("value",), "value: false", "a denial")]),
        ({"value": False}, "It was never built.", []),
        ({"value": False}, "Nobody built it.", []),
        ({"value": False}, "They refused it.", []),
        ({"value": True, "not": True}, "It was built.", [(("not",), "not: true", "a denial")]),
        ({"value": True, "not": True}, "It was not built.", []),
        ({"value": False, "not": True}, "It was built.", []),  # not false
        (
            {"value": False, "not": True},
            "It was not built.",
            [(("value",), "false", "a plain yes: the statement denies something")],
        ),
        ({"value": 40}, "It did not cost 41.", []),  # what the no belongs to is open
    ],
)  # fmt: skip
def test_a_denial_is_said_and_a_yes_is_no_denial(
    assertion: dict[str, Any], statement: str, lacks: list[tuple]
) -> None:
    """Either way round: what is asserted and what is said must both deny or neither."""
    assert lacking({**COST, **assertion}, statement) == lacks


@pytest.mark.parametrize(
    ("by", "statement", "told"),
    [
        ("P1D", "It opened a day before.", None),
        ("P3D", "It opened a day before.", "“a day”"),
        ("P3D", "It opened soon before.", None),  # nothing to compare
        ("P1D/..", "It opened ten days before.", None),
        ("P11D/..", "It opened ten days before.", "“ten days”"),
        ("P1D/P9D", "It opened ten days before.", "“ten days”"),
        ("P1D/P10D", "It opened ten days before.", None),
        ("P3D", "It was ten days, or one day, or ten days.", "“ten days”, “one day”"),
        ("P3D", "It was ten days, or three days.", None),
    ],
)
def test_a_gap_touches_some_length_in_the_words(by: str, statement: str, told: str | None) -> None:
    """Where they give none, nothing is known; the paragraph's lengths count as well."""
    assertion = {"event": "bridge-opened", "before": "other", "by": by}
    quote = "It is the town’s third bridge"  # a paragraph without a length of time
    found = lacking(assertion, statement, quote)
    assert found == ([] if told is None else [(("by",), by, f"such a length; it has {told}")])
