"""The words in which faults of a record speak of its parts: keys, items, values."""

from __future__ import annotations

import re
import typing
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, Tag

from factcheck.findings import Route
from factcheck.records.meanings import meanings
from factcheck.records.record import Part, Record
from factcheck.store.faults.file_faults import shown

NAMES = {
    "claim": "a claim",
    "source": "a source",
    "entity": "an entity",
    "event": "an event",
    "property": "a property",
    "exclusion": "an exclusion",
    "article": "an article",
}


def named(route: Route) -> str:
    """A part of a record as people say it: `'at' in item 2 of 'evidence'`."""
    groups: list[str] = []
    for step in route:
        if isinstance(step, str):
            groups.append(f"'{step}'")
        elif groups:
            groups[-1] = f"item {step + 1} of {groups[-1]}"
        else:
            groups.append(f"item {step + 1}")
    return " in ".join(reversed(groups))


def read_as(value: object) -> str:
    """What YAML has read, as people say it."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"{str(value).lower()}, which YAML reads as a truth value"
    if isinstance(value, int):
        return f"{_short(str(value))}, which YAML reads as a number"
    if isinstance(value, str):
        return f"the text {shown(value)}"
    return "a mapping" if isinstance(value, dict) else "a list"


def typed(value: object) -> str:
    """A plain value as it was typed."""
    return str(value).lower() if isinstance(value, bool) else _short(str(value))


def as_slug(text: str) -> str:
    """The id nearest to a text; empty where it holds no Latin letter or digit."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain))


@cache
def keys_of(model: type[Part]) -> tuple[str, ...]:
    """The keys of a mapping, as they are written: its own before those that all records have."""
    fields = sorted(
        model.model_fields.items(), key=lambda item: item[0] in Record.model_fields and model is not Record
    )
    return tuple(field.alias or name for name, field in fields)


def purpose(model: type[Part], key: str) -> str:
    """What a key is for, as its documentation says; empty where it says nothing."""
    for name, field in model.model_fields.items():
        if key in (name, field.alias):
            return meanings(model).get(name, "")
    return ""


def model_at(model: type[Part], loc: Iterable[str | int]) -> type[Part]:
    """The model of the mapping at a place that Pydantic names, which may hold tags of unions."""
    found = model
    choices: dict[str, type[Part]] = {}
    for step in loc:
        if step in choices:
            found, choices = choices[str(step)], {}
            continue
        for name, field in found.model_fields.items():
            if step in (name, field.alias):
                choices = dict(_parts(field.annotation, field.metadata))
                found = next(iter(choices.values()), found) if len(choices) == 1 else found
    return found


def parts_at(model: type[Part], key: str) -> tuple[type[Part], ...]:
    """The mappings that a key's value may be, or may list; none where it holds plain values, or is unknown."""
    for name, field in model.model_fields.items():
        if key == (field.alias or name):
            return tuple(part for _, part in _parts(field.annotation, field.metadata))
    return ()


def _parts(annotation: Any, metadata: Iterable[object] = ()) -> Iterator[tuple[str, type[Part]]]:  # noqa: ANN401
    """The mappings that a value may be, by their tags or names."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if issubclass(annotation, Part):
            yield (
                next((each.tag for each in metadata if isinstance(each, Tag)), annotation.__name__),
                annotation,
            )
    elif typing.get_origin(annotation) is Annotated:
        inner, *more = typing.get_args(annotation)
        yield from _parts(inner, more)
    else:
        for each in typing.get_args(annotation):
            yield from _parts(each)


def _short(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:19]}…"  # noqa: PLR2004 - digits enough to find it
