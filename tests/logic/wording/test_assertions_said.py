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
