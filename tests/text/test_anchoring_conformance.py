"""Selectors against the cases of other annotation tools."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.text.selectors import describe, ranges
from factcheck.text.trace import Outcome, Tracer


@pytest.fixture(scope="session")
def cases() -> list[dict]:
    """The cases; skips where they are not there."""
    path = Path(__file__).resolve().parents[3] / "shared" / "standards" / "anchoring" / "cases.json"
    if not path.exists():
        pytest.skip("no conformance cases lie beside the project")
    return json.loads(path.read_text(encoding="utf-8"))["cases"]


def of_kind(cases: list[dict], kind: str) -> list[dict]:
    """The cases of a kind; there must be some."""
    found = [case for case in cases if case["kind"] == kind]
    assert found
    return found


def test_exact_matches(cases: list[dict]) -> None:
    """Every selector has the same ranges; one without words has none here, since no record may hold it."""
    for case in of_kind(cases, "exact_match_all"):
        selector = case["selector"]
        if not selector["exact"]:
            assert ranges(case["text"], "") == ()
            continue
        found = ranges(
            case["text"], selector["exact"], selector.get("prefix", ""), selector.get("suffix", "")
        )
        assert [list(span) for span in found] == case["expect"]["ranges"], case["id"]


def test_described_ranges_are_found_again(cases: list[dict]) -> None:
    """The selector of a range leads to this range alone."""
    for case in of_kind(cases, "describe"):
        start, end = case["range"]
        found = ranges(case["text"], **describe(case["text"], start, end))
        assert [list(span) for span in found] == ([[start, end]] if end > start else []), case["id"]


def test_changed_passages_fail_and_show_the_nearest(cases: list[dict]) -> None:
    """What does not stand there verbatim never passes; where a passage is like it, that one is shown."""
    for case in of_kind(cases, "best_match"):
        expect = case["expect"]
        if not expect or expect.get("verbatim", True):
            continue
        trace = Tracer(case["text"]).trace(case["selector"]["exact"])
        assert not trace.outcome.passes, case["id"]
        if trace.outcome is Outcome.NEAR and expect.get("exact_text"):
            assert trace.nearest is not None
            words = set(expect["exact_text"].split()) & set(trace.nearest.text.split())
            assert words, case["id"]


def test_a_real_page(cases: list[dict]) -> None:
    """All quotations of a stored page are found where they stand, stale positions notwithstanding."""
    folder = Path(__file__).resolve().parents[3] / "shared" / "standards" / "anchoring"
    for case in of_kind(cases, "real_page"):
        text = (folder / case["text_file"]).read_text(encoding="utf-8")
        found = Tracer(text).trace(case["selector"]["exact"])
        assert found.outcome.passes, case["id"]
        places = [[span.start, span.end] for span in found.spans]
        assert case["expect"].get("found_at", case["position"]) in places, case["id"]
