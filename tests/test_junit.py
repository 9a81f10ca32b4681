"""JUnit XML of a run with every outcome and with untrusted text: it fits the schema that Jenkins uses."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from factcheck.testing import EXAMPLE

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
def test_every_outcome_fits_the_schema(
    pytester: pytest.Pytester, standards: Path, options: tuple[str, ...]
) -> None:
    """Failed, waived, not checked, broken and passed, alone and under xdist; no control character is lost silently."""
    files = {**EXAMPLE, "claims/bridge.yaml": CLAIMS, "pyproject.toml": SUITE}
    for name, text in files.items():
        path = pytester.path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    pytester.runpytest("--junitxml=report.xml", *options)
    report = etree.parse(str(pytester.path / "report.xml"))
    etree.XMLSchema(etree.parse(str(standards / "junit" / "jenkins-junit-10.xsd"))).assertValid(report)
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
