"""What a change does to the rules that it is judged by: each thing that would let more pass than before.

A reviewer sees these first: nothing else that a branch says counts as much as who judges it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.findings import Finding, Place

Lowering = Literal[
    "cache-committed",
    "rule-switched-off",
    "severity-lowered",
    "profile-lowered",
    "setting-loosened",
    "rules-module-changed",
    "waiver-added",
    "exclusion-added",
    "claim-deleted-and-excluded",
    "central-taken-off",
    "signature-dropped",
    "signature-voided",
    "signature-by-another",
]
"""What was done, the gravest first within settings, records and signatures."""
LOWERINGS: tuple[Lowering, ...] = Lowering.__args__  # type: ignore[attr-defined]


@dataclass(frozen=True, kw_only=True, slots=True)
class Lowered:
    """One thing that a change does to let more pass."""

    what: Lowering
    words: str  # one sentence, with names and values in it: `quote-not-in-article is switched off`
    about: str  # the id of a claim, the key of another record, or the name of a setting: `severity.RULE`
    place: Place | None  # where it stands now, or stood before; None where it stands nowhere
    hides: tuple[
        Finding, ...
    ] = ()  # findings of the later side by the earlier side's settings that it takes away
