"""The page as a file: the article unchanged, nothing of the records getting out of its place, the same bytes each time."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.engine import check
from factcheck.outcomes import Report
from factcheck.reports.html.page import render
from factcheck.reports.parts.options import Options
from factcheck.settings import Settings
from factcheck.store.disk.settings_file import read_settings
from factcheck.store.loading.loader import load
from factcheck.testing import EXAMPLE, run
from tests.suite import TABLE

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = ROOT / "tests" / "golden" / "bridge.html"
VOID = {"meta", "link", "input", "br", "rect", "line"}


class Reader(HTMLParser):
    """What stands in a page: elements with their attributes, the text of `main`, and scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.article = ""
        self.inside: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element, and those in it that have no end."""
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Note the article's words."""
        if "main" in self.inside and ("p" in self.inside or "span" in self.inside):
            self.article += data

    def values(self, attribute: str) -> list[str]:
        """What an attribute is, wherever it stands."""
        return [attrs[attribute] or "" for _, attrs in self.elements if attribute in attrs]


@pytest.fixture(scope="module")
def seed() -> Report:
    """The report of the repository's article."""
    return check(load(ROOT), replace(read_settings(ROOT), today=date(2026, 1, 1)))


def page_of(report: Report) -> str:
    return render(report, next(iter(report.records.articles)), Options())


def test_page_of_the_example(bridge: Report, request: pytest.FixtureRequest) -> None:
    """What a change does to the page is seen in review; style and script are files of their own."""
    page = re.sub(r"(<style>|<script>).*?(?=</)", r"\1", page_of(bridge), flags=re.DOTALL)
    page = re.sub(r"sha256-[\w+/=]+", "sha256-...", page)
    if request.config.getoption("write_snapshots"):
        GOLDEN.write_text(page, encoding="utf-8")
    assert GOLDEN.read_text(encoding="utf-8") == page


def test_page_of_the_article(seed: Report) -> None:
    """The page of the real article holds its text to the character and all claims, in less than 1.2 megabytes."""
    page = page_of(seed)
    read = Reader(page)
    assert read.article == seed.records.article_texts["zarif-tape"]
    assert {attrs["id"] for tag, attrs in read.elements if attrs.get("class", "").startswith("claim ")} == {
        *seed.records.claims
    }
    assert len(page.encode()) < 1_200_000


def test_every_jump_leads_somewhere(seed: Report) -> None:
    """Links inside the page lead to something in it, and no two things have one name."""
    read = Reader(page_of(seed))
    names = read.values("id")
    assert len(names) == len(set(names))
    assert {href[1:] for href in read.values("href") if href.startswith("#")} <= set(names)


def test_claims_about_another_article_lead_to_its_page() -> None:
    """What clashes with another article is told with its title, and linked where there is a page for it."""
    second = (
        EXAMPLE["seeds/bridge.yaml"].replace("id: bridge", "id: second").replace("at Vidrov", "once more")
    )
    files = {
        "seeds/second.yaml": second,
        "claims/bridge.yaml": f"article: bridge\n{OPENED.format(id='one', day=3)}",
        "claims/second.yaml": f"article: second\n{OPENED.format(id='other', day=4)}",
    }
    report = run(files)
    alone, in_site = (render(report, "bridge", Options(index=index)) for index in (None, "index.html"))
    assert 'id="_conflict-1"' in alone
    assert "The bridge once more" in alone
    assert "second.html" not in alone
    assert 'href="second.html#other"' in in_site
    names = Reader(alone).values("id")
    assert {href[1:] for href in Reader(alone).values("href") if href.startswith("#")} <= set(names)


OPENED = """\
claims:
  - id: {id}
    statement: The bridge opened on day {day}.
    quote: The bridge at Vidrov opened
    asserts: [{{event: bridge-opened, when: 2019-05-0{day}}}]
"""


def test_white_space_of_the_article_stays() -> None:
    """Tabs, wide spaces, empty lines at either end and the breaks of another system are those of the text."""
    text = "\n\n  By\tJan  Novak \r\n\r\nThe bridge at Vidrov opened.\nIt\u00a0\u00a0cost.\n\n\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    record = re.sub(r"sha256: \w+", f"sha256: {digest}", EXAMPLE["seeds/bridge.yaml"])
    page = page_of(run({"seeds/bridge.txt": text, "seeds/bridge.yaml": record}))
    assert Reader(page).article == text.replace("\r\n", "\n")


def test_policy_names_the_style_and_script_that_stand_there(bridge: Report) -> None:
    """The page's policy lets its own style and script run, and nothing else."""
    page = page_of(bridge)
    policy = next(attrs["content"] for tag, attrs in Reader(page).elements if "http-equiv" in attrs)
    assert policy is not None
    for kind in ("style", "script"):
        (body,) = re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")


