"""The plugin, run as a user runs it: pytest in a project of its own."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest

from factcheck.cli import main
from factcheck.testing import EXAMPLE
from tests.suite import GOOD, PROJECT, SUITE, WRONG_DIGIT, write


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    """The example with two good claims, in a suite whose warnings are errors."""
    write(pytester.path, PROJECT)
    return pytester


def test_good_records_pass(project: pytest.Pytester) -> None:
    """Every record is a test, and the summary ends the run."""
    result = project.runpytest()
    assert result.ret == pytest.ExitCode.OK
    result.assert_outcomes(passed=13)
    result.stdout.fnmatch_lines(
        [
            "*fact-check summary*",
            "author's own*1: 1 supported",
            "attributed*1: 1 supported",
            "The records: CONSISTENT*",
        ]
    )


def test_a_wrong_digit_fails_its_claim_alone(project: pytest.Pytester) -> None:
    """The first line of the failure says place, rule, record and words."""
    write(project.path, {"claims/bridge.yaml": WRONG_DIGIT})
    result = project.runpytest()
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.assert_outcomes(passed=12, failed=1)
    result.stdout.fnmatch_lines(
        [
            "claims/bridge.yaml:4:*: error*quote-not-in-article* cost-40: *41*",
            "FAILED claims/bridge.yaml::cost-40 - *",
        ]
    )


@pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["alone", "xdist"])
@pytest.mark.parametrize("cache", [(), ("-p", "no:cacheprovider")], ids=["cache", "no-cache"])
def test_workers_and_cache_change_no_outcome(
    project: pytest.Pytester, workers: tuple[str, ...], cache: tuple[str, ...]
) -> None:
    """Outcomes and summary are the same with and without xdist and the cache."""
    write(project.path, {"claims/bridge.yaml": WRONG_DIGIT})
    result = project.runpytest(*workers, *cache)
    result.assert_outcomes(passed=12, failed=1)
    result.stdout.fnmatch_lines(["*fact-check summary*", "The records: INCONSISTENT: 1 of 13 records fails*"])


def test_selection_changes_no_outcome(project: pytest.Pytester) -> None:
    """One record by its id: same failure, and the summary says that it speaks of all."""
    write(project.path, {"claims/bridge.yaml": WRONG_DIGIT})
    project.runpytest("claims/bridge.yaml::opened-2019").assert_outcomes(passed=1)
    result = project.runpytest("claims/bridge.yaml::cost-40")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["1 of 13 records ran; *"])
    project.runpytest("-k", "cost").assert_outcomes(passed=1, failed=1, deselected=11)


def test_last_failed_runs_the_failed_record(project: pytest.Pytester) -> None:
    """`--lf` after a failure runs that record alone, and all once it is mended."""
    write(project.path, {"claims/bridge.yaml": WRONG_DIGIT})
    project.runpytest()
    project.runpytest("--lf").assert_outcomes(failed=1)
    write(project.path, {"claims/bridge.yaml": GOOD})
    project.runpytest("--lf").assert_outcomes(passed=1)
    project.runpytest("--lf").assert_outcomes(passed=13)


def test_exitfirst_stops(project: pytest.Pytester) -> None:
    """`-x` stops at the first red record."""
    write(project.path, {"claims/bridge.yaml": WRONG_DIGIT})
    result = project.runpytest("-x", "claims/bridge.yaml")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*stopping after 1 failures*"])


def test_junit_names_the_failure(project: pytest.Pytester) -> None:
    """The failure in JUnit XML carries the whole diagnosis."""
    write(project.path, {"claims/bridge.yaml": WRONG_DIGIT})
    project.runpytest("--junitxml=report.xml")
    cases = list(ET.parse(project.path / "report.xml").iter("testcase"))
    assert len(cases) == 13
    (failure,) = (failure for case in cases for failure in case.iter("failure"))
    assert "quote-not-in-article" in (failure.text or "")


def test_summary_file(project: pytest.Pytester) -> None:
    """`--factcheck-summary` writes the Markdown summary, under xdist too."""
    for extra in ((), ("-n", "2")):
        result = project.runpytest("--factcheck-summary=summary.md", *extra)
        assert result.ret == pytest.ExitCode.OK
        path = project.path / "summary.md"
        assert path.read_text(encoding="utf-8").startswith("## Fact-check of “The bridge at Vidrov”")
        path.unlink()


def test_profile_option(project: pytest.Pytester) -> None:
    """In the publish profile the uncovered rest of the article fails the article's record."""
    result = project.runpytest("--factcheck-profile=publish")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["seeds/bridge.yaml:*: error*uncovered-sentence*"])


