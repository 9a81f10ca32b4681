"""Which statuses are verdicts. Kept apart from `claims.py`, so that settings can be read without Pydantic."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from factcheck.records.claims import Status

UNDECIDED: Final[tuple[Status, ...]] = ("unchecked", "insufficient", "not-pursued")
"""Which statuses leave open whether a claim is so, one way or the other."""

VERDICTS: Final[tuple[Status, ...]] = ("supported", "refuted", "misleading", "conflicting", "insufficient")
"""What can be signed and published: all statuses but `unchecked`, `not-pursued` and `withdrawn`."""
