"""The tool's address, by the metadata of what is installed."""

from __future__ import annotations

import json
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

import pytest

from factcheck.reports.parts.tool_address import tool_address
from factcheck.reports.programs import sarif
from factcheck.testing import run

COMMIT = {"vcs": "git", "commit_id": "7921be1537eac1e97bc40179a57f0349c2aee67d"}


def installed(folder: Path, lines: str = "", direct_url: Any = None) -> Distribution:
    """A distribution as pip leaves it in `site-packages`."""
    info = folder / "pytest_factcheck-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.3\nName: pytest-factcheck\nVersion: 0.1.0\n{lines}", encoding="utf-8"
    )
    if direct_url is not None:
        (info / "direct_url.json").write_text(json.dumps(direct_url), encoding="utf-8")
    return Distribution.at(info)


@pytest.mark.parametrize(
    ("lines", "direct_url", "address"),
    [
        ("", None, None),
        ("Project-URL: Issues, https://a.example/issues\n", None, None),
        ("Project-URL: Source, https://a.example/s\nProject-URL: Home-Page, https://a.example\n", None, "https://a.example"),
        ("Home-page: https://old.example/p?q=1\n", None, "https://old.example/p?q=1"),
        ("Project-URL: Homepage, ../docs\n", None, None),
        ("", {"url": "https://git.example/o/f.git", "vcs_info": COMMIT}, "https://git.example/o/f.git"),
        ("", {"url": "https://eva:secret@git.example/o/f", "vcs_info": COMMIT}, None),
        ("", {"url": "ssh://git@git.example/o/f", "vcs_info": COMMIT}, None),
        ("", {"url": "file:///home/eva/f", "dir_info": {"editable": True}}, None),
        ("", {"url": "https://files.example/f.whl", "archive_info": {}}, None),
        ("", {"url": "https://[half", "vcs_info": COMMIT}, None),
        ("", ["no table"], None),
    ],
)  # fmt: skip
def test_an_address(lines: str, direct_url: Any, address: str | None, tmp_path: Path) -> None:
    """The tool's page, or the repository it came from; nothing of this machine, no secret, nothing made up."""
    assert tool_address(installed(tmp_path, lines, direct_url)) == address


@pytest.mark.parametrize("address", ["https://a.example/factcheck", None])
def test_sarif_names_it(address: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """SARIF has `informationUri` where there is an address, and no empty one where there is none."""
    monkeypatch.setattr(sarif, "tool_address", lambda: address)
    driver = json.loads(sarif.render(run({})))["runs"][0]["tool"]["driver"]
    assert driver.get("informationUri", None) == address
    assert ("informationUri" in driver) == (address is not None)
