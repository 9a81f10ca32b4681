"""`factcheck init`: a fact-check of an article, or a clear answer why there is none."""

from __future__ import annotations

import hashlib
import io
import json
import os
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from factcheck.cli import main
from factcheck.commands.common import COULD_NOT_RUN, INTERRUPTED
from factcheck.drafting.additions import OWN
from factcheck.drafting.manuscript import LIMIT
from factcheck.drafting.project import ATTRIBUTES, DRIVER, MERGING, MOST_CLAIMS, SETTINGS
from factcheck.drafting.requirement import NAME, Requirement
from factcheck.engine import check
from factcheck.languages.language import language_of
from factcheck.logic.coverage.measure import ASPECTS
from factcheck.outcomes import Report
from factcheck.store.disk.settings_file import read_settings
from factcheck.store.loading.loader import load

quotations = language_of().quotations
sentences = language_of().sentences

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
TEXTS = sorted(path for path in EXAMPLES.iterdir() if path.name != "README.md")


def init(*arguments: object) -> int:
    """Run `factcheck init`."""
    return main(["init", *map(str, arguments)])


def report_of(root: Path) -> Report:
    """The outcome of the rules over a project, under its own settings."""
    return check(load(root), read_settings(root))


def tree(root: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def pipe(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Let standard input be a pipe with these bytes."""
    stdin = SimpleNamespace(buffer=io.BytesIO(data), isatty=lambda: False)
    monkeypatch.setattr("sys.stdin", stdin)


@pytest.fixture(autouse=True)
def _installed_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """What init prints does not hang on how the tool was installed here."""
    monkeypatch.setattr("factcheck.commands.init.installed_requirement", lambda: Requirement(text=NAME))


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A small article outside of the folder that the project goes into."""
    path = tmp_path / "The Bridge.md"
    path.write_text("# A bridge\n\nIt cost 40 million euros. He said “Never again.”\n", encoding="utf-8")
    return path


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, stood in."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_there_are_examples_of_three_kinds() -> None:
    """The examples differ in form, so that the tests below try what articles come in."""
    assert Counter(path.suffix for path in TEXTS) == {".md": 1, ".txt": 2}
    assert all(300 < len(path.read_text(encoding="utf-8").split()) < 500 for path in TEXTS)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_an_example_becomes_a_clean_project(path: Path, root: Path) -> None:
    """Nothing is found, and everything that the text has is accounted for and unchecked."""
    assert init(path) == 0
    report = report_of(root)
    assert report.summary.passed
    assert (report.summary.errors, report.summary.warnings) == (0, 0)
    coverage = report.coverage[path.stem]
    assert {name: coverage.aspect(name).uncovered for name in ASPECTS} == dict.fromkeys(ASPECTS, ())
    assert set(report.summary.status) == {"unchecked"}
    text = path.read_text(encoding="utf-8")
    assert report.summary.claims == len(sentences(text))
    assert coverage.quotations.total == len(quotations(text)) > 3


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_an_example_is_green_under_pytest(path: Path, pytester: pytest.Pytester) -> None:
    """What init makes runs as it is, with its own settings."""
    assert init(path, "--path", pytester.path) == 0
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider", "-p", "no:xdist")
    claims = len(load(pytester.path).claims)
    result.assert_outcomes(passed=claims + 1)
    assert result.ret == 0
    result.stdout.fnmatch_lines(
        [
            f"author's own *{claims}: {claims} unchecked",
            f"The records: CONSISTENT: all {claims + 1} records pass*",
        ]
    )


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_text_is_kept_byte_for_byte(path: Path, root: Path) -> None:
    """The stored text is the given one, and the record has its digest."""
    init(path)
    data = path.read_bytes()
    assert (root / "seeds" / path.name).read_bytes() == data
    record = load(root).articles[path.stem]
    assert record.sha256 == hashlib.sha256(data).hexdigest()


def test_what_it_makes(article: Path, root: Path, capsys: pytest.CaptureFixture) -> None:
    """The files, and what is said of them."""
    assert init(article) == 0
    assert capsys.readouterr().out == (
        "seeds/the-bridge.md              the article, byte for byte\n"
        "seeds/the-bridge.yaml            its record: A bridge\n"
        "claims/the-bridge/01.yaml        3 claims\n"
        ".gitattributes                   keeps git from changing the line ends of texts, and has it merge record by record\n"
        "pyproject.toml                   settings: the profile is draft, and pytest is the report\n"
        ".github/workflows/factcheck.yml  checks the records on every push and pull request\n\n"
        "3 claims to check, one a sentence, with 1 quotation and 1 number anchored in them.\n"
        "Git merges record files by record and key, not by lines, once it is told in each clone what does that:\n\n"
        'git config merge.factcheck.driver "factcheck merge-driver %O %A %B --path %P"\n\n'
        "Next: `factcheck next` shows the claim to begin with, `factcheck check` what does not hold together.\n"
    )
    assert (root / "claims/the-bridge/01.yaml").read_text(encoding="utf-8").partition("\n\n")[2] == (
        "claims:\n"
        "  - id: a-bridge\n"
        "    statement: “A bridge”\n"
        "    kind: headline\n"
        "    quote: A bridge\n\n"
        "  - id: cost-40-million-euros\n"
        "    statement: “It cost 40 million euros.”\n"
        "    quote: It cost 40 million euros.\n\n"
        "  - id: said-never\n"
        "    statement: “He said ‘Never again.’”\n"
        "    quote: He said “Never again.”\n"
    )


def test_the_files_are_documented(article: Path, root: Path) -> None:
    """docs/adopting.md names each of them."""
    page = (EXAMPLES.parents[1] / "docs" / "adopting.md").read_text(encoding="utf-8")
    init(article, "--id", "article")
    assert all(f"`{path}`" in page for path in tree(root))


def test_settings_and_workflow(article: Path, root: Path) -> None:
    """Both are what their readers take: TOML with our table, and a workflow that installs and runs."""
    init(article)
    settings = tomllib.loads((root / "pyproject.toml").read_text())
    assert settings["tool"]["factcheck"] == {"profile": "draft"}
    assert settings["tool"]["pytest"]["ini_options"]["required_plugins"] == ["pytest-factcheck"]
    workflow = yaml.safe_load((root / ".github/workflows/factcheck.yml").read_text())
    runs = [step["run"] for step in workflow["jobs"]["factcheck"]["steps"] if "run" in step]
    assert runs == ["pip install pytest-factcheck", "pytest seeds claims"]


@pytest.mark.parametrize(
    "blocking",
    [
        "seeds/the-bridge.md",
        "seeds/the-bridge.yaml",
        "claims/the-bridge/01.yaml",
        "claims",
        "claims/the-bridge",
    ],
)
def test_what_is_in_the_way_is_named_and_nothing_written(
    blocking: str, article: Path, root: Path, capsys: pytest.CaptureFixture
) -> None:
    """All or nothing: what was there stays as it was."""
    (root / blocking).parent.mkdir(parents=True, exist_ok=True)
    (root / blocking).write_text("# mine\n")
    assert init(article) == COULD_NOT_RUN
    assert f"in the way: {blocking}" in capsys.readouterr().err
    assert tree(root) == {blocking: b"# mine\n"}


def test_a_failure_half_way_leaves_nothing(
    article: Path, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """The disk is full at the third file: files and folders made so far go again."""
    opened = []
    real = Path.open

    def failing(path: Path, mode: str = "r", **options: object) -> object:
        opened.append(path) if mode == "xb" else None
        if len(opened) == 3:
            raise OSError(28, os.strerror(28), str(path))
        return real(path, mode, **options)

    monkeypatch.setattr(Path, "open", failing)
    assert init(article) == COULD_NOT_RUN
    assert "No space left on device; nothing was written" in capsys.readouterr().err
    assert [*root.iterdir()] == []


def test_an_interruption_leaves_nothing(article: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when a person stops it."""
    real = Path.mkdir

    def interrupted(path: Path, *arguments: object) -> None:
        if path.name == "claims":
            raise KeyboardInterrupt
        real(path, *arguments)

    monkeypatch.setattr(Path, "mkdir", interrupted)
    assert init(article) == INTERRUPTED
    assert [*root.iterdir()] == []


def test_settings_that_are_there_stay(article: Path, root: Path, capsys: pytest.CaptureFixture) -> None:
    """A pyproject.toml is never touched; what to add is said, unless it is in there."""
    (root / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert init(article) == 0
    added = OWN + '\n[tool.pytest.ini_options]\nrequired_plugins = ["pytest-factcheck"]\n'
    assert (
        f"pyproject.toml is there already and was left alone. Add to pyproject.toml:\n\n{added}"
        in capsys.readouterr().out
    )
    assert (root / "pyproject.toml").read_text() == "[project]\nname = 'x'\n"
    (root / "pyproject.toml").write_text(SETTINGS)
    assert init(article, "--id", "second") == 0
    assert "left alone" not in capsys.readouterr().out
    assert report_of(root).summary.passed


def test_a_second_article_takes_no_id(article: Path, root: Path) -> None:
    """The claims of both articles live together."""
    init(article)
    init(article, "--id", "again")
    report = report_of(root)
    assert report.summary.passed
    assert {"said-never", "said-never-2"} <= set(report.records.claims)


def test_a_second_article_needs_files_that_say_theirs(
    article: Path, root: Path, capsys: pytest.CaptureFixture
) -> None:
    """Files of the first may have left it unsaid; they would break."""
    init(article)
    (root / "claims/mine.yaml").write_text("claims: [{id: c, statement: S., quote: cost 40 million}]\n")
    before = tree(root)
    assert init(article, "--id", "again") == COULD_NOT_RUN
    assert "claims/mine.yaml: does not say which article it is about" in capsys.readouterr().err
    assert tree(root) == before


def test_an_article_that_lies_in_seeds_already(root: Path) -> None:
    """It is used where it is."""
    (root / "seeds").mkdir()
    (root / "seeds/bridge.txt").write_text("The bridge cost 40 million euros.\n")
    assert init("seeds/bridge.txt") == 0
    assert report_of(root).summary.passed


def test_a_pipe(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a file's name the headline gives the id, and its mark says that it is Markdown."""
    pipe(monkeypatch, "# Ça *va* [bien](http://x.example)!\n\nIt cost 40.\n".encode())
    assert init() == 0
    assert load(root).articles["ca-va-bien"].title == "Ça va bien!"
    assert (root / "seeds/ca-va-bien.md").is_file()
    pipe(monkeypatch, "Мост\n\nСтоил 40.\n".encode())
    assert init("-") == 0
    assert load(root).articles["article"].title == "Мост"
    assert report_of(root).summary.passed


def test_a_terminal_is_no_article(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """Nobody types an article in; waiting for it would look like a hang."""
    monkeypatch.setattr("sys.stdin", SimpleNamespace(isatty=lambda: True))
    assert init() == COULD_NOT_RUN
    assert "name the article's file, or pipe its text in" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "there is no word in it"),
        (b" \n\n", "there is no word in it"),
        ("— … —\n".encode(), "there is no word in it"),
        (b"\xff\xfea\0b\0", "encoded as UTF-16"),
        (b"caf\xe9 au lait", ":1:4: the file is not UTF-8: byte 3 (0xE9)"),
        (b"A word.\nA zero\0byte.", ":2: a zero byte stands here"),
        (b"%PDF-1.7 ...", "the file is a PDF, not text"),
        (b"PK\x03\x04...", "as .docx, .odt and .epub files are"),
        (b"\xd0\xcf\x11\xe0...", "an old Word document"),
        (b"{\\rtf1 ...", "Rich Text Format"),
        (b"<!DOCTYPE html><p>It cost 40.", "a web page with its markup"),
        (b"It cost 40. " * (LIMIT // 12 + 1), "more than the 2 MiB that are allowed; check it in parts"),
    ],
    ids=["empty", "blank", "marks", "utf-16", "latin-1", "zero", "pdf", "docx", "doc", "rtf", "html", "huge"],
)
def test_what_is_no_article(data: bytes, words: str, root: Path, capsys: pytest.CaptureFixture) -> None:
    """It is named with the way out, and nothing is written."""
    path = root.parent / "article.txt"
    path.write_bytes(data)
    assert init(path) == COULD_NOT_RUN
    message = capsys.readouterr().err
    assert words in message
    assert "article.txt" in message
    assert [*root.iterdir()] == []


def test_a_file_that_cannot_be_read(root: Path, capsys: pytest.CaptureFixture) -> None:
    """A file that is not there, and a folder."""
    assert init("nowhere.md") == COULD_NOT_RUN
    assert "nowhere.md: cannot be read: No such file" in capsys.readouterr().err
    assert init(root) == COULD_NOT_RUN


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--id", "A Bridge"), "such as a-bridge"),
        (("--id", "Мост"), "small letters"),
        (("--title", " "), "a word"),
    ],
)
def test_names_that_are_none(
    options: tuple[str, str], words: str, article: Path, root: Path, capsys: pytest.CaptureFixture
) -> None:
    """An id and a title are held to what their records take."""
    assert init(article, *options) == COULD_NOT_RUN
    assert words in capsys.readouterr().err


def test_names_that_are_asked_for(article: Path, root: Path) -> None:
    """They are taken."""
    assert init(article, "--id", "bridge", "--title", "Bridge: a report") == 0
    assert load(root).articles["bridge"].title == "Bridge: a report"


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a_long-story.txt", "It cost 40. It did.\n", "A long story"),
        ("a.txt", "The bridge\n\nIt cost 40.\n", "The bridge"),
        ("a.markdown", "It cost 40.\n\n## The __dear__ bridge ##\n", "The dear bridge"),
        ("a.md", "# ***\n\nIt cost 40.\n", "A"),
        (".md", "It cost 40.\n", "Md"),
    ],
)
def test_the_title(name: str, text: str, title: str, root: Path) -> None:
    """The first heading, a first line without a stop, or the file's name."""
    path = root.parent / name
    path.write_text(text, encoding="utf-8")
    assert init(path) == 0
    (article,) = load(root).articles.values()
    assert article.title == title


