"""What is to be added to settings that are there: exactly, for the tables that are there, and then nothing more."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from factcheck.drafting.additions import OWN, lacking, pytest_table, settings_to_add

NEW_TABLE = '\n[tool.pytest.ini_options]\nrequired_plugins = ["pytest-factcheck"]\n'
ADD = f"Add to pyproject.toml:\n\n{OWN}"


PLUGIN = 'required_plugins = ["pytest-factcheck"]'


def in_table(name: str, file: str, *lines: str) -> str:
    """What is said of a table that is there."""
    said = "".join(f"{line}\n" for line in lines)
    return f"In the table [{name}] of {file}, in place of any line with the same key:\n\n{said}"


@pytest.mark.parametrize(
    ("pyproject", "said"),
    [
        ("[project]\nname = 'x'\n", ADD + NEW_TABLE),
        ("[tool.factcheck]\n", f"Add to pyproject.toml:\n{NEW_TABLE}"),
        (
            "[tool.pytest.ini_options]\nminversion = '9.0'\n",
            f"{ADD}\n{in_table('tool.pytest.ini_options', 'pyproject.toml', PLUGIN)}",
        ),
        (
            "[tool.pytest.ini_options]\ntestpaths = ['tests']\nrequired_plugins = 'pytest-cov>=4 pytest-xdist'\n",
            ADD + "\n" + in_table(
                "tool.pytest.ini_options", "pyproject.toml", 'testpaths = ["tests", "claims", "seeds"]',
                'required_plugins = ["pytest-cov>=4", "pytest-xdist", "pytest-factcheck"]',
            ),
        ),
        (
            "[tool.pytest]\ntestpaths = ['tests', 'seeds']\n",
            ADD + "\n" + in_table(
                "tool.pytest", "pyproject.toml", 'testpaths = ["tests", "seeds", "claims"]', 'required_plugins = ["pytest-factcheck"]'
            ),
        ),
        ("[tool.factcheck]\n[tool.pytest]\nrequired_plugins = ['pytest_factcheck>=0.1']\n", ""),
        ("tool.pytest.ini_options.testpaths = 'a b'\ntool.factcheck.profile = 'draft'\n", in_table(
            "tool.pytest.ini_options", "pyproject.toml", 'testpaths = ["a", "b", "claims", "seeds"]', 'required_plugins = ["pytest-factcheck"]'
        )),
    ],
)  # fmt: skip
def test_a_pyproject(pyproject: str, said: str) -> None:
    """Keys that are there are given with their whole new value; no second table is made."""
    assert settings_to_add({"pyproject.toml": pyproject}) == said


@pytest.mark.parametrize(
    ("file", "text", "name", "lines"),
    [
        ("pytest.ini", "[pytest]\ntestpaths = tests\n", "pytest", ["testpaths = tests claims seeds", "required_plugins = pytest-factcheck"]),
        ("pytest.ini", "", "pytest", ["required_plugins = pytest-factcheck"]),
        ("tox.ini", "[tox]\n[pytest]\naddopts = --cov\n", "pytest", ["required_plugins = pytest-factcheck"]),
        ("setup.cfg", "[tool:pytest]\nrequired_plugins =\n  a\n  b\n", "tool:pytest", ["required_plugins = a b pytest-factcheck"]),
        (".pytest.toml", "[pytest]\ntestpaths = ['a\\b']\n", "pytest", ['testpaths = ["a\\\\b", "claims", "seeds"]', 'required_plugins = ["pytest-factcheck"]']),
    ],
)  # fmt: skip
def test_settings_elsewhere(file: str, text: str, name: str, lines: list[str]) -> None:
    """Where pytest has its settings in another file, they go there: a table in pyproject.toml would push it aside."""
    files = {file: text, "pyproject.toml": "[project]\n"}
    assert settings_to_add(files) == f"{ADD}\n{in_table(name, file, *lines)}"
    assert lacking({file: text}) == in_table(name, file, *lines)


@pytest.mark.parametrize(
    ("files", "found"),
    [
        ({"tox.ini": "[tox]\n", "setup.cfg": "[metadata]\n"}, None),
        ({"pytest.ini": "", "pyproject.toml": "[tool.pytest.ini_options]\n"}, "pytest.ini"),
        ({"tox.ini": "[pytest]\n", "pyproject.toml": "[tool.pytest.ini_options]\n"}, "pyproject.toml"),
        ({"pyproject.toml": "[tool.pytest", "setup.cfg": "[tool:pytest]\n"}, "setup.cfg"),
        ({"tox.ini": "no section\n"}, None),
        ({}, None),
    ],
)
def test_which_table_counts(files: dict[str, str], found: str | None) -> None:
    """In pytest's own order; what cannot be read says nothing."""
    table = pytest_table(files)
    assert (table and table.file) == found


def test_nothing_is_lacking() -> None:
    """Without settings of pytest, or with all that is needed."""
    assert lacking({}) == ""
    assert lacking({"pytest.ini": "[pytest]\nrequired_plugins = pytest-factcheck\n"}) == ""


def test_a_pyproject_that_is_none() -> None:
    """It is said in words."""
    with pytest.raises(ValueError, match="Expected"):
        settings_to_add({"pyproject.toml": "[tool"})


def test_what_is_said_is_enough(tmp_path: Path) -> None:
    """Put in as it is said, nothing more is asked for."""
    before = "[tool.pytest.ini_options]\nminversion = '9.0'\n"
    said = settings_to_add({"pyproject.toml": before})
    after = before + said.rpartition("\n\n")[2] + OWN
    assert tomllib.loads(after)["tool"]["pytest"]["ini_options"]["required_plugins"] == ["pytest-factcheck"]
    assert settings_to_add({"pyproject.toml": after}) == ""
