"""Whatever breaks down, a command says so in a sentence or in its report; `--debug` adds the traceback."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import COMMANDS, main
from factcheck.commands.common import CONSISTENT, COULD_NOT_RUN, FINDINGS
from factcheck.logic.contradictions.conflicts import conflicts
from factcheck.logic.coverage.by_article import names_on_record
from factcheck.logic.quotations.anchors import anchors
from factcheck.records.derived import if_known
from factcheck.reports.html import page
from factcheck.reports.people import editor, markdown
from factcheck.reports.programs import gitlab, sarif
from factcheck.rules.registry import rules
from factcheck.store.cache.answers import FOLDER
from factcheck.testing import EXAMPLE
from tests.mutation import specimen
from tests.planting import planted

pytestmark = pytest.mark.breaks_down

CLAIMS = """\
claims:
  - {id: one, statement: The bridge at Vidrov cost 40 million euros., quote: It cost 40 million euros}
  - {id: other, statement: The bridge at Vidrov cost 52 million euros., quote: it had cost 52 million}
"""
REPORT_US = "please report this fault of factcheck's own, with the output of --debug\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example with two claims, stood in, outside of continuous integration."""
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.chdir(tmp_path)
    write({**EXAMPLE, "claims/bridge.yaml": CLAIMS, "pyproject.toml": "[tool.factcheck]\n"})
    return tmp_path


def write(files: dict[str, str]) -> None:
    """Put files into the folder that one stands in."""
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def check_of(name: str) -> Any:
    """What one of our rules does."""
    return next(rule.check for rule in rules() if rule.name == name)


def test_a_rule_breaks_down_and_the_report_comes(project: Path, capsys: pytest.CaptureFixture) -> None:
    """The records fail on it, the rest is there, and the traceback only where it is asked for, beside the report."""
    with planted(check_of("speaker-not-in-passage")):
        assert main(["check"]) == FINDINGS
        plain = capsys.readouterr()
        assert main(["check", "--debug"]) == FINDINGS
        debug = capsys.readouterr()
    assert "error[rule-broke-down] one: the rule speaker-not-in-passage broke down" in plain.out
    assert "The records: INCONSISTENT: 2 of 13 records fail\n" in plain.out
    assert plain.err == ""
    assert debug.out == plain.out
    assert debug.err.startswith(
        "the rule speaker-not-in-passage, on one:\nTraceback (most recent call last):"
    )
    assert "the rule speaker-not-in-passage, on other:\n" in debug.err


def test_nothing_is_kept_of_a_run_in_which_something_broke_down(
    project: Path, capsys: pytest.CaptureFixture
) -> None:
    """Once the fault is mended the next run says so, though no file has changed."""
    for fault in (check_of("speaker-not-in-passage"), conflicts):
        with planted(fault):
            assert main(["check"]) == FINDINGS
            assert not (project / FOLDER).exists()
    assert main(["check"]) == CONSISTENT
    assert (project / FOLDER).is_dir()
    kept = capsys.readouterr().out
    assert main(["check"]) == CONSISTENT
    assert kept.endswith(capsys.readouterr().out)