def test_nothing_of_the_records_becomes_markup(hostile: Report) -> None:
    """No element, handler, style or address of a hostile record gets through."""
    page = page_of(hostile)
    read, plain = Reader(page), Reader(page_of(run()))
    assert {tag for tag, _ in read.elements} <= {tag for tag, _ in plain.elements} | {
        "blockquote", "footer", "small", "b", "code", "details", "summary", "h4", "div", "option", "q", "mark"
    }  # fmt: skip
    assert [tag for tag, _ in read.elements].count("script") == 1
    attributes = {name for _, attrs in read.elements for name in attrs}
    assert not {name for name in attributes if name.startswith("on")} | (
        attributes & {"style", "src", "srcset"}
    )
    schemes = {href.partition(":")[0] for href in read.values("href") if not href.startswith("#")}
    assert schemes <= {"https", "data"}  # the second is the empty icon
    outside = [attrs for tag, attrs in read.elements if (attrs.get("href") or "").startswith("http")]
    assert {attrs["rel"] for attrs in outside} == {"noreferrer"}
    assert {attrs["href"] for attrs in outside} == {"https://en.wikipedia.org/wiki/Bridge_(river)?a=1&lt=2"}


def test_what_turns_the_line_is_written_out(hostile: Report) -> None:
    """Marks of direction, which could show other words than stand there, are shown as what they are."""
    page = page_of(hostile)
    assert "\u202e" not in page
    assert r"\u202ebridge" in page


def test_the_same_records_make_the_same_bytes(hostile_files: dict[str, str], tmp_path: Path) -> None:
    """Neither the order of hashes nor the day changes the page."""
    for path, text in hostile_files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8", newline="")
    pages = set()
    for seed in ("1", "2"):
        target = tmp_path / f"{seed}.html"
        command = ["report", "--format", "html", "--path", str(tmp_path), "-o", str(target)]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", *command], env=environment, capture_output=True, check=False
        )
        assert done.returncode == 1, done.stderr
        pages.add(target.read_bytes())
    assert len(pages) == 1


def test_jinja_is_imported_only_for_the_page() -> None:
    """Other commands start without it."""
    code = "import sys, factcheck.commands.report, factcheck.pytest_plugin; sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_pytest_writes_the_page(pytester: pytest.Pytester) -> None:
    """`--factcheck-html` writes the same page as the command, under xdist too."""
    for path, text in {**EXAMPLE, "pyproject.toml": TABLE}.items():
        (pytester.path / path).parent.mkdir(exist_ok=True)
        (pytester.path / path).write_text(text, encoding="utf-8", newline="")
    for number, extra in enumerate(([], ["-n", "1"])):
        pytester.runpytest(f"--factcheck-html=out{number}.html", *extra)
    assert main(["report", "--format", "html", "--path", str(pytester.path), "-o", "command.html"]) == 1
    made = {(pytester.path / name).read_text("utf-8") for name in ("out0.html", "out1.html", "command.html")}
    assert len(made) == 1


def test_pytest_says_what_article_it_needs(pytester: pytest.Pytester) -> None:
    """Where there are several articles the run says so before it begins."""
    for path, text in {**EXAMPLE, "pyproject.toml": TABLE}.items():
        (pytester.path / path).parent.mkdir(exist_ok=True)
        (pytester.path / path).write_text(text, encoding="utf-8", newline="")
    second = EXAMPLE["seeds/bridge.yaml"].replace("id: bridge", "id: second")
    (pytester.path / "seeds" / "second.yaml").write_text(second, encoding="utf-8")
    result = pytester.runpytest("--factcheck-html=out.html")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(
        ["*there are 2: bridge, second; `factcheck report --format html -o FOLDER/`*"]
    )


def test_article_without_its_text(hostile: Report) -> None:
    """The page says that the text is not at hand, and shows the rest."""
    records = replace(hostile.records, article_texts={}, _derived={})
    page = page_of(replace(hostile, records=records))
    assert "text is not at hand" in page
    assert "does not stand in the article" in page


def test_repository_has_to_be_an_address(tmp_path: Path) -> None:
    """Another scheme is refused with what is expected."""
    (tmp_path / "pyproject.toml").write_text("[tool.factcheck]\nrepository = 'javascript:alert(1)'\n")
    with pytest.raises(Exception, match=r"repository = .*expected the address below which"):
        read_settings(tmp_path)


def test_records_link_to_the_repository(bridge: Report) -> None:
    """File and line are linked where the house says where its files are shown, by the folder of the project too."""
    page = page_of(replace(bridge, folder="checks of 2021"))
    assert (
        'href="https://code.example/town/bridge/blob/main/checks%20of%202021/claims/bridge.yaml#L2"' in page
    )
    assert "blob" not in page_of(replace(bridge, settings=Settings()))


