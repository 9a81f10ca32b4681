"""Numbers, gaps, dates and units of any length in a record or an article: a finding or none, at once, and never a crash."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import pytest

from factcheck.reports.formats import Formats
from factcheck.reports.people import timeline
from factcheck.testing import EXAMPLE, TEXT, run

NINES = "9" * 300_000
ASSERTIONS: Mapping[str, str] = {
    "exponent": "{subject: vidrov-bridge, property: cost, value: 1e999999, unit: million euros}",
    "small": "{subject: vidrov-bridge, property: cost, value: '1e-999999999999'}",
    "digits": f"{{subject: vidrov-bridge, property: cost, value: {NINES}}}",
    "decimals": f"{{subject: vidrov-bridge, property: cost, value: '0.{NINES}', unit: million euros}}",
    "words": f"{{subject: vidrov-bridge, property: cost, value: '{'9 m ' * 50_000}'}}",
    "range": f"{{subject: vidrov-bridge, property: cost, value: 1..{NINES}, unit: million euros}}",
    "tolerance": f"{{subject: vidrov-bridge, property: cost, value: 5, within: {NINES}}}",
    "ordinal": f"{{subject: vidrov-bridge, property: cost, value: 5, ordinal: {'9' * 5000}}}",
    "unit": f"{{subject: vidrov-bridge, property: cost, value: 5, unit: {'m*' * 5000}m}}",
    "power": "{subject: vidrov-bridge, property: cost, value: 5, unit: m**99999999}",
    "gap": "{event: bridge-opened, before: w, by: P999999999999Y}",
    "long gap": f"{{event: bridge-opened, before: w, by: P{NINES}D}}",
    "year": "{event: bridge-opened, when: 999999}",
    "long year": f"{{event: bridge-opened, when: Y{NINES}}}",
    "one of many": f"{{event: bridge-opened, when: '[{', '.join(['2019-01-01'] * 5000)}]'}}",
    "sum": f"{{sum: ['{NINES}', 1e400], equals: 3}}",
    "ratio": "{ratio: [1, 0], equals: 3}",
}
CLAIMS = """\
events: [{{id: w, label: W}}]
claims:
- {{id: c, statement: S is so, quote: It cost 40 million euros, asserts: [{0}]}}
- {{id: d, statement: S is so, quote: It cost 40 million euros, asserts: [{{event: w, when: 2019}},
   {{subject: vidrov-bridge, property: cost, value: 40, unit: million euros}}]}}
"""


@pytest.mark.parametrize("name", ASSERTIONS)
def test_in_an_assertion(name: str) -> None:
    """All reports are made."""
    report = run({"claims/x.yaml": CLAIMS.format(ASSERTIONS[name])})
    timeline.render_timeline(report, "bridge")
    for form in Formats("report").values():
        form.render(report)


@pytest.mark.parametrize(
    "words", [NINES, f"{NINES} days later", f"{NINES} percent", f"3 May {NINES}", f"$1{',000' * 50_000}"]
)
def test_in_a_text(words: str) -> None:
    """An article and a statement with it are checked."""
    text = f"{TEXT}\nIt took {words}.\n"
    old = hashlib.sha256(TEXT.encode()).hexdigest()
    files = {
        "seeds/bridge.txt": text,
        "seeds/bridge.yaml": EXAMPLE["seeds/bridge.yaml"].replace(
            old, hashlib.sha256(text.encode()).hexdigest()
        ),
        "claims/x.yaml": f"claims: [{{id: c, statement: 'It took {words}.', quote: 'It took {words}.'}}]",
    }
    report = run(files)
    for form in Formats("report").values():
        form.render(report)
