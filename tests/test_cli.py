"""The command: exit status, formats, and what it says when it cannot run."""

from __future__ import annotations

import json
import re
from importlib.metadata import version
from pathlib import Path

import pytest

from factcheck.cli import COMMANDS, main
from factcheck.commands.common import CONSISTENT, COULD_NOT_RUN, FINDINGS
from factcheck.reports.formats import Formats
from factcheck.rules.registry import rules
from factcheck.testing import EXAMPLE

CLAIMS = """\
claims:
  - id: cost-40
    statement: Mayor Anna Kovar said that the bridge at Vidrov cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovar]
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: second paragraph, note: Gives the same figure.}]
    contradicts: [{claim: cost-52, note: The mayor gave two figures.}]
  - id: cost-52
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 52 million
    asserts: [{subject: vidrov-bridge, property: cost, value: 52, unit: million euros}]
    contradicts: [{claim: cost-40, note: The mayor gave two figures.}]
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example with two claims, stood in."""
    for name, text in {**EXAMPLE, "claims/bridge.yaml": CLAIMS}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_consistent_is_zero(project: Path, capsys: pytest.CaptureFixture) -> None:
    """A consistent record set ends with 0 and its verdict."""
    assert main(["check"]) == 0
    assert "CONSISTENT" in capsys.readouterr().out


def test_findings_are_one(project: Path, capsys: pytest.CaptureFixture) -> None:
    """A fault ends with 1 and is named with its place."""
    path = project / "claims" / "bridge.yaml"
    path.write_text(CLAIMS.replace("cost 52 million\n", "cost 53 million\n"), encoding="utf-8")
    assert main(["check"]) == FINDINGS
    assert "claims/bridge.yaml:12:12: error[quote-not-in-article] cost-52: " in capsys.readouterr().out


def test_only_the_file_asked_for(project: Path, capsys: pytest.CaptureFixture) -> None:
    """A path narrows what is reported, not what is checked."""
    path = project / "claims" / "bridge.yaml"
    path.write_text(CLAIMS.replace("cost 52 million\n", "cost 53 million\n"), encoding="utf-8")
    assert main(["check", "claims/people.yaml"]) == 0
    assert "error[" not in capsys.readouterr().out
    assert main(["check", "claims"]) == FINDINGS
    assert main(["check", str(path)]) == FINDINGS


@pytest.mark.parametrize("name", ["nowhere", "claims/nothing.yaml"])
def test_a_path_that_is_not_there(project: Path, capsys: pytest.CaptureFixture, name: str) -> None:
    """What does not exist could not be checked."""
    assert main(["check", name]) == COULD_NOT_RUN
    assert name in capsys.readouterr().err


def test_several_paths_and_what_the_figures_are_of(project: Path, capsys: pytest.CaptureFixture) -> None:
    """The findings of all of them; the summary says that it is of the whole set."""
    (project / "claims" / "bridge.yaml").write_text(CLAIMS.replace("cost 52 million\n", "cost 53 million\n"))
    (project / "claims" / "more.yaml").write_text(
        "entities: [{id: third, name: A, roles: [{title: B, from: 2020, until: 2019}]}]\n"
    )
    assert main(["check", "claims/people.yaml", "claims/more.yaml"]) == FINDINGS
    printed = capsys.readouterr().out
    assert "entity.third" in printed
    assert "error[quote-not-in-article]" not in printed
    assert (
        "only claims/more.yaml, claims/people.yaml; the figures and the verdict are of the whole set"
        in printed
    )
    main(["check", "--format", "json", "claims/people.yaml"])
    assert json.loads(capsys.readouterr().out)["shown"] == ["claims/people.yaml"]


def test_an_articles_text_stands_for_what_is_said_of_it(project: Path, capsys: pytest.CaptureFixture) -> None:
    """So that a hook that is given the changed text reports the quotes that no longer stand in it."""
    (project / "claims" / "bridge.yaml").write_text(CLAIMS.replace("cost 52 million\n", "cost 53 million\n"))
    assert main(["check", "seeds/bridge.txt"]) == FINDINGS
    assert "error[quote-not-in-article]" in capsys.readouterr().out