TITLED = """\
claims:
  - id: stands-at-vidrov
    statement: The bridge stands at Vidrov.
    quote: {exact: bridge at Vidrov, in: title}
    status: supported
    evidence: [{source: courier-2019, stance: supports, at: page 1}]
  - id: nobody-asked
    kind: omission
    statement: The town was not asked.
    status: supported
    evidence:
      - {source: courier-2019, stance: supports, at: page 2, note: Says so.}
      - {stance: search, where: [archive of the town], terms: [bridge vote]}
  - id: everything
    statement: The bridge cost 40 million euros.
    quote: [The bridge at Vidrov opened on 3 May 2019, It cost 40 million euros]
"""


def test_what_quotes_the_title_is_marked_there_and_answers_it() -> None:
    """The heading is what is checked, in quotation marks; without conclusions the claims are said to be claims."""
    page = page_of(run({"claims/bridge.yaml": TITLED}))
    assert "<title>Fact-check of “The bridge at Vidrov”</title>" in page
    heading = re.search("<h1>.*?</h1>", page, re.DOTALL)
    assert heading is not None
    assert 'href="#stands-at-vidrov">bridge at Vidrov</a>' in heading[0]
    assert re.sub("<[^>]+>", "", heading[0]) == "Fact-check of “The bridge at Vidrov”"
    assert 'id="_conclusion-stands-at-vidrov"' in page
    assert "Nobody has drawn conclusions from the records yet" in page
    assert "in the title</footer>" in page


def test_what_the_article_leaves_out_has_a_place() -> None:
    """Beneath the text, with its card; a search without a source says where it looked and for what."""
    page = page_of(run({"claims/bridge.yaml": TITLED}))
    left_out = page.partition('class="left-out"')[2].partition("</section>")[0]
    assert '<a href="#nobody-asked">The town was not asked.</a>' in left_out
    card = page.partition('id="nobody-asked"')[2].partition('</li>\n<li class="claim')[0]
    assert "left out by the article" in card
    assert "archive of the town" in card
    assert "for “bridge vote”" in card
    assert "_source-None" not in page


def test_the_headline_of_a_page_that_nobody_saw() -> None:
    """It is said beside the headline, and where nothing rests on it, that it has no verdict."""
    seed = EXAMPLE["seeds/bridge.yaml"] + "  title_seen: false\n"
    page = page_of(run({"seeds/bridge.yaml": seed, "claims/bridge.yaml": "claims: []\n"}))
    assert "title not seen on the article&#39;s page</small></h1>" in page
    assert "The headline itself has no verdict" in page
    assert "Nothing has been decided yet." in page
    assert "not signed by anybody" in page


def test_conclusions_come_first_with_their_claims_and_evidence() -> None:
    """Ranked as people ranked them, what answers the headline before all."""
    seed = EXAMPLE["seeds/bridge.yaml"] + CONCLUDED
    page = page_of(run({"seeds/bridge.yaml": seed, "claims/bridge.yaml": TITLED}))
    result = page.partition('class="result"')[2].partition("</section>")[0]
    assert result.index("The bridge is where it is said to be.") < result.index("The town had no say.")
    assert "rests on 1 claim; supports it: Bridge opened" in result
    assert "page 2: Says so." in result
    assert 'href="#nobody-asked"' in result
    assert page.index('class="result"') < page.index('class="shares"') < page.index("The records: ")
    assert "●" not in page


CONCLUDED = """\
  conclusions:
    - {id: no-say, says: The town had no say., status: supported, rests_on: [nobody-asked]}
    - {id: in-place, says: The bridge is where it is said to be., status: supported, rests_on: [stands-at-vidrov]}
"""


def test_words_that_tell_nothing_are_no_gaps() -> None:
    """Where all but a lone "that" is quoted, nothing is shown as missing; the word is counted all the same."""
    page = page_of(
        run({"claims/bridge.yaml": f"claims:\n  - id: all\n    statement: All.\n    quote:\n{QUOTES}"})
    )
    assert "1 word that tells nothing by itself stands in no quote" in page
    assert "Missing" not in page.partition("<body>")[2]
    assert 'class="gap"' not in page


QUOTES = """\
      - By Jan Novak
      - The bridge at Vidrov opened on 3 May 2019. “It cost 40 million euros,” Mayor Anna Kovar said at the opening
      - Two years later she said
      - it had cost 52 million
      - “We would build it again, but not in this place,” Kovar told the Vidrov Courier. It is the town’s third bridge
"""