def test_a_waived_finding_is_xfailed(project: pytest.Pytester) -> None:
    """A waiver turns the failure into an expected one that gives its reason."""
    waived = WRONG_DIGIT.replace(
        "  - id: opened-2019",
        "    waive:\n      - {rule: quote-not-in-article, reason: the print edition differs, by: kl}\n  - id: opened-2019",
    )
    write(project.path, {"claims/bridge.yaml": waived})
    result = project.runpytest("-rx")
    result.assert_outcomes(passed=12, xfailed=1)
    result.stdout.fnmatch_lines(["XFAIL *cost-40*the print edition differs*"])


def test_a_waivers_reason_sends_nothing_to_the_terminal(project: pytest.Pytester) -> None:
    """Escape sequences in a reason are written out, as those in findings are."""
    waived = WRONG_DIGIT.replace(
        "  - id: opened-2019",
        '    waive:\n      - {rule: quote-not-in-article, reason: "red \\u001b[31m"}\n  - id: opened-2019',
    )
    write(project.path, {"claims/bridge.yaml": waived})
    result = project.runpytest("-rx")
    result.assert_outcomes(passed=12, xfailed=1)
    assert "\x1b" not in result.stdout.str()


def test_a_broken_source_leaves_its_claims_unchecked(project: pytest.Pytester) -> None:
    """A record that refers to a broken one is skipped as not checked, and counted apart."""
    broken = EXAMPLE["claims/sources.yaml"].replace("published: 2020-03,", "publishd: 2020-03,")
    write(project.path, {"claims/sources.yaml": broken})
    result = project.runpytest("-rs")
    result.assert_outcomes(passed=11, failed=1, skipped=1)
    result.stdout.fnmatch_lines(
        [
            "not checked*1 record",
            "SKIPPED * claims/bridge.yaml:*: not checked: refers to source accounts-2019*",
        ]
    )


def test_an_unreadable_file_is_one_failing_test(project: pytest.Pytester) -> None:
    """YAML that cannot be read fails as a test and does not stop the others."""
    write(project.path, {"claims/more.yaml": "claims: [\n"})
    result = project.runpytest()
    result.assert_outcomes(passed=13, failed=1)
    result.stdout.fnmatch_lines(["claims/more.yaml:*: error*broken-record*"])


def test_a_folder_named_like_a_file_fails(project: pytest.Pytester) -> None:
    """A folder x.yaml is reported, not walked past."""
    (project.path / "claims" / "folder.yaml").mkdir()
    project.runpytest().assert_outcomes(passed=13, failed=1)


def test_what_pytest_does_not_collect_fails_too(project: pytest.Pytester) -> None:
    """A link in a circle that is named like a record file is no file, and is reported all the same."""
    path = project.path / "claims" / "circle.yaml"
    path.symlink_to(path)
    project.runpytest().assert_outcomes(passed=13, failed=1)


def test_no_claims_is_a_failure(project: pytest.Pytester) -> None:
    """An article without a claim fails on the article's own record."""
    (project.path / "claims" / "bridge.yaml").unlink()
    result = project.runpytest("seeds")
    result.assert_outcomes(failed=1)


def test_bad_settings_are_a_usage_error(project: pytest.Pytester) -> None:
    """A misspelt option stops the run with its name, not with a traceback."""
    write(project.path, {"pyproject.toml": SUITE + '[tool.factcheck]\nprofil = "draft"\n'})
    result = project.runpytest()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: *no option 'profil'; did you mean 'profile'*"])


