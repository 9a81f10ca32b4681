"""Settings for all tests: reproducible properties, pytester, and the switch that writes snapshots anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["pytester", "tests.skipped"]

settings.register_profile(
    "reproducible",
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    database=None,
)
settings.load_profile("reproducible")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--write-snapshots` and `--lengthy`."""
    parser.addoption(
        "--lengthy", action="store_true", help="run the long tests as well, as `make test-all` does"
    )
    parser.addoption(
        "--write-snapshots", action="store_true", help="write golden files anew instead of comparing"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Name the marks: of tests in which something is meant to break down, and of long ones."""
    config.addinivalue_line("markers", "lengthy: takes long, so that `make test-all` alone runs it")
    config.addinivalue_line("markers", "breaks_down: a rule or what rules ask for may break down in it")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long tests to `make test-all`, but for one that is named."""
    named = any("::" in argument for argument in config.args)
    if config.getoption("--lengthy") or named:
        return
    long = [item for item in items if item.get_closest_marker("lengthy")]
    if long:
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]


@pytest.fixture(autouse=True)
def _own_caches(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test makes a key in the cache folder of whoever runs it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "caches"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path_factory.getbasetemp() / "caches"))


@pytest.fixture(autouse=True)
def _nothing_breaks_down(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that breaks down fails the test, whatever it looks at: a finding beside the others might not."""

    def note(_containment: object, _rule: object, _subject: object, error: Exception) -> None:
        raise error

    if "breaks_down" not in request.keywords:
        monkeypatch.setattr("factcheck.containment.Containment.note", note)


@pytest.fixture
def calls_of(monkeypatch: pytest.MonkeyPatch) -> Callable[[ModuleType, str], list[tuple[Any, ...]]]:
    """Watches a function of a module: the arguments of each call, in a list that grows."""

    def watched(module: ModuleType, name: str) -> list[tuple[Any, ...]]:
        calls: list[tuple[Any, ...]] = []
        function = getattr(module, name)

        def noted(*arguments: Any) -> Any:
            calls.append(arguments)
            return function(*arguments)

        monkeypatch.setattr(module, name, noted)
        return calls

    return watched


@pytest.fixture
def installed(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Path]:
    """Installs a package as pip would: its files and a folder with metadata in a new place on the path of imports."""

    def put(package: str, entry_points: str, files: Mapping[str, str], version: str = "1.2") -> Path:
        """Install it.

        Args:
            package: Its name.
            entry_points: What `entry_points.txt` holds.
            files: Texts by path.
            version: Its version.
        """
        place = tmp_path_factory.mktemp("site")
        metadata = f"{package.replace('-', '_')}-{version}.dist-info"
        told = {
            f"{metadata}/METADATA": f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n",
            f"{metadata}/entry_points.txt": entry_points,
        }
        for name, text in {**files, **told}.items():
            path = place / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        monkeypatch.syspath_prepend(place)
        return place

    return put
