"""Which commit changed a claim last, as a comparison tells it."""

from __future__ import annotations

import json

import pytest

from factcheck.cli import main
from tests.store.history.conftest import Project
from tests.store.history.states import AFTER, BEFORE


def test_who_did_it(project: Project, capsys: pytest.CaptureFixture) -> None:
    """The last commit that changed a claim, also of the files as they lie there while they are committed."""
    project.commit("Check the bridge", BEFORE)
    project.commit("Refute what it cost", AFTER)
    project.commit("A fair", {"claims/more.yaml": "events: [{id: fair, label: A fair}]\n"})

    def changed(*arguments: str) -> dict[str, dict]:
        assert main(["diff", *arguments, "--format", "json"]) == 0
        return {each["id"]: each for each in json.loads(capsys.readouterr().out)["claims"]["changed"]}

    for arguments in (("HEAD~2", "HEAD"), ("HEAD~2",)):
        assert changed(*arguments)["cost-40"]["commit"]["subject"] == "Refute what it cost"
    project.write({"claims/more.yaml": "events: [{id: fair, label: The fair}]\n"})
    assert changed("HEAD~2")["cost-40"]["commit"] is None
    assert changed("HEAD~2", "HEAD")["cost-40"]["commit"] is not None
