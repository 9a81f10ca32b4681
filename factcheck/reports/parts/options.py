"""What a report about one article is asked for besides the article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """How a report about one article shall be; the house's settings are those of the run."""

    folder: str = ""  # where it will lie, as a posix path from the project's root, so that its links lead to the records
    index: str | None = None  # the address of the index that the page belongs to, from there
    embed_claimreview: bool = False  # whether the page holds its verdicts as ClaimReview
    every: bool = False  # whether all verdicts are exported, not only those of claims marked `publish: true`