def test_a_stored_copy_stands_for_its_source_and_the_claims_that_cite_it(
    project: Path, capsys: pytest.CaptureFixture
) -> None:
    """And for nothing else: a claim that cites another source is no matter of it."""
    (project / "claims/sources").mkdir()
    (project / "claims/sources/accounts.txt").write_text("It cost 52 million euros.", encoding="utf-8")
    claims = """\
claims:
  - {{id: cited, statement: It cost 40 million euros., quote: "It cost 40 million euros", note: Page 1.,
     evidence: [{{source: accounts, stance: supports, at: page 1, quote: "{words}"}}]}}
  - {{id: other, statement: It cost 40 million euros., quote: "not in the text"}}
sources:
  - {{id: accounts, title: Accounts of the town, text: sources/accounts.txt}}
"""
    (project / "claims/more.yaml").write_text(
        claims.format(words="It cost 52 million euros"), encoding="utf-8"
    )
    assert main(["check", "claims/sources/accounts.txt"]) == CONSISTENT
    (project / "claims/more.yaml").write_text(
        claims.format(words="It cost 40 million euros"), encoding="utf-8"
    )
    assert main(["check", "claims/sources/accounts.txt"]) == FINDINGS
    printed = capsys.readouterr().out
    assert "error[quote-not-in-source]" in printed
    assert "error[quote-not-in-article]" not in printed


@pytest.mark.parametrize("name", ["github", "gitlab", "sarif"])
def test_paths_from_the_repositorys_root(project: Path, capsys: pytest.CaptureFixture, name: str) -> None:
    """Services that mark lines want paths from there; a folder beside the project is no such root."""
    (project / "claims" / "bridge.yaml").write_text(CLAIMS.replace("cost 52 million\n", "cost 53 million\n"))
    assert main(["check", "--format", name, "--paths-from", ".."]) == FINDINGS
    assert f"{project.name}/claims/bridge.yaml" in capsys.readouterr().out
    assert main(["check", "--format", name, "--paths-from", "."]) == FINDINGS
    printed = capsys.readouterr().out
    assert "claims/bridge.yaml" in printed
    assert "./claims" not in printed
    assert project.name not in printed
    assert main(["check", "--format", name, "--paths-from", "seeds"]) == COULD_NOT_RUN
    assert "--paths-from seeds: the fact-check" in capsys.readouterr().err


def test_paths_of_two_projects(
    project: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture
) -> None:
    """One at a time."""
    other = tmp_path_factory.mktemp("other")
    (other / "claims").mkdir()
    (other / "seeds").mkdir()
    assert main(["check", "claims", str(other)]) == COULD_NOT_RUN
    assert "another project" in capsys.readouterr().err


def test_nothing_to_check(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    """An empty folder is no fact-check, and the message says what one looks like."""
    assert main(["check", str(tmp_path)]) == COULD_NOT_RUN
    message = capsys.readouterr().err
    assert "claims/" in message
    assert "seeds/" in message


def test_wrong_settings(project: Path, capsys: pytest.CaptureFixture) -> None:
    """A wrong value in the settings is named with the file and the way out."""
    (project / "pyproject.toml").write_text('[tool.factcheck]\nprofile = "final"\n', encoding="utf-8")
    assert main(["check"]) == COULD_NOT_RUN
    assert 'profile = \'final\': expected "draft" or "publish"' in capsys.readouterr().err


@pytest.mark.parametrize("name", Formats("report"))
def test_a_report_in_a_file_is_what_is_printed(
    project: Path, capsys: pytest.CaptureFixture, name: str
) -> None:
    """`-o` writes the very text."""
    main(["check", "--format", name])
    printed = capsys.readouterr().out
    assert main(["check", "--format", name, "-o", "report"]) == 0
    assert capsys.readouterr().out == ""
    assert (project / "report").read_text(encoding="utf-8") == printed


def test_publish_is_stricter(project: Path) -> None:
    """An unchecked claim does not pass in the publish profile."""
    assert main(["check", "--profile", "publish"]) == FINDINGS


def test_show(project: Path, capsys: pytest.CaptureFixture) -> None:
    """A claim is shown with its sentence, the quote marked, its evidence and conflicts."""
    assert main(["show", "cost-40"]) == 0
    page = capsys.readouterr().out
    assert "“⟦It cost 40 million euros⟧,”" in page
    assert "supports: courier-2019 (Bridge opened, Vidrov Courier, 2019-05-04), at: second paragraph" in page
    assert "cost-52 (flagged)" in page
    assert "said by Jan Novak > Anna Kovar" in page


def test_show_tells_a_tension_from_both_sides(project: Path, capsys: pytest.CaptureFixture) -> None:
    """It is declared at one claim and shown at both."""
    path = project / "claims/bridge.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace(
            "  - id: cost-52\n", "  - id: cost-52\n    tension_with: [{claim: cost-40, note: Odd.}]\n"
        )
    )
    for one, other in (("cost-40", "cost-52"), ("cost-52", "cost-40")):
        assert main(["show", one]) == 0
        assert f"In tension with\n  {other}: Odd." in capsys.readouterr().out


