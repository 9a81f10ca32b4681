"""The set of small cases on which the engines' verdicts are known: values, calculations, times, comparisons, ages.

`data/*.yaml` holds lists of cases, each with its `claims` (a `statement` and what it `asserts`), the `entities`,
`properties` and `events` that need more than a name, and what is `right`: `clash` or `conflict`, `wrong`, `fits`,
`comes-out`, `cannot-be-compared`, `cannot-be-done`; `minimal`, the sets of claims, by number, that cannot all hold; and
`why`. It was written by people who had not seen the engines.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from factcheck.records.time_assertions import RELATIONS

DATA = Path(__file__).with_name("data")

Verdict = Literal["conflict", "fits", "not decided"]

_VERDICTS: Mapping[str, Verdict] = {
    "clash": "conflict",
    "conflict": "conflict",
    "wrong": "conflict",
    "fits": "fits",
    "comes-out": "fits",
    "cannot-be-compared": "not decided",
    "cannot-be-done": "not decided",
}
_IDS: Mapping[str, str] = {
    "subject": "entities",
    "property": "properties",
    "event": "events",
} | dict.fromkeys(RELATIONS, "events")
"""The keys of an assertion under which ids stand, with the kind of record that they name."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """Some claims, and whether they can all hold."""

    key: str
    topic: str  # the file that it stands in
    right: Verdict
    why: str
    minimal: frozenset[
        frozenset[int]
    ]  # the sets of claims, counted from 1, that cannot all hold; empty where not told
    told: Mapping[str, Any]

    @property
    def files(self) -> dict[str, bytes]:
        """A project with these claims alone, by path; its article consists of their statements."""
        text = "\n\n".join(claim["statement"] for claim in self.told["claims"]) + "\n"
        claims = [
            {"id": f"c{number}", "quote": claim["statement"], "status": "supported"} | claim
            for number, claim in enumerate(self.told["claims"], 1)
        ]
        records: dict[str, Any] = {"article": "news", "claims": claims, **self._named()}
        article = {
            "id": "news",
            "title": "From the newsroom",
            "published": "2024-06-03",
            "text": "news.txt",
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
        }
        return {
            "seeds/news.txt": text.encode(),
            "seeds/news.yaml": json.dumps({"article": article}).encode(),
            "claims/news.yaml": json.dumps(records, ensure_ascii=False, default=str).encode(),
        }

    def _named(self) -> dict[str, list[dict[str, Any]]]:
        """Records of all that assertions name: those of the case, and the others by their ids."""
        found: dict[str, dict[str, dict[str, Any]]] = {
            kind: {each["id"]: each for each in self.told.get(kind, ())}
            for kind in ("entities", "events", "properties")
        }
        for kind, name in _ids(claim["asserts"] for claim in self.told["claims"]):
            words = name.replace("-", " ").capitalize()
            plain = {"name": words, "kind": "other"} if kind == "entities" else {"label": words}
            found[kind].setdefault(name, {"id": name, **plain})
        return {kind: [*some.values()] for kind, some in found.items() if some}


def _ids(given: Any) -> Iterator[tuple[str, str]]:
    """The ids in assertions, each with the kind of record that it names."""
    if isinstance(given, Mapping):
        for key, value in given.items():
            if key in _IDS and isinstance(value, str):
                yield _IDS[key], value
            elif key == "of":
                yield from (("entities", str(each)) for each in value)
            else:
                yield from _ids(value)
    elif not isinstance(given, str | bytes) and hasattr(given, "__iter__"):
        for each in given:
            yield from _ids(each)


@cache
def cases() -> tuple[Case, ...]:
    """All cases, in the order of their files."""
    return tuple(
        Case(
            key=told["id"],
            topic=path.stem,
            right=_VERDICTS[told["right"]],
            why=told["why"],
            minimal=frozenset(map(frozenset, told.get("minimal", ()))),
            told=told,
        )
        for path in sorted(DATA.glob("*.yaml"))
        for told in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    )
