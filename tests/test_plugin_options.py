"""Records under pytest's own options, and under plugins that look at items as if all of them were functions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.suite import GOOD, PROJECT, WRONG_DIGIT, write

WORKERS = pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["alone", "xdist"])
NAMES = [
    "a b.yaml",
    "Brücke #1 50% (a b).yaml",
    "it's.yaml",
    "a.b.yaml",
    "-n.yaml",
    "deep/$x & y/c;d.yaml",
    "日本.yaml",
]
ALL_OUTCOMES = (
    WRONG_DIGIT.replace(
        "  - id: opened-2019",
        "  - id: waived\n    statement: The bridge at Vidrov cost 52 million euros.\n    quote: it had cost 53 million\n"
        "    waive: [{rule: quote-not-in-article, reason: the print edition differs, by: kl}]\n  - id: opened-2019",
    )
    + "sources:\n  - {id: broken, title: Bridge opened, published: 2019-02-30}\n"
).replace("source: accounts-2019", "source: broken")


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    """The example with one claim that misquotes."""
    write(pytester.path, {**PROJECT, "claims/bridge.yaml": WRONG_DIGIT})
    return pytester


def ids(result: pytest.RunResult, *, workers: bool) -> list[str]:
    """The ids of the records in the lines of a verbose run."""
    line = (
        r"^\[gw\d\] \[ *\d+%\] [A-Z]+ (.*?) *$"
        if workers
        else r"^(\S.*?) (?:PASSED|FAILED|SKIPPED|XFAIL)\b.*%\]$"
    )
    return re.findall(line, result.stdout.str(), re.MULTILINE)


@WORKERS
def test_verbose_ids_can_be_pasted_back(pytester: pytest.Pytester, workers: tuple[str, ...]) -> None:
    """What `-v` prints selects the record, whatever its file is called and however its id is made."""
    odd = {
        f"claims/{name}": GOOD.replace("cost-40", f"cost-{number}").replace("opened-2019", f"opened-{number}")
        for number, name in enumerate(NAMES)
    }
    write(pytester.path, {**PROJECT, **odd})
    printed = ids(pytester.runpytest("-v", *workers), workers=bool(workers))
    assert len(printed) == 13 + 2 * len(NAMES)
    assert {"claims/people.yaml::entity.novak", "claims/a b.yaml::cost-0"} <= {*printed}
    again = pytester.runpytest("-v", *printed)
    again.assert_outcomes(passed=len(printed))
    assert sorted(ids(again, workers=False)) == sorted(printed)


def test_each_of_them_selects_one(project: pytest.Pytester) -> None:
    """From another folder, too, as `-v` prints them there."""
    for number, printed in enumerate(ids(project.runpytest("-v"), workers=False)):
        if number % 4 == 0:
            assert sum(project.runpytest(printed).parseoutcomes().values()) == 1


def test_verbose_ids_of_what_cannot_be_read(project: pytest.Pytester) -> None:
    """A file that is none, and what pytest does not collect by itself."""
    write(project.path, {"claims/none.yaml": "claims: [\n", "claims/short.yml": "claims: []\n"})
    printed = ids(project.runpytest("-v"), workers=False)
    assert len(printed) == 15
    project.runpytest(*printed).assert_outcomes(passed=12, failed=3)


def test_a_failure_is_headed_by_its_record(project: pytest.Pytester) -> None:
    """A dotted name is words above the findings, since the terminal would take dots for those of a function's name."""
    write(project.path, {"claims/bridge.yaml": ALL_OUTCOMES})
    result = project.runpytest()
    result.stdout.fnmatch_lines(["*____ source broken ____*"])
    result.stdout.fnmatch_lines(["FAILED claims/bridge.yaml::source.broken - *"])


@WORKERS
def test_without_a_terminal_the_summary_is_written(
    project: pytest.Pytester, workers: tuple[str, ...]
) -> None:
    """`-p no:terminal` takes away what is printed, and not what the user asked to have written."""
    options = ("-p", "no:terminal", "--factcheck-summary=out.md", "--factcheck-html=out.html")
    result = project.runpytest(*options, *workers)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert "fact-check" not in result.stdout.str()
    assert (project.path / "out.md").read_text(encoding="utf-8").startswith("> The records: INCONSISTENT")
    assert "<html" in (project.path / "out.html").read_text(encoding="utf-8")


