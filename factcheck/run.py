"""A run over a project on disk: what the pytest plugin and the command line have in common."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from factcheck.engine import check
from factcheck.outcomes import Report
from factcheck.store.loader import fewer_collections, load
from factcheck.store.settings import Settings, read_settings


def run_project(root: Path, profile: str | None = None) -> Report:
    """The outcome of the rules over a project.

    Args:
        root: The project's folder.
        profile: `draft` or `publish`, where it is not the settings' that holds.

    Raises:
        FactcheckError: There is nothing to check, or the settings are wrong.
    """
    settings = project_settings(root, profile)
    with fewer_collections():  # what a run makes stays until it ends, so looking for garbage finds none
        return check(load(root), settings)


def project_settings(root: Path, profile: str | None = None) -> Settings:
    """The project's settings, with today's date where they name none.

    Raises:
        SettingsError: The settings are wrong.
    """
    settings = read_settings(root)
    changes: dict[str, object] = {"today": settings.today or datetime.now(tz=UTC).date()}
    if profile is not None:
        changes["profile"] = profile
    return replace(settings, **changes)  # type: ignore[arg-type]
