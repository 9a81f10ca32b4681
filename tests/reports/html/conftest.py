"""The page of a small example, and a browser in which pages are tried."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.outcomes import Report
from factcheck.reports.html.page import render
from factcheck.reports.parts.options import Options
from factcheck.settings import Settings
from factcheck.testing import EXAMPLE, TEXT, run

CLAIMS = """\
claims:
  - id: bridge-opened-2019
    statement: The bridge at Vidrov opened on 3 May 2019.
    quote: The bridge at Vidrov opened on 3 May 2019
    status: supported
    central: true
    asserts: [{event: bridge-opened, when: 2019-05-03}]
    evidence:
      - {source: courier-2019, stance: supports, at: first paragraph, note: Reports the opening., accessed: 2021-05-01}
      - {source: relay-2019, stance: supports, at: headline}
  - id: bridge-at-vidrov
    statement: The bridge stands at Vidrov.
    quote: bridge at Vidrov
    status: insufficient
    evidence: [{source: search-log, stance: search, at: 2021-05-02}]
    note: A map would settle it.
  - id: bridge-cost-40-million
    statement: Mayor Anna Kovar said that the bridge cost 40 million euros.
    quote: It cost 40 million euros
    kind: quotation
    speaker: [novak, kovar]
    status: refuted
    asserts: [{subject: vidrov-bridge, property: cost, value: 40 million, unit: euro}]
    contradicts: [{claim: bridge-cost-52-million, note: One bridge has one cost.}]
    evidence: [{source: accounts-2019, stance: refutes, at: page 12, quote: 52 million euros}]
  - id: bridge-cost-52-million
    statement: Anna Kovar said that the bridge had cost 52 million euros.
    quote: [Two years later, it had cost 52 million]
    speaker: [novak, kovar]
    status: supported
    asserts:
      - {subject: vidrov-bridge, property: cost, value: 52 million, unit: euro}
      - {event: cost-told-again, after: bridge-opened, by: P2Y/P2Y}
    depends_on: [bridge-opened-2019]
    evidence: [{source: accounts-2019, stance: supports, at: page 12}]
  - id: third-bridge
    statement: The bridge is the third in Vidrov.
    quote: It is the town’s third bridge
    status: unchecked
    tension_with: [{claim: bridge-at-vidrov, note: Nobody has counted the bridges.}]
events:
  - {id: cost-told-again, label: Kovar tells the cost again}
exclusions:
  - {quote: We would build it again, reason: opinion}
"""

LINKED = """\
sources:
  - {id: courier-2019, title: Bridge opened, publisher: Vidrov Courier, published: 2019-05-04, url: "https://courier.example/2019/05/04?a=1&b=2"}
  - {id: relay-2019, title: Vidrov has a bridge, publisher: Regional News, derives_from: [courier-2019]}
  - {id: accounts-2019, title: Accounts of the town for 2019, publisher: Vidrov, published: 2020-03, kind: primary}
  - {id: search-log, title: Log of searches, kind: reference}
"""

NASTY = "</script><script>alert(1)</script>\"' onmouseover=alert(2) <img src=x onerror=alert(3)> {{ 7*7 }} \\u202egnp.exe"
HOSTILE = {
    "seeds/bridge.txt": TEXT.replace("third bridge", "<b onclick=alert(4)>third</b> \u202ebridge</main>"),
    "claims/people.yaml": EXAMPLE["claims/people.yaml"].replace("Anna Kovar", "Anna </option><b>Kovar"),
    "claims/sources.yaml": f"""\
sources:
  - {{id: script, title: "{NASTY.replace('"', chr(92) + '"')}", url: "javascript:alert(5)", archived: "data:text/html,x"}}
  - {{id: quote, title: quote, url: 'https://x.example/"onmouseover="alert(6)'}}
  - {{id: login, title: login, url: 'https://nytimes.com@evil.example/'}}
  - {{id: spaces, title: spaces, url: 'https://x.example/ <b>'}}
  - {{id: fine, title: fine, url: 'https://en.wikipedia.org/wiki/Bridge_(river)?a=1&lt=2'}}
""",
    "claims/bridge.yaml": f"""\
claims:
  - id: hostile
    statement: "{NASTY.replace('"', chr(92) + '"')}"
    quote: It cost 40 million euros
    status: conflicting
    note: "{"long" * 5000}"
    evidence:
      - {{source: script, stance: supports, at: "<b>", note: "<script>alert(7)</script>"}}
      - {{source: quote, stance: refutes, at: x}}
      - {{source: login, stance: context}}
      - {{source: spaces, stance: context}}
      - {{source: fine, stance: context}}
      - {{source: nowhere, stance: context}}
""",
}

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def page_of(report: Report) -> str:
    """The page of the example's article."""
    return render(report, "bridge", Options())


@pytest.fixture(scope="session")
def bridge() -> Report:
    """The report on the example with a few claims, and its files' address."""
    settings = Settings(repository="https://code.example/town/bridge/blob/main")
    return run({"claims/bridge.yaml": CLAIMS, "claims/sources.yaml": LINKED}, settings)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium; skips where it is not installed."""
    if CHROMIUM is None:
        pytest.skip("no chromium: the page is not tried in a browser (.ci/run installs it where it can)")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow to import

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def bridge_file(bridge: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's page on disk."""
    path = tmp_path_factory.mktemp("page") / "bridge.html"
    path.write_text(page_of(bridge), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def hostile_files() -> dict[str, str]:
    """The example's files, with articles and records that try to get out of their place."""
    digest = hashlib.sha256(HOSTILE["seeds/bridge.txt"].encode()).hexdigest()
    record = re.sub(r"sha256: \w+", f"sha256: {digest}", EXAMPLE["seeds/bridge.yaml"])
    record = record.replace("title: The bridge at Vidrov", "title: '</title><script>alert(8)</script>'")
    record += "  url: 'javascript:alert(9)'\n"  # a `language` that is no tag is refused before it gets here
    return {**EXAMPLE, **HOSTILE, "seeds/bridge.yaml": record}


@pytest.fixture(scope="session")
def hostile(hostile_files: dict[str, str]) -> Report:
    """The report on them."""
    return run(hostile_files)
