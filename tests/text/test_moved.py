"""A text with stretches replaced, and the map back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.moved import Move, moved


@st.composite
def moves(draw: st.DrawFn, size: int) -> list[Move]:
    """Stretches in order, without overlap."""
    cuts = sorted(draw(st.sets(st.integers(0, size), max_size=8)))
    return [
        Move(start, end, draw(st.text("xy", max_size=3)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]


@given(st.data(), st.text("abc ", max_size=20))
def test_the_map_leads_back(data: st.DataObject, text: str) -> None:
    """What was not replaced stands where it was; what was leads to the whole stretch."""
    found = data.draw(moves(len(text)))
    result = moved(text, found)
    kept = [at for at in range(len(text)) if not any(move.start <= at < move.end for move in found)]
    for at in kept:
        inside = result.inside(at)
        assert result.text[inside] == text[at]
        assert (result.start(inside), result.end(inside + 1)) == (at, at + 1)
    assert len(result.text) == len(kept) + sum(len(move.replacement) for move in found)


def test_what_is_gone() -> None:
    """Its place is that between its neighbours, which keep theirs."""
    result = moved("a**b**c", [Move(1, 3, ""), Move(4, 6, "")])
    assert result.text == "abc"
    assert (result.start(1), result.end(2)) == (3, 4)
    assert [result.inside(at) for at in range(8)] == [0, 1, 1, 1, 2, 2, 2, 3]
