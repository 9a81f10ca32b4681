"""Who wrote what differs: the commits of the two sides, and for each claim the last that changed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from factcheck.store.history.git import Commit


@dataclass(frozen=True, kw_only=True, slots=True)
class Authorship:
    """What git knows of a comparison; nothing where folders are compared."""

    base: str | None = None  # the whole hash of the earlier side's commit
    head: str | None = None  # None too where the files as they lie there are not committed
    folder: str = ""  # where the project lies in its repository
    claims: Mapping[str, Commit] = field(
        default_factory=dict
    )  # by id, the last commit between that changed it


UNKNOWN: Final = Authorship()
