"""Verdicts at the time of publication, from real repositories: what asks for a correction, and what cannot be known."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import factcheck
from factcheck.cli import main
from factcheck.commands.common import FINDINGS
from factcheck.store.history.published import with_past
from factcheck.testing import EXAMPLE
from tests.store.history.conftest import Project

SUPPORTED = """\
claims:
  - id: cost-40
    statement: Kovar said that the bridge cost 40 million euros.
    quote: It cost 40 million euros
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: page 1}]
"""
REFUTED = SUPPORTED.replace("status: supported", "status: refuted").replace(
    "courier-2019, stance: supports", "accounts-2019, stance: refutes"
)
ARTICLE = EXAMPLE["seeds/bridge.yaml"]
PUBLISHED = f"{ARTICLE}  checked: 2021-06-10\n"
CORRECTED = f"""{PUBLISHED}  corrections:
    - date: 2021-07-02
      claims: [cost-40]
      what: That the bridge cost 40 million euros was called supported; it is refuted.
      why: The accounts of the town give <b>52</b> million.
"""


@pytest.fixture
def published(empty: Callable[[str], Project]) -> Project:
    """A fact-check that was published on 10 June 2021 and goes on."""
    project = empty("")
    files = {**EXAMPLE, "seeds/bridge.yaml": PUBLISHED}
    project.commit("Check", {**files, "claims/bridge.yaml": SUPPORTED}, date="2021-06-09T12:00:00Z")
    return project


def rules_broken(capsys: pytest.CaptureFixture, *arguments: str) -> dict[str, str]:
    """What `factcheck check` finds about corrections: messages by rule."""
    main(["check", *arguments, "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"]
    return {
        each["rule"]: each["message"] for each in found if each["rule"].startswith(("correction", "past"))
    }


def test_a_verdict_that_changed_since(published: Project, capsys: pytest.CaptureFixture) -> None:
    """Committed or not; the entry in `corrections` settles it."""
    assert rules_broken(capsys) == {}
    published.write({"claims/bridge.yaml": REFUTED})
    message = "cost-40 was supported when the fact-check was published on 10 June 2021, and is refuted now"
    assert rules_broken(capsys)["correction-missing"].startswith(message)
    published.commit("Refute", {}, date="2021-07-01T12:00:00Z")
    assert rules_broken(capsys)["correction-missing"].startswith(message)
    assert main(["check"]) == FINDINGS
    capsys.readouterr()
    published.write({"seeds/bridge.yaml": CORRECTED})
    assert rules_broken(capsys) == {}
    published.write({"claims/bridge.yaml": None})
    assert rules_broken(capsys) == {}
    published.write({"seeds/bridge.yaml": PUBLISHED})
    assert "no longer on record" in rules_broken(capsys)["correction-missing"]


@pytest.mark.parametrize(
    ("date", "is_due"),
    [("2021-06-10T23:59:59Z", False), ("2021-06-11T00:00:00Z", True), ("2021-06-11T01:00:00+02:00", False)],
)
def test_the_end_of_the_day(
    published: Project, capsys: pytest.CaptureFixture, date: str, *, is_due: bool
) -> None:
    """What was committed by its end, in UTC, is what was published."""
    published.commit("Refute", {"claims/bridge.yaml": REFUTED}, date=date)
    assert ("correction-missing" in rules_broken(capsys)) is is_due


def test_what_a_branch_held_was_not_published(published: Project, capsys: pytest.CaptureFixture) -> None:
    """The line of first parents counts: a branch that was merged later was no part of it."""
    published.git("switch", "--quiet", "--create", "topic")
    published.commit("Refute", {"claims/bridge.yaml": REFUTED}, date="2021-06-09T13:00:00Z")
    published.git("switch", "--quiet", "main")
    published.git("merge", "--quiet", "--no-ff", "--message", "Merge", "topic", date="2021-06-20T12:00:00Z")
    assert "correction-missing" in rules_broken(capsys)


def test_an_answer_that_was_kept(
    published: Project, capsys: pytest.CaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cache of answers knows that the past may have changed while the files have not."""
    monkeypatch.delenv("CI", raising=False)
    published.write({"claims/bridge.yaml": REFUTED})
    assert main(["check"]) == FINDINGS
    assert main(["check"]) == FINDINGS
    shutil.move(published.root / ".git", published.root / "git")
    capsys.readouterr()
    assert main(["check"]) == 0
    assert "git is not there, or has no repository around the records" in capsys.readouterr().out


