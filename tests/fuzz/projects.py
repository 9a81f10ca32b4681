"""Bytes read as a project that a person may have written: a small real one with some edits, so that the rules are reached.

Random YAML hardly ever gets past the models of the records; a value in the place of another of its kind often does.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.house import House
from factcheck.records.claims import STATUSES
from factcheck.records.record_set import RecordSet
from factcheck.settings import Settings
from factcheck.store.loading.loader import load_files
from factcheck.store.yaml.reader import read_yaml
from tests.fuzz.splitting import Bytes
from tests.mutation.specimen import FILES

MOST_EDITS = 12
ARTICLE, RECORD, COPY = "seeds/bridge.txt", "seeds/bridge.yaml", "claims/speech.txt"
TEXTS = {
    ARTICLE: FILES[ARTICLE],
    COPY: "Support for the tolls fell by 12 percentage points. Paid: 40 million.",
}
PUBLISHED = {"checked": "2021-06-01", "corrections": [{"date": "2021-06-10", "claims": ["works-overlap"], "what": "A", "why": "B"}]}  # fmt: skip
SETTINGS = (
    Settings(today=date(2021, 6, 20)),
    Settings(
        profile="publish",
        refuted="error",
        signed="always",
        signed_by_another=True,
        central_lineages=2,
        central_signatures=2,
        primary_for_numbers=True,
        page_url="https://a.example/{article}",
        house=House(name="The Courier", url="https://h.example"),
        repository="https://github.com/o/r/blob/main",
        today=date(2021, 6, 20),
    ),
)

# Values that belong somewhere, or look as if.
SCALARS: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 40, 52, 10**30, "", " ", "novak", "bridge", "nowhere"),
    *("supported", "refuted", "misleading", "conflicting", "insufficient", "withdrawn", "unchecked"),
    *("fact", "quotation", "attribution", "interpretation", "supports", "refutes", "search", "primary"),
    *("2019", "2019-05-03", "2021-02-30", "../2019", "2019/..", "2019-05?", "[2016, 2019]", "201X", "9999", "-0044"),
    *("2019-05-03T10:00:00Z", "P1D", "P3W/P6W", "../P1Y", "P999999999Y", "PT1S", "40 to 50", "over 40", "forty"),
    *("1.3", "1e9", "½", "-5", "١٢", "0", "9" * 199, "million euros", "minutes", "kg", "%", "€", "m/s", "[", "million"),
    *("She did not say", "It cost 40 million euros", "lasted … 2019", "[Mayor] Kovar", "“", "…", "said", "flood of"),
    *("<script>alert(1)</script>", "a\nb", "::error::x", "\u202ea", "javascript:alert(1)", "é🙂", "| a | `b` | @c |"),
)  # fmt: skip
PHRASES = (
    *(" ", "\n", "\n\n", ".", "“", "”", "’", '"', "…", " – ", "(", "[sic]", "\u00a0", "\u00ad", "-\n", "# ", "- ", "e\u0301"),
    *("He left. ", "Mayor Anna Kovar said. ", "12 May 2020", "40 million", "Vidrov", "No. 1", "U.S. ", "https://a.b/c", "中文。"),
)  # fmt: skip


@dataclass
class Project:
    """Files, and how they are to be checked."""

    trees: dict[str, Any]  # the content of record files, by path
    texts: dict[str, str]
    settings: Settings
    past: dict[str, dict[str, str]] = field(default_factory=dict)

    def files(self) -> dict[str, bytes]:
        """The bytes of all files."""
        written = {path: written_as_yaml(tree) for path, tree in self.trees.items()}
        return {**written, **{path: text.encode() for path, text in self.texts.items()}}

    def records(self) -> RecordSet:
        """All of it loaded."""
        return load_files(self.files().items()).with_past(self.past)


@cache
def _start() -> str:
    """The content of the record files before any edit, as JSON."""
    extra = Path(__file__).with_name("start.yaml").read_bytes()
    files = {path: text.encode() for path, text in FILES.items() if path.endswith(".yaml")}
    return json.dumps(
        {path: read_yaml(data).content for path, data in {**files, "claims/more.yaml": extra}.items()}
    )


def project(source: Bytes) -> Project:
    """The project that some bytes stand for."""
    trees = json.loads(_start())
    made = Project(trees=trees, texts=dict(TEXTS), settings=source.choose(SETTINGS))
    if source.below(4) == 1:
        trees[RECORD]["article"].update(PUBLISHED)
        made.past = {
            "bridge": {claim["id"]: source.choose(STATUSES) for claim in trees["claims/more.yaml"]["claims"]}
        }
    for _ in range(source.below(MOST_EDITS + 1)):
        EDITS[source.below(len(EDITS))](made, source)
    article = trees[RECORD].get("article")
    if isinstance(article, dict) and source.below(8) != 1:
        article["sha256"] = hashlib.sha256(made.texts[ARTICLE].encode()).hexdigest()
    return made


def _places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every value below a mapping or list, as what holds it and the key or position there."""
    for key in list(tree) if isinstance(tree, dict) else range(len(tree)):
        yield tree, key
        if isinstance(tree[key], dict | list):
            yield from _places(tree[key])


