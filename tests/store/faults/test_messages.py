"""Every message that a folder of broken files earns, word by word, place included."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.records.record_set import RecordSet
from factcheck.store.faults.file_faults import ParserStop, syntax_flaw
from factcheck.store.loading.loader import load
from factcheck.store.yaml.source_text import forbidden

HERE = Path(__file__).parent
GOLDEN = HERE.parents[1] / "golden" / "store-messages.txt"


@pytest.fixture(scope="module")
def records() -> RecordSet:
    """The folder of broken files, loaded."""
    return load(HERE / "broken")


def test_messages(records: RecordSet, request: pytest.FixtureRequest) -> None:
    """All problems of all files come in one run, in plain words, each with its place and a way out."""
    rendered = "".join(
        f"{problem.place}: {problem.rule} {problem.origin.key}\n"
        f"    {problem.message}\n"
        f"    help: {problem.hint}\n"
        + (f"    see also: {', '.join(problem.related)}\n" if problem.related else "")
        for problem in records.problems
    )
    if request.config.getoption("--write-snapshots"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(rendered, encoding="utf-8")
    assert rendered == GOLDEN.read_text(encoding="utf-8")


def test_no_message_is_pydantics_or_libyamls(records: RecordSet) -> None:
    """Nobody has to know the libraries behind it."""
    for problem in records.problems:
        for word in (
            "Input should",
            "type=",
            "valid dictionary",
            "found character",
            "did not find",
            "constrained-str",
        ):
            assert word not in problem.message


def test_places_lie_in_the_file_at_fault(records: RecordSet) -> None:
    """The engine matches findings to records by file, so that a place never leads elsewhere."""
    for problem in records.problems:
        assert problem.place.file == problem.origin.file


def test_everything_red_has_a_problem(records: RecordSet) -> None:
    """No record is broken without a reason given: it would pass."""
    at_fault = {problem.origin for problem in records.problems}
    for entry in records.entries:
        assert entry.record is not None or entry.origin in at_fault


def test_keys_are_unique_test_names(records: RecordSet) -> None:
    """A key names one record of its file, in letters that pytest can select."""
    names = [(entry.origin.file, entry.origin.key) for entry in records.entries]
    assert len(set(names)) == len(names)
    assert all(key.replace(".", "").replace("_", "").replace("-", "").isalnum() for _, key in names)


def test_a_fault_that_libyaml_may_learn_yet() -> None:
    """An error of libyaml without words of our own keeps its place and gets general advice."""
    flaw = syntax_flaw("found something new", ParserStop(line=3, column=4), None)
    assert (flaw.line, flaw.column) == (3, 4)
    assert flaw.message == "YAML cannot read this: found something new"
    assert "quotation marks" in flaw.hint


def test_every_problem_of_libyaml_has_its_place() -> None:
    """A bracket left open on the line at fault is shown where libyaml stopped, one left open above where it opened."""
    opened = ParserStop(line=2, column=5)
    same_line = syntax_flaw("did not find expected ',' or '}'", ParserStop(line=2, column=9), opened)
    further_on = syntax_flaw("did not find expected ',' or '}'", ParserStop(line=7, column=1), opened)
    assert [(flaw.line, flaw.column) for flaw in (same_line, further_on)] == [(2, 9), (2, 5)]


def test_forbidden_characters() -> None:
    """A text without any has no flaw."""
    assert forbidden("words\t\n") is None