@pytest.mark.parametrize("data", ["\ufeffIt cost 40.\r\n\r\nHe said so.\r\n", "It cost 40.\rHe said so."])
def test_line_ends_and_a_byte_order_mark(data: str, root: Path) -> None:
    """They stay, and bother nobody."""
    path = root.parent / "bom.txt"
    path.write_bytes(data.encode())
    assert init(path) == 0
    report = report_of(root)
    assert report.summary.passed
    assert report.summary.claims == 2
    assert (root / "seeds/bom.txt").read_bytes() == data.encode()


WRAPPED = """\
# The bridge of the town of Vidrov, and all that it has cost

The bridge at Vidrov was opened on a windy day in May, and the mayor said
that it had cost more than anybody had thought. Nobody
contradicted her, though it was known to many in the town that the sum
was wrong by far.
- the bridge itself, the road, and the railing that is made of
  iron;
- lamps

```
code that stands in a block of code and is not prose at all, with
a second line
```
"""


def test_lines_broken_to_a_width_are_refused(root: Path, capsys: pytest.CaptureFixture) -> None:
    """Sentences would fall to pieces; the choice is left to whoever knows the text."""
    path = root.parent / "a.txt"
    path.write_text(WRAPPED)
    assert init(path) == COULD_NOT_RUN
    assert (
        "a.txt:3: the sentence goes on in the next line, here and at 3 other places"
        in capsys.readouterr().err
    )
    assert [*root.iterdir()] == []
    assert init(path, "--lines", "keep") == 0
    assert (root / "seeds/a.txt").read_text() == WRAPPED


