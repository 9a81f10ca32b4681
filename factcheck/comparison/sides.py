"""One of the two states that are compared, with the settings that it had."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.findings import Place
from factcheck.outcomes import Report
from factcheck.settings import Settings

SETTINGS_FILE = "pyproject.toml"


@dataclass(frozen=True, kw_only=True)
class Side:
    """One of the two states that are compared."""

    name: str  # as a reader knows it: `main (1a2b3c4)`
    report: Report  # by the settings that both sides are held to
    own_settings: Settings  # those that it had
    has_settings: bool = True  # whether it had a table of ours, or the defaults held
    setting_lines: Mapping[str, int] = field(
        default_factory=dict
    )  # of its settings file: `severity.RULE` -> 4

    def place_of(self, setting: str) -> Place | None:
        """Where a setting stands; None where it does not stand there."""
        line = self.setting_lines.get(setting)
        return None if line is None else Place(file=SETTINGS_FILE, line=line, column=1)
