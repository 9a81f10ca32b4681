"""What a signature notices: every change to what was signed, by its name, and nothing else."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.logic.signatures.digests import changes, digest_of
from factcheck.logic.signatures.states import readers, signatures, state
from factcheck.records.claims import DIGEST, Claim
from factcheck.records.record_set import RecordSet
from factcheck.store.loading.loader import load_files
from factcheck.strategies import assertions, claims, evidence
from factcheck.testing import EXAMPLE, TEXT

NAMED = {
    "statement": "the statement",
    "quote": "the quote",
    "kind": "the kind",
    "speaker": "the speaker",
    "said": "the time when it was said",
    "asserts": "the assertions",
    "status": "the status",
    "evidence": "the evidence ",
}
CHANGED: dict[str, st.SearchStrategy[Any]] = {
    "statement": st.sampled_from(
        ("The bridge cost 40 million euros.", "The bridge at Vidrov cost 40 million euros")
    ),
    "quote": st.sampled_from(
        ("It cost 40 million", ["It cost 40 million euros", "third bridge"], "It cost 40  million euro")
    ),
    "kind": st.sampled_from(("caption", "headline")),
    "speaker": st.sampled_from((["courier"], ["novak", "kovar", "courier"])),
    "said": st.sampled_from(("2019-05-04", "2019-05~", "2019-05-03/2019-05-04")),
    "asserts": st.lists(assertions(), min_size=3, max_size=4),
    "status": st.sampled_from(("supported", "refuted", "misleading", "conflicting", "insufficient")),
    "evidence": st.lists(evidence(), min_size=4, max_size=5),
}


def records_of(*found: dict[str, Any], path: str = "claims/bridge.yaml", text: str = TEXT) -> RecordSet:
    """The example with claims, which YAML reads as JSON."""
    files = {**EXAMPLE, "seeds/bridge.txt": text, path: json.dumps({"claims": list(found)})}
    return load_files((name, content.encode()) for name, content in files.items())


def digest(claim: dict[str, Any], **where: Any) -> str:
    """The digest of a claim of the example."""
    records = records_of(claim, **where)
    found = digest_of(records.claims[claim["id"]], records)
    assert found is not None
    return found


@given(claims("claim-a"))
def test_has_the_form_that_records_ask_for(claim: dict[str, Any]) -> None:
    """What is written can be read back."""
    assert re.fullmatch(DIGEST, digest(claim))


@given(claims("claim-a"), st.sampled_from(sorted(CHANGED)), st.data())
def test_every_change_to_a_signed_part_is_named(claim: dict[str, Any], key: str, data: st.DataObject) -> None:
    """One part changes, and it alone is named, with the sentence where the words are elsewhere."""
    assume(claim.get("kind") != "omission" or key not in ("quote", "kind"))  # which has no words to quote
    before = digest(claim)
    after = digest({**claim, key: data.draw(CHANGED[key].filter(lambda value: value != claim.get(key)))})
    named = changes(before, after)
    assert any(each.startswith(NAMED[key]) for each in named)
    others = [each for each in named if not each.startswith(NAMED[key])]
    assert others == [] or (key == "quote" and others == ["the sentence around the quote"])


@given(claims("claim-a"), claims("claim-b"), st.randoms(use_true_random=False))
def test_nothing_else_is_a_change(claim: dict[str, Any], other: dict[str, Any], chance: Any) -> None:
    """Order of keys and items, notes, links, waivers, another id, file or neighbour: still what was signed."""
    moved = {**claim, "id": "renamed", "note": "Seen in print.", "by": "Eva Lind", "central": True}
    moved |= {"tension_with": [{"claim": "claim-b", "note": "Odd."}], "depends_on": ["claim-b"]}
    moved |= {"contradicts": [], "waive": [{"rule": "claim-not-signed", "reason": "Known."}]}
    for key in ("asserts", "evidence"):
        if key in moved:
            moved[key] = chance.sample(moved[key], len(moved[key]))
    keys = chance.sample(sorted(moved), len(moved))
    moved["statement"] = moved["statement"].replace(" ", "\n   ")
    records = records_of(other, {key: moved[key] for key in keys}, path="claims/deep/other.yaml")
    assert digest_of(records.claims["renamed"], records) == digest(claim)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("40 million euros,” Mayor", "40 million euros!” the Mayor", ("the sentence around the quote",)),
        ("By Jan Novak", "By Jan Novák", ()),
        ("third bridge", "fourth bridge", ()),
    ],
)
def test_only_the_sentence_of_the_article_is_signed(old: str, new: str, named: tuple[str, ...]) -> None:
    """A change elsewhere in the text says nothing against the claim."""
    claim = {"id": "cost", "statement": "It cost 40.", "quote": "It cost 40 million euros"}
    assert changes(digest(claim), digest(claim, text=TEXT.replace(old, new))) == named


def test_the_sentence_is_that_of_the_quote_that_is_meant() -> None:
    """Where the words stand twice, what is around the other place does not count."""
    text = "The bridge is old. The bridge is new. The bridge is ours."
    quote = {"exact": "The bridge is", "prefix": "old. "}
    claim = {"id": "new", "statement": "It is new.", "quote": quote}
    before = digest(claim, text=text)
    assert changes(before, digest(claim, text=text.replace("ours", "theirs"))) == ()
    assert changes(before, digest(claim, text=text.replace("new", "blue"))) == (
        "the sentence around the quote",
    )

    claim["quote"] = (
        "The bridge is"  # two places and no word which: the first counts, as it does for coverage
    )
    before = digest(claim, text=text)
    assert changes(before, digest(claim, text=text.replace("ours", "theirs"))) == ()
    assert changes(before, digest(claim, text=text.replace("old", "blue"))) == (
        "the sentence around the quote",
    )


def test_evidence_is_told_source_by_source() -> None:
    """What was added, what was taken away, what turned and what reads otherwise."""
    sources = {"a": "supports", "b": "supports", "c": "context"}
    claim = {"id": "cost", "statement": "It cost 40.", "quote": "It cost 40 million euros"}
    before = [{"source": source, "stance": stance} for source, stance in sources.items()]
    after = [{"source": "b", "stance": "refutes"}, {"source": "c", "stance": "context", "at": "page 1"}]
    after += [{"source": "d", "stance": "search"}]
    named = changes(digest({**claim, "evidence": before}), digest({**claim, "evidence": after}))
    assert named == (
        "the evidence of a (supports, taken away)",
        "the evidence of b (supports, now refutes)",
        "the evidence of c (context)",
        "the evidence of d (search, added)",
    )


COST = {"id": "cost", "statement": "It cost 40.", "quote": "It cost 40 million euros"}
SAID = {"source": "courier-2019", "stance": "supports", "at": "page 1"}
SEARCH = {"stance": "search", "where": ["archive of the Courier"]}


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ({"evidence": []}, {"evidence": [SEARCH]}, "the evidence without a source (search, added)"),
        (
            {"evidence": [SEARCH]},
            {"evidence": [{**SEARCH, "terms": ["bridge"]}]},
            "the evidence without a source (search)",
        ),
        (
            {"evidence": [SAID]},
            {"evidence": [{**SAID, "quote": "40 million"}]},
            "the evidence of courier-2019 (supports)",
        ),
        (
            {"evidence": [{**SAID, "asserts": [{"event": "bridge-opened", "when": "2019-05-03"}]}]},
            {"evidence": [{**SAID, "asserts": [{"event": "bridge-opened", "when": "2019-05-04"}]}]},
            "the evidence of courier-2019 (supports)",
        ),
        ({}, {"quote": [{"exact": COST["quote"], "speaker": ["novak", "kovar"]}]}, "the quote"),
        (
            {"quote": {"exact": "The bridge at Vidrov", "in": "title"}},
            {"quote": {"exact": "The bridge at Vidrov"}},
            "the quote",
        ),
        ({"status": "refuted"}, {"status": "not-pursued"}, "the status (refuted, now not-pursued)"),
    ],
)
def test_the_keys_of_version_2_are_signed(before: dict[str, Any], after: dict[str, Any], named: str) -> None:
    """A search without a source, what a source asserts, and whose words of which part they are."""
    one, two = digest({**COST, **before}), digest({**COST, **after})
    assert changes(one, two)[0] == named
    assert re.fullmatch(DIGEST, one)
    assert re.fullmatch(DIGEST, two)


def test_an_omission_can_be_signed() -> None:
    """It has neither quote nor speaker, and its evidence is what is signed."""
    claim = {"id": "closed", "statement": "It was closed.", "kind": "omission", "evidence": [SEARCH]}
    signed = digest(claim)
    assert "kind=omission speaker=- " in signed
    assert " evidence/search/-=" in signed
    assert changes(signed, digest({**claim, "statement": "It was shut."})) == ("the statement",)


def test_two_items_of_one_source_are_two() -> None:
    """Saying the same twice, or once where it was twice, is a change."""
    item = {"source": "courier-2019", "stance": "supports", "at": "page 1"}
    claim = {
        "id": "cost",
        "statement": "It cost 40.",
        "quote": "It cost 40 million euros",
        "evidence": [item],
    }
    assert changes(digest(claim), digest({**claim, "evidence": [item, item]})) == (
        "the evidence of courier-2019 (supports, added)",
    )


def test_the_author_speaks_where_nobody_is_named() -> None:
    """Naming the author changes nothing; that the article is by somebody else does."""
    claim = {"id": "cost", "statement": "It cost 40.", "quote": "It cost 40 million euros"}
    assert digest(claim) == digest({**claim, "speaker": ["novak"], "kind": "fact"})
    files = {**EXAMPLE, "claims/b.yaml": json.dumps({"claims": [claim]})}
    files["seeds/bridge.yaml"] = files["seeds/bridge.yaml"].replace("author: novak", "author: kovar")
    records = load_files((name, content.encode()) for name, content in files.items())
    now = digest_of(records.claims["cost"], records)
    assert changes(digest(claim), now or "") == ("the speaker (novak, now kovar)",)


@pytest.mark.parametrize(
    ("reviews", "expected"), [("", "unsigned"), ("A", "signed"), ("a", "changed"), ("aA", "signed")]
)
def test_state(reviews: str, expected: str) -> None:
    """A claim is signed where one signature stands; here those in small letters do not."""
    claim = {"id": "cost", "statement": "It cost 40.", "quote": "It cost 40 million euros"}
    old = digest({**claim, "statement": "It cost 41."})
    signed = [
        {"by": name, "date": "2021-05-20", "digest": old if name.islower() else digest(claim)}
        for name in reviews
    ]
    records = records_of({**claim, "review": signed})
    found: Claim = records.claims["cost"]
    assert state(found, records) == expected
    assert readers(found, records) == tuple(name for name in reviews if name.isupper())


def test_signatures_of_earlier_releases_still_stand() -> None:
    """The digest of version 1 is what the records of others hold: the same content has the same one for good."""
    claim = {
        "id": "cost",
        "statement": "The cafe\u0301  cost 40.",
        "quote": {"exact": "3 May 2019. “It cost 40 million euros", "suffix": ",”"},
        "kind": "quotation",
        "speaker": ["novak", "kovar"],
        "said": "2019-05-03",
        "status": "supported",
        "asserts": [
            {"subject": "vidrov-bridge", "property": "cost", "value": 40, "unit": "million euros"},
            {"event": "bridge-opened", "when": "2019-05-03"},
            {"subject": "vidrov-bridge", "property": "open", "value": True},
        ],
        "evidence": [{"source": "courier-2019", "stance": "supports", "at": "page 1"}],
    }
    signed = {  # written out by hand, as the description of the form has it
        "asserts": [
            {"event": "bridge-opened", "when": "2019-05-03"},
            {"property": "cost", "subject": "vidrov-bridge", "unit": "million euros", "value": "40"},
            {"property": "open", "subject": "vidrov-bridge", "value": True},
        ],
        "evidence": [{"at": "page 1", "source": "courier-2019", "stance": "supports"}],
        "kind": "quotation",
        "quote": [{"exact": "3 May 2019. “It cost 40 million euros", "suffix": ",”"}],
        "said": "2019-05-03",
        "sentence": [
            "The bridge at Vidrov opened on 3 May 2019. “It cost 40 million euros,” Mayor Anna Kovar said at the opening."
        ],
        "speaker": ["novak", "kovar"],
        "statement": "The caf\u00e9 cost 40.",
        "status": "supported",
    }
    parts = {**signed, "evidence": signed["evidence"][0], "all": signed}
    sha256 = {
        part: hashlib.sha256(
            json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
        ).hexdigest()
        for part, value in parts.items()
    }
    short = {part: value[:8] for part, value in sha256.items()}
    assert digest(claim) == (
        f"v1 sha256={sha256['all']} statement={short['statement']} quote={short['quote']} "
        f"sentence={short['sentence']} kind=quotation speaker=novak/kovar said={short['said']} "
        f"asserts={short['asserts']} status=supported evidence/supports/courier-2019={short['evidence']}"
    )


def test_true_is_no_text() -> None:
    """A value of yes and the word are two assertions, as they are for the rules."""
    claim = {"id": "cost", "statement": "It cost 40.", "quote": "It cost 40 million euros"}
    yes, word = (
        {**claim, "asserts": [{"subject": "vidrov-bridge", "property": "open", "value": value}]}
        for value in (True, "True")
    )
    assert changes(digest(yes), digest(word)) == ("the assertions",)


def test_without_the_text_nobody_can_tell() -> None:
    """An article that cannot be read is its own finding; it unsigns nothing."""
    claim = {"id": "cost", "statement": "It cost 40.", "quote": "It cost 40 million euros"}
    signed = {
        **claim,
        "review": [{"by": "A", "date": "2021", "digest": digest({**claim, "status": "refuted"})}],
    }
    files = {**EXAMPLE, "claims/b.yaml": json.dumps({"claims": [signed]})}
    del files["seeds/bridge.txt"]
    records = load_files((name, content.encode()) for name, content in files.items())
    assert digest_of(records.claims["cost"], records) is None
    assert signatures(records)["cost"][0].stands
