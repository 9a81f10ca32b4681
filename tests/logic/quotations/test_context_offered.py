"""The words that tell the places of a quote apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.logic.quotations.context_offered import MOST, telling_apart
from factcheck.quoting.trace import Tracer


def apart(text: str, exact: str = "bridge") -> tuple[str, str] | None:
    """What tells the first place of a quote from the others."""
    tracer = Tracer(text)
    return telling_apart(tracer, exact, tracer.trace(exact).spans)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("the bridge, a bridge", ("the", "")),
        ("the bridge falls, the bridge", ("", "falls,")),
        ("a bridge on a hill, a bridge in a field, no bridge on a hill", ("a", "on")),
        ("a new bridge here, no new bridge here, no", ("a new", "")),
        ("Leave\n\nbridge\n\nSend\n\nbridge", ("Leave", "")),
        ("“bridge” – 'bridge' so", ("", "” –")),
    ],
)
def test_as_few_words_as_may_be(text: str, sides: tuple[str, str]):
    """One before, one after, one on each side, then two."""
    assert apart(text) == sides


def test_nothing_where_too_many_words_would_be_needed():
    """Text that repeats itself has no short neighbours."""
    assert apart("so the bridge " * (3 * MOST)) is None


@pytest.mark.parametrize("more", [0, 1])
def test_as_many_words_as_are_worth_offering(more: int):
    """Where the last of them decides, they are offered; one more is too many."""
    alike = " ".join(f"w{number}" for number in range(MOST - 1 + more))
    same = " ".join(f"s{number}" for number in range(MOST + 1))
    sides = None if more else (f"one {alike}", "")
    assert apart(f"one {alike} bridge {same}. Two {alike} bridge {same}.") == sides
    sides = None if more else ("", f"{alike} one.")
    assert apart(f"{same} bridge {alike} one. Then {same} bridge {alike} two.") == sides


def test_nothing_that_the_tracer_would_not_find():
    """Neighbours beyond a gap that tracing does not look across do not help."""
    text = f"Leave{' ' * 100}bridge{' ' * 100}one. Send{' ' * 100}bridge{' ' * 100}two."
    sides = apart(text)
    assert sides is None or len(Tracer(text).trace("bridge", *sides).spans) == 1


def test_a_quote_with_a_cut():
    """The place begins with the first piece and ends with the last."""
    text = "One bridge had ten lamps. Two bridge had six lamps."
    assert apart(text, "bridge … lamps") == ("One", "")


WORDS = st.lists(st.sampled_from(["bridge", "a", "the", "“a", "a”", "–", "-", "\n\n", '"the"']), max_size=30)


@given(WORDS, WORDS)
def test_what_is_found_leads_to_the_first_place(before: list[str], after: list[str]):
    """Whatever the marks and gaps, tracing agrees."""
    text = " ".join([*before, "bridge", *after, "bridge"])
    sides = apart(text)
    if sides is not None:
        tracer = Tracer(text)
        assert tracer.trace("bridge", *sides).spans == tracer.trace("bridge").spans[:1]
