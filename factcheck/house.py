"""What a house says of itself where its verdicts leave the project: its name, and its scale of numbers for verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the settings are read before anything that needs Pydantic
    from factcheck.records.claims import Status


@dataclass(frozen=True, kw_only=True, slots=True)
class House:
    """Who publishes the fact-check."""

    name: str
    url: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """Numbers for verdicts; the nearer to `best`, the truer."""

    worst: float
    best: float
    values: Mapping[Status, float]  # by status; those that are left out have no number
