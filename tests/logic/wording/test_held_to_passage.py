"""The figures of a claim held to its passage: what differs, what is lacking, and what is let be."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from factcheck.logic.wording.held_to_passage import held_to_passage
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE

QUOTE = "It cost 40 million euros"
LONG_AGO = "By Jan Novak\n\n{}\n"


def held(
    statement: str, *asserts: dict[str, Any], quote: str = QUOTE, text: str = "", **claim: Any
) -> tuple[list[str], list[str]]:
    """Where figures differ and where they are lacking, by their keys: `statement`, `0.when`.

    Args:
        statement: The statement of the claim.
        asserts: What it asserts.
        quote: What it quotes.
        text: The one paragraph of the article; the example's article where none is given.
        claim: Other keys.
    """
    record = {"id": "a", "statement": statement, "quote": quote, "asserts": list(asserts), **claim}
    files = {**EXAMPLE, "claims/b.yaml": json.dumps({"claims": [record]})}
    if text:
        files["seeds/bridge.txt"] = LONG_AGO.format(text)
        digest = hashlib.sha256(files["seeds/bridge.txt"].encode()).hexdigest()
        head = files["seeds/bridge.yaml"].rpartition("sha256:")[0]
        files["seeds/bridge.yaml"] = f"{head}sha256: {digest}\n"
    records = load_files((path, words.encode()) for path, words in files.items())
    found = held_to_passage(records.claims["a"], records)
    assert found is not None
    differing = [copy for each in found.differing for copy in each.copies]
    return [_key(copy.at) for copy in differing], [_key(copy.at) for copy in found.lacking]


def _key(at: tuple[str | int, ...]) -> str:
    return ".".join(str(part) for part in at if part != "asserts")


@pytest.mark.parametrize(
    ("date", "is_given"),
    [
        ("2019-05-03", True),  # in the paragraph
        ("2019-05", True),
        ("2019", True),
        ("2021-05-04", True),  # the article's own date
        ("2019-05-04", False),
        ("2019-06", False),
        ("2018", False),
        ("2019/2021", True),
        ("../2019", True),
        ("../2017", False),
        ("2023/..", False),
        ("2019-05~", True),
        ("2012~", False),
    ],
)
def test_an_asserted_date_is_near_the_quote_or_the_articles(date: str, *, is_given: bool) -> None:
    """Or it touches one that is, where it is a longer time."""
    found = held("The bridge opened.", {"event": "bridge-opened", "when": date})
    assert found == ([], [] if is_given else ["0.when"])


def test_each_end_is_asked_by_itself() -> None:
    """The finding stands at the key that gives the date."""
    assertion = {"event": "bridge-opened", "from": "2019-05-03", "until": "2024"}
    assert held("The bridge opened.", assertion) == ([], ["0.until"])
    assertion = {"event": "bridge-opened", "from": "2012", "until": "2019-05-03"}
    assert held("The bridge opened.", assertion) == ([], ["0.from"])


@pytest.mark.parametrize(
    ("value", "unit", "is_given"),
    [
        (40_000_000, None, True),
        ("40 million", "euros", True),
        (40, "million euros", True),
        ("52 million", None, True),  # in the paragraph
        (1, None, True),  # once, a bridge
        (2, None, True),
        (5, None, False),
        ("40 billion", "euros", False),
        (40, "million dollars", False),
        ("very dear", None, True),  # no figure
    ],
)
def test_an_asserted_value_is_near_the_quote(value: object, unit: str | None, *, is_given: bool) -> None:
    """As a number with its scale and unit."""
    assertion = {"property": "cost", "subject": "vidrov-bridge", "value": value}
    found = held("The bridge was dear.", assertion | ({"unit": unit} if unit else {}))
    assert found == ([], [] if is_given else ["0.value"])


@pytest.mark.parametrize(
    ("by", "is_given"),
    [
        ("P10D", True),
        ("P3D", False),
        ("P1D/..", True),
        ("P11D/..", False),
        ("P1D/P9D", False),
        ("P1D/P10D", True),
    ],
)
def test_an_asserted_gap_touches_a_length_in_the_words(by: str, *, is_given: bool) -> None:
    """Held to the quote, whatever the statement says."""
    order = {"event": "bridge-opened", "before": "other", "by": by}
    text = "It opened ten days before the other bridge."
    found = held("It opened before.", order, quote="It opened ten days before", text=text)
    assert found == ([], [] if is_given else ["0.by"])
    assert held("It opened before.", order, quote="It opened", text="It opened before.") == ([], [])


@pytest.mark.parametrize(
    ("text", "statement", "asserts", "differs"),
    [
        ("It holds 54,300 people.", "It holds 45,300 people.", {"value": "45,300"}, ["statement", "0.value"]),
        ("It holds 54,300 people.", "It holds 54,300 people.", {"value": "45,300"}, ["0.value"]),
        ("It holds 54,300 people.", "It holds 45,300 people.", {"value": "54,300"}, ["statement"]),
        ("It holds 54,300 people.", "It holds 54,300 people.", {"value": "54,300"}, []),
        ("It holds 54,321 people.", "It holds about 54,000 people.", {"value": "about 54,000"}, []),
        ("It hurt 15 men and 12 women.", "It hurt 12 men and 15 women.", {}, ["statement", "statement"]),
        ("It hurt 15 men and 12 women.", "It hurt 12 women and 15 men.", {}, []),
        ("It pays 18 euros an hour.", "It pays 18 euros a day.", {}, ["statement"]),
        ("It pays 18 euros an hour.", "It pays 18 euros per hour.", {}, []),
        ("It took half a year.", "It took 6 months.", {}, []),
        ("It began on 25 October (7 November) 1917.", "It began on 7 November 1917.", {}, []),
    ],
)
def test_each_copy_is_held_by_itself(
    text: str, statement: str, asserts: dict[str, Any], differs: list[str]
) -> None:
    """No copy excuses another, and of several figures the words around tell which is which."""
    assertion = [{"subject": "vidrov-bridge", "property": "size", **asserts}] if asserts else []
    assert held(statement, *assertion, quote=text.rstrip("."), text=text)[0] == differs


@pytest.mark.parametrize(
    ("quote", "value", "differs"),
    [
        ("In Lidov 340 houses were damaged and in Harna 215", "215", False),
        ("In Lidov 340 houses were damaged and in Harna 215", "215 houses", False),
        ("In Lidov 340 houses were damaged and in Harna 215", "251 houses", True),
        ("Lidov won 12 medals, Harna 9 and Brezi 7", "7 medals", False),
        ("United finished with 74 points, City 69", "69 points", False),
        ("Vidrov measured 40.2 °C, or 104.4 °F, and Ostra 37", "37 °C", False),
        ("Ostra has 1.2 million people in 2021, Lisk 400,000 and Vidrov 52,300", "52,300", False),
    ],
)
def test_a_list_may_say_once_what_it_counts(quote: str, value: str, *, differs: bool) -> None:
    """A number after a name takes the noun or the unit of the one before it."""
    assertion = {"subject": "vidrov-bridge", "property": "size", "value": value}
    differing, lacking = held(f"{quote}.", assertion, quote=quote, text=f"{quote}.")
    assert differing + lacking == (["0.value"] if differs else [])


@pytest.mark.parametrize(
    ("quote", "statement", "lacks"),
    [
        ("It lasted from 2 to 16 July 2025", "It lasted from 2 July 2025 to 16 July 2025.", False),
        ("It lasted from 2 to 16 July 2025", "It ended on 16 July 2025.", False),
        ("It lasted from 2 to 16 July 2025", "It ended on 15 July 2025.", True),
        ("It lasted between 2 and 16 July 2025", "It began on 2 July 2025.", False),
        ("It lasted 2–16 July 2025", "It began on 2 July 2025.", False),
        (
            "It rained on 2, 3 and 5 July 2025",
            "It rained on 2 July 2025, 3 July 2025 and 5 July 2025.",
            False,
        ),
        ("It rained on 2, 3 and 5 July 2025", "It rained on 4 July 2025.", True),
        ("It lasted from 2 to 16 July", "It ended on 16 July 2025.", False),
    ],
)
def test_days_may_share_their_month(quote: str, statement: str, *, lacks: bool) -> None:
    """Each day of several is borne out by words that name their month once; a day between them is not."""
    found = held(statement, quote=quote, text=f"{quote}.")
    assert found == ([], ["statement"] if lacks else [])


@pytest.mark.parametrize(
    ("statement", "differs"),
    [
        ("In Harna 215 houses were damaged.", 0),
        ("In the storm 215 houses were damaged in Harna.", 0),
        ("In Harna, damaged were 215 houses.", 0),
        ("In Lidov 215 houses were damaged.", 1),
        ("In Harna 340 houses were damaged and in Lidov 215.", 0),  # names changed about are not seen
        ("In Lidov 215 houses were damaged and in Harna 340.", 2),
    ],
)
def test_a_name_says_which_number_of_a_list_is_meant(statement: str, differs: int) -> None:
    """Whatever the words around the noun, which is said once."""
    text = "In Lidov 340 houses were damaged and in Harna 215."
    assert held(statement, quote=text.rstrip("."), text=text) == (["statement"] * differs, [])


@pytest.mark.parametrize("unit", ["complete years", "years"])
def test_what_a_claim_calculates_counts_in_its_words(unit: str) -> None:
    """Complete years are years."""
    calculation = {"difference": ["2002-07-15", "1998-07-22"], "equals": 3, "unit": unit}
    text = "From 22 July 1998 to 15 July 2002 she was minister."
    for words in ("3 years", "3 complete years", "three years"):
        statement = f"From 22 July 1998 to 15 July 2002 she was minister, for {words}."
        if words != "3 complete years" or unit != "years":
            assert held(statement, calculation, quote=text.rstrip("."), text=text) == ([], [])


@pytest.mark.parametrize(
    ("when", "differs"),
    [("2021-05-04", False), ("2021-05", False), ("2021", True), ("2021-05-03", True), ("2019-21", False)],
)
def test_a_value_may_be_that_of_the_day_of_telling(when: str, *, differs: bool) -> None:
    """The article appeared on 4 May 2021."""
    text = "Poe, 46, was 39 when the work began in spring 2019."
    age = {"subject": "vidrov-bridge", "property": "age", "value": 46, "when": when}
    assert held(text, age, quote=text.rstrip("."), text=text)[0] == (["0.when"] if differs else [])
    opened = {"event": "bridge-opened", "when": when}
    assert held(text, opened, quote=text.rstrip("."), text=text)[0] == (
        ["0.when"] if when != "2019-21" else []
    )


def test_a_calculation_need_not_be_said() -> None:
    """What it comes to stands in no passage."""
    text = "It cost 40 million, and then 52 million."
    total = {"sum": [40, 52], "equals": 92}
    assert held("It took 92 in all.", quote="It cost 40 million", text=text) == (["statement"], [])
    assert held("It took 92 in all.", total, quote="It cost 40 million", text=text) == ([], [])


def test_figures_of_evidence_count() -> None:
    """A figure that the passage lacks may stand in the words of a source."""
    evidence = [
        {"source": "courier-2019", "stance": "supports", "at": "p. 3", "quote": "It is 312 metres long"}
    ]
    assert held("It is 312 metres long.", evidence=evidence) == ([], [])
    assert held("It is 312 metres long.") == ([], ["statement"])
