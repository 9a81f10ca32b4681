"""Claims about one article, for the tests of what was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from factcheck.findings import Origin
from factcheck.records.articles import Article
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.sources import Source


def record_set(
    claims: Iterable[Mapping[str, Any]],
    article: Mapping[str, Any] | None = None,
    sources: Iterable[Mapping[str, Any]] = (),
) -> RecordSet:
    """Claims with what they say besides their ids, one below the other in one file, about the article `tape` by `ann`."""
    about = {"id": "tape", "title": "A tape", "author": "ann", "text": "tape.txt", "sha256": "0" * 64}
    found = {}
    for number, keys in enumerate(claims):
        words = {} if keys.get("kind") == "omission" else {"quote": "is"}
        claim = Claim.model_validate({"statement": f"{keys['id']} is so.", **words, **keys})
        claim.place(
            Origin(
                file="claims/tape.yaml",
                key=claim.id,
                route=("claims", number),
                line=number + 1,
                article="tape",
            )
        )
        found[claim.id] = claim
    return RecordSet(
        articles={"tape": Article.model_validate({**about, **(article or {})})},
        claims=found,
        sources={each["id"]: Source.model_validate(each) for each in sources},
    )
