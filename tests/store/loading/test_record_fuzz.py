"""Whatever stands in a record file, loading it makes records or problems, never a crash and never a silent gap."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.records.record_set import KINDS, RecordSet
from factcheck.store.faults.faults_in_words import keys_of
from factcheck.store.loading.loader import load_files

ARTICLE = {
    "seeds/a.txt": b"It cost 40.",
    "seeds/a.yaml": b"article: {id: a, title: A, text: a.txt, sha256: '%s'}" % (b"0" * 64),
}
WORDS = (
    "a",
    "no-such",
    "X Y",
    "supported",
    "supports",
    "2015-02-30",
    "P2D",
    "a.txt",
    "",
    " ",
    "time",
    "value",
    "int",
)

scalars = st.none() | st.booleans() | st.integers(-1, 99) | st.sampled_from(WORDS)
inner_keys = st.sampled_from(
    (
        *(
            "source",
            "stance",
            "at",
            "quote",
            "exact",
            "prefix",
            "event",
            "when",
            "from",
            "before",
            "by",
            "subject",
        ),
        *(
            "property",
            "value",
            "sum",
            "equals",
            "claim",
            "rule",
            "until",
            "title",
            "int",
            "ValueOf",
            "asserts",
            "odd",
        ),
    )
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(inner_keys, inner, max_size=4),
    max_leaves=6,
)


def lists() -> st.SearchStrategy[dict[str, Any]]:
    """The mapping of a record file: its lists with records of right and wrong keys and values."""
    records = {
        name: st.lists(
            st.dictionaries(st.sampled_from((*keys_of(model), "odd", "int")), values, max_size=6) | values,
            max_size=3,
        )
        | values
        for name, model in KINDS.items()
    }
    return st.fixed_dictionaries({}, optional={**records, "article": values, "odd": values})


def loaded(content: object) -> RecordSet:
    return load_files({**ARTICLE, "claims/x.yaml": json.dumps(content).encode()}.items())


@settings(max_examples=300)
@given(lists())
def test_nothing_is_lost(content: dict[str, Any]) -> None:
    """Every record of every list is an entry with a key of its own; a broken one has a problem in its own file."""
    records = loaded(content)
    entries = [entry for entry in records.entries if entry.origin.file == "claims/x.yaml"]
    in_lists = sum(len(content[name]) for name in KINDS if isinstance(content.get(name), list))
    assert sum(entry.kind != "file" for entry in entries) == in_lists
    assert len({entry.origin.key for entry in entries}) == len(entries)
    at_fault = {problem.origin for problem in records.problems}
    assert all(entry.record is not None or entry.origin in at_fault for entry in entries)


@settings(max_examples=300)
@given(lists())
def test_every_problem_can_be_shown(content: dict[str, Any]) -> None:
    """Its place lies in its file, and its words are whole sentences of one line, none of them Pydantic's."""
    for problem in loaded(content).problems:
        assert problem.place.file == problem.origin.file
        assert problem.place.line == 1
        assert problem.message
        assert problem.hint
        assert "\n" not in problem.message + problem.hint
        assert not {"Input", "Value error", "constrained"} & set(problem.message.split())


@settings(max_examples=100)
@given(lists(), st.permutations(("claims/x.yaml", *ARTICLE)))
def test_the_order_of_reading_does_not_matter(content: dict[str, Any], order: list[str]) -> None:
    """The same files in another order make the same record set."""
    files = {**ARTICLE, "claims/x.yaml": json.dumps(content).encode()}
    assert load_files((path, files[path]) for path in order) == load_files(files.items())
