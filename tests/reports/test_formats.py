"""Reports are found by what their text says, ours and those of installed packages; the one asked for is imported, no other."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

import pytest

from factcheck import engine
from factcheck.cli import COMMANDS, main
from factcheck.errors import BrokenReportError, ProjectError, SettingsError
from factcheck.reports.formats import OURS, PARAMETERS, Formats
from factcheck.testing import EXAMPLE, run

CLAIM = """\
claims:
  - {id: cost-40, statement: The bridge cost 40 million euros., quote: It cost 40 million euros, status: unchecked}
"""
ENTRY = "[factcheck.reports]\npress = {0}\n"
GIT = ("git", "-c", "user.name=Eva", "-c", "user.email=eva@example.org", "-c", "init.defaultBranch=main")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project, stood in; outside of continuous integration, so that answers are kept."""
    for name, text in {
        **EXAMPLE,
        "claims/bridge.yaml": CLAIM,
        "pyproject.toml": "[tool.factcheck]\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CI", raising=False)
    return tmp_path


def module(name: str, takes: str, body: str) -> str:
    """The text of a report's module."""
    return (
        f'NAME = "{name}"\nTAKES = "{takes}"\n\n\ndef render({", ".join(PARAMETERS[takes])}):\n    {body}\n'
    )


@pytest.fixture
def press(installed: Callable) -> Callable[..., Path]:
    """Installs `press-tools 1.2` with modules in a package that no other test has."""
    made = []

    def put(files: Mapping[str, str], version: str = "1.2") -> Path:
        made.append(files)
        home = f"press_{os.urandom(4).hex()}"
        texts = {f"{home}/{name}": text for name, text in files.items()}
        return installed("press-tools", ENTRY.format(home), {f"{home}/__init__.py": "", **texts}, version)

    return put


def refused(capsys: pytest.CaptureFixture, *words: str) -> str:
    """What the command says when it cannot run: one line."""
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("factcheck: ")
    assert err.count("\n") == 1
    return err


OF_EACH = {
    "report": (("check",), "return f'{report.summary.claims} claim\\n'", "1 claim\n"),
    "article": (("report",), "return f'{article} {options.folder} {len(report.results)}'", "bridge . 12"),
    "comparison": (("diff", ".", "."), "return comparison.head.name", "."),
    "queue": (("next",), "return f'{len(waiting)} {count} {len(records.claims)}'", "1 1 1"),
    "life": (("log", "cost-40"), "return f'{name} {len(steps)} {complete}'", "cost-40 1 True"),
    "campaign": (("mutate", "--sample", "1", "--jobs", "1"), "return f'{campaign.planned} tried'", "1 tried"),
}
"""By what a report takes: a command, what a report makes of it, and what is then printed."""


@pytest.mark.parametrize("takes", PARAMETERS)
def test_a_report_of_another_package(project: Path, press: Callable, capsys, takes: str) -> None:
    """It is listed, and its text is printed as one of ours is, or written."""
    words, _, told = OF_EACH[takes]
    if takes == "life":
        for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "Begin"]):
            subprocess.run([*GIT, *arguments], check=True)
    press({f"{each}.py": module("ctrf", each, row[1]) for each, row in OF_EACH.items()})
    with pytest.raises(SystemExit):
        main([words[0], "--help"])
    assert "ctrf," in capsys.readouterr().out
    main([*words, "--format", "ctrf"])
    assert capsys.readouterr().out == told
    if takes != "queue":
        main([*words, "--format", "ctrf", "-o", "out.txt"])
        assert (project / "out.txt").read_text(encoding="utf-8") == told


def test_a_package_may_be_one_module(project: Path, installed: Callable, capsys) -> None:
    """As that of a house's rules may."""
    text = module("ctrf", "report", "return 'one'")
    installed("press-tool", ENTRY.format("press_as_a_module"), {"press_as_a_module.py": text})
    assert main(["check", "--format", "ctrf"]) == 0
    assert capsys.readouterr().out == "one"


