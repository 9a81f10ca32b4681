"""JUnit XML of a run with every outcome and with untrusted text: it fits the format that Jenkins reads."""

from __future__ import annotations

import pytest
from lxml import etree

from factcheck.testing import EXAMPLE
from tests.junit_of_jenkins import faults

CLAIMS = """\
claims:
  - id: altered
    statement: "It cost ]]> <script> & \\u0001 \\e[31m \\u202e \\uffff."
    quote: "It cost ]]> <failure> & \\u0001\\e[31m \\uffff 41 million"
  - id: waived
    statement: The bridge at Vidrov cost 52 million euros.
    quote: it had cost 53 million
    waive:
      - {rule: quote-not-in-article, reason: "Known ]]> & <b>\\u0001\\e[31m", by: kovar, until: 2099-12-31}
  - id: unsure
    statement: The bridge at Vidrov is the third of the town.
    quote: It is the town’s third bridge
    status: supported
    evidence: [{source: broken, stance: supports, at: page 3}]
  - id: passed
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: The bridge at Vidrov opened on 3 May 2019
sources:
  - {id: broken, title: Bridge opened, published: 2019-02-30}
"""
SUITE = """\
[tool.pytest.ini_options]
required_plugins = ["pytest-factcheck"]
strict = true

[tool.factcheck]
"""


@pytest.mark.parametrize("options", [(), ("-n", "2"), ("-o", "junit_logging=all")])
def test_every_outcome_fits_the_format(pytester: pytest.Pytester, options: tuple[str, ...]) -> None:
    """Failed, waived, not checked, broken and passed, alone and under xdist; no control character is lost silently."""
    files = {**EXAMPLE, "claims/bridge.yaml": CLAIMS, "pyproject.toml": SUITE}
    for name, text in files.items():
        path = pytester.path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    pytester.runpytest("--junitxml=report.xml", *options)
    report = etree.parse(str(pytester.path / "report.xml"))
    assert faults(report) == []
    outcomes = {
        case.get("name"): [part.tag for part in case.iter("failure", "skipped")]
        for case in report.iter("testcase")
    }
    assert outcomes["altered"] == outcomes["source.broken"] == ["failure"]
    assert outcomes["waived"] == outcomes["unsure"] == ["skipped"]
    assert outcomes["passed"] == []
    (failure,) = report.xpath("//testcase[@name='altered']/failure")
    assert "]]> <failure> & \\x01\\x1b[31m" in failure.text
    assert report.xpath("//testcase[@name='waived']/skipped/@type") == ["pytest.xfail"]
    assert report.xpath("//testcase[@name='unsure']/skipped/@message") == [
        "not checked: refers to source broken, which could not be read"
    ]


GOOD = """\
<testsuites name="all"><testsuite name="one" tests="1" failures="1" errors="0" skipped="0" time="1.204" hostname="h">
<properties><property name="a" value="b"/></properties>
<testcase name="t" classname="c" time="0.1"><failure message="m">text</failure><system-out>said</system-out></testcase>
</testsuite></testsuites>
"""


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('<testcase name="t"', "<testcase", "line 3: testcase has no name"),
        (' failures="1"', "", "line 1: testsuite has no failures"),
        (' value="b"', "", "line 2: property has no value"),
        ('classname="c"', 'file="c"', "line 3: testcase has file"),
        ('message="m"', 'reason="m"', "line 3: failure has reason"),
        ("text</failure>", "<b>text</b></failure>", "line 3: failure holds b"),
        ("<system-out>", "<properties/><system-out>", "line 3: testcase holds properties"),
        ("</properties>", "</properties>words", "line 1: testsuite holds text"),
        ('time="1.204"', 'time="1.2041"', "line 1: testsuite takes 1.2041"),
        ('time="1.204"', 'time="1 s"', "line 1: testsuite takes 1 s"),
    ],
)
def test_the_check_of_the_format_sees_faults(old: str, new: str, fault: str) -> None:
    """It takes a plain report and refuses what it is there to refuse."""
    assert faults(etree.ElementTree(etree.fromstring(GOOD))) == []
    assert old in GOOD
    assert fault in faults(etree.ElementTree(etree.fromstring(GOOD.replace(old, new))))
