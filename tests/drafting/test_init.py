"""`factcheck init`: a fact-check of an article, or a clear answer why there is none."""

from __future__ import annotations

import hashlib
import io
import os
import tomllib
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from factcheck.cli import main
from factcheck.commands.common import COULD_NOT_RUN, INTERRUPTED
from factcheck.drafting.manuscript import LIMIT
from factcheck.drafting.project import MOST_CLAIMS, SETTINGS
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
        [f"claims *{claims}: {claims} unchecked", f"verdict *CONSISTENT: all {claims + 1} records pass*"]
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
        "pyproject.toml                   settings: the profile is draft, and pytest is the report\n"
        ".github/workflows/factcheck.yml  runs pytest on every push and pull request\n\n"
        "3 claims to check, one a sentence, with 1 quotation and 1 number anchored in them.\n"
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
    assert runs == ["pip install pytest-factcheck", "pytest"]


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
    assert (
        f"pyproject.toml is there already and was left alone. Add to it:\n\n{SETTINGS}"
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
    path = root.parent / "a.md"
    path.write_text(WRAPPED)
    assert init(path) == COULD_NOT_RUN
    assert (
        "a.md:3: the sentence goes on in the next line, here and at 3 other places" in capsys.readouterr().err
    )
    assert [*root.iterdir()] == []
    assert init(path, "--lines", "keep") == 0
    assert (root / "seeds/a.md").read_text() == WRAPPED


def test_lines_joined(root: Path, capsys: pytest.CaptureFixture) -> None:
    """A paragraph a line; headings, lists and code keep theirs."""
    path = root.parent / "a.md"
    path.write_text(WRAPPED)
    assert init(path, "--lines", "join") == 0
    assert "the article, a paragraph a line" in capsys.readouterr().out
    lines = (root / "seeds/a.md").read_text().splitlines()
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