def test_hooks_of_others_see_every_phase(project: pytest.Pytester) -> None:
    """A conftest that wraps the phases of a test sees those of records too."""
    project.makeconftest(
        """
        seen = []

        def pytest_runtest_setup(item):
            seen.append(item.name)

        def pytest_sessionfinish():
            print("SEEN", len(seen))
        """
    )
    result = project.runpytest("-s")
    result.stdout.fnmatch_lines(["*SEEN 13*"])


@pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["alone", "xdist"])
def test_runs_beside_other_tests(project: pytest.Pytester, workers: tuple[str, ...]) -> None:
    """Functions with module fixtures before, between and after record files are set up and torn down as ever."""
    test = """
        import pytest

        @pytest.fixture(scope="module")
        def thing():
            yield 1

        def test_thing(thing):
            assert thing
        """
    project.makepyfile(**{"claims/test_a": test, "seeds/test_b": test, "test_c": test})
    result = project.runpytest("claims", "seeds", "test_c.py", *workers)
    result.assert_outcomes(passed=16)


def test_a_project_without_claims_pays_nothing(pytester: pytest.Pytester) -> None:
    """Neither YAML nor validation is imported where there is nothing to check."""
    pytester.makepyfile(
        """
        import sys

        def test_imports():
            assert not {"yaml", "pydantic", "factcheck.engine"} & set(sys.modules)
        """
    )
    result = pytester.runpytest_subprocess("-p", "no:hypothesispytest")
    result.assert_outcomes(passed=1)
    assert "fact-check" not in result.stdout.str()


def test_json_and_pytest_agree(project: pytest.Pytester) -> None:
    """The command and the plugin give every record the same outcome."""
    write(project.path, {"claims/bridge.yaml": WRONG_DIGIT})
    assert main(["check", str(project.path), "--format", "json", "-o", str(project.path / "out.json")]) == 1
    document = json.loads((project.path / "out.json").read_text(encoding="utf-8"))
    outcomes = {claim["id"]: claim["outcome"] for claim in document["claims"]}
    assert outcomes == {"cost-40": "failed", "opened-2019": "passed"}


TWO_WRONG = WRONG_DIGIT.replace("opened on 3 May 2019\n    status", "opened on 4 May 2019\n    status")


@pytest.mark.parametrize(("stop", "failed"), [(("-x",), 1), (("--maxfail=2",), 2)], ids=["x", "maxfail"])
def test_a_run_stops_where_it_is_told_to(
    project: pytest.Pytester, stop: tuple[str, ...], failed: int
) -> None:
    """The loop over the records ends at a limit of failures, and says so."""
    write(project.path, {"claims/bridge.yaml": TWO_WRONG})
    result = project.runpytest(*stop)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    assert result.parseoutcomes()["failed"] == failed
    result.stdout.fnmatch_lines([f"*stopping after {failed} failures*"])


WATCHED = """\
import pytest

@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item, nextitem):
    with open("seen.txt", "a") as file:
        print(item.name, file=file)
    return (yield)
"""
STOPPED = """\
def pytest_runtest_logreport(report):
    if report.when == "call":
        session.shouldstop = "enough"

def pytest_sessionstart(session):
    globals()["session"] = session
"""


def test_a_plugin_that_watches_the_protocol_sees_every_record(project: pytest.Pytester) -> None:
    """Our loop leaves the run to pytest's where somebody minds."""
    write(project.path, {"conftest.py": WATCHED})
    project.runpytest().assert_outcomes(passed=13)
    assert len((project.path / "seen.txt").read_text(encoding="utf-8").split()) == 13


def test_a_plugin_may_end_the_run(project: pytest.Pytester) -> None:
    """`shouldstop` is looked at after each record."""
    write(project.path, {"conftest.py": STOPPED})
    result = project.runpytest()
    assert result.ret == pytest.ExitCode.INTERRUPTED
    assert result.parseoutcomes()["passed"] == 1
