"""The JSON Schema of a record file: what the loader reads it accepts, and a project's names only what is on record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from factcheck.cli import main
from factcheck.reports.programs.schema import REFERENCES, render
from factcheck.store.loading.loader import load

ROOT = Path(__file__).resolve().parents[3]


class Reader(yaml.SafeLoader):
    """YAML as editors read it: a date is text."""


Reader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """The schema with the ids of this repository's records."""
    found: dict[str, Any] = json.loads(render(load(ROOT)))
    jsonschema.Draft202012Validator.check_schema(found)
    return found


def faults(schema: dict[str, Any], text: str) -> list[str]:
    """What an editor would underline."""
    document = yaml.load(text, Reader)
    return [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(document)]


def test_every_key_says_what_it_means(schema) -> None:
    """Its own meaning, and that of a base class for what all records have."""
    models = schema["$defs"]
    places = {(model, key): each for model in models for key, each in models[model]["properties"].items()}
    assert [place for place, each in places.items() if not each.get("description")] == []
    assert places["Claim", "note"]["description"] == "A remark for readers of the check."
    assert places["EventTime", "from"]["description"] == "When it began."


@pytest.mark.parametrize(
    "path", sorted([*ROOT.glob("claims/**/*.yaml"), *ROOT.glob("seeds/*.yaml")]), ids=lambda path: path.stem
)
def test_the_articles_records_are_accepted(schema, path: Path) -> None:
    """Every file of this repository's fact-check."""
    assert faults(schema, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "claim",
    [
        "speaker: [nobody]",
        "depends_on: [nowhere]",
        "status: suported",
        "contradicts: [{claim: nowhere}]",
        "evidence: [{source: nowhere, stance: search}]",
        "asserts: [{event: nowhere, when: 2015}]",
        "asserts: [{event: tape-recorded, before: nowhere}]",
        "asserts: [{subject: nobody, property: office, value: minister}]",
        "stauts: supported",
    ],
)
def test_what_is_not_on_record_is_not(schema, claim: str) -> None:
    """And a status or a key that is misspelt."""
    text = f"article: zarif-tape\nclaims:\n  - id: a\n    statement: S.\n    quote: Q\n    {claim}\n"
    assert faults(schema, text)
    plain = text.replace(claim, "speaker: [zarif]")
    assert faults(schema, plain) == []


def test_every_key_that_names_a_record_is_known(schema) -> None:
    """A key is an id's where its schema has the pattern of one; all but a record's own id are listed."""
    plain = json.loads(render())["$defs"]
    slugs = {
        (model, key)
        for model, part in plain.items()
        for key, value in part["properties"].items()
        if "[a-z0-9]" in json.dumps(value) and key != "id"
    }
    assert slugs == {(model, key) for model, keys in REFERENCES.items() for key in keys}


def test_written_to_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the README says."""
    monkeypatch.chdir(ROOT)
    target = tmp_path / "schema.json"
    assert main(["schema", "--project", "-o", str(target)]) == 0
    assert "soleimani-arrived-24-july-2015" in target.read_text(encoding="utf-8")
