"""The comparison as text, as a comment on a pull request and for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from factcheck.comparison.comparison import Comparison, Side, compare
from factcheck.reports.diff import json as diff_json
from factcheck.reports.diff import markdown as diff_markdown
from factcheck.reports.diff import text as diff_text
from factcheck.reports.parts.escaping import code_span
from factcheck.settings import Settings
from factcheck.testing import run
from tests.store.history.states import AFTER, BEFORE

GOLDEN = Path(__file__).resolve().parents[2] / "golden"
DOCS = Path(__file__).resolve().parents[3] / "docs" / "diff.md"
FORMATS = {"txt": diff_text.render, "md": diff_markdown.render, "json": diff_json.render}


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    """Two states between which everything happens."""
    strict = Settings(refuted="error")
    base = Side(name="main (1a2b3c4)", report=run(BEFORE, strict), own_settings=Settings())
    return compare(base, Side(name="the working tree", report=run(AFTER, strict), own_settings=strict))


@pytest.mark.parametrize("ending", FORMATS)
def test_golden(comparison: Comparison, ending: str, request: pytest.FixtureRequest) -> None:
    """What a change does to the report is seen in review."""
    path = GOLDEN / f"diff.{ending}"
    rendered = FORMATS[ending](comparison)
    if request.config.getoption("write_snapshots"):
        path.write_text(rendered, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == rendered


def test_json_keeps_its_promise(comparison: Comparison) -> None:
    """Every key is named in docs/diff.md."""
    document = json.loads(diff_json.render(comparison))
    text = DOCS.read_text(encoding="utf-8")

    def check(value: object) -> None:
        if isinstance(value, dict):
            assert not [key for key in value if f"`{key}`" not in text and f"`{key}[]`" not in text]
            for key in value.keys() - {"before", "after", "status", "coverage"}:
                check(value[key])
        if isinstance(value, list):
            for item in value:
                check(item)

    check(document)


def test_each_quote_has_marks_of_its_own() -> None:
    """A claim that stands in several places shows the sentences, with its words marked in each."""
    claims = "claims: [{id: a, statement: S., quote: [It cost 40 million, third bridge, not there]}]"
    side = Side(name="v1", report=run({"claims/bridge.yaml": ""}), own_settings=Settings())
    added = Side(name="v2", report=run({"claims/bridge.yaml": claims}), own_settings=Settings())
    shown = diff_text.render(compare(side, added))
    assert "in the article: “[=It cost 40 million=] euros,” Mayor Anna Kovar said at the opening." in shown
    assert "in the article: It is the town’s [=third bridge=]." in shown


def test_a_comment_begins_with_its_marker_and_the_verdict(comparison: Comparison) -> None:
    """So that continuous integration finds it again, and a reader need not scroll."""
    first, second, *_ = diff_markdown.render(comparison).splitlines()
    assert first == "<!-- factcheck-diff -->"
    assert second.startswith("## Fact-check: 3 new errors, 1 new contradiction")


@pytest.mark.parametrize("limit", [2500, 4000, 6000])
def test_a_comment_is_cut_and_says_what_is_missing(comparison: Comparison, limit: int) -> None:
    """It stays below the limit, every section is counted, and nothing is left unclosed."""
    whole, cut = diff_markdown.render(comparison), diff_markdown.render(comparison, limit)
    assert len(whole) > limit
    assert len(cut) <= limit
    assert cut.count("<details>") == cut.count("</details>") == whole.count("<details>")
    left_out = sum(int(count) for count in re.findall(r"_(\d+) more, left out_", cut))
    assert f"_{left_out} of these do not fit" in cut
    items = len(re.findall(r"^- <b>", whole, re.MULTILINE)) + whole.count("\n- refuted: result")
    assert (
        len(re.findall(r"^- <b>", cut, re.MULTILINE)) + cut.count("\n- refuted: result") + left_out == items
    )


@pytest.mark.lengthy
def test_a_very_long_text_does_not_fill_the_comment() -> None:
    """A claim of thousands of words leaves room for the others."""
    claims = [
        {
            "id": f"c{number}",
            "statement": f"Word {number} " * 2_000,
            "quote": "It cost",
            "note": "x " * 5_000,
        }
        for number in range(200)
    ]
    side = Side(
        name="head", report=run({"claims/b.yaml": json.dumps({"claims": claims})}), own_settings=Settings()
    )
    comment = diff_markdown.render(compare(Side(name="base", report=run(), own_settings=Settings()), side))
    assert len(comment.encode("utf-16-le")) // 2 < 65_536
    assert "more, left out" in comment


@given(st.text(alphabet="`a ", max_size=20))
def test_code_spans_cannot_be_left(text: str) -> None:
    """The fence is longer than any run of backticks inside (CommonMark 0.31.2, 6.1)."""
    span = code_span(text)
    fence = re.match("`+", span)[0]
    assert span.endswith(fence)
    assert fence not in re.split(f"(?<!`){fence}(?!`)", span)[1]


def test_a_hostile_record_in_a_comment() -> None:
    """In every place where words of records stand."""
    bad = "@octocat #1 <img src=x> https://evil.example `x` | \\u001b[31m"
    files = {
        "claims/b.yaml": f"""\
claims:
  - id: c
    statement: "{bad}"
    quote: "{bad}"
    note: "{bad}"
    evidence: [{{source: s, stance: refutes, at: "{bad}", note: "{bad}"}}]
    waive: [{{rule: quote-not-in-article, reason: "{bad}"}}]
sources: [{{id: s, title: "{bad}", publisher: "{bad}"}}]
entities: [{{id: e, name: "{bad}"}}]
exclusions: [{{quote: "{bad}", reason: opinion}}]
"""
    }
    sides = [Side(name=bad, report=report, own_settings=Settings()) for report in (run(), run(files))]
    for comparison in (compare(*sides), compare(*reversed(sides))):
        comment = diff_markdown.render(comparison)
        page = cmarkgfm.github_flavored_markdown_to_html(comment, options=Options.CMARK_OPT_UNSAFE)
        tree = html.fragment_fromstring(page, create_parent="div")
        assert not tree.xpath(".//img | .//a")
        pieces = tree.xpath(".//text()[not(ancestor::code)]")
        assert not [piece for piece in pieces if re.search(r"@\w|#\d|https://", piece)]
        assert sum("octocat" in piece for piece in pieces) > 5
        assert "\x1b" not in comment + diff_text.render(comparison)
