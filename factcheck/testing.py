"""For people who write rules: a small record set to try them on, and assertions about what they find.

    from factcheck.testing import assert_clean, assert_finds

    def test_shouting() -> None:
        assert_finds("shouted-statement", claims="- {id: loud, statement: HE WON, quote: It cost}")

The example is one short article about a bridge, with its people and sources and no claims. A test adds files to
it or replaces some; the examples in the rules' own docs are run on it too.
"""

from __future__ import annotations

import hashlib
import json
import re
import textwrap
from collections.abc import Iterator, Mapping

from factcheck.engine import check
from factcheck.findings import Finding
from factcheck.outcomes import Report
from factcheck.settings import Settings
from factcheck.store.loading.loader import load_files

TEXT = """\
By Jan Novak

The bridge at Vidrov opened on 3 May 2019. “It cost 40 million euros,” Mayor Anna Kovar said at the opening. Two \
years later she said that it had cost 52 million.

“We would build it again, but not in this place,” Kovar told the Vidrov Courier. It is the town’s third bridge.
"""

EXAMPLE: Mapping[str, str] = {
    "seeds/bridge.txt": TEXT,
    "seeds/bridge.yaml": f"""\
article:
  id: bridge
  title: The bridge at Vidrov
  author: novak
  published: 2021-05-04
  text: bridge.txt
  sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}
""",
    "claims/people.yaml": """\
entities:
  - {id: novak, name: Jan Novak}
  - {id: kovar, name: Anna Kovar, aliases: [Kovar], born: 1971-02-03}
  - {id: courier, name: Vidrov Courier, kind: organisation}
  - {id: vidrov-bridge, name: The bridge at Vidrov, kind: place}
events:
  - {id: bridge-opened, label: The bridge opened}
properties:
  - {id: cost, label: what it cost}
""",
    "claims/sources.yaml": """\
sources:
  - {id: courier-2019, title: Bridge opened, publisher: Vidrov Courier, published: 2019-05-04}
  - {id: relay-2019, title: Vidrov has a bridge, publisher: Regional News, derives_from: [courier-2019]}
  - {id: accounts-2019, title: Accounts of the town for 2019, publisher: Vidrov, published: 2020-03, kind: primary}
  - {id: search-log, title: Log of searches, kind: reference}
""",
}
"""The files of the example, by path from the project's root."""

PAST = "published.json"
"""Statuses at the time of publication, which no record file holds."""

BROKE_DOWN = "rule-broke-down"

BLOCK = re.compile(r"^```(?P<language>\w+)(?: (?P<path>\S+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def run(files: Mapping[str, str] | None = None, settings: Settings | None = None) -> Report:
    """The report on the example with some files added or replaced.

    Args:
        files: Their text by path from the project's root. Under `published.json` stands what git would know: by the
            article's id, the status of each claim when the fact-check was published.
        settings: The house's settings.
    """
    everything = {**EXAMPLE, **(files or {})}
    past = json.loads(everything.get(PAST, "{}"))
    inside = (
        (path, text.encode()) for path, text in everything.items() if "/" in path
    )  # settings are not records
    return check(load_files(inside).with_past(past), settings)


def findings(
    rule: str, *, claims: str = "", files: Mapping[str, str] | None = None, settings: Settings | None = None
) -> tuple[Finding, ...]:
    """What a rule finds in the example.

    Args:
        rule: The rule's name.
        claims: Items of a `claims:` list, put into `claims/bridge.yaml`.
        files: Further files, by path from the project's root.
        settings: The house's settings.

    Raises:
        AssertionError: A rule broke down, whichever, with its traceback; but for what is asked of `rule-broke-down`.
    """
    added = (
        {"claims/bridge.yaml": "claims:\n" + textwrap.indent(textwrap.dedent(claims), "  ")} if claims else {}
    )
    report = run({**added, **(files or {})}, settings)
    for each in report.breakdowns if rule != BROKE_DOWN else ():
        raise AssertionError(f"{each.part} broke down ({each.error})\n{each.traceback}")
    return tuple(finding for finding in report.findings if finding.rule == rule)


def assert_finds(
    rule: str,
    *,
    claims: str = "",
    files: Mapping[str, str] | None = None,
    settings: Settings | None = None,
    words: str = "",
) -> None:
    """Fail unless the rule finds something, with `words` in its message."""
    found = findings(rule, claims=claims, files=files, settings=settings)
    assert any(words in finding.message for finding in found), f"{rule} found {found}, not {words!r}"


def assert_clean(
    rule: str, *, claims: str = "", files: Mapping[str, str] | None = None, settings: Settings | None = None
) -> None:
    """Fail if the rule finds anything."""
    found = findings(rule, claims=claims, files=files, settings=settings)
    assert not found, f"{rule} found {[finding.message for finding in found]}"


def blocks(docs: str) -> Iterator[dict[str, str]]:
    """The fenced examples in a section of a rule's docs, each as files by path.

    A block `yaml` stands for `claims/bridge.yaml`; a block `yaml seeds/bridge.yaml` names its file. Texts (`text` with
    a file), settings (`toml`) and the past (`json published.json`) hold for the blocks after them.
    """
    given: dict[str, str] = {}
    for match in BLOCK.finditer(docs):
        if match["language"] == "yaml":
            yield {**given, match["path"] or "claims/bridge.yaml": match["body"]}
        else:
            given[match["path"] or "pyproject.toml"] = match["body"]
