"""Selectors of places, on texts of our own; those of other tools are in test_anchoring_conformance.py."""

from __future__ import annotations

from factcheck.quoting.selectors import describe
from factcheck.text.spans import Span
from tests.quoting.selection import ranges


def test_a_place_that_no_short_context_tells_gets_the_longest_one() -> None:
    """In a text that repeats itself the selector has words on both sides, still names the place, and ends."""
    text = "Yes. " * 1_000
    start = text.index("Yes", 2_500)
    selector = describe(text, start, start + 3)
    assert selector == {"exact": "Yes", "prefix": "Yes. " * 30, "suffix": ". Yes" * 30}
    assert Span(start, start + 3) in ranges(text, **selector)


def test_the_context_is_the_shorter_of_both_sides() -> None:
    """One word is enough before the place or after it, wherever the text tells it apart."""
    text = "red left, blue; red left, green"
    assert describe(text, text.index("red"), text.index("red") + 3)["suffix"] == " left, blue"
    selector = describe(text, text.rindex("left"), text.rindex("left") + 4)
    assert selector == {"exact": "left", "prefix": "", "suffix": ", green"}
