"""What lowers the bar, as each format tells it: first, with what it would hide, and escaped."""

from __future__ import annotations

import json
from dataclasses import replace

from factcheck.comparison.comparison import Comparison, Side, compare
from factcheck.comparison.judging import judged
from factcheck.reports.diff import json as diff_json
from factcheck.reports.diff import markdown as diff_markdown
from factcheck.reports.diff import text as diff_text
from factcheck.reports.diff.lowered_section import MOST
from factcheck.settings import Settings
from factcheck.testing import run

ASKED = Settings()
CLAIM = "- {{id: cost-{0}, statement: It cost 4{0} million., quote: It cost 4{0} million euros{1}}}\n"
WAIVER = ', waive: [{rule: quote-not-in-article, reason: "<b>@someone</b> said so"}]'


def comparison(own: Settings, claims: str) -> Comparison:
    """The misquotes of a branch, with these settings of its own."""
    before, after = (
        run({"claims/bridge.yaml": f"claims:\n{each}"}).records for each in (CLAIM.format(0, ""), claims)
    )
    reports = judged(before, after, ASKED)
    return compare(
        Side(name="main (1a2b3c4)", report=reports[0], own_settings=ASKED),
        Side(name="work (5d6e7f8)", report=reports[1], own_settings=own, setting_lines={"severity": 3}),
    )


def test_it_stands_first_in_every_format() -> None:
    """Before any claim and any finding."""
    found = comparison(replace(ASKED, severity={"quote-not-in-article": "off"}), CLAIM.format(1, ""))
    for render in (diff_text.render, diff_markdown.render):
        text = render(found)
        assert text.index("What lowers the bar (1)") < text.index("New errors")
        assert "1 change that lowers the bar" in text.partition("From")[0]
        assert "pyproject.toml:3" in text
        assert "Both are checked by the settings and waivers of" in text
    document = json.loads(diff_json.render(found))
    (item,) = document["lowers_the_bar"]
    assert (item["what"], item["file"], item["line"]) == ("rule-switched-off", "pyproject.toml", 3)
    assert [each["record"] for each in item["hides"]] == ["cost-1"]
    assert document["judge"] == "main (1a2b3c4)"
    assert document["fails"]


def test_of_many_hidden_findings_some_are_told() -> None:
    """The others are counted."""
    claims = "".join(CLAIM.format(number, "") for number in range(1, 9))
    text = diff_text.render(comparison(replace(ASKED, severity={"quote-not-in-article": "off"}), claims))
    section = text.partition("What lowers the bar")[2].partition("New errors")[0]
    assert section.count("after merging would pass ") == MOST
    assert f"and {8 - MOST} more" in section


def test_the_reason_of_a_waiver_is_only_words() -> None:
    """No mention and no tag comes alive."""
    text = diff_markdown.render(comparison(ASKED, CLAIM.format(1, WAIVER)))
    section = text.partition("What lowers the bar")[2].partition("New errors")[0]
    assert "waiver-added" in section
    assert "@someone" not in section
    assert "<b>@" not in section
