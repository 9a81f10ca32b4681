"""Dates that records give for a claim, and whether a date in words is one of them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from factcheck.languages.figures_said import parts_of

from factcheck.logic.wording.dating import article_dates, article_years, dates_of, is_dated, record_dates
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE

CLAIM = {
    "id": "a",
    "statement": "It opened.",
    "quote": "opened on 3 May 2019",
    "said": "2018-01-01",
    "asserts": [{"event": "bridge-opened", "when": "2017"}],
    "evidence": [
        {"source": "courier-2019", "stance": "supports"},
        {"source": "search-log", "stance": "search"},
        {"source": "nowhere", "stance": "search"},
    ],
}


def example(claim: dict[str, Any], **files: str) -> tuple[Claim, RecordSet]:
    """A claim in the example."""
    everything = {**EXAMPLE, "claims/b.yaml": json.dumps({"claims": [claim]}), **files}
    records = load_files((path, text.encode()) for path, text in everything.items())
    return records.claims[claim["id"]], records


@pytest.mark.parametrize(
    ("date", "is_so"),
    [
        ({"3", "month 5", "2019"}, True),
        ({"month 5", "2019"}, True),  # less precise
        ({"3", "month 5"}, True),
        ({"month 6", "2019"}, False),
        ({"3", "month 5", "2021"}, True),  # the year of the article goes without saying
        ({"2021"}, True),
        ({"2020"}, False),
        ({"month 6", "2021"}, False),
        (set(), True),
    ],
)
def test_a_date_may_say_less_than_a_known_one(date: set[str], *, is_so: bool) -> None:
    """But nothing else, except the article's year."""
    known = [frozenset({"3", "month 5", "2019"})]
    assert is_dated(frozenset(date), known, frozenset({"2021"})) is is_so


def test_where_no_date_is_known_the_articles_year_is() -> None:
    """And nothing is no date."""
    assert is_dated(frozenset({"2021"}), [], frozenset({"2021"})) is True
    assert is_dated(frozenset(), [], frozenset({"2021"})) is False
    assert is_dated(frozenset({"month 5"}), [], frozenset({"2021"})) is False


def test_the_years_of_the_article_are_those_in_which_it_appeared() -> None:
    """No month, no day; none where no date or no article is on record."""
    claim, records = example(CLAIM)
    assert article_years(claim, records) == {"2021"}
    undated = EXAMPLE["seeds/bridge.yaml"].replace("published: 2021-05-04", "note: Undated.")
    assert article_years(*example(CLAIM, **{"seeds/bridge.yaml": undated})) == frozenset()


def test_the_dates_in_the_article() -> None:
    """Of all its paragraphs."""
    claim, records = example(CLAIM)
    assert article_dates(claim, records) == {frozenset({"3", "month 5", "2019"})}


def test_the_dates_on_record_are_those_of_saying_asserting_and_publishing() -> None:
    """Without what is asserted, also without what sources say."""
    claim, records = example(CLAIM)
    own = [parts_of("2018-01-01"), parts_of("2021-05-04")]
    assert list(record_dates(claim, records, asserted=False)) == own
    every = [*own, parts_of("2017"), parts_of("2019-05-04")]
    assert list(record_dates(claim, records, asserted=True)) == every
    bare, records = example({key: CLAIM[key] for key in ("id", "statement", "quote")})
    assert list(record_dates(bare, records, asserted=True)) == [parts_of("2021-05-04")]


@pytest.mark.parametrize(
    ("assertion", "keys"),
    [
        ({"event": "e", "when": "2019"}, ["when"]),
        ({"event": "e", "from": "2018"}, ["from"]),
        ({"event": "e", "from": "2018", "until": "2019"}, ["from", "until"]),
        ({"subject": "s", "property": "p", "value": 1, "when": "2019"}, ["when"]),
        ({"subject": "s", "property": "p", "value": 1}, []),
        ({"event": "e", "before": "f"}, []),
    ],
)
def test_the_dates_of_an_assertion_have_their_keys(assertion: dict[str, Any], keys: list[str]) -> None:
    """So that a finding can point to the one that is wrong."""
    claim, _ = example({**CLAIM, "asserts": [assertion]})
    assert {key: date.text for key, date in dates_of(claim.asserts[0])} == {
        key: assertion[key] for key in keys
    }
