"""Claims of one quotation, and whose voices they have."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factcheck.logic.quotations.voices import quotation_around, strangers
from factcheck.records.record_set import RecordSet
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE

TEXT = "By him.\n\nThere “it was dear, ‘and old’ it seems” they said, and “it was new” too.\n"


def records_of(*claims: dict[str, Any]) -> RecordSet:
    """An article by Jan Novak with two quotations."""
    found = [{"statement": "It was so.", **claim} for claim in claims]
    files = {**EXAMPLE, "seeds/bridge.txt": TEXT, "claims/b.yaml": json.dumps({"claims": found})}
    return load_files((path, text.encode()) for path, text in files.items())


def said(name: str, quote: str, *speakers: str, **more: Any) -> dict[str, Any]:
    """A claim with its speakers."""
    return {"id": name, "quote": quote, "speaker": [*speakers], **more}


def found(*claims: dict[str, Any]) -> list[tuple[str, str, list[str]]]:
    """Each stranger with the quotation and the claims of the others."""
    return [
        (each.claim.id, each.quotation, [other.id for other in each.others])
        for each in strangers(records_of(*claims))
    ]


FIRST = "“it was dear, ‘and old’ it seems”"


def test_one_against_two() -> None:
    """The most claims have the quotation; a quotation inside it is a part of it."""
    others = [said("a", "it was dear", "novak", "kovar"), said("b", "and old", "kovar")]
    assert found(*others, said("c", "it seems", "novak", "courier")) == [("c", FIRST, ["a", "b"])]
    assert found(said("c", "it seems", "novak", "courier"), *others) == [("c", FIRST, ["a", "b"])]


def test_a_third_joins_two() -> None:
    """Who shares a voice with each, makes them one."""
    apart = [said("a", "it was dear", "kovar"), said("b", "and old", "courier")]
    assert found(*apart) == [("b", FIRST, ["a"])]
    assert found(*apart, said("c", "it seems", "courier", "kovar")) == []
    assert found(*apart, said("c", "it seems", "stranger")) == [
        ("b", FIRST, ["a"]),
        ("c", FIRST, ["a"]),
    ]


@pytest.mark.parametrize(
    "other",
    [
        said("b", "it was new", "courier"),  # another quotation
        said("b", "they said", "courier"),  # none
        said("b", "it seems” they said", "courier"),  # not all of it
        said("b", "There “it was dear", "courier"),
        said("b", "it seems", "novak"),  # the author's
        said("b", "it seems", "courier", status="withdrawn", note="Wrong."),
        said("b", "it seems", "novak", "kovar"),
    ],
)
def test_who_is_no_stranger(other: dict[str, Any]) -> None:
    """In another place, in the author's voice, withdrawn, or in the same voice."""
    assert found(said("a", "it was dear", "kovar"), other) == []


@pytest.mark.parametrize(
    ("stretch", "around"),
    [
        ("it was dear", FIRST),
        ("and old", FIRST),
        (FIRST, FIRST),
        (FIRST + " ", None),
        (" " + FIRST, None),
        ("it was new", "“it was new”"),
        ("they said", None),
        ("By him", None),
    ],
)
def test_the_outermost_quotation_around_a_stretch(stretch: str, around: str | None) -> None:
    """Which it lies in from end to end, marks included."""
    records = records_of()
    start = TEXT.index(stretch)
    mark = quotation_around("bridge", start, start + len(stretch), records)
    assert (mark and TEXT[mark.start : mark.end]) == around
    assert quotation_around("nowhere", start, start + len(stretch), records) is None
