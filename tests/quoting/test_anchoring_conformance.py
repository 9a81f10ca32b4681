"""Selectors against the cases of other annotation tools."""

from __future__ import annotations

import re

import pytest

from factcheck.quoting.matches import Match
from factcheck.quoting.selectors import describe
from factcheck.quoting.trace import Tracer
from tests.quoting.anchoring_cases import (
    ABSENT,
    CHANGED,
    DESCRIBED,
    EXACT,
    NEAREST,
    ON_THE_PAGE,
    PAGE,
    VERBATIM,
)
from tests.quoting.selection import ranges


@pytest.mark.parametrize(("text", "prefix", "exact", "suffix", "places"), EXACT)
def test_exact_matches(
    text: str, prefix: str, exact: str, suffix: str, places: list[tuple[int, int]]
) -> None:
    """Every selector has the same ranges."""
    assert [tuple(span) for span in ranges(text, exact, prefix, suffix)] == places


def test_exact_matches_of_whole_words_are_traced() -> None:
    """Where a range begins and ends at the edges of words, the tracer finds it; inside words it finds none."""
    traced = 0
    for text, prefix, exact, suffix, expected in EXACT:
        found = Tracer(text).trace(exact, prefix, suffix)
        places = [(span.start, span.end) for span in found.spans]
        for start, end in expected:
            whole = start < end and re.search(rf"(?<!\w){re.escape(text[start:end])}(?!\w)", text)
            assert ((start, end) in places) == bool(whole), (text, exact)
            traced += bool(whole)
    assert traced >= 5


@pytest.mark.parametrize(("text", "start", "end"), DESCRIBED)
def test_described_ranges_are_found_again(text: str, start: int, end: int) -> None:
    """The selector of a range leads to this range alone."""
    assert [tuple(span) for span in ranges(text, **describe(text, start, end))] == [(start, end)]


@pytest.mark.parametrize(("text", "exact", "start"), VERBATIM)
def test_what_stands_there_passes(text: str, exact: str, start: int) -> None:
    """Wherever else it stands as well."""
    found = Tracer(text).trace(exact)
    assert found.outcome is Match.VERBATIM
    assert start in [span.start for span in found.spans]


@pytest.mark.parametrize(("text", "exact", "shown", "start"), CHANGED)
def test_changed_passages_fail_and_show_the_nearest(text: str, exact: str, shown: str, start: int) -> None:
    """What does not stand there verbatim fails, and shows the passage."""
    found = Tracer(text).trace(exact)
    assert found.outcome is Match.NEAR
    assert found.nearest is not None
    assert found.nearest.text.rstrip(",.") == shown
    assert found.nearest.start == start


@pytest.mark.parametrize(("text", "exact"), ABSENT)
def test_what_nothing_is_near_to_is_absent(text: str, exact: str) -> None:
    """Nothing is shown for it."""
    found = Tracer(text).trace(exact)
    assert found.outcome is Match.ABSENT
    assert found.nearest is None


@pytest.mark.parametrize(("text", "pattern", "places"), NEAREST)
def test_nearest_passages_hold_the_best_match(text: str, pattern: str, places: list[tuple[int, int]]) -> None:
    """The words around the stretch with the fewest errors are shown; what has none is found."""
    found = Tracer(text).trace(pattern)
    if found.nearest is None:
        assert found.outcome.passes
        assert (found.spans[0].start, found.spans[0].end) in places
    else:
        near = found.nearest
        assert any(near.start <= end and start <= near.end for start, end in places)


@pytest.mark.parametrize(("prefix", "exact", "suffix"), ON_THE_PAGE)
def test_a_real_page(prefix: str, exact: str, suffix: str) -> None:
    """All quotations of a page are found where they stand, and between their neighbours there alone."""
    ((start, end),) = ranges(PAGE, exact, prefix, suffix)
    found = Tracer(PAGE).trace(exact)
    assert found.outcome.passes
    assert (start, end) in [(span.start, span.end) for span in found.spans]
    alone = Tracer(PAGE).trace(exact, prefix, suffix)
    assert [(span.start, span.end) for span in alone.spans] == [(start, end)]
