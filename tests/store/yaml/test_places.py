"""Routes are turned into the line and column of what they name."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.findings import Origin, Place, Route
from factcheck.store.faults.file_faults import refused
from factcheck.store.yaml import places
from factcheck.store.yaml.places import Layout, Locator

TEXT = b"""\
# a remark
claims:
  - id: first
    quote: It cost
    evidence:
      - {source: a, at: page 3}
      - source: b
        at: >-
          page 4
  - id: second
    note:
    claims: "named like the list"
"""


@pytest.mark.parametrize(
    ("route", "place"),
    [
        ((), (2, 1)),
        (("claims",), (3, 3)),
        (("claims", 0), (3, 5)),
        (("claims", 0, "quote"), (4, 12)),
        (("claims", 0, "quote", 0, "exact"), (4, 12)),
        (("claims", 0, "evidence", 0, "at"), (6, 25)),
        (("claims", 0, "evidence", 1), (7, 9)),
        (("claims", 0, "evidence", 1, "at"), (8, 13)),
        (("claims", 0, "evidence", 1, "missing"), (7, 9)),
        (("claims", 0, "evidence", 9, "at"), (6, 7)),
        (("claims", 1, "id"), (10, 9)),
        (("claims", 1, "note"), (11, 10)),
        (("claims", 1, "claims"), (12, 13)),
        (("claims", "id", 1), (10, 5)),
    ],
)
def test_values(route: Route, place: tuple[int, int]) -> None:
    """The value at a route; what does not resolve is passed over."""
    assert Layout(TEXT).find(route) == place


def test_keys() -> None:
    """The key instead of its value, where the key is at fault."""
    layout = Layout(TEXT)
    assert layout.find(("claims", 0, "evidence", 1, "at"), key=True) == (8, 9)
    assert layout.find(("claims", 1, "note"), key=True) == (11, 5)
    assert layout.find((), key=True) == (2, 1)


def test_columns_are_code_points() -> None:
    """A column counts letters, not bytes, and a byte order mark is none."""
    assert Layout("\ufeffa: {é: ü, 😀: x}".encode()).find(("a", "😀")) == (1, 14)


trees = st.recursive(
    st.integers(0, 9) | st.text("xyz", max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("abc", min_size=1, max_size=2), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.text("abc", min_size=1, max_size=2), trees, min_size=1, max_size=3), st.booleans())
def test_every_route_leads_where_pyyaml_leads(tree: dict[str, Any], flow: bool) -> None:  # noqa: FBT001
    """In any tree, every route has the place of the node that PyYAML composes there."""
    data = yaml.safe_dump(tree, default_flow_style=flow).replace("&", "").encode()
    layout = Layout(data)
    for route, node in routes(yaml.compose(data, Loader=yaml.SafeLoader)):
        assert layout.find(route) == (node.start_mark.line + 1, node.start_mark.column + 1)


def routes(node: yaml.Node, route: Route = ()) -> list[tuple[Route, yaml.Node]]:
    found = [(route, node)]
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            found += routes(value, (*route, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            found += routes(value, (*route, index))
    return found


def origin(file: str) -> Origin:
    return Origin(file=file, key="a", route=("a",), line=7)


def test_locator_reads_a_file_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Layouts are kept, as many as fit; the oldest goes first."""
    read: list[str] = []

    def bytes_of(path: str) -> bytes:
        read.append(path)
        return b"a: {b: 1}"

    locator = Locator(bytes_of)
    assert locator(origin("x"), ("b",)) == Place(file="x", line=1, column=8)
    locator(origin("x"), ())
    locator(origin("y"), ())
    assert read == ["x", "y"]
    monkeypatch.setattr(places, "MOST_NODES", 12)
    locator(origin("z"), ())  # five nodes each: x has to go
    locator(origin("y"), ())
    locator(origin("x"), ())
    assert read == ["x", "y", "z", "x"]


def test_locator_without_the_file() -> None:
    """Where the file is gone or broken since it was loaded, the record's line is all there is."""

    def gone(_path: str) -> bytes:
        raise refused("gone", "")

    assert Locator(gone)(origin("x"), ("b",)) == Place(file="x", line=7, column=1)
    assert Locator(lambda _path: b"a: [")(origin("x"), ("b",)) == Place(file="x", line=7, column=1)
    assert Locator(lambda _path: b"")(origin("x"), ("b",)) == Place(file="x", line=1, column=1)
