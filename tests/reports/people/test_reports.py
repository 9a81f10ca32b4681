"""The reports: golden files of the real article, and records that try to break out of a format."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factcheck.engine import check
from factcheck.records.claims import STATUSES
from factcheck.reports.formats import Formats
from factcheck.reports.parts.options import Options
from factcheck.reports.people import editor
from factcheck.store.disk.settings_file import read_settings
from factcheck.store.loading.loader import load
from factcheck.testing import run

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = ROOT / "tests" / "golden"
ENDINGS = {"text": "txt", "json": "json", "markdown": "md", "github": "github.txt"}
FORMATS = Formats("report")
HOSTILE = """\
claims:
  - id: hostile
    statement: "*bold* <script>alert(1)</script> | cell | [link](javascript:x) `code` \\u001b[31mred"
    quote: "<b>It</b> cost *40* | million"
"""


@pytest.fixture(scope="module")
def report():
    """The report of the repository's article."""
    return check(load(ROOT), replace(read_settings(ROOT), today=date(2026, 1, 1)))


@pytest.mark.parametrize("name", ENDINGS)
def test_report_of_the_article(report, name: str, request: pytest.FixtureRequest) -> None:
    """What a change does to the report is seen in review."""
    path = GOLDEN / f"zarif-tape.{ENDINGS[name]}"
    rendered = FORMATS[name].render(report)
    if request.config.getoption("write_snapshots"):
        path.write_text(rendered, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == rendered


def test_the_article_has_119_sentences(report) -> None:
    """The measure that everything is counted against."""
    (article,) = json.loads(FORMATS["json"].render(report))["articles"]
    assert (article["id"], article["sentences"]) == ("zarif-tape", 119)


def test_json_keeps_its_promise(report) -> None:
    """Every key that docs/json.md promises is there, and no other."""
    document = json.loads(FORMATS["json"].render(report))
    assert list(document) == [
        "version",
        "articles",
        "sources",
        "claims",
        "conflicts",
        "findings",
        "shown",
        "summary",
    ]
    assert document["version"] == 2
    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    for part in ("articles", "claims", "conflicts", "findings"):
        assert all(f"`{key}`" in text for entry in document[part] for key in entry)
    inside = [document["articles"][0]["reach"], *document["articles"][0]["answers"]]
    inside += [part for claim in document["claims"] for part in (*claim["evidence"], *claim["anchors"])]
    assert all(f"`{key}`" in text for entry in inside for key in entry)
    assert all(f"`{key}`" in text for key in document["summary"])
    assert (
        document["summary"]["claims"]
        == len(document["claims"])
        == sum(document["summary"]["status"].values())
    )


def test_anchors_lead_to_the_words(report) -> None:
    """Offsets are code points of the part of the article in which the words stand."""
    article = report.records.articles["zarif-tape"]
    parts = {
        "text": report.records.article_texts["zarif-tape"],
        "title": article.title,
        "standfirst": article.standfirst or "",
    }
    for claim in json.loads(FORMATS["json"].render(report))["claims"]:
        for anchor in claim["anchors"]:
            assert parts[anchor["in"]][anchor["start"] : anchor["end"]].strip()


def test_markdown_escapes_what_is_not_ours() -> None:
    """No markup of a record gets through."""
    rendered = FORMATS["markdown"].render(run({"claims/a.yaml": HOSTILE}))
    assert "<script>" not in rendered
    assert "<b>" not in rendered
    assert "\\*40\\*" in rendered


def test_the_page_for_an_editor_is_current(report, request: pytest.FixtureRequest) -> None:
    """docs/zarif-tape.md is what `factcheck report` writes there."""
    path = ROOT / "docs" / "zarif-tape.md"
    page = editor.render(report, "zarif-tape", Options(folder="docs"))
    if request.config.getoption("write_snapshots"):
        path.write_text(page, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page


def test_the_page_for_an_editor_links_each_claim_to_its_record(report) -> None:
    """Every claim but the withdrawn has a link, and every link leads to the line on which a record begins."""
    page = editor.render(report, "zarif-tape", Options(folder="docs"))
    linked = {
        claim: (file, int(line))
        for claim, file, line in re.findall(r"\[([a-z0-9-]+)\]\((\S+?)#L(\d+)\)", page)
    }
    assert set(linked) == {
        claim.id for claim in report.records.claims.values() if claim.status != "withdrawn"
    }
    for claim, (file, line) in linked.items():
        assert f"- id: {claim}" in (ROOT / "docs" / file).read_text(encoding="utf-8").splitlines()[line - 1]


def test_the_page_for_an_editor_escapes_what_is_not_ours() -> None:
    """Neither markup nor an address that is no web address gets through."""
    source = "sources:\n  - {id: bad, title: '<i>T</i>', url: 'javascript:alert(1)'}\n"
    evidence = (
        "    status: refuted\n    evidence: [{source: bad, stance: refutes, at: top, note: <u>no</u>}]\n"
    )
    page = editor.render(
        run({"claims/a.yaml": HOSTILE + evidence, "claims/s.yaml": source}), "bridge", Options()
    )
    assert "refutes it: \\<i\\>T\\</i\\>, top: \\<u\\>no" in page
    assert "<script>" not in page
    assert "(javascript:alert" not in page.replace("\\(", "")


def test_terminal_gets_no_control_characters() -> None:
    """Escape sequences in a record are shown, not sent to the terminal."""
    hostile = HOSTILE.replace('"<b>It</b> cost *40* | million"', '"It \\u001b[31mcost 41"')
    assert "\x1b" not in FORMATS["text"].render(run({"claims/a.yaml": hostile}))


def test_hints_that_say_the_same_are_counted() -> None:
    """A new fact-check has one for every claim; three are shown, and four where no line would be saved."""
    claims = [
        f"  - {{id: claim-{number}, statement: S {number}., quote: It cost 40 million}}\n"
        for number in range(6)
    ]
    many = FORMATS["text"].render(run({"claims/bridge.yaml": "claims:\n" + "".join(claims)}))
    assert many.count("info[unchecked-claim] claim-") == 3
    assert (
        "    Do:  look for evidence and set `status:`\nand 3 more info[unchecked-claim] that say the same\n\nFact-check of"
        in many
    )
    few = FORMATS["text"].render(run({"claims/bridge.yaml": "claims:\n" + "".join(claims[:4])}))
    assert few.count("info[unchecked-claim] claim-") == 4
    assert "that say the same" not in few


def test_every_verdict_has_its_words() -> None:
    """Pages tell each status in words, in an order of their own."""
    assert {*editor.MEANINGS} == {*STATUSES}


def test_markdown_counts_hints_that_say_the_same() -> None:
    """The summary of a new fact-check is no list of all its claims; its count of what is left out is of findings."""
    claims = [
        f"  - {{id: claim-{number}, statement: S {number}., quote: It cost 40 million}}\n"
        for number in range(9)
    ]
    page = FORMATS["markdown"].render(run({"claims/bridge.yaml": "claims:\n" + "".join(claims)}))
    assert page.count("unchecked-claim):") == 3
    assert "\n- and 6 more of unchecked-claim that say the same\n" in page