def test_reports_lie_as_deep_as_one_likes(press: Callable) -> None:
    """Folders below a package are read, with or without an `__init__.py`, and such a file may be a report itself."""
    press(
        {
            "a/b/deep.py": module("deep", "report", "return ''"),
            "c/__init__.py": module("own", "report", "return ''"),
            "d/notes.txt": module("text-file", "report", "return ''"),
            "e/plain.py": "VALUE = 1\n",
        }
    )
    formats = Formats("report")
    assert {name: formats[name].module.partition(".")[2] for name in ("deep", "own")} == {
        "deep": "a.b.deep",
        "own": "c",
    }
    assert "text-file" not in formats
    assert len(formats) == len([*formats])


@pytest.mark.parametrize(
    "said",
    [
        'NAME = "ctrf"\nTAKES = "report"\n',
        "NAME='ctrf'\nTAKES='report'\n",
        'from typing import Final\nTAKES: Final[str] = "report"  # as ours\nNAME: Final = "ctrf"  # https://ctrf.io\n',
        '"""NAME = "docs"."""\r\nNAME = "ctrf"\r\nTAKES = "report"\r\n',
        'NAMES = "a"\nNAME = "ctrf"\nTAKES = "report"\nif True:\n    NAME_OF = "b"\n',
    ],
)
def test_forms_of_saying_it(press: Callable, said: str) -> None:
    """What is read is what the module has once it is imported."""
    press({"one.py": f"{said}def render(report): return 'x'\n"})
    found = Formats("report")["ctrf"]
    imported = import_module(found.module)
    assert (found.name, found.takes) == (imported.NAME, imported.TAKES)


def test_ours_are_what_their_modules_say() -> None:
    """The same for each of ours; their `render` takes what it should, or the outputs would not be made anywhere."""
    for takes in PARAMETERS:
        for name, each in Formats(takes).items():
            imported = import_module(each.module)
            assert (name, takes) == (imported.NAME, imported.TAKES)
            assert callable(each._found())
            assert Formats(takes).is_ours(name) == (each.package == OURS.package)


def test_a_name_that_is_taken_is_refused(project: Path, press: Callable, capsys) -> None:
    """Else it would depend on the order of packages who writes what; what takes something else may have the name."""
    press({"one.py": module("sarif", "comparison", "return ''")})
    assert main(["check", "--format", "sarif", "-o", "out.sarif"]) == 0
    press({"one.py": module("sarif", "report", "return ''")}, version="2.0")
    said = refused(capsys, "check", "--format", "text")
    assert "two reports of report are called sarif: press_" in said
    assert (
        ".one of press-tools 2.0 takes a name that factcheck.reports.programs.sarif of pytest-factcheck has"
        in said
    )


def test_a_module_in_two_packages_is_one(installed: Callable) -> None:
    """Such as one that a package names on its own, and with all that it has."""
    files = {"press_twice/__init__.py": "", "press_twice/one.py": module("twice", "report", "return ''")}
    installed("a-tools", ENTRY.format("press_twice") + "more = press_twice.one\n", files)
    assert Formats("report")["twice"].module == "press_twice.one"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("return 1 / 0", "ZeroDivisionError: division by zero (one.py, line 6)"),
        (
            "return report.nothing",
            "AttributeError: 'Report' object has no attribute 'nothing' (one.py, line 6)",
        ),
        (
            "raise OSError(2, 'No such file', 'x')",
            "FileNotFoundError: [Errno 2] No such file: 'x' (one.py, line 6)",
        ),
        ("import no_such_library", "ModuleNotFoundError: No module named 'no_such_library' (one.py, line 6)"),
    ],
)
def test_a_report_that_breaks_down(project: Path, press: Callable, capsys, body: str, said: str) -> None:
    """It is named with its package, the line and what to do; its error stays as the cause."""
    press({"one.py": module("ctrf", "report", body)})
    told = refused(capsys, "check", "--format", "ctrf")
    assert told.startswith("factcheck: the report ctrf of press-tools 1.2 (press_")
    assert f" breaks down: {said}" in told
    assert "the fault is in its code, not in the records: tell its authors, or take another format" in told
    with pytest.raises(BrokenReportError) as caught:
        Formats("report")["ctrf"].render(run({}))
    assert isinstance(caught.value.__cause__, Exception)


