"""Selectors against the cases of other annotation tools."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from factcheck.quoting.matches import Match
from factcheck.quoting.selectors import describe
from factcheck.quoting.trace import Tracer
from tests.quoting.selection import ranges


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
    """Every selector has the same ranges."""
    for case in of_kind(cases, "exact_match_all"):
        selector = case["selector"]
        found = ranges(
            case["text"], selector["exact"], selector.get("prefix", ""), selector.get("suffix", "")
        )
        assert [list(span) for span in found] == case["expect"]["ranges"], case["id"]


def test_exact_matches_of_whole_words_are_traced(cases: list[dict]) -> None:
    """Where a range begins and ends at the edges of words, the tracer finds it; inside words it finds none."""
    traced = 0
    for case in of_kind(cases, "exact_match_all"):
        text, selector = case["text"], case["selector"]
        found = Tracer(text).trace(selector["exact"], selector.get("prefix", ""), selector.get("suffix", ""))
        places = [[span.start, span.end] for span in found.spans]
        for start, end in case["expect"]["ranges"]:
            whole = start < end and re.search(rf"(?<!\w){re.escape(text[start:end])}(?!\w)", text)
            assert ([start, end] in places) == bool(whole), case["id"]
            traced += bool(whole)
    assert traced >= 5


def test_described_ranges_are_found_again(cases: list[dict]) -> None:
    """The selector of a range leads to this range alone."""
    for case in of_kind(cases, "describe"):
        start, end = case["range"]
        found = ranges(case["text"], **describe(case["text"], start, end))
        assert [list(span) for span in found] == [[start, end]], case["id"]


def test_changed_passages_fail_and_show_the_nearest(cases: list[dict]) -> None:
    """What does not stand there verbatim fails, and shows the passage; a hint at another place is not ours."""
    for case in of_kind(cases, "best_match"):
        expect = case["expect"]
        found = Tracer(case["text"]).trace(case["selector"]["exact"])
        if expect is None:
            assert found.outcome is Match.ABSENT, case["id"]
            assert found.nearest is None, case["id"]
        elif expect["verbatim"]:
            assert found.outcome is Match.VERBATIM, case["id"]
            assert expect["start"] in [span.start for span in found.spans], case["id"]
        else:
            assert found.outcome is Match.NEAR, case["id"]
            assert found.nearest is not None, case["id"]
            shown = found.nearest.text.rstrip(",.")
            assert shown == expect.get("exact_text", "before us"), case["id"]
            if "hint" not in case["selector"]:
                assert found.nearest.start == expect["start"], case["id"]


def test_nearest_passages_hold_the_best_match(cases: list[dict]) -> None:
    """The words around the stretch with the fewest errors are shown; what has none is found."""
    for case in of_kind(cases, "approx_best"):
        found = Tracer(case["text"]).trace(case["pattern"])
        places = case["expect"]["any_of"]
        if found.nearest is None:
            assert found.outcome.passes, case["id"]
            assert [found.spans[0].start, found.spans[0].end] in places, case["id"]
        else:
            near = found.nearest
            assert any(near.start <= end and start <= near.end for start, end in places), case["id"]


def test_a_real_page(cases: list[dict]) -> None:
    """All quotations of a stored page are found where they stand, stale positions notwithstanding."""
    folder = Path(__file__).resolve().parents[3] / "shared" / "standards" / "anchoring"
    for case in of_kind(cases, "real_page"):
        text = (folder / case["text_file"]).read_text(encoding="utf-8")
        found = Tracer(text).trace(case["selector"]["exact"])
        assert found.outcome.passes, case["id"]
        places = [[span.start, span.end] for span in found.spans]
        assert case["expect"].get("found_at", case["position"]) in places, case["id"]