def test_lines_joined(root: Path, capsys: pytest.CaptureFixture) -> None:
    """A paragraph a line; headings, lists and code keep theirs."""
    path = root.parent / "a.txt"
    path.write_text(WRAPPED)
    assert init(path, "--lines", "join") == 0
    assert "the article, a paragraph a line" in capsys.readouterr().out
    lines = (root / "seeds/a.txt").read_text().splitlines()
    assert lines[0] == WRAPPED.splitlines()[0]
    assert lines[2].startswith(
        "The bridge at Vidrov was opened on a windy day in May, and the mayor said that it"
    )
    assert lines[2].endswith(
        "had thought. Nobody contradicted her, though it was known to many in the town that the sum was wrong by far."
    )
    assert lines[3] == "- the bridge itself, the road, and the railing that is made of iron;"
    assert lines[-3:-1] == WRAPPED.splitlines()[-3:-1]
    assert report_of(root).summary.passed


def test_broken_lines_in_markdown_are_one_paragraph(root: Path) -> None:
    """A break is a space there, as on the page; the file stays byte for byte, and places are lines of paragraphs."""
    path = root.parent / "a.md"
    path.write_text(WRAPPED)
    assert init(path) == 0
    assert (root / "seeds/a.md").read_text() == WRAPPED
    report = report_of(root)
    assert (report.summary.errors, report.summary.warnings, report.summary.passed) == (0, 0, True)
    quotes = [claim.quote[0].exact for claim in report.records.claims.values()]
    assert quotes == [
        "The bridge of the town of Vidrov, and all that it has cost",
        "The bridge at Vidrov was opened on a windy day in May, and the mayor said that it had cost more than anybody had thought.",
        "Nobody contradicted her, though it was known to many in the town that the sum was wrong by far.",
        "the bridge itself, the road, and the railing that is made of iron;",
        "lamps",
        "code that stands in a block of code and is not prose at all, with",
        "a second line",
    ]


