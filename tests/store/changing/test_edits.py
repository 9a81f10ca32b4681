"""A record file is changed in one place, and every other byte of it stays."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.findings import Route
from factcheck.store.changing.edits import add_item, add_key, set_value, value_at
from factcheck.store.faults.file_faults import UnreadableError
from factcheck.store.yaml.reader import read_yaml

LATER = ("note", "waive")
SIGNED = {"by": "Eva Lind", "date": "2021-05-20", "digest": " ".join(["v1", *["statement=1a2b3c4d"] * 12])}
FOLDED = f"""\
        digest: >-
          v1{" statement=1a2b3c4d" * 5}
         {" statement=1a2b3c4d" * 5}
         {" statement=1a2b3c4d" * 2}
"""
ADDED = f"    review:\n      - by: Eva Lind\n        date: 2021-05-20\n{FOLDED}"


def signed(data: str, index: int = 0) -> str:
    """A file whose claim at a position got a signature."""
    return add_key(data.encode(), ("claims", index), "review", [SIGNED], LATER).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("    quote: q  # why\n", ""),
        ("    quote: |\n      q\n", "\n\n# the end\n"),
        ("    quote: q\n", "    note: n\n"),
        ("    quote: q\n\n", "    # about the note\n    # in two lines\n    note: n\n    waive: []\n"),
        ("    evidence: [\n      a,\n      b]   # two\n", "\n  - id: next\n"),
        ("    evidence:\n      - {a: b}\n      # none further\n", "    note: n\n"),
        ("    quote:\n", "  # a remark\n  - id: next\n"),
        ("    quote: 'a\n\n      # no remark\n\n      b'\n", "sources: []\n"),
        ("    quote: |+\n      keeps\n\n\n", "  - id: next\n"),
        ("    quote: q\n    other: o\n", "    note: |+\n      keeps\n\n\n  - id: next\n"),
        ("    quote: q\n", "...\n"),
    ],
)
def test_a_key_is_added_as_lines(before: str, after: str) -> None:
    """Below what comes before it, above the last keys that come later, with their remarks."""
    head = "claims:\n  - id: a\n"
    assert signed(f"{head}{before}{after}") == f"{head}{before}{ADDED}{after}"


def test_keys_out_of_order_stay_out_of_order() -> None:
    """Only the last keys count: a note at the top draws nothing to it."""
    text = "claims:\n  - note: n\n    id: a\n    quote: q\n"
    assert signed(text) == text + ADDED


def test_a_last_line_without_an_end() -> None:
    """The line gets its end, and the file still ends without one."""
    assert signed("claims:\n  - id: a") == "claims:\n  - id: a\n" + ADDED.removesuffix("\n")


def test_windows_lines_and_a_byte_order_mark() -> None:
    """The lines put in end as the others do."""
    text = "\ufeffclaims:\r\n  - id: 𝒶\r\n    note: n\r\n"
    assert signed(text) == text.replace("    note", ADDED.replace("\n", "\r\n") + "    note")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("claims:\n  - {id: a, quote: q", "}  # flow\n"),
        ('claims: [{id: a,\n  quote: "q"', ",\n}, {id: b}]\n"),
        ("claims:\n  - {id: a, evidence: [a, {b: c}]", " }"),
        ("claims: [{id: a, note: ", "}]\n"),
    ],
)
def test_a_key_is_added_in_braces(before: str, after: str) -> None:
    """On the same line, whatever stands around."""
    new = ", review: [{by: Eva Lind, date: 2021-05-20, digest: " + SIGNED["digest"] + "}]"
    assert signed(before + after) == before + new + after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("    review:\n      - by: K  # who\n        date: 2020\n", "    note: n\n"),
        ("    review:\n      - {by: K}\n", "\n"),
    ],
)
def test_an_item_is_added(before: str, after: str) -> None:
    """Below the last one."""
    text = f"claims:\n  - id: a\n{before}{after}"
    edited = add_item(text.encode(), ("claims", 0, "review"), SIGNED).decode()
    assert edited == f"claims:\n  - id: a\n{before}{ADDED.partition(chr(10))[2]}{after}"


@pytest.mark.parametrize(("before", "after"), [("[", "]"), ("[{by: K}", "]"), ("[{by: K}", " , ]")])
def test_an_item_is_added_in_brackets(before: str, after: str) -> None:
    """Behind the last one, or alone."""
    text = f"claims:\n  - id: a\n    review: {before}{after}  # so\n"
    edited = add_item(text.encode(), ("claims", 0, "review"), {"by": "A, B"}).decode()
    comma = ", " if before != "[" else ""
    assert edited == text.replace(before + after, f"{before}{comma}{{by: 'A, B'}}{after}")


@pytest.mark.parametrize(
    "old", ["plain", "'quoted'", '"of\n      two lines"', ">-\n      folded\n      text", "|\n      text"]
)
def test_a_value_is_set(old: str) -> None:
    """Whatever its style, and what stands behind it stays."""
    text = f"claims:\n  - id: {old}\n\n    # a remark\n    note: n\n"
    route = ("claims", 0, "id")
    assert set_value(text.encode(), route, "new").decode() == text.replace(old, "new")
    assert set_value(text.encode(), route, SIGNED["digest"]).decode() == text.replace(
        old, FOLDED.partition("digest: ")[2].replace("          ", "      ").removesuffix("\n")
    )


def test_a_value_is_set_with_the_remark_behind_it() -> None:
    """Behind a value, and behind the mark of a block of text."""
    text = "claims:\n  - id: >-  # why\n      old\n    at: old  # where\n"
    edited = set_value(set_value(text.encode(), ("claims", 0, "id"), "new"), ("claims", 0, "at"), "new")
    assert edited.decode() == "claims:\n  - id: new  # why\n    at: new  # where\n"


def test_a_value_is_set_in_braces() -> None:
    """In quotation marks where it needs them there."""
    text = "claims: [{id: a, by: K, note: 'n'}]\n"
    edited = set_value(text.encode(), ("claims", 0, "by"), "Lind, Eva").decode()
    assert edited == "claims: [{id: a, by: 'Lind, Eva', note: 'n'}]\n"


def test_value_at() -> None:
    """What stands there, and nothing where nothing does."""
    data = b"claims: [{id: a, review: []}]\n"
    assert value_at(data, ("claims", 0, "review")) == []
    nowhere: list[Route] = [("claims", 0, "note"), ("claims", 1), ("claims", "id"), ("claims", 0, "id", "x")]
    assert [value_at(data, route) for route in nowhere] == [None] * 4


def test_what_cannot_be_changed_in_place_is_refused() -> None:
    """Line ends that only YAML knows leave no line to put something at."""
    with pytest.raises(UnreadableError, match=r"cannot be changed here without changing more"):
        add_key("claims:\u2028  - id: a\u2028    quote: q\u2028".encode(), ("claims", 0), "note", "n")


def test_what_is_there_already_is_not_added() -> None:
    """A second key of the same name would be a fault of the file."""
    with pytest.raises(UnreadableError):
        add_key(b"claims:\n  - id: a\n", ("claims", 0), "id", "b")


values = st.recursive(
    st.sampled_from(
        ("plain", "it's", "a: b", "# no remark", "two\nlines\n", "", "12", "long words " * 15, "x,{y}")
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


@given(
    st.dictionaries(st.sampled_from(("id", "quote", "evidence", "note", "waive")), values, min_size=1),
    values,
    st.sampled_from((None, False, True)),
)
def test_any_layout(record: dict[str, Any], value: Any, flow: Any) -> None:
    """However a file was written, taking out what was put in gives the file back."""
    text = "# top\n" + yaml.safe_dump(
        {"claims": [{"id": "first"}, record, {"id": "last"}]},
        sort_keys=False,
        default_flow_style=flow,
        width=40,
    )
    edited = add_key(text.encode(), ("claims", 1), "review", value, LATER).decode()
    content = read_yaml(text.encode()).content
    content["claims"][1]["review"] = value
    assert read_yaml(edited.encode()).content == content
    same = len(_common(text, edited)) + len(_common(text[::-1], edited[::-1]))
    assert same >= len(text)


def _common(first: str, second: str) -> str:
    """The beginning that two texts share."""
    length = next((i for i, pair in enumerate(zip(first, second, strict=False)) if pair[0] != pair[1]), None)
    return first[: min(len(first), len(second)) if length is None else length]
