"""The house's settings: what `[tool.factcheck]` in `pyproject.toml` may say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from factcheck.dates import Margins
from factcheck.house import House, Scale

Profile = Literal["draft", "publish"]
Level = Literal["error", "warning", "info", "off"]


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How strictly a record set is held to the rules."""

    profile: Profile = "draft"  # `publish` accepts nothing unchecked, unsettled or uncovered
    refuted: Literal["result", "error"] = (
        "result"  # `error`: one's own text, to be corrected before publication
    )
    severity: Mapping[str, Level] = field(default_factory=dict)  # rule -> level, overriding the rule's own
    rules: tuple[str, ...] = ()  # modules or packages with further rules
    central_lineages: int = 1  # lines of evidence that a supported central claim needs
    primary_for_numbers: bool = False  # whether a supported claim with a number needs a primary source
    signed: Literal["optional", "publish", "always"] = (
        "optional"  # whether claims with a verdict need a signature
    )
    signed_by_another: bool = False  # whether that must be somebody else's than the author's of the record
    central_signatures: int = 1  # signatures that a central claim needs; one is the business of `signed`
    roster: tuple[str, ...] = ()  # who may sign: `Eva Lind`, or `Eva Lind <eva@courier.example>`
    approximate: int = 3  # how far a date marked `~` may be off, in days, months or years as it has
    uncertain: int = 3  # the same for `?`
    cache: bool = True  # whether answers are kept in `.factcheck_cache/` while nothing changes
    house: House | None = None  # who publishes the fact-check
    page_url: str | None = None  # where it is published, `{article}` standing for the article's id
    rating: Scale | None = None  # the house's numbers for verdicts; without it verdicts have words only
    repository: str | None = (
        None  # where the project's files are shown on the web, so that the page links records
    )
    language: str = "en"  # of statements and notes, and of texts whose records name none (BCP 47)
    today: date | None = None  # the day for rules about the calendar; the face fills in the real one

    @property
    def margins(self) -> Margins:
        """How far dates marked `~` or `?` may be off."""
        return Margins(approximate=self.approximate, uncertain=self.uncertain)
