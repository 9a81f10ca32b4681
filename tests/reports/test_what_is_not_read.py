"""An article of which parts are not read: no output gives a figure for them, and each says so."""

from __future__ import annotations

import hashlib
import json

import pytest

from factcheck.outcomes import Report
from factcheck.reports.formats import Formats
from factcheck.reports.parts.options import Options
from factcheck.settings import Settings
from factcheck.testing import EXAMPLE, run

TEXT = "پل در ماه مه افتتاح شد و ۵۱۰ یورو هزینه داشت، شهردار گفت.\n"
RECORD = f"""\
article:
  id: bridge
  title: The bridge at Vidrov
  author: novak
  published: 2021-05-04
  language: fa
  text: bridge.txt
  sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}
"""
CLAIM = "claims: [{id: bridge-cost, statement: The bridge cost 510 euros., quote: ۵۱۰ یورو هزینه داشت}]\n"


@pytest.fixture(scope="module")
def report() -> Report:
    """A Persian article with one claim in English."""
    files = {**EXAMPLE, "seeds/bridge.txt": TEXT, "seeds/bridge.yaml": RECORD, "claims/bridge.yaml": CLAIM}
    return run(files, Settings())


def test_json_has_null_and_names_the_rules(report: Report) -> None:
    document = json.loads(Formats("report")["json"].render(report))
    (article,) = document["articles"]
    assert {name for name, share in article["coverage"].items() if share is None} == {
        "numbers",
        "dates",
        "names",
    }
    assert document["not_read"] == [
        {"language": "fa", "parts": ["numbers", "dates", "names", "wording"], "articles": ["bridge"]}
    ]
    assert {"uncovered-number", "uncovered-name", "figure-not-in-passage"} <= {
        each["rule"] for each in document["not_run"]
    }


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_people_are_told(report: Report, form: str) -> None:
    told = Formats("report")[form].render(report)
    assert "numbers not read" in told
    assert "numbers 0 of 0" not in told
    assert "as far as read" in told or "INCONSISTENT" in told


def test_the_page_says_so(report: Report) -> None:
    told = Formats("article")["html"].render(report, "bridge", Options())
    assert "not read" in told


def test_an_english_article_has_figures_alone() -> None:
    """Nothing of the kind is said where all is read."""
    document = json.loads(Formats("report")["json"].render(run()))
    assert "not_read" not in document
    assert None not in document["articles"][0]["coverage"].values()
