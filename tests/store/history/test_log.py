"""`factcheck log`: a claim's life in real repositories."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.commands.common import COULD_NOT_RUN
from tests.store.history.conftest import Project

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "log.txt"
DOCS = Path(__file__).resolve().parents[3] / "docs" / "log.md"

ADDED = """\
claims:
  - id: cost-40
    statement: Kovar said that the bridge cost 40 million euros.
    quote: It cost 40 million euros
  - id: third-bridge
    statement: The bridge is the third in Vidrov.
    quote: third bridge
"""
SUPPORTED = ADDED.replace(
    "euros\n  - id",
    "euros\n    status: supported\n    evidence: [{source: courier-2019, stance: supports, at: page 1}]\n  - id",
)
DIGEST = (
    f"v1 sha256={'0123456789abcdef' * 4} statement=00000000 quote=00000000 sentence=00000000 kind=fact "
    "speaker=novak said=00000000 asserts=00000000 status=supported evidence/supports/courier-2019=00000000"
)
SIGNED = SUPPORTED.replace(
    "    evidence:", f"    review: [{{by: Karel Lisy, date: 2021-06-03, digest: {DIGEST}}}]\n    evidence:"
)
REFUTED = SUPPORTED.replace("status: supported", "status: refuted").replace(
    "[{source: courier-2019, stance: supports, at: page 1}]",
    "[{source: accounts-2019, stance: refutes, at: page 12, note: They have 52 million.}]",
)
REWORDED = REFUTED.replace("said that the bridge cost", "said in 2019 that the bridge cost").replace(
    "quote: It cost 40 million euros", "quote: “It cost 40 million euros,”"
)
RENAMED = REWORDED.replace("id: cost-40", "id: bridge-cost")


def told(capsys: pytest.CaptureFixture, name: str) -> list[tuple[str, str | None]]:
    """What happened and the subject of the commit, the newest first."""
    assert main(["log", name, "--format", "json"]) == 0
    return [(each["what"], each["subject"]) for each in json.loads(capsys.readouterr().out)["log"]]


@pytest.fixture
def lived(project: Project) -> Project:
    """A repository in which a claim has been through everything."""
    states = [
        ("Write down what it cost", {"claims/bridge.yaml": ADDED}, "Eva Novotna"),
        ("Another file", {"claims/more.yaml": "events: [{id: fair, label: A fair}]\n"}, "Eva Novotna"),
        ("Find it in the Courier", {"claims/bridge.yaml": SUPPORTED}, "Eva Novotna"),
        ("Sign", {"claims/bridge.yaml": SIGNED}, "Karel Lisy"),
        ("See the accounts", {"claims/bridge.yaml": REFUTED}, "Eva Novotna"),
        ("Say when", {"claims/bridge.yaml": REWORDED}, "Eva Novotna"),
        ("Sort files", {"claims/bridge.yaml": None, "claims/money/cost.yaml": REWORDED}, "Eva Novotna"),
        ("Break it", {"claims/money/cost.yaml": REWORDED.replace("status", "stauts")}, "Karel Lisy"),
        ("Mend it", {"claims/money/cost.yaml": REWORDED}, "Karel Lisy"),
        ("Rename it", {"claims/money/cost.yaml": RENAMED}, "Karel Lisy"),
    ]
    for day, (message, files, by) in enumerate(states, start=1):
        project.commit(message, files, date=f"2021-06-{day:02}T09:00:00+02:00", by=by)
    return project


def test_golden(lived: Project, capsys: pytest.CaptureFixture, request: pytest.FixtureRequest) -> None:
    """The newest first, with commit, author and the author's date, through a move and a rename."""
    lived.write({"claims/money/cost.yaml": RENAMED.replace("status: refuted", "status: misleading")})
    assert main(["log", "bridge-cost"]) == 0
    printed = capsys.readouterr().out
    if request.config.getoption("write_snapshots"):
        GOLDEN.write_text(printed, encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8") == printed


def test_by_its_old_id(lived: Project, capsys: pytest.CaptureFixture) -> None:
    """It ends with what it is called now."""
    assert told(capsys, "cost-40") == [
        ("renamed", "Rename it"),
        ("mended", "Mend it"),
        ("broken", "Break it"),
        ("moved", "Sort files"),
        ("changed", "Say when"),
        ("changed", "See the accounts"),
        ("changed", "Sign"),
        ("changed", "Find it in the Courier"),
        ("added", "Write down what it cost"),
    ]
    assert main(["log", "cost-40"]) == 0
    assert "cost-40  (now called bridge-cost)" in capsys.readouterr().out


def test_removed_and_come_back(project: Project, capsys: pytest.CaptureFixture) -> None:
    """A claim that is gone has a log, and one that came back has both lives."""
    project.commit("Add", {"claims/bridge.yaml": ADDED})
    project.commit("Take away", {"claims/bridge.yaml": None})
    assert told(capsys, "cost-40") == [("removed", "Take away"), ("added", "Add")]
    assert main(["log", "cost-40"]) == 0
    assert "no longer on record" in capsys.readouterr().out
    project.commit("Bring back", {"claims/bridge.yaml": SUPPORTED})
    assert told(capsys, "cost-40") == [("added", "Bring back"), ("removed", "Take away"), ("added", "Add")]


def test_what_is_not_committed(project: Project, capsys: pytest.CaptureFixture) -> None:
    """It stands first, also where no commit knows the claim."""
    project.write({"claims/bridge.yaml": ADDED})
    assert told(capsys, "cost-40") == [("added", None)]
    project.commit("Add", {})
    project.write({"claims/bridge.yaml": SUPPORTED})
    assert told(capsys, "cost-40") == [("changed", None), ("added", "Add")]
    project.write({"claims/bridge.yaml": "claims: [\n  - id: cost-40\n"})
    assert main(["log", "cost-40"]) == 0
    assert "cost-40  (its record cannot be read)" in capsys.readouterr().out
    project.write({"claims/bridge.yaml": None})
    assert told(capsys, "cost-40") == [("removed", None), ("added", "Add")]


def test_a_merge_is_told_only_for_what_it_did(project: Project, capsys: pytest.CaptureFixture) -> None:
    """What it takes over from a branch was told there; what it made of two branches is its own."""
    project.commit("Add", {"claims/bridge.yaml": ADDED})
    project.git("switch", "--quiet", "--create", "topic")
    project.commit("Support", {"claims/bridge.yaml": SUPPORTED}, date="2021-06-02T12:00:00Z")
    project.git("switch", "--quiet", "main")
    project.commit("Elsewhere", {"claims/more.yaml": "events: [{id: fair, label: A fair}]\n"})
    project.git("merge", "--quiet", "--no-ff", "--message", "Merge", "topic")
    assert told(capsys, "cost-40") == [("changed", "Support"), ("added", "Add")]
    project.git("switch", "--quiet", "--create", "other", "HEAD~1")
    project.commit("Reword", {"claims/bridge.yaml": ADDED.replace("Kovar said", "Anna Kovar said")})
    project.git("switch", "--quiet", "main")
    project.git("merge", "--quiet", "--no-commit", "--strategy=ours", "other")
    project.commit("Merge both", {"claims/bridge.yaml": SUPPORTED.replace("Kovar said", "Mayor Kovar said")})
    assert told(capsys, "cost-40")[0] == ("changed", "Merge both")


def test_a_merge_of_two_claims_in_one_file(project: Project, capsys: pytest.CaptureFixture) -> None:
    """The file is like none of its parents' then, and yet the merge did nothing to either claim."""
    third = ADDED.replace("the third in Vidrov", "the third one in Vidrov")
    project.commit("Add", {"claims/bridge.yaml": ADDED})
    project.git("switch", "--quiet", "--create", "topic")
    project.commit("Support", {"claims/bridge.yaml": SUPPORTED}, date="2021-06-02T12:00:00Z")
    project.git("switch", "--quiet", "main")
    project.commit("Count", {"claims/bridge.yaml": third})
    project.git("merge", "--quiet", "--no-commit", "--strategy=ours", "topic")
    project.commit("Merge", {"claims/bridge.yaml": SUPPORTED.replace("the third in", "the third one in")})
    assert told(capsys, "cost-40") == [("changed", "Support"), ("added", "Add")]
    assert told(capsys, "third-bridge") == [("changed", "Count"), ("added", "Add")]


def test_only_the_versions_that_changed_are_read(
    project: Project, capsys: pytest.CaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A commit that changes other claims of the file is not parsed, and one that touches none is not looked at."""
    from factcheck.comparison import life  # noqa: PLC0415

    project.commit("Add", {"claims/bridge.yaml": ADDED})
    for number in range(5):
        text = ADDED.replace("The bridge is the third in Vidrov", f"The bridge is the third of {number}")
        project.commit(f"Other {number}", {"claims/bridge.yaml": text, "README.md": str(number)})
        project.commit(f"Text {number}", {"README.md": f"again {number}"})
    parsed: list[str] = []
    state_in = life.state_in
    monkeypatch.setattr(life, "state_in", lambda *about: (parsed.append(about[1]), state_in(*about))[1])
    assert told(capsys, "cost-40") == [("added", "Add")]
    assert parsed == ["claims/bridge.yaml"]


def test_a_project_below_the_top(empty: Callable[[str], Project], capsys: pytest.CaptureFixture) -> None:
    """Paths are the project's."""
    project = empty("news/bridge")
    project.commit("Add", {"claims/bridge.yaml": ADDED})
    assert told(capsys, "cost-40") == [("added", "Add")]
    assert main(["log", "cost-40"]) == 0
    assert "cost-40  (fact, unchecked)  claims/bridge.yaml:2" in capsys.readouterr().out


def test_a_shallow_clone(
    lived: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """The log begins where the clone does, and says so."""
    lived.git("clone", "--quiet", "--depth=2", f"file://{lived.root}", str(tmp_path / "shallow"))
    monkeypatch.chdir(tmp_path / "shallow")
    assert told(capsys, "bridge-cost") == [("renamed", "Rename it"), ("added", "Mend it")]
    assert main(["log", "bridge-cost"]) == 0
    assert capsys.readouterr().out.endswith("This clone is shallow: what older commits did is not here.\n")


def test_who_never_was(lived: Project, capsys: pytest.CaptureFixture) -> None:
    """A misspelt id is answered with near ones."""
    assert main(["log", "bridge-costs"]) == COULD_NOT_RUN
    assert "did you mean bridge-cost" in capsys.readouterr().err


def test_no_commit_yet(empty: Callable[[str], Project], capsys: pytest.CaptureFixture) -> None:
    """What lies there is all that there is."""
    empty("").write({"claims/bridge.yaml": ADDED})
    assert told(capsys, "cost-40") == [("added", None)]


def test_no_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """Without git there is no past to tell."""
    (tmp_path / "claims").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["log", "cost-40"]) == COULD_NOT_RUN
    assert "not a git repository" in capsys.readouterr().err


def test_json_keeps_its_promise(lived: Project, capsys: pytest.CaptureFixture) -> None:
    """Every key is named in docs/log.md."""
    assert main(["log", "bridge-cost", "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    text = DOCS.read_text(encoding="utf-8")
    assert all(f"`{key}" in text for each in (document, *document["log"]) for key in each)
    assert document["log"][0]["other"] == "cost-40"
    assert document["log"][-1]["record"]["statement"] == "Kovar said that the bridge cost 40 million euros."


def test_an_id_that_is_not_first_or_in_braces(project: Project, capsys: pytest.CaptureFixture) -> None:
    """However the record is written, and whatever other record has the id."""
    flow = "claims: [{statement: S one., id: cost-40, quote: third}]\nevents: [{id: cost-40, label: A}]\n"
    project.commit("Add", {"claims/bridge.yaml": flow})
    project.commit("Change", {"claims/bridge.yaml": flow.replace("S one", "S two")})
    project.commit(
        "Event", {"claims/bridge.yaml": flow.replace("S one", "S two").replace("label: A", "label: B")}
    )
    assert told(capsys, "cost-40") == [("changed", "Change"), ("added", "Add")]
