"""How far a fact-check reached."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factcheck.logic.conclusions.reach import is_wording_seen, reach_of
from factcheck.logic.signatures.digests import digest_of
from factcheck.store.loading.loader import load_files
from factcheck.testing import EXAMPLE
from tests.logic.conclusions.about_an_article import record_set

SAID = {"source": "talk", "stance": "supports", "quote": "is"}


def test_what_was_not_looked_at():
    """What is not looked at yet, what nobody will look at, and what was not decided are three things; what is withdrawn is none."""
    statuses = ["unchecked", "not-pursued", "insufficient", "supported", "withdrawn"]
    records = record_set(
        [{"id": each, "status": each, "by": "Eva"} for each in statuses], {"title_seen": False}
    )
    reach = reach_of(records.articles["tape"], records)
    found = [[claim.id for claim in some] for some in (reach.unchecked, reach.not_pursued, reach.undecided)]
    assert found == [["unchecked"], ["not-pursued"], ["insufficient"]]
    assert (reach.claims, reach.writers, reach.signers, reach.signed) == (4, ("Eva",), (), 0)
    assert not reach.title_seen


@pytest.mark.parametrize(
    ("item", "seen"),
    [
        (SAID, True),
        ({**SAID, "quote": None}, False),  # that he said it, not that he said it so
        ({**SAID, "stance": "context"}, False),
        ({**SAID, "source": "tape"}, False),  # the article itself
        ({**SAID, "source": "reprint"}, False),  # which only repeats it
        ({"stance": "search", "where": ["the archive"]}, False),
    ],
)
def test_words_are_seen_at_a_source(item, seen):
    """Where evidence from outside the article has them."""
    records = record_set(
        [
            {"id": "a", "kind": "quotation", "speaker": ["ann", "bob"], "evidence": [item]},
            {"id": "b", "kind": "attribution", "speaker": ["ann", "bob"]},
        ],
        sources=[{"id": "talk"}, {"id": "tape"}, {"id": "reprint", "derives_from": ["tape"]}],
    )
    assert is_wording_seen(records.claims["a"], records) is seen
    reach = reach_of(records.articles["tape"], records)
    assert reach.quotations == 1, "an attribution claims no wording"
    assert [claim.id for claim in reach.wording_not_seen] == ([] if seen else ["a"])


def test_who_signed_last_and_how_much():
    """Each with the day of the last signature that stands, whatever the capitals; a changed claim counts for nobody."""

    def project(*claims: dict[str, Any]):
        some = [
            {"statement": "It cost 40.", "quote": "It cost 40 million euros", **claim} for claim in claims
        ]
        files = {**EXAMPLE, "claims/b.yaml": json.dumps({"article": "bridge", "claims": some})}
        return load_files((path, text.encode()) for path, text in files.items())

    plain = project({"id": "a"}, {"id": "b", "status": "supported"}, {"id": "c"})
    digests = {name: digest_of(claim, plain) for name, claim in plain.claims.items()}

    def by(name: str, day: str, claim: str) -> dict[str, str]:
        return {"by": name, "date": day, "digest": digests[claim]}

    records = project(
        {"id": "a", "review": [by("Eva Lind", "2021-05-20", "a"), by("Jan Ek", "2021-05-02", "a")]},
        {"id": "b", "status": "supported", "review": [by("eva  lind", "2021-05-25", "b")]},
        {"id": "c", "status": "refuted", "review": [by("Ada Berg", "2021-05-26", "c")]},
        {"id": "d"},
    )
    reach = reach_of(records.articles["bridge"], records)
    assert [(name, str(day)) for name, day in reach.signers] == [
        ("Eva Lind", "2021-05-25"),
        ("Jan Ek", "2021-05-02"),
    ]
    assert (reach.signed, reach.claims) == (2, 4)
