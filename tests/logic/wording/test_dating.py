"""Dates that records give for a claim."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factcheck.logic.wording.dating import dates_of, record_times
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


def told(claim: Claim, records: RecordSet, *, asserted: bool) -> list[str]:
    """The dates as the records have them."""
    return [time.words for time in record_times(claim, records, asserted=asserted)]


def test_the_dates_on_record_are_those_of_saying_asserting_and_publishing() -> None:
    """Without what is asserted, also without what is only asserted."""
    claim, records = example(CLAIM)
    own = ["2018-01-01", "2021-05-04"]
    of_source = ["2019-05-04"]
    assert told(claim, records, asserted=False) == own + of_source
    assert told(claim, records, asserted=True) == [*own, "2017", *of_source]
    bare, records = example({key: CLAIM[key] for key in ("id", "statement", "quote")})
    assert told(bare, records, asserted=True) == ["2021-05-04"]


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


def test_a_claim_asserts_the_dates_between_which_it_calculates() -> None:
    """What is no date, and what is added up, is none."""
    between = {"difference": ["2023-09-01", "2023-08-11"], "equals": 21, "unit": "days"}
    others = ({"sum": [2019, 2], "equals": 2021}, {"difference": ["2023-99", "12,480"], "equals": 1})
    claim, records = example({**CLAIM, "asserts": [between, *others]})
    told = [each.words for each in record_times(claim, records)]
    known = [each.words for each in record_times(claim, records, asserted=False)]
    assert sorted(told) == sorted([*known, "2023-09-01", "2023-08-11"])
