"""What claims say, in the words of messages."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factcheck.logic.claims_in_words import (
    clash_in_words,
    excerpt,
    holders_in_words,
    listing,
    source_details,
    speaker_of,
    told,
    with_places,
)
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.value_assertions import PropertyValue
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE


def example(*claims: dict[str, Any], article: str = EXAMPLE["seeds/bridge.yaml"]) -> RecordSet:
    """Claims in the example."""
    found = [{"statement": "It was so.", "quote": "It cost", **claim} for claim in claims]
    files = {**EXAMPLE, "seeds/bridge.yaml": article, "claims/b.yaml": json.dumps({"claims": found})}
    return load_files((path, text.encode()) for path, text in files.items())


def valued(name: str, speaker: str | None = None, **value: Any) -> dict[str, Any]:
    """A claim that asserts what the bridge cost."""
    asserted = {"subject": "vidrov-bridge", "property": "cost", **value}
    return {"id": name, "asserts": [asserted]} | ({"speaker": [speaker]} if speaker else {})


def pair(records: RecordSet, one: str, other: str) -> list[tuple[Claim, PropertyValue]]:
    """Two claims, each with the value that it asserts."""
    found = []
    for name in (one, other):
        value = records.claims[name].asserts[0]
        assert isinstance(value, PropertyValue)
        found.append((records.claims[name], value))
    return found


@pytest.mark.parametrize(
    ("text", "longest", "shown"),
    [
        ("one two three", 13, "one two three"),
        ("one two three", 12, "one two …"),
        ("one\n  two", 20, "one two"),
        ("abcdefghij", 10, "abcdefghij"),
        ("abcdefghijk", 10, "abcdefghi…"),
        ("  abcdefghijk and more", 10, "abcdefghi…"),
        ("…", 10, "…"),
    ],
)
def test_an_excerpt_is_cut_between_words(text: str, longest: int, shown: str) -> None:
    """Or inside one that is longer than all, and never longer than allowed."""
    assert excerpt(text, longest) == shown
    assert len(shown) <= longest


def test_a_list_reads_as_a_sentence() -> None:
    """However many there are."""
    assert [listing([*"abc"[:count]]) for count in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert listing(["a", "b", "c"], "or") == "a, b or c"


@pytest.mark.parametrize(
    ("speaker", "shown"),
    [
        ([], "Jan Novak"),
        (["novak"], "Jan Novak"),
        (["novak", "kovar"], "Anna Kovar"),
        (["novak", "courier", "kovar"], "Anna Kovar, by Vidrov Courier"),
        (["courier", "stranger", "kovar"], "Anna Kovar, by stranger, by Vidrov Courier"),
        (["courier", "novak"], "Jan Novak, by Vidrov Courier"),
    ],
)
def test_the_innermost_voice_speaks(speaker: list[str], shown: str) -> None:
    """By way of those who relay it, but for the author; an id stands for who is not on record."""
    records = example({"id": "a"} | ({"speaker": speaker} if speaker else {}))
    assert speaker_of(records.claims["a"], records) == shown


def test_without_an_author_the_article_speaks() -> None:
    """And who relays is told."""
    anonymous = EXAMPLE["seeds/bridge.yaml"].replace("  author: novak\n", "")
    claims = [{"id": "a"}, {"id": "b", "speaker": ["novak", "kovar"]}]
    records = example(*claims, article=anonymous)
    assert speaker_of(records.claims["a"], records) == "the article"
    assert speaker_of(records.claims["b"], records) == "Anna Kovar, by Jan Novak"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ({"value": 40, "unit": "euros"}, "says 40 euros"),
        ({"value": 40, "unit": "euros", "within": "2", "when": "2019"}, "says 40 euros give or take 2 for 2019"),
        ({"value": "kovar", "only": True}, "says only Anna Kovar"),
        ({"value": "Kovar", "not": True}, "denies Kovar"),
        ({"value": True}, "says true"),
        ({"value": False, "not": True}, "denies false"),
        ({"not": True}, "says none"),
        ({"value": "Vienna", "ordinal": 2}, "says Vienna as number 2"),
    ],
)  # fmt: skip
def test_a_value_in_words(value: dict[str, Any], shown: str) -> None:
    """With all that qualifies it."""
    records = example(valued("a", **value))
    ((claim, said), _) = pair(records, "a", "a")
    assert told(claim, said, records) == f"Jan Novak {shown} (a)"


ON = "on The bridge at Vidrov (what it cost)"


def test_two_voices_that_clash() -> None:
    """Each says or denies; one voice is named once, and its verb too where it is the same."""
    records = example(
        valued("a", value=40),
        valued("b", value=52),
        valued("c", value=40, **{"not": True}),
        valued("d", "kovar", value=52),
        valued("e", "kovar", value=52, **{"not": True}),
        valued("f", value=53, **{"not": True}),
    )

    def words(one: str, other: str) -> str:
        return clash_in_words(*pair(records, one, other), records)

    assert words("a", "b") == f"{ON}, Jan Novak says 40 (a) and 52 (b)"
    assert words("a", "c") == f"{ON}, Jan Novak says 40 (a) and denies 40 (c)"
    assert words("c", "f") == f"{ON}, Jan Novak denies 40 (c) and 53 (f)"
    assert words("a", "d") == f"{ON}, Jan Novak says 40 (a), Anna Kovar says 52 (d)"
    assert words("c", "e") == f"{ON}, Jan Novak denies 40 (c), Anna Kovar denies 52 (e)"
    assert words("a", "a") == f"{ON}, it says 40 and 40"


def test_one_claim_against_itself() -> None:
    """It says the one and denies the other."""
    both = valued("a", value=40)
    both["asserts"] += valued("a", value=40, **{"not": True})["asserts"]
    records = example(both)
    claim = records.claims["a"]
    one, two = claim.asserts
    assert isinstance(one, PropertyValue)
    assert isinstance(two, PropertyValue)
    assert clash_in_words((claim, one), (claim, two), records) == f"{ON}, it says 40 and denies 40"


def test_two_who_have_what_one_has_at_a_time() -> None:
    """Who says it of whom, and for when."""
    office = {"property": "office", "value": "mayor"}
    first = {"id": "a", "asserts": [{**office, "subject": "kovar", "when": "2019"}]}
    second = {"id": "b", "asserts": [{**office, "subject": "novak"}], "speaker": ["kovar"]}
    records = example(first, second)
    assert holders_in_words(*pair(records, "a", "b"), records) == (
        "one at a time has mayor (office): Jan Novak says Anna Kovar for 2019 (a), Anna Kovar says Jan Novak (b)"
    )


def test_a_source_and_places() -> None:
    """What is known of a source; the file and line of claims."""
    records = example({"id": "a"}, {"id": "b"})
    assert source_details("accounts-2019", records) == "Accounts of the town for 2019, Vidrov, 2020-03"
    assert source_details("search-log", records) == "Log of searches"
    assert source_details("nowhere", records) == ""
    assert with_places([records.claims["a"], records.claims["b"]]) == (
        "a (claims/b.yaml:1) and b (claims/b.yaml:1)"
    )
