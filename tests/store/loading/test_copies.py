"""Records replaced in the bytes of a file, and changed versions of a project loaded without reading all of it again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store.changing.rewriting import LocatedFile
from factcheck.store.layout.writer import flow_text
from factcheck.store.loading.copies import ProjectCopy, files_of
from factcheck.store.loading.loader import load_files
from factcheck.store.yaml.reader import read_yaml

BLOCK = b"""\
# People.
entities:
  - id: kovar        # the mayor
    name: >-
      Anna
      Kovar

    # Seen in print.
  - {id: novak,
     name: Jan Novak}
  # The end.
events: [{id: a, label: A}, {id: b, label: 'B, or "b"'},
  {id: c, label: C}]
"""
ROUTES = [("entities", 0), ("entities", 1), ("events", 0), ("events", 1), ("events", 2)]

plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(plain)
def test_flow_style_reads_back(value: object) -> None:
    """Whatever a record holds is read as it was."""
    assert read_yaml(f"key: {flow_text(value)}\n".encode()).content == {"key": value}


@pytest.mark.parametrize("route", ROUTES, ids=str)
def test_record_is_replaced(route: tuple) -> None:
    """One record is another; the rest, its lines and the comments are as they were."""
    file = LocatedFile(BLOCK)
    changed = file.with_record(route, flow_text({"id": "new", "label": "x: y, # z"}))
    key, index = route
    expected = read_yaml(BLOCK).content
    expected[key][index] = {"id": "new", "label": "x: y, # z"}
    assert read_yaml(changed).content == expected
    assert read_yaml(changed).lines == read_yaml(BLOCK).lines
    assert changed.count(b"#") >= 3


@pytest.mark.parametrize("route", ROUTES, ids=str)
def test_record_is_taken_away(route: tuple) -> None:
    """One record is gone, and nothing stands in its place."""
    key, index = route
    expected = read_yaml(BLOCK).content
    del expected[key][index]
    assert read_yaml(LocatedFile(BLOCK).without_record(route)).content == expected


def test_raw_is_what_stands_there() -> None:
    """The plain data of a record, as YAML has it."""
    assert LocatedFile(BLOCK).raw(("events", 1)) == {"id": "b", "label": 'B, or "b"'}


def test_text_that_changed_is_read_again(tmp_path: Path) -> None:
    """A record that names a text is read again when the text changed."""
    files = {
        "seeds/a.yaml": b"article: {id: a, title: A, text: a.txt, sha256: '" + b"0" * 64 + b"'}\n",
        "seeds/a.txt": b"One.",
        "claims/b.yaml": b"events: [{id: e, label: E}]\n",
    }
    copy = ProjectCopy(files)
    assert copy.load({"seeds/a.txt": b"Two."}).article_texts == {"a": "Two."}
    assert copy.load({}).article_texts == {"a": "One."}
    assert (
        copy.load({"seeds/a.txt": b"\xff"}).problems
        == load_files({**files, "seeds/a.txt": b"\xff"}.items()).problems
    )


def test_files_of_a_project(tmp_path: Path) -> None:
    """The record files and the texts that they name are taken, and nothing else."""
    for path, text in {
        "seeds/a.yaml": "article: {id: a, title: A, text: a.txt, sha256: x}\n",
        "seeds/b.yaml": f"article: {{id: b, title: B, text: b.txt, sha256: '{'0' * 64}'}}\n",
        "seeds/b.txt": "One.",
        "seeds/other.txt": "Two.",
        "claims/c.yaml": "events: []\n",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert sorted(files_of(tmp_path)) == ["claims/c.yaml", "seeds/a.yaml", "seeds/b.txt", "seeds/b.yaml"]
