"""What the writer writes looks as people write it."""

from __future__ import annotations

import hashlib

import pytest

from factcheck.records.articles import Article, Exclusion
from factcheck.records.claims import Claim
from factcheck.store.layout.writer import dump


def test_layout() -> None:
    """Plain where it can be, folded where it is long, lists of words on one line, defaults left out."""
    claim = Claim.model_validate(
        {
            "id": "cost",
            "statement": "The bridge at Vidrov cost 40 million euros, and the town paid for it alone, said the mayor "
            "on the day of the opening.",
            "quote": {"exact": "It cost 40", "suffix": " million"},
            "kind": "fact",
            "speaker": ["novak", "kovar"],
            "said": "2019-05-03",
            "status": "supported",
            "asserts": [{"event": "opened", "same-time-as": "paid"}],
            "evidence": [{"source": "courier", "stance": "supports", "at": "12", "quote": "yes"}],
            "note": "First: read.\nSecond: compared.",
        }
    )
    assert dump([Exclusion(quote=({"exact": "By Jan"},)), claim], article="bridge") == (
        "article: bridge\n\n"
        "claims:\n"
        "  - id: cost\n"
        "    statement: >-\n"
        "      The bridge at Vidrov cost 40 million euros, and the town paid for it alone, said the mayor on the day of the\n"
        "      opening.\n"
        "    quote: {exact: It cost 40, suffix: ' million'}\n"
        "    speaker: [novak, kovar]\n"
        "    said: 2019-05-03\n"
        "    status: supported\n"
        "    asserts:\n"
        "      - {event: opened, same-time-as: paid}\n"
        "    evidence:\n"
        "      - source: courier\n"
        "        stance: supports\n"
        "        at: '12'\n"
        "        quote: 'yes'\n"
        "    note: |-\n"
        "      First: read.\n"
        "      Second: compared.\n\n"
        "exclusions:\n"
        "  - {quote: By Jan}\n"
    )


def test_an_article_is_written_as_its_record() -> None:
    """The article's record stands below `article:`; two articles cannot share a file."""
    article = Article.model_validate(
        {"id": "a", "title": "No", "text": "a.txt", "sha256": hashlib.sha256(b"").hexdigest()}
    )
    assert dump([article]).splitlines()[:3] == ["article:", "  id: a", "  title: 'No'"]
    with pytest.raises(ValueError, match="one article"):
        dump([article], article="b")