def test_a_summary_that_cannot_be_written_is_an_error(project: pytest.Pytester) -> None:
    """One line on standard error; all that was found is printed before."""
    result = project.runpytest("--factcheck-summary=claims/out.md")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stdout.fnmatch_lines(["The records: INCONSISTENT*", "FAILED claims/bridge.yaml::cost-40*"])
    result.stderr.fnmatch_lines(["ERROR: *claims/out.md: lies in claims/*"])
    assert "Traceback" not in result.stdout.str() + result.stderr.str()


@pytest.mark.parametrize("option", ["--setup-plan", "--setup-only"])
@WORKERS
def test_a_plan_reports_no_outcome(project: pytest.Pytester, option: str, workers: tuple[str, ...]) -> None:
    """Records that were only to be set up are neither passed nor failed, and there is no verdict."""
    result = project.runpytest(option, "--factcheck-summary=out.md", *workers)
    assert result.parseoutcomes().keys() <= {"warnings"}
    assert "fact-check" not in result.stdout.str()
    assert not (project.path / "out.md").exists()
    if not workers:  # they have no terminal
        shown = [line.split()[0] for line in result.outlines if line.startswith("        ")]
        assert len(shown) == 13
        assert "claims/bridge.yaml::cost-40" in shown


def test_setup_show_names_every_record(project: pytest.Pytester) -> None:
    """Each with its outcome."""
    result = project.runpytest("--setup-show")
    result.assert_outcomes(passed=12, failed=1)
    assert len([line for line in result.outlines if line.startswith("        ")]) == 13


@pytest.mark.parametrize("options", [("--collect-only",), ("--collect-only", "-q")])
def test_collecting_alone_has_no_verdict(project: pytest.Pytester, options: tuple[str, ...]) -> None:
    """The records are listed, and nothing is said of them."""
    result = project.runpytest(*options, "--factcheck-summary=out.md")
    assert result.ret == pytest.ExitCode.OK
    result.stdout.fnmatch_lines(["*cost-40*", "*entity.novak*"])
    assert "fact-check" not in result.stdout.str()
    assert not (project.path / "out.md").exists()


WATCHER = """\
import pytest

@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    assert item.funcargs == {} and list(item.fixturenames) == []
    assert not hasattr(item, "obj") and not hasattr(item, "function")
    if call.when == "call":
        fault = call.excinfo and not isinstance(call.excinfo.value, (AssertionError, pytest.skip.Exception))
        print("STATUS", item.name, "broken" if fault and not hasattr(report, "wasxfail") else report.outcome)
    return report

def pytest_collection_modifyitems(items):
    for item in items:
        item.fixturenames.append("mine")
        assert item.fixturenames.pop() == "mine"
        item.user_properties.append(("seen", 1))
"""


@WORKERS
def test_plugins_that_ask_items_as_functions(project: pytest.Pytester, workers: tuple[str, ...]) -> None:
    """No record is *broken* for a reporter that tells failed assertions from errors; fixtures are none."""
    write(project.path, {"claims/bridge.yaml": ALL_OUTCOMES, "conftest.py": WATCHER})
    result = project.runpytest("-s", *workers)
    result.assert_outcomes(passed=11, failed=2, skipped=1, xfailed=1)
    if not workers:
        told = [line.partition("STATUS ")[2].split() for line in result.outlines if "STATUS" in line]
        assert {name: status for name, status in told if status != "passed"} == {
            "cost-40": "failed",
            "waived": "skipped",
            "opened-2019": "skipped",
            "source.broken": "failed",
        }


def test_a_lean_report_is_what_the_full_protocol_reports(project: pytest.Pytester) -> None:
    """But for phases and durations, whichever way an item went."""
    write(project.path, {"claims/bridge.yaml": ALL_OUTCOMES})
    seen = (
        'import json\ndef pytest_runtest_logreport(report):\n    if report.when == "call" or report.failed:\n'
    )
    seen += '        data = report._to_json()\n        keys = "nodeid location keywords outcome longrepr wasxfail".split()\n'
    seen += '        print("DATA", json.dumps({key: data.get(key) for key in keys}))\n'
    told = []
    for more in ("", "def pytest_runtest_setup(item): pass\n"):
        write(project.path, {"conftest.py": seen + more})
        result = project.runpytest("-s", "-p", "no:cacheprovider")
        told.append([line.partition("DATA ")[2] for line in result.outlines if "DATA" in line])
    assert len(told[0]) == 15
    assert told[0] == told[1]


def written(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_nothing_is_written_that_was_not_asked_for(project: pytest.Pytester) -> None:
    """A run without our options leaves its cache and pytest's behind, and no other file."""
    before = written(project.path)
    project.runpytest("-p", "no:terminal")
    assert written(project.path) - before <= {".factcheck_cache", ".pytest_cache"}