def test_show_suggests(project: Path, capsys: pytest.CaptureFixture) -> None:
    """An id that no claim has is answered with near ones."""
    assert main(["show", "cost-41"]) == COULD_NOT_RUN
    assert "did you mean cost-40" in capsys.readouterr().err


def test_a_name_like_none_is_answered_with_those_there_are(
    project: Path, capsys: pytest.CaptureFixture
) -> None:
    """Who names something that is not there sees what is, or how to see it."""
    assert main(["report", "nope"]) == COULD_NOT_RUN
    assert "no article is called nope; on record: bridge" in capsys.readouterr().err


def test_a_speaker_that_nobody_recorded_is_the_article(project: Path, capsys: pytest.CaptureFixture) -> None:
    """Where neither claim nor article names a speaker it is the article that says it."""
    article = project / "seeds" / "bridge.yaml"
    text = article.read_text(encoding="utf-8")
    article.write_text("".join(line for line in text.splitlines(keepends=True) if "author:" not in line))
    assert main(["show", "cost-52"]) == 0
    assert "said by the article\n" in capsys.readouterr().out


def test_the_version(capsys: pytest.CaptureFixture) -> None:
    """A report of a fault can name the version."""
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"factcheck {version('pytest-factcheck')}\n"


def test_without_a_command_all_are_listed(capsys: pytest.CaptureFixture) -> None:
    """Who does not know the commands yet is shown them."""
    assert main([]) == COULD_NOT_RUN
    told = capsys.readouterr().err
    assert all(re.search(rf"^    {command}\s", told, re.MULTILINE) for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_says_what_a_command_does(command: str, capsys: pytest.CaptureFixture) -> None:
    """The help of a command begins with a sentence on what it does."""
    with pytest.raises(SystemExit):
        main([command, "--help"])
    does = capsys.readouterr().out.split("\n\n")[1]
    assert re.fullmatch(r"[A-Z].+\.", does, re.DOTALL), does


@pytest.mark.parametrize("rule", [rule.name for rule in rules()])
def test_explain(capsys: pytest.CaptureFixture, rule: str) -> None:
    """Every rule can be explained."""
    assert main(["explain", rule]) == 0
    assert capsys.readouterr().out.startswith(f"# {rule}\n")


def test_explain_suggests(capsys: pytest.CaptureFixture) -> None:
    """A misspelt rule is answered with near ones."""
    assert main(["explain", "source-unusd"]) == COULD_NOT_RUN
    assert "did you mean source-unused" in capsys.readouterr().err


def test_rules_lists_all(capsys: pytest.CaptureFixture) -> None:
    """Every rule is listed."""
    assert main(["rules"]) == 0
    listing = capsys.readouterr().out
    assert all(rule.name in listing for rule in rules())


def test_schema_is_json(capsys: pytest.CaptureFixture) -> None:
    """The schema names every list of a record file and describes its fields."""
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert set(schema["properties"]) == {
        "article", "claims", "sources", "entities", "events", "properties", "exclusions"
    }  # fmt: skip
    claim = schema["$defs"]["Claim"]
    assert claim["required"] == ["id", "statement"]
    assert claim["else"] == {"required": ["quote"]}, "all kinds but what the article leaves out"
    assert all("description" in field or "$ref" in field for field in claim["properties"].values())