def _place(made: Project, source: Bytes) -> tuple[Any, Any] | None:
    """One of the values of a record file; None where there is none any more."""
    found = list(_places(made.trees[source.choose([*made.trees])]))
    return source.choose(found) if found else None


def _copied(value: Any) -> Any:
    return json.loads(json.dumps(value))


def _exchange(made: Project, source: Bytes) -> None:
    """Put a copy of a value in the place of one that has the same key somewhere else."""
    place = _place(made, source)
    if place is not None:
        holder, key = place
        others = [
            (where, name)
            for tree in made.trees.values()
            for where, name in _places(tree)
            if isinstance(name, type(key)) and (isinstance(name, int) or name == key)
        ]
        where, name = source.choose(others)
        holder[key] = _copied(where[name])


def _set_scalar(made: Project, source: Bytes) -> None:
    """Put a value of the list in the place of another."""
    place = _place(made, source)
    if place is not None:
        place[0][place[1]] = source.choose(SCALARS)


def _set_text(made: Project, source: Bytes) -> None:
    """Put text of the bytes in the place of a value."""
    place = _place(made, source)
    if place is not None:
        place[0][place[1]] = source.text()


def _delete(made: Project, source: Bytes) -> None:
    """Take a value away."""
    place = _place(made, source)
    if place is not None:
        del place[0][place[1]]


def _append(made: Project, source: Bytes) -> None:
    """Append a copy of an item, such as an assertion or a claim, to a list that may be another."""
    lists = [
        where[name]
        for tree in made.trees.values()
        for where, name in _places(tree)
        if isinstance(where[name], list)
    ]
    filled = [each for each in lists if each]
    if filled:
        item = _copied(source.choose(source.choose(filled)))
        source.choose(lists).append(item)


def _add_key(made: Project, source: Bytes) -> None:
    """Give a mapping a key and value that another has."""
    entries = [
        (where, name)
        for tree in made.trees.values()
        for where, name in _places(tree)
        if isinstance(where, dict)
    ]
    if entries:
        (where, name), (holder, _) = source.choose(entries), source.choose(entries)
        holder[name] = _copied(where[name])


def _edit_text(made: Project, source: Bytes) -> None:
    """Replace a stretch of the article or of the stored copy."""
    path = source.choose((ARTICLE, ARTICLE, ARTICLE, COPY))
    text = made.texts[path]
    start = source.below(len(text) + 1)
    end = start + source.choose((0, 0, 1, 5, 40, len(text)))
    new = source.text() if source.below(4) == 1 else source.choose(PHRASES)
    made.texts[path] = text[:start] + new + text[end:]


EDITS = (_exchange, _set_scalar, _append, _add_key, _delete, _set_text, _edit_text)


def written_as_yaml(tree: Any) -> bytes:
    """Plain data in flow style, which YAML reads as JSON but for letters beyond sixteen bits."""
    pairs = re.compile(r"\\u(d[89ab]..)\\u(d[c-f]..)")

    def letter(match: re.Match[str]) -> str:
        high, low = int(match[1], 16), int(match[2], 16)
        return f"\\U{0x10000 + ((high - 0xD800) << 10) + low - 0xDC00:08x}"

    return pairs.sub(letter, json.dumps(tree)).encode()
