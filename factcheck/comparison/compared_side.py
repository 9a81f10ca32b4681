"""One of the two states that are compared, with the settings that it had."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from factcheck.findings import Place
from factcheck.outcomes import Report
from factcheck.settings import Settings
from factcheck.store.history.git import Author

SETTINGS_FILE = "pyproject.toml"


@dataclass(frozen=True, kw_only=True)
class Side:
    """One of the two states that are compared."""

    name: str  # as a reader knows it: `main (1a2b3c4)`
    report: Report  # by the settings that both sides are held to
    own_settings: Settings  # those that it had
    is_project: bool = True  # whether there was one at all; its settings, or the defaults, then hold for both
    setting_lines: Mapping[str, int] = field(
        default_factory=dict
    )  # of its settings file: `severity.RULE` -> 4
    rule_files: Mapping[str, bytes] = field(
        default_factory=dict
    )  # of the modules of rules that lie in the project
    kept_answers: str | None = None  # a file of the cache of answers that is committed
    author_of: Callable[[Place], Author | None] = lambda _place: (
        None
    )  # who wrote what stands at a place; None: unknown

    def place_of(self, setting: str) -> Place | None:
        """Where a setting stands; None where it does not stand there."""
        line = self.setting_lines.get(setting)
        return None if line is None else Place(file=SETTINGS_FILE, line=line, column=1)