def test_one_of_ours_that_breaks_down(project: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    """It is told in the same way."""
    from factcheck.reports.programs import sarif  # noqa: PLC0415 - the module that is broken here

    def broken(report: object) -> str:
        raise KeyError(report.__class__.__name__)

    monkeypatch.setattr(sarif, "render", broken)
    assert (
        "the report sarif of pytest-factcheck (factcheck.reports.programs.sarif) breaks down: KeyError: 'Report'"
        in (refused(capsys, "check", "--format", "sarif"))
    )


def test_a_report_that_refuses(project: Path, press: Callable, capsys) -> None:
    """An error of ours is for the user as it is."""
    body = "from factcheck.errors import ProjectError; raise ProjectError('name a house')"
    press({"one.py": module("ctrf", "report", body)})
    assert refused(capsys, "check", "--format", "ctrf") == "factcheck: name a house\n"
    with pytest.raises(ProjectError):
        Formats("report")["ctrf"].render(run({}))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (module("ctrf", "report", "return b'x'"), "returns bytes, and no text"),
        ('NAME = "ctrf"\nTAKES = "report"\nimport no_such_library\n', "(one.py, line 3)"),
        ('NAME = "ctrf"\nTAKES = "report"\ndef render(report:\n', "breaks down: SyntaxError"),
        ('NAME = "ctrf"\nTAKES = "report"\n', 'has TAKES = "report", so it needs a function render(report)'),
        (
            'NAME = "ctrf"\nTAKES = "report"\ndef render(results): ...\n',
            'has TAKES = "report", so it needs a function render(report)',
        ),
        ('NAME = "ctrf"\nTAKES = "report"\nrender = 3\n', "is not a callable object"),
        (
            'NAME = "ctrf"\nTAKES = "reports"\ndef render(report): ...\n',
            "the report ctrf needs a line TAKES = ..., which is one of report, article, comparison,",
        ),
        (
            'NAME = "ctrf"\ndef render(report): ...\n',
            "the report ctrf needs a line TAKES = ..., which is one of",
        ),
        ("def render(report): ...\n", "holds none, which is a module with NAME, TAKES and `render`"),
        ('NAME = "of something else"\n', "holds none, which is a module with NAME, TAKES and `render`"),
    ],
)
def test_a_module_that_is_no_report(project: Path, press: Callable, capsys, text: str, said: str) -> None:
    """Its authors are told what a report looks like."""
    press({"one.py": text})
    told = refused(capsys, "check", "--format", "ctrf")
    assert said in told
    assert "press-tools 1.2" in told


@pytest.mark.parametrize(
    ("home", "files", "said"),
    [
        ("no_such_press", {}, "the reports of press-tools 1.2: there is no module no_such_press"),
        ("no_such_press.reports", {}, "no_such_press.reports cannot be found: ModuleNotFoundError"),
        ("broken_press.reports", {"broken_press/__init__.py": "1 / 0\n"}, "ZeroDivisionError: division by zero (__init__.py, line 1)"),
        ("press:reports", {}, "there is no module press:reports"),
        ("sys", {}, "sys holds none"),
    ],
)  # fmt: skip
def test_a_package_that_cannot_be_read(
    project: Path, installed: Callable, *, capsys, home: str, files: Mapping[str, str], said: str
) -> None:
    """The package that names it is told, whatever format was asked for; the list of commands needs none of it."""
    installed("press-tools", ENTRY.format(home), files)
    assert said in refused(capsys, "check", "--no-cache", "--format", "text")
    assert said in refused(capsys, "check", "--format", "ctrf")
    assert said in refused(capsys, "check", "--help")
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0


