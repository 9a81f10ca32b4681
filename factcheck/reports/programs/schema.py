"""JSON Schema of a record file, for editors that complete and check YAML."""

from __future__ import annotations

from collections.abc import Iterator
from types import GenericAlias
from typing import Any, Final

from pydantic import Field, create_model

from factcheck.logic.records.references import shelf
from factcheck.records.articles import Article
from factcheck.records.meanings import meanings
from factcheck.records.record import Part, Record, Slug
from factcheck.records.record_set import KINDS, RecordSet
from factcheck.records.time_assertions import RELATIONS
from factcheck.reports.parts.destinations import json_text
from factcheck.reports.people.editor import MEANINGS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
REFERENCES: Final = {
    "Claim": {"quote": "entity", "speaker": "entity", "depends_on": "claim"},
    "Contradiction": {"claim": "claim", "about": "topic", "with": "claim"},
    "Conclusion": {"rests_on": "claim"},
    "Tension": {"claim": "claim"},
    "Evidence": {"source": "source"},
    "EventTime": {"event": "event"},
    "EventOrder": dict.fromkeys(("event", *RELATIONS), "event"),
    "PropertyValue": {"subject": "entity", "property": "property"},
    "ValueRank": {"subject": "entity", "property": "property", "of": "entity"},
    "ValueOf": {"subject": "entity", "property": "property"},
    "Source": {"derives_from": "source"},
    "Role": {"at": "entity"},
    "Entity": {"part_of": "entity"},
    "Article": {"author": "entity"},
    "Correction": {"claims": "claim"},
}
"""By model, the keys that name other records, and their kind; in a quote it is its speaker that does."""


def render(records: RecordSet | None = None) -> str:
    """The schema of a record file as JSON with a final newline.

    Args:
        records: The records of a project, whose ids are then the ones that a reference may name.
    """
    lists = {
        kind: (GenericAlias(tuple, (model, ...)), Field(default=(), description=f"The {kind}."))
        for kind, model in KINDS.items()
    }
    article = Field(
        default=None, description="In seeds/ the article's record, in claims/ the id of the article."
    )
    model = create_model("RecordFile", __base__=Part, article=(Article | Slug | None, article), **lists)  # type: ignore[call-overload]
    schema = model.model_json_schema(by_alias=True)
    _say_what_keys_mean(schema)
    if records is not None:
        _name_ids(schema, records)
    _help_editors(schema)
    document = {"$schema": DIALECT, **schema, "title": "factcheck record file"}
    return json_text(document, indent=2) + "\n"


def _say_what_keys_mean(schema: dict[str, Any]) -> None:
    """Put the meaning of each key beside its form."""
    for model in _parts(Part):
        if model.__name__ in schema["$defs"]:
            places = schema["$defs"][model.__name__]["properties"]
            for name, text in meanings(model).items():
                key = model.model_fields[name].alias or name
                places[key] = dict(sorted({**places[key], "description": text}.items()))


def _parts(model: type[Part]) -> Iterator[type[Part]]:
    """All models below one."""
    for each in model.__subclasses__():
        yield each
        yield from _parts(each)


def _name_ids(schema: dict[str, Any], records: RecordSet) -> None:
    """Let references name only what is on record, kinds of which nothing is on record aside."""
    models = schema["$defs"]
    places = [
        (models[model]["properties"][key], kind)
        for model, keys in REFERENCES.items()
        for key, kind in keys.items()
    ]
    for place, kind in (*places, (schema["properties"]["article"], "article")):
        known = sorted(shelf(kind, records))
        for text in _ids(place):
            if known:
                del text["pattern"], text["maxLength"]
                text["enum"] = known
                text["enumDescriptions"] = [_words(shelf(kind, records)[each]) for each in known]


def _words(record: Record) -> str:
    """What a record is about, for whoever chooses among ids."""
    return next(
        (text for key in ("statement", "name", "label", "title") if (text := getattr(record, key, None))), ""
    )


def _help_editors(schema: dict[str, Any]) -> None:
    """Say what the statuses mean, and take away defaults, which editors would write into the file: null and []."""
    status = schema["$defs"]["Claim"]["properties"]["status"]
    status["enumDescriptions"] = [MEANINGS[each] for each in status["enum"]]
    for part in (schema, *schema["$defs"].values()):
        for value in part.get("properties", {}).values():
            if value.get("default", "") in (None, [], ()):
                del value["default"]


def _ids(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The parts of a key's schema that stand for an id: itself, an alternative, the items of a list, a key of a mapping."""
    if schema.get("type") == "string" and "pattern" in schema:
        yield schema
    items = [schema["items"]] if "items" in schema else []
    for part in (*schema.get("anyOf", ()), *items, *schema.get("properties", {}).values()):
        yield from _ids(part)
