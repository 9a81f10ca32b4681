"""Which claims are signed, by whom, and which the house wants signed."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from factcheck.logic.signatures.digests import digest_of
from factcheck.logic.signatures.states import by_state, is_asked_for, is_same_person, readers, signatures
from factcheck.records.record_set import RecordSet
from factcheck.settings import Settings
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE


def records_of(*claims: dict[str, Any]) -> RecordSet:
    """Claims in the example."""
    found = [{"statement": "It cost 40.", "quote": "It cost 40 million euros", **claim} for claim in claims]
    files = {**EXAMPLE, "claims/b.yaml": json.dumps({"claims": found})}
    return load_files((path, text.encode()) for path, text in files.items())


def signed(claim: dict[str, Any], *names: str, old: tuple[str, ...] = ()) -> dict[str, Any]:
    """A claim with signatures under what it holds, and some under what it held."""
    before = records_of({**claim, "statement": "It cost 41."}, {**claim, "id": "now"})
    digests = {
        name: digest_of(before.claims[claim["id"] if name in old else "now"], before) for name in names
    }
    reviews = [{"by": name, "date": "2021-05-20", "digest": digest} for name, digest in digests.items()]
    return {**claim, "review": reviews}


def test_claims_by_their_state() -> None:
    """One that nobody has judged need not be signed; one signature that stands is enough."""
    records = records_of(
        signed({"id": "a", "status": "supported"}, "Eva Lind"),
        signed({"id": "b"}, "Eva Lind", old=("Eva Lind",)),
        signed({"id": "c"}, "Eva Lind", "Jan Ek", old=("Eva Lind",)),
        {"id": "d", "status": "refuted"},
        {"id": "e"},
        {"id": "f", "status": "withdrawn", "note": "Wrong."},
    )
    assert {state: [claim.id for claim in claims] for state, claims in by_state(records).items()} == {
        "signed": ["a", "c"],
        "changed": ["b"],
        "unsigned": ["d"],
    }
    assert set(signatures(records)) == {"a", "b", "c"}
    assert [each.changes for each in signatures(records)["c"]] == [("the statement",), ()]


def test_a_reader_counts_once() -> None:
    """Whatever the capitals and spaces; the spelling of the first signature is told."""
    records = records_of(
        signed({"id": "a"}, "Eva Lind", "eva  lind", "Jan Ek", "Ada Berg", old=("Ada Berg",)), {"id": "b"}
    )
    assert readers(records.claims["a"], records) == ("Eva Lind", "Jan Ek")
    assert readers(records.claims["b"], records) == ()


@pytest.mark.parametrize(
    ("name", "other", "is_so"),
    [("Eva Lind", "EVA  lind", True), ("Eva Lind", "Eva Lund", False), ("Eva Lind", None, False)],
)
def test_whether_two_names_are_one(name: str, other: str | None, *, is_so: bool) -> None:
    """Nobody is nobody."""
    assert is_same_person(name, other) is is_so


@pytest.mark.parametrize(
    ("wanted", "profile", "status", "is_so"),
    [
        ("always", "draft", "supported", True),
        ("always", "draft", "unchecked", False),
        ("publish", "publish", "refuted", True),
        ("publish", "draft", "refuted", False),
        ("optional", "publish", "refuted", False),
    ],
)
def test_what_the_house_wants_signed(wanted: str, profile: str, status: str, *, is_so: bool) -> None:
    """What has a verdict, always or before it is published."""
    records = records_of({"id": "a", "status": status})
    settings = replace(Settings(), signed=wanted, profile=profile)
    assert is_asked_for(records.claims["a"], settings) is is_so
