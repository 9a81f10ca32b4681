"""Records with values of thousands of code points: no message repeats one whole, so that a finding stays one to read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import pytest

from factcheck.engine import check
from factcheck.logic.claims_in_words import excerpt
from factcheck.settings import Settings
from factcheck.store.loading.loader import load_files

LONGEST = 900
WORDS = "wordy " * 400
SLUG = "x" * 3_000
TEXT = b"It is so. He went to Vidrov."
CLAIM = {"id": "c", "statement": "It is so.", "quote": "It is so"}
VALUE = {"subject": "n", "property": "p"}
NAMED = {"entities": [{"id": "n", "name": f"N {WORDS}"}], "properties": [{"id": "p", "label": WORDS}]}

CLAIMS: Mapping[str, Mapping[str, Any]] = {
    "statement": {"statement": f"He is so {WORDS}"},
    "quote": {"quote": f"It is so. He went to Vidrov. {WORDS}"},
    "status": {"status": WORDS},
    "speaker": {"speaker": [SLUG]},
    "said": {"said": SLUG},
    "reference": {"depends_on": [SLUG], "contradicts": [SLUG]},
    "key": {SLUG: 1, WORDS: 2},
    "id": {"id": WORDS},
    "source": {"evidence": [{"source": SLUG, "stance": WORDS, "accessed": SLUG}]},
    "value": {"asserts": [{**VALUE, "value": WORDS, "unit": WORDS}]},
    "number": {"asserts": [{**VALUE, "value": int("9" * 3_000)}, {**VALUE, "value": int("8" * 3_000)}]},
    "date": {"asserts": [{"event": SLUG, "when": SLUG}]},
    "gap": {"asserts": [{"event": "e", "before": SLUG, "by": SLUG}]},
    "calculation": {"asserts": [{**VALUE, "equals": "+".join(["1"] * 2_000)}]},
    "waiver": {"waive": [{"rule": SLUG, "reason": WORDS, "by": WORDS, "until": SLUG}]},
    "signature": {"review": [{"by": WORDS, "date": SLUG, "digest": SLUG}]},
}
LISTS: Mapping[str, Mapping[str, Any]] = {
    **{name: {"claims": [{**CLAIM, **change}]} for name, change in CLAIMS.items()},
    "conflict": {
        **NAMED,
        "claims": [
            {**CLAIM, "id": each, "speaker": ["n"], "asserts": [{**VALUE, "value": f"{each} {WORDS}"}]}
            for each in "cd"
        ],
    },
    "entity": {"claims": [CLAIM], "entities": [{"id": "n", "name": WORDS, "kind": WORDS, "part_of": SLUG}]},
    "record of a source": {
        "claims": [CLAIM],
        "sources": [{"id": "s", "title": WORDS, "url": WORDS, "derives_from": [SLUG]}],
    },
    "exclusion": {"claims": [CLAIM], "exclusions": [{"quote": WORDS, "reason": ""}]},
    "kind of record": {SLUG: [1]},
}


def project(lists: Mapping[str, Any]) -> dict[str, bytes]:
    """An article, and lists of records."""
    digest = hashlib.sha256(TEXT).hexdigest()
    article = {"id": "a", "title": "T", "author": "n", "text": "a.txt", "sha256": digest}
    records = {"entities": [{"id": "n", "name": "N"}], **lists}
    files = {"seeds/a.yaml": {"article": article}, "claims/a.yaml": records}
    return {"seeds/a.txt": TEXT, **{name: json.dumps(content).encode() for name, content in files.items()}}


@pytest.mark.parametrize("profile", ["draft", "publish"])
@pytest.mark.parametrize("name", LISTS)
def test_no_message_repeats_a_long_value(name: str, profile: Any) -> None:
    """What is found says what is wrong in some lines, with the beginning of the words at fault."""
    report = check(load_files(project(LISTS[name]).items()), Settings(profile=profile))
    findings = [finding for result in report.results for finding in result.findings]
    assert findings
    assert max(len(each) for finding in findings for each in (finding.message, finding.hint)) <= LONGEST


def test_an_excerpt_of_one_long_word() -> None:
    """A word longer than all that may be shown is cut inside, not left out."""
    assert excerpt("9" * 100, 10) == "999999999…"
    assert excerpt("one two three", 10) == "one two …"
    assert excerpt("…", 10) == "…"