def test_a_long_article_is_split(root: Path) -> None:
    """No file has more claims than people review in one go, and they are about evenly long."""
    path = root.parent / "long.txt"
    path.write_text("".join(f"On day {number} it cost {number} euros.\n" for number in range(1, 94)))
    assert init(path) == 0
    files = sorted((root / "claims/long").iterdir())
    counts = [file.read_text().count("  - id: ") for file in files]
    assert [file.name for file in files] == ["01.yaml", "02.yaml", "03.yaml"]
    assert counts == [31, 31, 31]
    assert max(counts) <= MOST_CLAIMS
    assert report_of(root).summary.passed


def test_inside_a_repository(article: Path, root: Path, capsys: pytest.CaptureFixture) -> None:
    """GitHub does not look for workflows in a folder below."""
    (root / ".git").mkdir()
    assert init(article, "--path", "check") == 0
    assert "GitHub reads workflows at the top of a repository only" in capsys.readouterr().out
    assert init(article) == 0
    assert "top of a repository" not in capsys.readouterr().out


SUBTITLES = "1\n00:00:01,000 --> 00:00:04,000\nIt cost 40 million.\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.srt", "It cost 40 million.\n"),
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\nIt cost 40 million.\n"),
        ("a.txt", SUBTITLES),
        ("a.md", "\ufeff" + SUBTITLES.replace("\n", "\r\n")),
        ("a", "WEBVTT - a title\n\n00:01.000 --> 00:04.000\nIt cost 40 million.\n"),
    ],
)
def test_subtitles_are_refused(name: str, text: str, root: Path, capsys: pytest.CaptureFixture) -> None:
    """By their name or by what they begin with: times and numbers of cues are no text."""
    path = root.parent / name
    path.write_bytes(text.encode())
    assert init(path) == COULD_NOT_RUN
    assert capsys.readouterr().err == (
        f"factcheck: {name}: subtitles are not read yet; save its text as plain text or Markdown in UTF-8, without the "
        "numbers and times of the cues\n"
    )
    assert [*root.iterdir()] == []