def test_a_shallow_clone(
    published: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """The run goes on, and says that nobody looked."""
    published.commit("Refute", {"claims/bridge.yaml": REFUTED}, date="2021-07-01T12:00:00Z")
    published.git("clone", "--quiet", "--depth=1", f"file://{published.root}", str(tmp_path / "shallow"))
    monkeypatch.chdir(tmp_path / "shallow")
    found = rules_broken(capsys)
    assert "this clone is shallow" in found.pop("past-not-read")
    assert not found


@pytest.mark.parametrize(
    ("checked", "reason"),
    [("2021-06-01", "no commit from that day or before"), ("2021-06-01/..", "no last day")],
)
def test_a_past_that_is_not_there(
    published: Project, capsys: pytest.CaptureFixture, checked: str, reason: str
) -> None:
    """The first commit is younger, or the date has no end."""
    published.write({"seeds/bridge.yaml": f"{ARTICLE}  checked: {checked}\n"})
    assert reason in rules_broken(capsys)["past-not-read"]


def test_no_commit_yet(empty: Callable[[str], Project], capsys: pytest.CaptureFixture) -> None:
    """A repository without a commit has no past."""
    empty("").write({**EXAMPLE, "seeds/bridge.yaml": PUBLISHED})
    assert "no commit from that day" in rules_broken(capsys)["past-not-read"]


def test_git_is_asked_only_where_something_is_published(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """No other fact-check pays for it, or needs git."""
    monkeypatch.setenv("PATH", "")
    assert rules_broken(capsys) == {}
    records = factcheck.load(".")
    assert with_past(records, project.root) is records


def test_a_pull_request_that_owes_a_correction(published: Project, capsys: pytest.CaptureFixture) -> None:
    """The comparison has it among the new errors."""
    published.commit("Refute", {"claims/bridge.yaml": REFUTED}, date="2021-07-01T12:00:00Z")
    for arguments in (["HEAD~1", "HEAD"], ["HEAD~1"]):
        assert main(["diff", *arguments, "--fail-on", "new"]) == FINDINGS
        assert "correction-missing: cost-40 was supported" in " ".join(capsys.readouterr().out.split())
    published.commit("Correct", {"seeds/bridge.yaml": CORRECTED}, date="2021-07-02T12:00:00Z")
    assert main(["diff", "HEAD~2", "--fail-on", "new"]) == 0
    assert "correction came: date 2021-07-02, claims cost-40" in capsys.readouterr().out


def test_the_page_for_an_editor_begins_with_them(published: Project, capsys: pytest.CaptureFixture) -> None:
    """The newest first, with a link to the claim, and nothing of a record comes alive."""
    more = "    - {date: 2021-07-09, claims: [gone], what: A claim was counted twice., why: It was.}\n"
    published.write({"claims/bridge.yaml": REFUTED, "seeds/bridge.yaml": CORRECTED + more})
    main(["report"])
    page = capsys.readouterr().out
    section = page.partition("## Corrections (2)\n\n")[2].partition("\n\n")[0].splitlines()
    assert section[0] == "- **2021-07-09** A claim was counted twice. *It was.* (gone)"
    assert section[1].startswith("- **2021-07-02** That the bridge")
    assert section[1].endswith("\\<b\\>52\\</b\\> million.* ([cost-40](claims/bridge.yaml#L2))")
    assert "| published | on 10 June 2021 |" in page
    assert page.index("## Corrections") < page.index("## What does not stand")
