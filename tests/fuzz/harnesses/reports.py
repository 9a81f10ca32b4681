"""A project with edits, in every output: rendered, readable by its programs, and without characters that act."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from functools import cache

from factcheck.comparison.comparison import Side, compare
from factcheck.drafting.queue import queue
from factcheck.drafting.stubs import draft
from factcheck.engine import check
from factcheck.errors import ProjectError, SettingsError
from factcheck.outcomes import Report
from factcheck.records.claims import Claim
from factcheck.reports.formats import Formats
from factcheck.reports.html import setting, site
from factcheck.reports.parts.options import Options
from factcheck.reports.people import show, signatures, timeline, why
from factcheck.reports.people.drafting import render_draft
from factcheck.reports.programs import items, schema
from tests.fuzz.projects import project
from tests.fuzz.splitting import Bytes

BIDI = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
JSON = frozenset(
    ("json", "gitlab", "sarif", "annotations", "claimreview", "diff.json", "next.json", "pytest", "schema")
)

setting._environment = cache(setting._environment)  # compiled once, not for each input


@cache
def _before() -> Report:
    """The project without edits."""
    made = project(Bytes(b""))
    return check(made.records(), made.settings)


def run(data: bytes) -> None:
    """Check the project and render all of it."""
    made = project(Bytes(data))
    report = check(made.records(), made.settings)
    assert not report.breakdowns, report.breakdowns[0].traceback
    for name, text in _outputs(report):
        text.encode()
        plain = "\n\t" if name.endswith("html") else "\n"  # a tab of the article is white space in a page
        acting = {
            each
            for each in set(text)
            if each in BIDI or (unicodedata.category(each) == "Cc" and each not in plain)
        }
        assert not acting, (name, acting)
        if name in JSON:
            json.loads(text)
    shown = json.loads(Formats("report")["json"].render(report))
    assert len(shown["findings"]) == sum(len(result.findings) for result in report.results)
    assert len(shown["claims"]) == sum(isinstance(each.record, Claim) for each in report.records.entries)


def _outputs(report: Report) -> Iterator[tuple[str, str]]:
    """All outputs, with their names."""
    records = report.records
    for name, form in Formats("report").items():
        yield name, form.render(report)
    for article in records.articles:
        for name, page in Formats("article").items():
            try:
                asked = Options(every=True, embed_claimreview=name == "html")
                yield name, page.render(report, article, asked)
            except (ProjectError, SettingsError) as error:
                yield "error", str(error)
        yield "timeline", timeline.render_timeline(report, article)
        if article in records.article_texts:
            yield "draft", render_draft(records, article, draft(records, article), [])
    if records.articles:
        yield from site.render(report, Options()).items()
    ids = [*records.claims]
    for claim, other in zip(ids, ids[1:] + ids[:1], strict=True):
        yield "show", show.render_claim(report, claim)
        yield "why", why.render_why(report, claim, other)
    yield "timeline", timeline.render_timeline(report)
    yield "sign", signatures.render(report)
    yield "pytest", items.render(report)
    yield "schema", schema.render(records)
    for name, listed in Formats("queue").items():
        yield f"next.{name}", listed.render(records, queue(records), 100)
    comparison = compare(
        Side(name="before", report=_before(), own_settings=report.settings),
        Side(name="after", report=report, own_settings=report.settings),
    )
    for name, told in Formats("comparison").items():
        yield f"diff.{name}", told.render(comparison)