def test_texts_survive_git_on_windows(root: Path) -> None:
    """What git does to line ends elsewhere it does not do to articles and stored texts."""
    data = b"---\r\ntitle: The bridge\r\n---\r\nIt cost 40 million.\r\n"
    (root.parent / "bridge.md").write_bytes(data)
    assert init(root.parent / "bridge.md") == 0
    others = {"claims/bridge/source.txt": b"Ledger\nof 2019\n", "claims/bridge/deep/source.md": b"Ledger\r\n"}
    for path, text in others.items():
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_bytes(text)
    before = tree(root)
    for words in (["init", "-q"], ["add", "."], [*WHO, "commit", "-qm", "Begin"]):
        git(root, *words)
    for setting in ("true", "input", "false"):
        copy = root.parent / setting
        git(
            root.parent,
            "-c",
            f"core.autocrlf={setting}",
            "-c",
            "core.eol=crlf",
            "clone",
            "-q",
            str(root),
            str(copy),
        )
        after = {path: text for path, text in tree(copy).items() if not path.startswith(".git/")}
        changed = {path for path, text in after.items() if text != before[path]}
        assert not {path for path in changed if path.endswith((".txt", ".md"))}
        assert setting != "true" or changed, "git has changed nothing, so that nothing was tried"


WHO = ["-c", "user.name=Eva Lind", "-c", "user.email=eva@example.org"]


