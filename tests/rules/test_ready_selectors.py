"""The selector that `quote-ambiguous` offers can be copied into the record, and then names one place."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.quoting.trace import Tracer
from factcheck.testing import findings

READY = re.compile(r"say which place is meant: (\{.*\}) is the first")
WORDS = st.sampled_from(
    ["bridge", "it's", "“good", "talks”", 'the "old"', "town.", "town,", "a: b", "–", "#1", "\n\n"]
)


def offered(text: str, quote: str) -> str | None:
    """The selector in the hint about a quote, as it is printed."""
    claim = f"- {{id: a, statement: It was dear., quote: {quote}}}"
    found = findings("quote-ambiguous", claims=claim, files={"seeds/bridge.txt": text})
    assert len(found) == 1
    match = READY.search(found[0].hint)
    return match[1] if match else None


@given(st.lists(WORDS, max_size=20), st.lists(WORDS, max_size=20))
def test_the_ready_selector_names_the_first_place(before: list[str], after: list[str]):
    """Marks, colons and line breaks around the place survive the way through YAML."""
    text = " ".join(["bridge", *before, "bridge", *after, "bridge"])
    ready = offered(text, "bridge")
    if ready is not None:
        selector = yaml.safe_load(ready)
        trace = Tracer(text).trace(selector.pop("exact"), **selector)
        first = Tracer(text).trace("bridge").spans[0]
        assert trace.spans == (first,)


@pytest.mark.parametrize(
    "text",
    [
        "bridge, bridge.",
        "a bridge\n\nthe bridge",
        "“bridge” and 'bridge'",
        "bridge bridge",
        "“Bridge” — “bridge” – 'bridge' so",
    ],
)
def test_there_is_a_ready_selector(text: str):
    """Wherever a few words beside it tell the first place apart."""
    assert offered(text, "bridge") is not None


def test_none_is_offered_where_nothing_decides():
    """A selector that leaves the place open is no help."""
    assert offered("so the bridge " * 20, "bridge") is None
