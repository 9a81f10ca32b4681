"""Where the plugin acts: below a `[tool.factcheck]` alone, so that other people's claims/ and seeds/ are left in peace."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.cli import main
from tests.suite import GOOD, PROJECT, SUITE, TABLE, WRONG_DIGIT, write

FOREIGN = {
    "claims/policy.yaml": "policies:\n  - name: x\n",
    "seeds/users.yaml": "- {name: a}\n",
    "tests/test_a.py": "def test_a():\n    pass\n",
    "pyproject.toml": "[tool.pytest.ini_options]\nxfail_strict = true\n",
}
UNTOLD = {**PROJECT, "pyproject.toml": SUITE, "tests/test_a.py": FOREIGN["tests/test_a.py"]}
WORKERS = pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["alone", "xdist"])


def of(name: str, files: dict[str, str]) -> dict[str, str]:
    """The files in a folder of that name."""
    return {f"{name}/{path}": text for path, text in files.items()}


@WORKERS
def test_a_foreign_project_is_left_in_peace(pytester: pytest.Pytester, workers: tuple[str, ...]) -> None:
    """A database's seeds and the fixtures of an insurance are no records, and nothing is said of them."""
    write(pytester.path, FOREIGN)
    for arguments in ((), ("claims", "seeds", "tests"), (".",)):
        result = pytester.runpytest(*arguments, *workers)
        result.assert_outcomes(passed=1)
        assert "fact" not in result.stdout.str().replace("plugins: factcheck", "")
    assert not (pytester.path / ".factcheck_cache").exists()


def test_a_foreign_project_loads_neither_yaml_nor_models(pytester: pytest.Pytester) -> None:
    """Looking at its folders needs neither, not even where a file looks like ours."""
    write(pytester.path, {**FOREIGN, "claims/ours.yaml": "claims:\n"})
    seen = (
        'import sys\ndef test_a():\n    assert not {"yaml", "pydantic", "factcheck.run"} & {*sys.modules}\n'
    )
    write(pytester.path, {"tests/test_a.py": seen})
    result = pytester.runpytest_subprocess("-p", "no:hypothesispytest")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["factcheck: *claims/ours.yaml*"])


@WORKERS
def test_look_alikes_without_a_table_are_told(pytester: pytest.Pytester, workers: tuple[str, ...]) -> None:
    """What looks like records is not passed over in silence: one line of the header, and no more."""
    write(pytester.path, {**UNTOLD, "pyproject.toml": FOREIGN["pyproject.toml"]})
    result = pytester.runpytest(*workers)
    result.assert_outcomes(passed=1)
    said = [line for line in result.outlines if "fact" in line and not line.startswith("plugins:")]
    (line,) = said
    assert line == (
        "factcheck: files with claims: or article:, such as claims/bridge.yaml, are not checked: no pyproject.toml "
        "with [tool.factcheck] lies beside claims/"
    )


@pytest.mark.parametrize("plugin", ["pytest-factcheck", "pytest-factcheck>=0.1"])
@pytest.mark.parametrize(
    "arguments", [(), ("claims/bridge.yaml",), ("claims/bridge.yaml::cost-40",), ("-n", "2")]
)
def test_a_suite_that_requires_the_plugin_is_not_green_without_it(
    pytester: pytest.Pytester, plugin: str, arguments: tuple[str, ...]
) -> None:
    """Records that the suite meant to check are no matter of the header alone."""
    write(pytester.path, {**UNTOLD, "pyproject.toml": SUITE.replace("pytest-factcheck", plugin)})
    result = pytester.runpytest(*arguments)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(
        ["ERROR: required_plugins *claims/bridge.yaml would not be checked*add that table"]
    )


def test_it_may_run_its_other_tests(pytester: pytest.Pytester) -> None:
    """A run that does not lead to the records is no run over them."""
    write(pytester.path, UNTOLD)
    pytester.runpytest("tests").assert_outcomes(passed=1)


def test_a_suite_that_requires_the_plugin_and_has_nothing_is_an_error(pytester: pytest.Pytester) -> None:
    """As with any plugin: pytest's own error for a run without a test."""
    write(pytester.path, {"pyproject.toml": SUITE, "claims/policy.yaml": "policies: []\n"})
    assert pytester.runpytest().ret == pytest.ExitCode.NO_TESTS_COLLECTED


@pytest.mark.parametrize("folder", ["claims", "seeds"])
def test_a_table_holds_where_one_of_the_folders_is_missing(pytester: pytest.Pytester, folder: str) -> None:
    """The table says that there is a fact-check; what is missing of it is a finding."""
    write(pytester.path, {path: text for path, text in PROJECT.items() if not path.startswith(folder)})
    result = pytester.runpytest()
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["The records: INCONSISTENT*"])


