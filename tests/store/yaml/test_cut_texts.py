"""Texts that YAML cuts at a `#` are seen, each at its place, and comments are let be."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store.yaml.cut_texts import Cut, cuts


def only(text: str) -> Cut:
    found = cuts(text.encode())
    assert len(found) == 1
    return found[0]


def test_a_cut_knows_its_route_and_place():
    """Where the text stands in the file, and where its `#` does, also behind letters of more than one byte and other line ends."""
    found = only("\ufeffclaims:\r\n- id: a\r\n- quote:\r\n  - exact: 'x'\r\n  - exact: žluť #1 in town  \r\n")
    assert found == Cut(
        route=("claims", 1, "quote", 1, "exact"),
        key="exact",
        kept="žluť",
        lost="#1 in town",
        line=5,
        column=17,
    )


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("claims:\n- id: a\n- quote: {exact: a #1\n    }\n", ("claims", 1)),
        ("article:\n  title: a #1\n", ("article",)),
        ("note: a #1\n", ("note",)),
    ],
)
def test_a_cut_belongs_to_a_record(text: str, record: tuple[str | int, ...]):
    """The item of a list, however deep it stands in that, or the article's own record."""
    assert only(text).record == record


@pytest.mark.parametrize("text", ["a\u2028b #1", "a\x85b #1"])
def test_places_are_those_of_editors(text: str):
    """What YAML takes for a line's end and editors do not moves no place."""
    found = only(f"x: '{text[:3]}'\nnote: a #1\n")
    assert (found.line, found.column) == (2, 9)


@pytest.mark.parametrize(
    "line",
    [
        "name: Studio #54",
        "note: a # 1",
        "note: a#1",
        "note: 'a' #1",
        "note: '#1'",
        "note: #",
        "note: a #_",
        "note:\n  #1\n  - b",
        "note: |  #1\n  b #2",
        "note: [a, b] #1",
        "#note: a #1",
        "note: a\n#1 b",
        "quote: #1\n  - a\n  - b",
    ],
)
def test_no_cut(line: str):
    """Comments, other keys, and what is no comment at all."""
    assert cuts(f"{line}\n".encode()) == ()


WORDS = st.sampled_from(["a", "b", "#", "#1", "#x", "c#", "#é", "#“", "##", "é"])


@given(words=st.lists(WORDS, min_size=1, max_size=8), blank=st.sampled_from([" ", "  "]))
def test_a_cut_is_what_yaml_leaves_out(words: list[str], blank: str):
    """It is told exactly where a reader of YAML gets less than was typed, and the first mark left out begins a word."""
    text = blank.join(words)
    data = f"note: {text}\n"
    read = yaml.safe_load(data)["note"] or ""
    rest = text[len(read) :].strip()
    assert text.startswith(read)
    expected = [(read, rest)] if rest[1:2].isalnum() else []
    assert [(each.kept, each.lost) for each in cuts(data.encode())] == expected