IMPORTED = """
import json, sys
from factcheck.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def imported(*words: str) -> set[str]:
    """The modules that a process of the command imports."""
    command = [sys.executable, "-c", IMPORTED, *words]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(each for each in sys.path if each)}
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env=environment, encoding="utf-8"
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


def reports_in(modules: set[str]) -> set[str]:
    """Those that are reports."""
    return modules & {each.module for takes in PARAMETERS for each in Formats(takes).values()}


def test_only_what_is_asked_for_is_imported(project: Path, press: Callable) -> None:
    """A cached answer needs no report, YAML or models; a report needs no other, least of all those of packages."""
    press({"one.py": module("ctrf", "report", "return ''")})
    assert reports_in(imported("check", "--format", "sarif")) == {"factcheck.reports.programs.sarif"}
    again = imported("check", "--format", "sarif")
    assert reports_in(again) == set()
    assert not again & {"yaml", "pydantic", "factcheck.engine"}
    assert reports_in(imported("report", "--format", "markdown")) == {"factcheck.reports.people.editor"}


@pytest.mark.parametrize(
    "words", [("--help",), *((each, "--help") for each in ("check", "diff", "report", "log", "next"))]
)
def test_help_imports_no_report(project: Path, press: Callable, words: tuple[str, ...]) -> None:
    """Nor does it need those of packages to list them."""
    press({"one.py": module("ctrf", "report", "return ''")})
    assert words[0] in ("--help", *COMMANDS)
    parts = {
        f"factcheck.reports.people.{name}" for name in ("text", "editor")
    }  # which `show` and `schema` print
    assert reports_in(imported(*words)) == (parts if words == ("--help",) else set())


def test_the_cache_knows_what_is_installed(
    project: Path, press: Callable, calls_of: Callable, capsys
) -> None:
    """An answer outlives no package, neither its coming nor another version; without change nothing is checked twice."""
    calls = calls_of(engine, "check")
    for version in ("1.2", "1.3"):
        for _ in range(2):
            assert main(["check"]) == 0
        press({"one.py": module("ctrf", "report", "return ''")}, version)
    assert main(["check"]) == 0
    assert len(calls) == 3
    press({"one.py": module("text", "report", "return ''")}, "1.4")
    capsys.readouterr()
    assert "two reports of report are called text" in refused(capsys, "check")


def test_what_others_say_is_not_kept(project: Path, press: Callable, capsys) -> None:
    """Their code may change without their version, and no digest knows of it."""
    place = press({"one.py": module("ctrf", "report", "return 'old'")})
    assert main(["check", "--format", "ctrf"]) == 0
    (path,) = place.glob("press_*/one.py")
    path.write_text(path.read_text(encoding="utf-8").replace("'old'", "'newer'"), encoding="utf-8")
    sys.modules.pop(f"{path.parent.name}.one")
    assert main(["check", "--format", "ctrf"]) == 0
    assert capsys.readouterr().out == "oldnewer"


def test_a_format_that_does_not_exist(project: Path, press: Callable, capsys) -> None:
    """All are named, those of packages too."""
    press({"one.py": module("ctrf", "report", "return ''")})
    with pytest.raises(SystemExit) as ended:
        main(["check", "--format", "nope"])
    assert ended.value.code == 2
    assert "'nope' (choose from" in (said := capsys.readouterr().err)
    assert [said.count(name) for name in ("ctrf", "gitlab", "sarif")] == [2, 2, 2]


def test_a_wrong_package_is_an_error_of_settings(installed: Callable) -> None:
    """Whoever calls from Python can catch it."""
    installed("press-tools", ENTRY.format("no_such_press"), {})
    with pytest.raises(SettingsError):
        len(Formats("report"))
