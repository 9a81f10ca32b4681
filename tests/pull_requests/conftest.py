"""Pull requests as real git repositories: one is built for all tests, and copied for each."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.commands.diff import between
from factcheck.comparison.comparison import Comparison
from tests.pull_requests.ferry import FERRY, SIGNED
from tests.pull_requests.requests import Request
from tests.store.history.conftest import Project


class Branch(Project):
    """A copy of the repository, on the branch `work`, which has left `main`."""

    def __init__(self, top: Path) -> None:
        """Stand in it; it has been built already."""
        self.top = self.root = top

    @property
    def files(self) -> Mapping[str, str]:
        """The files of the project as they lie there."""
        return {name: (self.root / name).read_text(encoding="utf-8") for name in FERRY}

    def change(self, request: Request, message: str = "Work", by: str = "Jan Vesely") -> None:
        """Commit what a pull request writes."""
        self.commit(message, request(self.files), date="2021-06-02T12:00:00+02:00", by=by)

    def compared(self, base: str = "main", head: str = "work") -> Comparison:
        """What `factcheck diff BASE HEAD` compares."""
        return between(base, head, self.root, None)

    def masked(self, text: str) -> str:
        """The text with each commit's hash as its number, counted from the first."""
        for number, known in enumerate(self.git("rev-list", "--all", "--reverse").split(), 1):
            digit = f"{number:x}"
            text = re.sub(rf"\b{known[:7]}[0-9a-f]*\b", lambda hit, one=digit: one * len(hit[0]), text)
        return text


@pytest.fixture(scope="session")
def _built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("pull-requests") / "main"
    with pytest.MonkeyPatch.context() as patched:
        for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
            patched.setenv(name, "/dev/null")
        patched.setenv("XDG_CACHE_HOME", str(top.parent / "caches"))
        project = Project(top)
        project.write(FERRY)
        for claim in SIGNED:
            words = ["sign", claim, "--by", "Eva Novotna", "--date", "2021-05-20", "--path", str(top)]
            assert main(words) == 0
        project.commit("Check the ferry", {})
        project.git("switch", "--quiet", "--create", "work")
    return top


@pytest.fixture
def branch(_built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Branch:
    """A new copy, in which one stands."""
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")
    monkeypatch.delenv("CI", raising=False)
    shutil.copytree(_built, tmp_path / "copy")
    monkeypatch.chdir(tmp_path / "copy")
    return Branch(tmp_path / "copy")


@pytest.fixture
def asked(request: pytest.FixtureRequest) -> Callable[[], bool]:
    """Whether golden files are to be written anew."""
    return lambda: bool(request.config.getoption("write_snapshots"))