def test_a_report_of_something_that_only_it_asks_for_is_not_kept_either(
    project: Path, capsys: pytest.CaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What breaks down after the rules have run is noticed too."""

    def render(report: Any) -> str:
        report.records._derived.clear()
        with planted(names_on_record):
            assert if_known(names_on_record, report.records) is None
        return "as far as it came"

    monkeypatch.setattr(markdown, "render", render)
    assert main(["check", "--format", "markdown"]) == CONSISTENT
    assert not (project / FOLDER).exists()


@pytest.mark.parametrize(
    ("words", "module"),
    [
        (["check", "--format", "sarif"], sarif),
        (["check", "--format", "gitlab", "-o", "out.json"], gitlab),
        (["report"], editor),
        (["report", "--format", "html"], page),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_report_that_breaks_down(
    project: Path,
    capsys: pytest.CaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    module: Any,
) -> None:
    """One sentence that names what and where, nothing half written, and the traceback only where it is asked for."""
    with planted(module.render):
        assert main(words) == COULD_NOT_RUN
        plain = capsys.readouterr()
        assert main([*words, "--debug"]) == COULD_NOT_RUN
        debug = capsys.readouterr()
    assert plain.out == debug.out == ""
    assert not (project / "out.json").exists()
    assert plain.err.startswith(
        f"factcheck: the report {module.NAME} of pytest-factcheck ({module.__name__}) "
    )
    assert " breaks down: ZeroDivisionError: planted (" in plain.err
    assert plain.err.endswith(REPORT_US)
    assert plain.err.count("\n") == 1
    assert debug.err.startswith("Traceback (most recent call last):")
    assert debug.err.endswith(plain.err)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["report"], conflicts),
        (["report", "--format", "html"], anchors),
        (["why", "one", "other"], conflicts),
        (["show", "one"], anchors),
        (["draft"], names_on_record),
        (["next"], names_on_record),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_a_command_cannot_do_without(
    project: Path, capsys: pytest.CaptureFixture, words: list[str], part: Any
) -> None:
    """It ends in one sentence that names what it asked for."""
    with planted(part):
        assert main(words) == COULD_NOT_RUN
        plain = capsys.readouterr()
        assert main([*words, "--debug"]) == COULD_NOT_RUN
        debug = capsys.readouterr()
    name = f"{part.__module__}.{part.__name__}"
    assert plain.out == ""
    assert plain.err.startswith(
        f"factcheck: {name} broke down (ZeroDivisionError: planted, at {part.__module__}, "
    )
    assert plain.err.endswith(REPORT_US)
    assert plain.err.count("\n") == 1
    assert "Traceback" in debug.err
    assert debug.err.endswith(plain.err)


def test_a_comparison_with_a_side_that_breaks_down(project: Path, capsys: pytest.CaptureFixture) -> None:
    """A rule that breaks down is a new error; what the comparison itself asks for ends it in a sentence."""
    words = ["diff", "./", ".", "--fail-on"]
    with planted(check_of("speaker-not-in-passage")):
        assert main([*words, "any"]) == FINDINGS
        assert main([*words, "new"]) == CONSISTENT  # it breaks down on both sides
        capsys.readouterr()
        assert main([*words, "never", "--debug"]) == CONSISTENT
        assert capsys.readouterr().err.count("the rule speaker-not-in-passage, on one:") == 2
    with planted(conflicts):
        assert main([*words, "any"]) == COULD_NOT_RUN
    assert "conflicts.conflicts broke down" in capsys.readouterr().err


def test_a_part_of_the_records_is_not_consistent_where_a_rule_broke_down(
    project: Path, capsys: pytest.CaptureFixture
) -> None:
    """Nobody knows what it would have found there."""
    assert main(["check", "claims/sources.yaml"]) == CONSISTENT
    with planted(check_of("dead-reference")):
        assert main(["check", "claims/sources.yaml", "--no-cache"]) == FINDINGS
    assert "INCONSISTENT: 1 of 13 records fails" in capsys.readouterr().out


def test_words_of_an_exception_act_on_no_terminal(project: Path, capsys: pytest.CaptureFixture) -> None:
    """They may quote the article; they are written out like all that is not ours."""

    def hostile(*_given: object, **_more: object) -> None:
        raise ValueError("\x1b[31m\n::error::red")

    with planted(check_of("speaker-not-in-passage"), fault=hostile):
        main(["check", "--debug"])
    with planted(editor.render, fault=hostile):
        main(["report", "--debug"])
    printed = capsys.readouterr()
    for text in (printed.out, printed.err):
        assert "\x1b" not in text
        assert not any(line.startswith("::") for line in text.splitlines())
        assert "\\x1b[31m" in text


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_it(command: str, capsys: pytest.CaptureFixture) -> None:
    """`--debug` stands in the help of each."""
    with pytest.raises(SystemExit):
        main([command, "--help"])
    assert "--debug" in capsys.readouterr().out


def test_a_full_memory_is_no_fault_of_ours(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It goes through, as Ctrl-C does."""

    def full(*_given: object, **_more: object) -> None:
        raise MemoryError

    with planted(editor.render, fault=full), pytest.raises(MemoryError):
        main(["report"])


def test_wrong_settings_have_no_traceback(project: Path, capsys: pytest.CaptureFixture) -> None:
    """What is wrong with the project is said as ever."""
    write({"pyproject.toml": '[tool.factcheck.severity]\nrule-broke-down = "off"\n'})
    assert main(["check"]) == COULD_NOT_RUN
    told = capsys.readouterr().err
    assert told.startswith(
        "factcheck: [tool.factcheck.severity] rule-broke-down = 'off': it is always an error"
    )
    assert "Traceback" not in told


FRAGILE = """\
def check(claim):
    [item.at.strip() for item in claim.evidence]
    yield from ()
"""


def test_mutants_over_which_a_rule_breaks_down_are_not_caught_by_that(
    project: Path, capsys: pytest.CaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rule that fell over a corruption has not noticed it; the campaign tells of it and fails."""
    for folder in ("claims", "seeds"):
        shutil.rmtree(folder)
    asked = '[tool.factcheck]\nprofile = "publish"\nrules = ["rule_of_glass"]\n'
    write({**specimen.FILES, "rule_of_glass.py": FRAGILE, "pyproject.toml": asked})
    monkeypatch.syspath_prepend(project)
    words = ["mutate", "--jobs", "1", "--kind", "locator-removed"]
    off = f'{asked}severity = {{evidence-without-locator = "off"}}\n'
    for settings, caught in ((asked, True), (off, False)):
        write({"pyproject.toml": settings})
        assert main(words) == FINDINGS
        out = capsys.readouterr().out
        assert "BROKE DOWN locator-removed: " in out
        assert ", and the rule rule-of-glass broke down (AttributeError: 'NoneType' object has no" in out
        assert "broken    something broke down over 4 of them: please report it\n" in out
        assert out.count("BROKE DOWN") == 3
        assert main([*words, "--format", "json"]) == FINDINGS
        document = json.loads(capsys.readouterr().out)
        assert bool(document["caught"]) is caught
        assert {bool(mutant["broke_down"]) for mutant in document["mutants"]} == {True}
        assert {name for mutant in document["mutants"] for name in mutant["caught_by"]} <= {
            "evidence-without-locator"
        }
        assert not any("broke_down" in control for control in document["controls"])


def test_nothing_is_signed_on_which_a_rule_broke_down(project: Path, capsys: pytest.CaptureFixture) -> None:
    """Nobody knows what it would say of the claim; of many, also of one on which it is not told."""
    claims = "".join(
        f"  - id: claim-{letter}\n    statement: The bridge at Vidrov cost 40 million euros.\n"
        "    quote: It cost 40 million euros\n    status: supported\n"
        "    evidence: [{source: accounts-2019, stance: supports, at: page 3}]\n"
        for letter in "abcd"
    )
    write({"claims/bridge.yaml": f"claims:\n{claims}"})
    with planted(check_of("speaker-not-in-passage")):
        assert main(["sign", "claim-a", "claim-d", "--by", "Eva Novotna"]) == COULD_NOT_RUN
    told = capsys.readouterr().err
    assert "claim-a: [rule-broke-down] the rule speaker-not-in-passage broke down" in told
    assert "claim-d: speaker-not-in-passage did not get to the end of it; `factcheck check` says why" in told
    assert Path("claims/bridge.yaml").read_text(encoding="utf-8") == f"claims:\n{claims}"
    assert main(["sign", "claim-a", "claim-d", "--by", "Eva Novotna"]) == CONSISTENT