def git(folder: Path, *words: str) -> None:
    """Git, under no settings but those given."""
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *words], cwd=folder, check=True, env=environment, capture_output=True)


def test_attributes_that_are_there_stay(article: Path, root: Path, capsys: pytest.CaptureFixture) -> None:
    """What to add is said, unless it is in there."""
    (root / ".gitattributes").write_text("* text=auto\n")
    assert init(article) == 0
    assert (
        f".gitattributes is there already and was left alone. Add to it:\n\n{ATTRIBUTES}"
        in capsys.readouterr().out
    )
    (root / ".gitattributes").write_text(f"* text=auto\n{ATTRIBUTES}")
    assert init(article, "--id", "second") == 0
    assert ".gitattributes is there" not in capsys.readouterr().out
    (root / ".gitattributes").write_text(ATTRIBUTES.removesuffix(MERGING))
    assert init(article, "--id", "third") == 0
    said = capsys.readouterr().out
    assert f"Add to it:\n\n{MERGING}" in said
    assert DRIVER in said


UNIT_TESTS = {
    "conftest.py": "import not_installed\n",
    "tests/test_unit.py": "def test_fails():\n    assert False\n",
}


def run_of(root: Path) -> str:
    """The last command of the workflow."""
    workflow = yaml.safe_load((root / ".github/workflows/factcheck.yml").read_text())
    run: str = workflow["jobs"]["factcheck"]["steps"][-1]["run"]
    return run


