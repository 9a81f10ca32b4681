"""Settings for all tests: reproducible properties, pytester, and the switch that writes snapshots anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["pytester"]

settings.register_profile(
    "reproducible",
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    database=None,
)
settings.load_profile("reproducible")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--write-snapshots`."""
    parser.addoption(
        "--write-snapshots", action="store_true", help="write golden files anew instead of comparing"
    )


@pytest.fixture
def standards() -> Path:
    """The folder with conformance cases from outside; skips where it is not there."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "standards"
    if not folder.is_dir():
        pytest.skip(f"no conformance cases: {folder.name} does not lie beside the project")
    return folder