def test_an_empty_fact_check_is_an_error(pytester: pytest.Pytester) -> None:
    """A table, and folders with nothing in them."""
    write(
        pytester.path,
        {"pyproject.toml": TABLE, "claims/.keep": "", "tests/test_a.py": FOREIGN["tests/test_a.py"]},
    )
    result = pytester.runpytest()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: *no record in claims/ or seeds/*"])


def test_the_nearest_settings_decide(pytester: pytest.Pytester) -> None:
    """A package of a fact-check's repository that has settings of its own, and a database, is none of it."""
    package = of("backend", {**FOREIGN, "claims/x.yaml": "claims: 5\n"})
    write(pytester.path, {**PROJECT, **package})
    result = pytester.runpytest(".")
    result.assert_outcomes(passed=14)
    result = pytester.runpytest("--rootdir=.", "backend")
    result.assert_outcomes(passed=1)
    assert "fact-check" not in result.stdout.str()


def test_all_of_the_two_folders_is_read(pytester: pytest.Pytester) -> None:
    """Settings that lie in claims/ take nothing out: the engine reads it, so that pytest reports it too."""
    write(pytester.path, {**PROJECT, "claims/deep/pyproject.toml": "", "claims/deep/bad.yaml": "claims: 5\n"})
    result = pytester.runpytest()
    result.assert_outcomes(passed=13, failed=1)
    assert main(["check", str(pytester.path)]) == 1


@WORKERS
def test_fact_checks_in_folders_of_a_repository(pytester: pytest.Pytester, workers: tuple[str, ...]) -> None:
    """Each is held to its own settings and told apart, wherever pytest was called."""
    good, wrong = of("a", PROJECT), of("b/deep", {**PROJECT, "claims/bridge.yaml": WRONG_DIGIT})
    write(pytester.path, {**FOREIGN, **good, **wrong})
    result = pytester.runpytest("--factcheck-summary=out.md", *workers)
    result.assert_outcomes(passed=26, failed=1)
    result.stdout.fnmatch_lines(
        [
            "FAILED b/deep/claims/bridge.yaml::cost-40 - claims/bridge.yaml:4:12: error*"
            if workers
            else "claims/bridge.yaml:4:12: error*",
        ]
    )
    for line in ("*= fact-check summary: a =*", "*= fact-check summary: b?deep =*"):
        result.stdout.fnmatch_lines([line])
    written = (pytester.path / "out.md").read_text(encoding="utf-8")
    assert written.count("## Fact-check of ") == 2
    one = pytester.runpytest("b/deep/claims/bridge.yaml::cost-40", *workers)
    one.assert_outcomes(failed=1)
    assert "summary: a" not in one.stdout.str()


def test_no_page_of_two_fact_checks(pytester: pytest.Pytester) -> None:
    """A page is that of one article, and a run that meets two says so."""
    write(pytester.path, {**of("a", PROJECT), **of("b", PROJECT), "pytest.ini": ""})
    result = pytester.runpytest("a", "b", "--factcheck-html=out.html")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(
        ["ERROR: --factcheck-html writes the page of one article; name one fact-check of *a, *b"]
    )
    pytester.runpytest("a", "--factcheck-html=out.html").assert_outcomes(passed=13)
    assert (pytester.path / "out.html").is_file()


def test_bad_settings_further_down_are_told_without_a_traceback(pytester: pytest.Pytester) -> None:
    """The arguments lead to the repository, and collecting it to settings that are wrong."""
    write(
        pytester.path,
        {**FOREIGN, **of("a", {**PROJECT, "pyproject.toml": '[tool.factcheck]\nprofil = "draft"\n'})},
    )
    result = pytester.runpytest()
    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.stdout.fnmatch_lines(["*no option 'profil'; did you mean 'profile'*"])
    assert "Traceback" not in result.stdout.str()


def test_a_fact_check_inside_of_another_loses_nothing(pytester: pytest.Pytester) -> None:
    """Its files are collected as its own; what the outer one finds in them is reported, too."""
    inner = of("claims/inner", PROJECT)
    write(pytester.path, {**PROJECT, **inner})
    result = pytester.runpytest()
    assert result.ret == pytest.ExitCode.TESTS_FAILED  # each id stands twice for the outer one
    result.stdout.fnmatch_lines(["*duplicate-id*claims/inner/*"])
    pytester.runpytest("claims/inner").assert_outcomes(passed=13)


def test_folders_reached_by_links(
    pytester: pytest.Pytester, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """claims/ may lie elsewhere, and the whole may be reached by a link."""
    link = tmp_path_factory.mktemp("elsewhere") / "link"
    write(pytester.path, PROJECT)
    link.symlink_to(pytester.path)
    pytester.runpytest(f"{link}/claims", f"{link}/seeds").assert_outcomes(passed=13)


def test_nothing_odd_is_waited_for_or_falls_over(pytester: pytest.Pytester) -> None:
    """Pipes, links in circles, folders named like files, names and bytes that are none: no record, and no trouble."""
    write(pytester.path, FOREIGN)
    os.mkfifo(pytester.path / "claims" / "pipe.yaml")
    (pytester.path / "claims" / "circle.yaml").symlink_to("circle.yaml")
    (pytester.path / "seeds" / "folder.yaml").mkdir()
    (pytester.path / "seeds" / "bytes.yaml").write_bytes(b"\xff\xfe\x00" * 100_000)
    Path(os.fsdecode(bytes(pytester.path / "seeds") + b"/\xff.yaml")).touch()
    result = pytester.runpytest()
    result.assert_outcomes(passed=1)
    assert "factcheck:" not in result.stdout.str()


def test_good_is_good() -> None:
    """The example of these tests is what it says, and `GOOD` a part of it."""
    assert PROJECT["claims/bridge.yaml"] == GOOD