@pytest.mark.parametrize(
    "settings",
    [
        {"pyproject.toml": "[tool.pytest.ini_options]\ntestpaths = ['tests']\naddopts = '--cov --nope'\n"},
        {"pytest.ini": "[pytest]\naddopts = --nope\n"},
        {"tox.ini": "[pytest]\nrequired_plugins = pytest-nope\n"},
    ],
    ids=["pyproject", "pytest.ini", "tox.ini"],
)
def test_the_workflow_runs_the_records_alone(
    settings: dict[str, str], article: Path, root: Path, capsys: pytest.CaptureFixture
) -> None:
    """In a repository with tests of its own: what these need is not there, and whether they pass does not matter."""
    for name, text in {**settings, **UNIT_TESTS}.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text)
    assert init(article) == 0
    (name,) = settings
    assert f"of {name}, in place of any line with the same key:" in capsys.readouterr().out
    assert (root / name).read_text() == settings[name]
    if name != "pyproject.toml":
        assert (root / "pyproject.toml").read_text() == OWN
    assert run_of(root) == "factcheck check"
    done = subprocess.run(
        [sys.executable, "-m", *run_of(root).split()], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "CONSISTENT" in done.stdout


def test_the_workflow_of_a_project_of_its_own(article: Path, root: Path) -> None:
    """Pytest is the report, of the records only."""
    (root / "tests").mkdir()
    (root / "tests/test_unit.py").write_text(UNIT_TESTS["tests/test_unit.py"])
    assert init(article) == 0
    command = [sys.executable, "-m", *run_of(root).split(), "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "test_unit" not in done.stdout


@pytest.mark.parametrize(
    ("requirement", "run"),
    [
        (Requirement(text="pytest-factcheck"), "pip install pytest-factcheck"),
        (
            Requirement(text="pytest-factcheck @ git+https://git.example/o/f@7921be1#subdirectory=a&b=c"),
            "pip install 'pytest-factcheck @ git+https://git.example/o/f@7921be1#subdirectory=a&b=c'",
        ),
        (
            Requirement(text="pytest-factcheck @ file:///opt/factcheck", is_local=True),
            "pip install 'pytest-factcheck @ file:///opt/factcheck'",
        ),
    ],
)
def test_the_workflow_installs_what_is_installed_here(
    requirement: Requirement, run: str, article: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In words that the shell takes for one."""
    monkeypatch.setattr("factcheck.commands.init.installed_requirement", lambda: requirement)
    assert init(article) == 0
    workflow = yaml.safe_load((root / ".github/workflows/factcheck.yml").read_text())
    assert workflow["jobs"]["factcheck"]["steps"][2]["run"] == run


def test_what_no_other_machine_can_reach_is_told(
    article: Path, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """A folder of this machine; one inside of the repository is a path."""
    (root / ".git").mkdir()
    for path, is_told in ((root.parent / "elsewhere", True), (root / "tools/factcheck", False)):
        local = Requirement(text=f"{NAME} @ {path.as_uri()}", is_local=True)
        monkeypatch.setattr("factcheck.commands.init.installed_requirement", lambda local=local: local)
        assert init(article, "--id", f"article-{path.name}") == 0
        assert ("and no other machine has that" in capsys.readouterr().out) == is_told
        written = (root / ".github/workflows/factcheck.yml").read_text()
        assert (
            (f"pip install ./{path.relative_to(root).as_posix()}\n" in written)
            if not is_told
            else "file:" in written
        )
        (root / ".github/workflows/factcheck.yml").unlink()


def test_an_author_on_record_is_no_second_one(root: Path) -> None:
    """Two posts of one person have one author; two people of one id have two."""
    for name, author in (("a", "Petr Novak"), ("b", "Petr Novak"), ("c", "Petr Novák"), ("d", "Иван")):
        path = root.parent / f"{name}.md"
        path.write_text(f"---\nauthor: {author}\n---\nIt cost 4{ord(name)} euros.\n", encoding="utf-8")
        assert init(path) == 0
    records = load(root)
    assert {name: article.author for name, article in records.articles.items()} == {
        "a": "petr-novak", "b": "petr-novak", "c": "petr-novak-2", "d": "author",
    }  # fmt: skip
    assert {name: entity.name for name, entity in records.entities.items()} == {
        "petr-novak": "Petr Novak", "petr-novak-2": "Petr Novák", "author": "Иван",
    }  # fmt: skip
    assert (report_of(root).summary.errors, report_of(root).summary.passed) == (0, True)


def test_tables_and_notes_are_named(root: Path, capsys: pytest.CaptureFixture) -> None:
    """No claim is drafted for them, and where they stand is said."""
    path = root.parent / "a.md"
    path.write_text(
        "---\ntitle: T\n---\nIt cost 40.[^1]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: So it is said.\n\n[^2]: Or not.\n"
    )
    assert init(path) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "what stands in tables and notes (lines 6 to 8, 10 and 12), and none is asked for" in said
    assert len(load(root).claims) == 1


def test_lines_joined_leave_the_front_matter(root: Path) -> None:
    """A front matter, tables, definitions and comments keep their lines, however long these are."""
    long = "words that go on and on until the line is at its end"
    text = (
        f"---\ntitle: {long}\nauthor: {long}\n---\n\n{long},\n{long}\n{long}\n{long}.\n\n<!-- {long}\n{long} -->\n\n"
        f"{long} | b\n-|-\n{long} | c\n{long} | d\n\n[a]: https://x.example/{'a' * 40}\n[b]: https://x.example/{'b' * 40}\n"
    )
    path = root.parent / "a.md"
    path.write_text(text)
    assert init(path, "--lines", "join") == 0
    assert (root / "seeds/a.md").read_text() == text.replace(
        f"{long},\n{long}\n{long}\n{long}.", f"{long}, {long} {long} {long}."
    )
    assert load(root).articles["a"].title == long


def test_anchors_are_offsets_in_the_file(root: Path, capsys: pytest.CaptureFixture) -> None:
    """In the JSON report, in that of `next`, and in annotations, whose words are those of the page."""
    text = (
        "---\ntitle: T\n---\n\n<!-- no -->\nThe **bridge** of [Vidrov](https://x.example) cost *40* euros.\n"
    )
    (root.parent / "a.md").write_text(text)
    assert init(root.parent / "a.md") == 0
    words = "The **bridge** of [Vidrov](https://x.example) cost *40* euros."
    capsys.readouterr()
    assert main(["check", "--no-cache", "--format", "json"]) == 0
    (claim,) = json.loads(capsys.readouterr().out)["claims"]
    (anchor,) = claim["anchors"]
    assert text[anchor["start"] : anchor["end"]] == words
    assert main(["next", "--format", "json"]) == 0
    (waiting,) = json.loads(capsys.readouterr().out)["next"]
    assert waiting["sentence"] == "The bridge of Vidrov cost 40 euros."
    assert text[waiting["anchors"][0]["start"] : waiting["anchors"][0]["end"]] == words
    assert [text[item["start"] :][: len(item["words"])] for item in waiting["items"]] == [
        item["words"] for item in waiting["items"]
    ]
    record = next((root / "claims").rglob("*.yaml"))
    record.write_text(record.read_text().replace("    quote:", "    status: refuted\n    quote:"))
    main(["report", "--format", "annotations"])
    (item,) = json.loads(capsys.readouterr().out)["first"]["items"]
    quote, position = item["target"]["selector"]
    assert quote["exact"] == "The bridge of Vidrov cost 40 euros."
    assert text[position["start"] : position["end"]] == words


def test_an_article_in_markdown_is_mutated(root: Path, capsys: pytest.CaptureFixture) -> None:
    """Its file is changed where the words stand, and the change is noticed."""
    text = (
        "---\ntitle: T\n---\n\nThe **bridge** did *not* cost [40 million](https://x.example) euros.\n\n"
        "The mayor of the town opened the road in spring.\n"
    )
    (root.parent / "a.md").write_text(text)
    assert init(root.parent / "a.md") == 0
    capsys.readouterr()
    assert main(["mutate", "--format", "json"]) in (0, 1)
    outcome = json.loads(capsys.readouterr().out)
    kinds = {each["name"]: each for each in outcome["kinds"]}
    for kind in ("article-edited", "article-negated", "article-edited-under-its-digest"):
        assert kinds[kind]["caught"] == kinds[kind]["tried"] > 0, kinds[kind]
