"""What the front matter of a post says of it, and the ones that are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.commands.common import COULD_NOT_RUN
from factcheck.drafting.details import LIMIT, PostDetails, read_details
from factcheck.errors import ProjectError


def yaml(*lines: str) -> PostDetails:
    """The details in a front matter in YAML."""
    return read_details("---\n" + "\n".join(lines) + "\n---\n\nText.\n", "a.md")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: The bridge", "The bridge"),
        ('title: "The bridge: what it cost"', "The bridge: what it cost"),
        ("title: 'The mayor''s bridge'", "The mayor's bridge"),
        ("title: >-\n  The bridge\n  of Vidrov", "The bridge of Vidrov"),
        ("Title: 1984", "1984"),
        ("headline: The *real* cost of R&amp;D", "The real cost of R&D"),
        ("title: ''", None),
        ("title: --", None),
        ("title: [The bridge]", None),
        ("title:", None),
        ("title: true", None),
        ("meta_title: The bridge", None),
    ],
)
def test_titles(line: str, title: str | None) -> None:
    """Text of any style on one line; none where there is no word."""
    assert yaml(line).title == title


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ("author: Petr Novak", ["Petr Novak"]),
        ("author: By Petr Novak <petr@x.example>", ["Petr Novak"]),
        ("author:\n  name: Petr Novak\n  url: https://x.example", ["Petr Novak"]),
        ("author: {display_name: Petr Novak, twitter: '@petr'}", ["Petr Novak"]),
        ("authors: [Petr Novak, Anna Kovar, Petr Novak]", ["Petr Novak", "Anna Kovar"]),
        ("authors:\n- name: Petr Novak\n- name: Anna Kovar", ["Petr Novak", "Anna Kovar"]),
        ("author: ''\nauthors: [Anna Kovar]", ["Anna Kovar"]),
        ("byline: Ивана Петрова", ["Ивана Петрова"]),
        ("params:\n  author: Petr Novak", ["Petr Novak"]),
        ("params:\n  author: Nobody\nauthor: Petr Novak", ["Petr Novak"]),
        ("author: '@petr'", []),
        ("author: https://x.example/petr", []),
        ("author:\n  twitter: petr", []),
        ("author:", []),
        ("author: true", []),
    ],
)
def test_authors(lines: str, authors: list[str]) -> None:
    """A name, a mapping with one, or a list of these."""
    assert list(yaml(lines).authors) == authors


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("date: 2024-06-01", "2024-06-01"),
        ("date: '2024-06-01'", "2024-06-01"),
        ("date: 2024-06-01 10:00:00 +0200", "2024-06-01"),
        ("date: 2024-06-01T23:30:00-05:00", "2024-06-01"),
        ("date: 2024-06-01T10:00:00.000Z", "2024-06-01"),
        ("date: 2024/6/1 10:00", "2024-06-01"),
        ("pubDate: Jul 08 2022", "2022-07-08"),
        ("pubDatetime: 2022-09-23T15:22:00Z", "2022-09-23"),
        ("published_at: June 1st, 2024", "2024-06-01"),
        ("date: Sat, 01 Jun 2024 10:00:00 GMT", "2024-06-01"),
        ("date: 1 june 2024", "2024-06-01"),
        ("date: 2024-06", "2024-06"),
        ("date: 2024", "2024"),
        ("date: 2024-01-01\npublishDate: 2024-06-01", "2024-06-01"),
        ("published: true\ndate: 2024-06-01", "2024-06-01"),
        ("lastmod: 2024-06-01", None),
        ("date:", None),
    ],
)
def test_dates(line: str, published: str | None) -> None:
    """The day as it stands there, in whatever zone."""
    details = yaml(line)
    assert (details.published, details.remarks) == (published, ())


@pytest.mark.parametrize(
    "date", ["06/01/2024", "2024-02-30", "1. června 2024", "yesterday", "1717200000", "2024-13"]
)
def test_dates_that_are_left_out(date: str) -> None:
    """Two readings, no day of the calendar, another language: told with the line, and no reason to refuse the article."""
    details = yaml("title: T", f"date: {date}")
    assert details.published is None
    (remark,) = details.remarks
    assert remark == (
        f"a.md:3: the front matter has “{date}” here, no date that is read for sure; write `published: 2024-06-01` or "
        "the like into the article's record."
    )


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("lang: en", "en"),
        ("language: en-us", "en-US"),
        ("locale: de_AT.UTF-8", "de-AT"),
        ("languageCode: zh-hant-tw", "zh-Hant-TW"),
        ("lang: no", "no"),
        ("lang:", None),
    ],
)
def test_languages(line: str, language: str | None) -> None:
    """A code as BCP 47 writes it."""
    details = yaml(line)
    assert (details.language, details.remarks) == (language, ())


def test_a_language_that_is_no_code() -> None:
    """It is told."""
    details = yaml("language: English")
    assert details.language is None
    assert details.remarks[0].startswith(
        "a.md:2: the front matter has “English” here, no code of a language; "
    )


def test_several_authors_are_told() -> None:
    """The record of an article has one."""
    (remark,) = yaml("authors: [Petr Novak, Anna Kovar]").remarks
    assert remark.startswith(
        "The front matter names 2 authors, Petr Novak and Anna Kovar; the record takes the first. "
    )


@pytest.mark.parametrize(
    ("text", "details"),
    [
        (
            "+++\ntitle = 'The bridge'\ndate = 2024-06-01\nauthors = ['Petr Novak']\nlanguage = 'en'\n+++\nText",
            PostDetails(title="The bridge", published="2024-06-01", authors=("Petr Novak",), language="en"),
        ),
        ("+++\r\ndate = 2024-06-01T10:00:00\r\n+++\r\nText", PostDetails(published="2024-06-01")),
        ("+++\ndate = 2024-06-01T23:30:00-05:00\n[extra]\nauthor = 'P. N.'\n+++\n", PostDetails(published="2024-06-01", authors=("P. N.",))),
        ("+++\n[author]\nname = 'Petr Novak'\n+++\n", PostDetails(authors=("Petr Novak",))),
        ("---toml\ntitle = 'The bridge'\n---\n", PostDetails(title="The bridge")),
        ('---json\n{"title": "The bridge", "author": {"name": "Petr Novak"}}\n---\n', PostDetails(title="The bridge", authors=("Petr Novak",))),
        ("---\r\ntitle: The bridge\r\n---\r\nText", PostDetails(title="The bridge")),
        ("---\rtitle: The bridge\r---\rText", PostDetails(title="The bridge")),
        ("---\n---\nText", PostDetails()),
        ("---\n# title: no\n\n---\nText", PostDetails()),
        ("+++\n+++\nText", PostDetails()),
        ("---\n\nThe bridge opened.\n\n---\n", PostDetails()),
        ("Text", PostDetails()),
    ],
)  # fmt: skip
def test_formats(text: str, details: PostDetails) -> None:
    """TOML with its dates, JSON, all line ends; nothing where there is none."""
    assert read_details(text, "a.md") == details


ODD = [
    ("---\ntitle: &t The bridge\n---\n", ":2:8: the front matter is read as strictly as record files: '&t' is an anchor"),
    ("---\na: 1\ntitle: *t\n---\n", ":3:8: the front matter is read as strictly as record files: '*t' is an alias"),
    ("---\ntitle: !!python/object:os.system ls\n---\n", ":2:8: the front matter is read as strictly as record files: 'tag:yaml"),
    ("---\ntitle: a\nlayout: b\ntitle: c\n---\n", ":4:1: the front matter is read as strictly as record files: the key 'title' stands a second time"),
    ("---\ntitle: a\n<<: b\n---\n", ":3:1: the front matter is read as strictly as record files: '<<' merges mappings"),
    ("---\ntitle: The bridge: its cost\n---\n", ":2:18: the front matter is read as strictly as record files: a colon and a space"),
    ("---\ntitle: 'The bridge\n---\n", ":2:8: the front matter is read as strictly as record files: the quotation mark that opens here"),
    ("---\ntitle: a\n\tb: c\n---\n", ":3:"),
    ("---\ntitle: a\x07\n---\n", ":2:9: the front matter is read as strictly as record files: U+0007"),
    ("---\n" + "a: {" * 60 + "}" * 60 + "\n---\n", ":2:"),
    ("---\ntitle: T\n" + "a: b\n" * 0 + f"tags: [{'x, ' * 40_000}]\n---\n", ":1: the front matter has more than the 64 KiB"),
    ("+++\ntitle = 'a'\ntitle = 'b'\n+++\n", ":3:12: the front matter cannot be read as TOML: Cannot overwrite a value"),
    ("+++\ntitle = \n+++\n", ":2:9: the front matter cannot be read as TOML: Invalid value"),
    ("+++\n" + "a." * 200 + "b = 1\n+++\n", ":1: the front matter cannot be read as TOML: a key of more than 100 parts"),
    ("+++\na = " + "[" * 5_000 + "]" * 5_000 + "\n+++\n", ":1: the front matter cannot be read as TOML: it is nested too deep"),
    ("---js\n{title: process.exit()}\n---\n", ":1: the front matter is a program, which is not run"),
    ("---\ntitle: T\n\n", ":1: the front matter that begins here has no end; close it by a line ---"),
    ("+++\ntitle = 'T'\n\n", ":1: the front matter that begins here has no end; close it by a line +++"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), ODD, ids=range(len(ODD)))
def test_what_is_refused(text: str, message: str) -> None:
    """What has two readings, hides something, is a program or too long: one sentence with the line."""
    with pytest.raises(ProjectError) as caught:
        read_details(text, "a.md")
    assert str(caught.value).startswith(f"a.md{message}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(("text", "message"), ODD, ids=range(len(ODD)))
def test_then_nothing_is_written(
    text: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    """The command says it in one line and leaves the folder as it was."""
    (tmp_path / "a.md").write_bytes(f"{text}\nIt cost 40.\n".encode())
    assert main(["init", str(tmp_path / "a.md"), "--path", str(tmp_path / "p")]) == COULD_NOT_RUN
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"factcheck: a.md{message}")
    assert said.err.count("\n") == 1
    assert not (tmp_path / "p").exists()


def test_a_long_front_matter_is_read() -> None:
    """Up to the limit."""
    details = yaml("title: T", f"description: {'x' * (LIMIT - 100)}")
    assert details.title == "T"
