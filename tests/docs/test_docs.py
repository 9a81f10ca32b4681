"""The documentation is true: commands run, examples show what the tool prints, nothing is left out."""

from __future__ import annotations

import dataclasses
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

import factcheck
from factcheck.cli import COMMANDS as COMMANDS_OF_CLI
from factcheck.cli import main
from factcheck.drafting.project import SETTINGS
from factcheck.reports.formats import PARAMETERS, Formats
from factcheck.reports.people.manual import render_manual
from factcheck.rules.registry import rules
from factcheck.settings import Settings
from tests.docs.commands_page import commands_page

ROOT = Path(__file__).resolve().parents[2]
README, EVERY_COMMAND, OPTIONS = (
    (ROOT / page).read_text(encoding="utf-8")
    for page in ("README.md", "docs/commands.md", "docs/settings.md")
)
SHELL = re.findall(r"^```sh\n(.*?)^```$", README + EVERY_COMMAND, re.MULTILINE | re.DOTALL)
LINES = dict.fromkeys(line.partition("#")[0].strip() for block in SHELL for line in block.splitlines())
COMMANDS = [shlex.split(line) for line in LINES]


def run(arguments: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of this environment in a folder."""
    return subprocess.run(
        arguments, cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8"
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the repository's fact-check."""
    for name in ("seeds", "claims"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("pyproject.toml", "Makefile"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "docs").mkdir()
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_readme_command_runs(command: list[str], project: Path) -> None:
    """Every command of the README and of docs/commands.md does what it is there for, or is known to make."""
    if command[0] == "make":  # CI runs these for real; they would set up an environment here
        assert run(["make", "--dry-run", *command[1:]], project).returncode == 0
    elif command[0] == "pip":
        assert command == ["pip", "install", "."]  # `make report` does the same, and CI runs that
    else:
        if command[1] in OF_THE_PAST:
            put_under_git(project)
        if command[1] == "merge-driver":
            put_sides(project)
        folder = begun(project / "own", command[1]) if command[1] in OF_ONES_OWN else project
        done = run([sys.executable, "-m", *command], folder)
        assert done.returncode in (0, 1), done.stderr
        assert "Traceback" not in done.stdout + done.stderr
        if "publish" not in command:
            assert done.returncode == 0, done.stdout


def test_nothing_is_installed_from_an_index() -> None:
    """No page says that pip finds the tool by its name alone, since no index has it."""
    pages = [ROOT / "README.md", ROOT / "action.yml", *(ROOT / "docs").glob("*.md")]
    by_name = re.compile(r"pip install (?:--\S+ )*[\"']?pytest-factcheck(?! @)")
    assert not [page.name for page in pages if by_name.search(page.read_text(encoding="utf-8"))]


OF_ONES_OWN = ("init", "next", "draft")
"""Commands that begin a fact-check of another article, in another folder."""


def begun(folder: Path, command: str) -> Path:
    """A folder with an article, and with its fact-check for the commands after `init`."""
    folder.mkdir()
    shutil.copy(ROOT / "tests" / "examples" / "lighthouse-keeper.md", folder / "article.md")
    if command != "init":
        assert run([sys.executable, "-m", "factcheck", "init", "article.md"], folder).returncode == 0
    return folder


OF_THE_PAST = ("diff", "log")
"""Commands that ask git."""


def put_under_git(project: Path) -> None:
    """Make it a repository with one commit."""
    who = ["-c", "user.name=Eva Novotna", "-c", "user.email=eva@example.org"]
    for arguments in (
        ["init", "--initial-branch=main"],
        ["add", "--all"],
        [*who, "commit", "--message", "Begin"],
    ):
        assert run(["git", *arguments], project).returncode == 0


def put_sides(project: Path) -> None:
    """What git would hand over: a record file as both had it, and one claim more on each side."""
    base = "article: zarif-tape\n\nclaims:\n  - {id: one, statement: One., quote: One}\n"
    for name, more in (("base", ""), ("ours", "two"), ("theirs", "three")):
        claim = f"  - {{id: {more}, statement: More., quote: More}}\n" if more else ""
        (project / f"{name}.yaml").write_text(base + claim, encoding="utf-8")


def shown(marker: str) -> str:
    """The fenced block that follows a marker in the README."""
    match = re.search(rf"<!-- {marker} -->\n\n```text\n(.*?)```", README, re.DOTALL)
    assert match, f"the README has no block after <!-- {marker} -->"
    return match[1]


def check_shown(marker: str, text: str, *, write: bool) -> None:
    """Compare a block of the README with what the tool prints, or write it anew."""
    if write:
        block = re.compile(rf"(<!-- {marker} -->\n\n)(```text\n.*?```\n\n)?", re.DOTALL)
        path = ROOT / "README.md"
        old = path.read_text(encoding="utf-8")
        path.write_text(block.sub(lambda m: f"{m[1]}```text\n{text}```\n\n", old), encoding="utf-8")
    else:
        assert shown(marker) == text


def test_readme_shows_the_summary(project: Path, request: pytest.FixtureRequest) -> None:
    """The summary in the README is that of the article."""
    done = run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"], project)
    summary = done.stdout.partition("fact-check summary")[2].partition("\n")[2]
    summary = "\n".join(line for line in summary.splitlines() if " passed in " not in line) + "\n"
    check_shown("summary", summary, write=request.config.getoption("write_snapshots"))


def test_readme_shows_the_failure(
    project: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture
) -> None:
    """The failing example in the README is what the tool prints."""
    (path,) = (
        p for p in (project / "claims").rglob("*.yaml") if "quote: on July 24, 2015\n" in p.read_text("utf-8")
    )
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("quote: on July 24, 2015\n", "quote: on July 25, 2015\n"), encoding="utf-8")
    assert main(["check", str(path)]) == 1
    finding = capsys.readouterr().out.partition("\n\n")[0] + "\n"
    check_shown("failure", finding, write=request.config.getoption("write_snapshots"))


def test_the_python_shown_runs(project: Path) -> None:
    """The Python example runs."""
    (code,) = re.findall(r"^```python\n(.*?)^```$", OPTIONS, re.MULTILINE | re.DOTALL)
    done = run([sys.executable, "-W", "error", "-c", code], project)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[1] == "near"


def test_manual_is_current(request: pytest.FixtureRequest) -> None:
    """docs/rules.md is what the rules say of themselves."""
    path = ROOT / "docs" / "rules.md"
    if request.config.getoption("write_snapshots"):
        path.write_text(render_manual(rules()), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == render_manual(rules())


@pytest.mark.parametrize("option", [field.name for field in dataclasses.fields(Settings)])
def test_every_setting_is_documented(option: str) -> None:
    """Each option has its line."""
    assert f"| `{option}` |" in OPTIONS


def ours(takes: str) -> list[str]:
    """The names of our formats that take something; another package's are its own to describe."""
    return [name for name in Formats(takes) if Formats(takes).is_ours(name)]


COMMAND_OF = {
    "report": "check",
    "article": "report",
    "comparison": "diff",
    "queue": "next",
    "life": "log",
    "campaign": "mutate",
}


def test_the_list_of_reports_is_whole() -> None:
    """docs/reports.md has a line for each format of each command, and what a report may take with the right function."""
    page = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `(factcheck [a-z]+ --format [a-z]+)` \|", page, re.MULTILINE)
    there_are = (
        f"factcheck {COMMAND_OF[takes]} --format {name}" for takes in PARAMETERS for name in ours(takes)
    )
    assert sorted(told) == sorted(there_are)
    rows = re.findall(r"^\| `([a-z]+)` \| `render\((.*)\)` \| .* \| `([a-z]+)` \|$", page, re.MULTILINE)
    assert {takes: (given, command) for takes, given, command in rows} == {
        takes: (", ".join(names), COMMAND_OF[takes]) for takes, names in PARAMETERS.items()
    }


def test_the_report_shown_works_where_it_is_installed(
    project: Path, installed: Callable, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """Whoever copies it has a report, and the names that the page gives for what it takes exist."""
    page = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (toml,) = re.findall(r"^```toml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    package = tomllib.loads(toml)["project"]
    groups = package["entry-points"]
    points = "\n".join(f"[{group}]\npress = {names['press']}" for group, names in groups.items())
    files = {
        "press_factcheck/reports/headline.py": code,
        "press_factcheck/rules/silent.py": '"""Nothing."""\n\n\ndef check(claim):\n    yield from ()\n',
        **{f"press_factcheck/{folder}__init__.py": "" for folder in ("", "reports/", "rules/")},
    }
    installed(package["name"], points, files, package["version"])
    monkeypatch.chdir(project)
    assert main(["check", "--format", "headline"]) == 0
    assert re.fullmatch(r"\d+ claims, 0 errors: consistent\n", capsys.readouterr().out)
    for home, name in re.findall(r"`(factcheck(?:\.[a-z]+)*)\.([A-Z]\w+)`", page):
        assert getattr(import_module(home), name)


def test_the_commands_shown_are_those_of_the_parser(request: pytest.FixtureRequest) -> None:
    """docs/commands.md has every command, argument and option, with the words of its help; each command has an example."""
    path = ROOT / "docs" / "commands.md"
    if request.config.getoption("write_snapshots"):
        path.write_text(commands_page(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == commands_page()
    assert {command[1] for command in COMMANDS if command[0] == "factcheck"} == {*COMMANDS_OF_CLI}


def test_the_readme_is_short() -> None:
    """Whoever looks at it sees what it is, and reads it to the end."""
    assert len(README.splitlines()) <= 150


def test_the_settings_shown_are_those_that_init_writes() -> None:
    """Whoever sets it up by hand gets the same."""
    assert f"```toml\n{SETTINGS}```" in OPTIONS


def test_links_lead_somewhere() -> None:
    """Links between the pages of the repository resolve."""
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_public_names() -> None:
    """What `__all__` promises can be imported, and nothing promised is missing from it."""
    assert sorted(factcheck._HOMES) == factcheck.__all__
    for name in factcheck.__all__:
        assert getattr(factcheck, name).__name__ == name
