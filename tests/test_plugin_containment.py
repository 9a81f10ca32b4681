"""What breaks down in a run of pytest: its record fails, the others are as ever, and the user's own tests run."""

from __future__ import annotations

import json

import pytest

from factcheck.testing import EXAMPLE

pytestmark = pytest.mark.breaks_down

CLAIMS = """\
claims:
  - {id: broken, statement: The bridge at Vidrov cost 40., quote: It cost 40 million euros}
  - {id: whole, statement: The bridge at Vidrov cost 52 million euros., quote: it had cost 52 million}
"""
SETTINGS = """\
[tool.pytest.ini_options]
required_plugins = ["pytest-factcheck"]
strict = true
filterwarnings = ["error"]
pythonpath = ["."]

[tool.factcheck]
rules = ["{house}"]
"""
RULE = """\
def check(claim):
    int(claim.statement.split()[-1]) if claim.id == "broken" else None
    yield from ()
"""
DERIVED = """\
from factcheck.records.derived import derived


@derived
def total(records):
    return sum(claim.worth for claim in records.claims.values())
"""
ASKING = """\
from {house}.totals import total


def check({scope}):
    total(records)
    yield from ()
"""
WORKERS = pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["alone", "xdist"])


def write(pytester: pytest.Pytester, files: dict[str, str]) -> None:
    """Put files into the project."""
    for name, text in {**EXAMPLE, "claims/two.yaml": CLAIMS, **files}.items():
        path = pytester.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@WORKERS
def test_the_record_fails_on_which_a_rule_broke_down(
    pytester: pytest.Pytester, workers: tuple[str, ...]
) -> None:
    """Its item alone, with a message like any other; tests beside the fact-check run."""
    house = f"house_a_{len(workers)}"
    write(
        pytester,
        {
            f"{house}.py": RULE,
            "pyproject.toml": SETTINGS.format(house=house),
            "test_own.py": "def test_own(): pass\n",
        },
    )
    result = pytester.runpytest(*workers, "claims", "seeds", "test_own.py")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.assert_outcomes(failed=1, passed=13)
    result.stdout.fnmatch_lines(
        [
            (
                f"claims/two.yaml:2:5: error?rule-broke-down? broken: the rule {house.replace('_', '-')} broke down "
                "(ValueError: invalid literal for int() with base 10: '40.', at *"
            ),
            "The records: INCONSISTENT: 1 of 13 records fails*",
            "FAILED claims/two.yaml::broken - *",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*INTERNALERROR*")


@WORKERS
def test_what_rules_ask_for_breaks_down(pytester: pytest.Pytester, workers: tuple[str, ...]) -> None:
    """The article's item fails; claims that a rule did not get to the end of are skipped as not checked."""
    house = f"house_b_{len(workers)}"
    write(
        pytester,
        {
            f"{house}/__init__.py": "",
            f"{house}/totals.py": DERIVED,
            f"{house}/too_much.py": ASKING.format(house=house, scope="records"),
            f"{house}/too_little.py": ASKING.format(house=house, scope="claim, records"),
            "pyproject.toml": SETTINGS.format(house=house),
        },
    )
    result = pytester.runpytest(*workers, "-rs", "claims", "seeds")
    result.assert_outcomes(failed=1, passed=10, skipped=2)
    result.stdout.fnmatch_lines(
        [
            (
                f"seeds/bridge.yaml:2:3: error?rule-broke-down? article.bridge: {house}.totals.total broke down *"
                "so that these rules were not run: too-little and too-much"
            ),
            f"not run *2 rules: too-little, too-much ({house}.totals.total broke down)",
            "The records: INCONSISTENT: 1 of 13 records fails, 2 not checked, 2 rules not run",
            "SKIPPED * claims/two.yaml:*: not checked: the rule too-little did not get to the end of it",
        ]
    )


@WORKERS
def test_the_full_trace(pytester: pytest.Pytester, workers: tuple[str, ...]) -> None:
    """Pytest's own option shows the traceback."""
    house = f"house_c_{len(workers)}"
    write(pytester, {f"{house}.py": RULE, "pyproject.toml": SETTINGS.format(house=house)})
    result = pytester.runpytest(*workers, "--full-trace")
    result.stdout.fnmatch_lines(
        [
            "*= fact-check breakdowns =*",
            f"the rule {house.replace('_', '-')}, on broken:",
            "Traceback (most recent call last):",
            "ValueError: invalid literal for int() with base 10: '40.'",
        ]
    )


@pytest.mark.parametrize(
    ("module", "options", "passed"),
    [
        ("people.markdown", ["--factcheck-summary=out"], True),
        ("html.page", ["--factcheck-html=out"], False),
        ("programs.items", [], False),
    ],
)
def test_a_report_that_breaks_down_ends_it_in_a_sentence(
    pytester: pytest.Pytester,
    module: str,
    options: list[str],
    passed: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """As wrong options do, the summary's after the tests; with `--full-trace` the traceback stands above it."""
    write(pytester, {"pyproject.toml": SETTINGS.replace('rules = ["{house}"]\n', "")})
    pytester.makeconftest(
        f"import pytest\n\n@pytest.fixture\ndef one(): pass\n\n"
        f"from factcheck.reports.{module.rpartition('.')[0]} import {module.rpartition('.')[2]} as broken\n"
        "def fails(*given):\n    1 / 0\n"
        "broken.render.__code__ = fails.__code__\n"
    )
    result = pytester.runpytest_subprocess(*options, "--factcheck-no-cache")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert ("13 passed" in result.stdout.str()) is passed
    words = (
        f"the fact-check broke down (ZeroDivisionError: division by zero, at factcheck.reports.{module}, line *): "
        "please report this fault of factcheck's own, with the output of --full-trace"
    )
    result.stderr.fnmatch_lines([f"ERROR: {words}"])
    assert "Traceback" not in result.stderr.str() + result.stdout.str()
    assert not (pytester.path / "out").exists()
    result = pytester.runpytest_subprocess(*options, "--factcheck-no-cache", "--full-trace")
    result.stderr.fnmatch_lines(
        ["ERROR: Traceback (most recent call last):", "ZeroDivisionError: division by zero", words]
    )


def test_pytest_and_the_command_agree(pytester: pytest.Pytester) -> None:
    """The same records fail, are skipped and pass."""
    from factcheck.cli import main  # noqa: PLC0415 - beside the plugin that is tested

    house = "house_d"
    write(
        pytester,
        {
            f"{house}/__init__.py": "",
            f"{house}/totals.py": DERIVED,
            f"{house}/too_little.py": ASKING.format(house=house, scope="claim, records"),
            f"{house}/last_word.py": RULE,
            "pyproject.toml": SETTINGS.format(house=house),
        },
    )
    pytester.syspathinsert()
    assert main(["check", str(pytester.path), "--format", "json", "-o", str(pytester.path / "out.json")]) == 1
    document = json.loads((pytester.path / "out.json").read_text(encoding="utf-8"))
    assert {claim["id"]: claim["outcome"] for claim in document["claims"]} == {
        "broken": "failed",
        "whole": "not-checked",
    }
    assert document["not_run"] == [{"rule": "too-little", "reason": f"{house}.totals.total broke down"}]
    pytester.runpytest("claims/two.yaml").assert_outcomes(failed=1, skipped=1)
