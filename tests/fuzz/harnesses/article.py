"""An article of any bytes, as `init` takes it: a consistent fact-check that accounts for all of it, or an error.

The first byte says what to do with broken lines and how the file is called.
"""

from __future__ import annotations

from factcheck.drafting.manuscript import read_manuscript
from factcheck.drafting.project import new_project
from factcheck.drafting.queue import queue
from factcheck.drafting.stubs import ITEMS, draft
from factcheck.engine import check
from factcheck.errors import ProjectError
from factcheck.findings import Severity
from factcheck.reports.people.drafting import render_draft
from factcheck.reports.people.queue import render
from tests.fuzz.splitting import Bytes

TOLD = {"invisible-character", *(f"uncovered-{aspect.removesuffix('s')}" for aspect in ("sentences", *ITEMS))}
"""What may be found in an article of any letters."""


def run(data: bytes) -> None:
    """Begin a fact-check of the article, check it, and draft again."""
    source = Bytes(data)
    lines = source.choose(("keep", "join", None))
    name = source.choose(("a.txt", "a.md", None, ".md", "İ ü.TXT"))
    try:
        manuscript = read_manuscript(source.take(source.left), name, lines)
    except ProjectError as error:
        assert str(error).startswith(name or "the text")
        assert "\n" not in str(error)
        return
    project = new_project(manuscript)
    report = check(project.records)
    assert report.summary.passed
    found = {finding.rule for finding in report.findings if finding.severity is not Severity.INFO}
    assert found <= TOLD, found
    again = draft(project.records, manuscript.id)
    assert not again.claims
    assert again.left == project.drafted.left
    assert render_draft(project.records, manuscript.id, again, [])
    assert render(project.records, queue(project.records), 100)
