"""JSON Schema of a record file, for editors that complete and check YAML."""

from __future__ import annotations

import json
from types import GenericAlias

from pydantic import Field, create_model

from factcheck.records.articles import Article
from factcheck.records.record import Part, Slug
from factcheck.records.record_set import KINDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def render() -> str:
    """The schema of a record file as JSON with a final newline."""
    lists = {
        kind: (GenericAlias(tuple, (model, ...)), Field(default=(), description=f"The {kind}."))
        for kind, model in KINDS.items()
    }
    article = Field(
        default=None, description="In seeds/ the article's record, in claims/ the id of the article."
    )
    model = create_model("RecordFile", __base__=Part, article=(Article | Slug | None, article), **lists)  # type: ignore[call-overload]
    schema = model.model_json_schema(by_alias=True)
    document = {"$schema": DIALECT, **schema, "title": "factcheck record file"}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
