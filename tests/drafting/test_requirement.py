"""What pip has to be told, by the metadata of what is installed (PEP 610)."""

from __future__ import annotations

import json
import shlex
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

import pytest

from factcheck.drafting.requirement import NAME, Requirement, installed_requirement

COMMIT = "7921be1537eac1e97bc40179a57f0349c2aee67d"
DIGEST = "2dc6b5a470a1bde68946f263f1af1515a2574a150a30d6ce02c6ff742fcc0db8"


def installed(folder: Path, direct_url: Any = None, text: str | None = None) -> Distribution:
    """A distribution as pip leaves it in `site-packages`."""
    info = folder / "pytest_factcheck-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.3\nName: pytest-factcheck\nVersion: 0.1.0\n")
    if direct_url is not None or text is not None:
        (info / "direct_url.json").write_text(text if text is not None else json.dumps(direct_url))
    return Distribution.at(info)


@pytest.mark.parametrize(
    ("direct_url", "address"),
    [
        (
            {"url": "https://git.example/o/factcheck.git", "vcs_info": {"vcs": "git", "requested_revision": "main", "commit_id": COMMIT}},
            f"git+https://git.example/o/factcheck.git@{COMMIT}",
        ),
        (
            {"url": "ssh://git@git.example/o/mono", "vcs_info": {"vcs": "git", "commit_id": COMMIT}, "subdirectory": "factcheck"},
            f"git+ssh://git@git.example/o/mono@{COMMIT}#subdirectory=factcheck",
        ),
        (
            {"url": "https://eva:secret@git.example/o/factcheck", "vcs_info": {"vcs": "git", "commit_id": COMMIT}},
            f"git+https://git.example/o/factcheck@{COMMIT}",
        ),
        (
            {"url": "https://files.example/f.whl", "archive_info": {"hashes": {"sha256": DIGEST}, "hash": f"sha256={DIGEST}"}},
            f"https://files.example/f.whl#sha256={DIGEST}",
        ),
        ({"url": "https://files.example/f.whl", "archive_info": {"hash": f"sha256={DIGEST}"}}, f"https://files.example/f.whl#sha256={DIGEST}"),
        ({"url": "https://files.example/f.zip", "archive_info": {}, "subdirectory": "a"}, "https://files.example/f.zip#subdirectory=a"),
    ],
    ids=["git", "git, ssh, subdirectory", "git, password", "wheel", "wheel, old digest", "archive"],
)  # fmt: skip
def test_an_address(direct_url: Any, address: str, tmp_path: Path) -> None:
    """A commit, or a file with its digest; never a password."""
    found = installed_requirement(installed(tmp_path, direct_url))
    assert found == Requirement(text=f"{NAME} @ {address}")
    assert found.below(tmp_path) == found
    assert shlex.split(f"pip install {shlex.quote(found.text)}")[2:] == [found.text]


@pytest.mark.parametrize("info", [{"dir_info": {"editable": True}}, {"dir_info": {}}, {"archive_info": {}}])
def test_what_only_this_machine_has(info: Any, tmp_path: Path) -> None:
    """A folder or file is named as it is, and as a path where it lies in the repository."""
    (tmp_path / "site").mkdir()
    url = (tmp_path / "tools" / "factcheck").as_uri()
    found = installed_requirement(installed(tmp_path / "site", {"url": url, **info}))
    assert found == Requirement(text=f"{NAME} @ {url}", is_local=True)
    assert found.below(tmp_path / "elsewhere") == found
    assert found.below(tmp_path) == Requirement(text="./tools/factcheck")
    assert found.below(tmp_path / "tools" / "factcheck") == Requirement(text=".")


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "{",
        "[]",
        "{}",
        '{"url": 1, "dir_info": {}}',
        '{"url": "https://x.example/f"}',
        '{"url": "https://x.example/f", "vcs_info": {"vcs": "git"}}',
        '{"url": "https://x.example/a b\'; rm -rf", "archive_info": {}}',
        '{"url": "https://x.example/${{ secrets.X }}", "archive_info": {}}',
        '{"url": "https://[", "archive_info": {}}',
    ],
)
def test_else_the_name(text: str | None, tmp_path: Path) -> None:
    """Where it came from an index, or nobody can tell."""
    assert installed_requirement(installed(tmp_path, text=text)) == Requirement(text=NAME)


def test_what_is_installed_here() -> None:
    """It is found by its name."""
    assert installed_requirement().text.startswith(NAME)
