"""The set of news passages, and every version of a record on them that is tried: right, paraphrased, with a slip.

`data/*.yaml` holds, by topic, `passages`: a `text` of one or a few sentences and the `claims` on it. A claim has a
`quote`, a `statement` and `asserts`, all right, and perhaps `said`; `slips`, each with its `kind`, the `words` that
tell it, the wrong `statement`, the wrong `asserts` or both; `variants`, each a right paraphrase of the statement, of
what is asserted, or of both. The set was written by somebody who had not seen the rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

DATA = Path(__file__).with_name("data")

Way = Literal["joint", "statement", "assertion", "right", "variant"]
WAYS: tuple[Way, ...] = ("joint", "statement", "assertion")
"""Where a slip is made: in both copies, or in one while the other stays right."""


@dataclass(frozen=True, kw_only=True)
class Version:
    """One record on a passage, as it is tried.

    `base` names the claim that it is a version of, `key` the version: `courts-3-1` and `courts-3-1-slip-2-joint`.
    """

    key: str
    base: str
    way: Way
    kind: str  # of the slip or the variant; `right` for the record itself
    words: str  # what tells the slip: `14 -> 41`
    text: str
    claim: dict[str, Any]  # quote, statement, asserts, perhaps said

    @property
    def topic(self) -> str:
        """The file that it stands in."""
        return self.key.partition("-")[0]


@cache
def versions() -> tuple[Version, ...]:
    """All versions of all claims, the right one of each before its slips and variants."""
    return tuple(
        version
        for path in sorted(DATA.glob("*.yaml"))
        for number, passage in enumerate(
            yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["passages"], 1
        )
        for position, claim in enumerate(passage["claims"], 1)
        for version in _of(f"{path.stem}-{number}-{position}", passage["text"], claim)
    )


def _of(base: str, text: str, claim: dict[str, Any]) -> Iterator[Version]:
    right = {key: value for key, value in claim.items() if key not in ("slips", "variants")}

    def version(name: str, way: Way, kind: str, words: str, changed: dict[str, Any]) -> Version:
        key = f"{base}{name}"
        return Version(
            key=key, base=base, way=way, kind=kind, words=words, text=text, claim={**right, **changed}
        )

    yield version("", "right", "right", "", {})
    for number, slip in enumerate(claim["slips"], 1):
        for way, changed in _ways(slip).items():
            yield version(f"-slip-{number}-{way}", way, slip["kind"], slip["words"], changed)
    for number, variant in enumerate(claim["variants"], 1):
        yield version(f"-variant-{number}", "variant", variant["kind"], "", _changes(variant))


def _changes(item: dict[str, Any]) -> dict[str, Any]:
    return {key: item[key] for key in ("statement", "asserts") if key in item}


def _ways(slip: dict[str, Any]) -> dict[Way, dict[str, Any]]:
    """How a slip can be made: one that the assertions cannot hold, such as a weekday, in the statement alone."""
    changes = _changes(slip)
    alone: dict[str, Way] = {"statement": "statement", "asserts": "assertion"}
    ways: dict[Way, dict[str, Any]] = {"joint": changes} if len(changes) == len(alone) else {}
    return ways | {alone[key]: {key: value} for key, value in changes.items()}
