"""Whatever text comes, a fact-check of it loads, is consistent, and accounts for all that words can be quoted of."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.drafting.manuscript import read_manuscript
from factcheck.drafting.project import claim_file, new_project
from factcheck.drafting.queue import queue
from factcheck.drafting.stubs import ITEMS, draft
from factcheck.engine import check
from factcheck.errors import ProjectError
from factcheck.findings import Severity
from factcheck.reports.people.queue import render
from factcheck.store.loading.loader import load_files

WORDS = [
    "The",
    "bridge",
    "Vidrov",
    "Kovar",
    "said",
    "that",
    "it",
    "cost",
    "40",
    "million",
    "euros",
    "3",
    "May",
    "2019",
    "52%",
    "$5",
    "“We",
    "would”",
    "‘again’",
    '"so"',
    "…",
    "[the]",
    "—",
    "–",
    "-",
    "#",
    ">",
    "*",
    "**",
    "1.",
    "No.",
    "U.S.",
    "He",
    "left.",
    "a",
    "b",
    "so\xadft",
    "Ångström’s",
    "中文",
    "مرحبا",
    "\u200f",
    "\u202e",
    "\u2066x\u2069",
    "ﬁn",
    "é",
    "🙂",
    ":",
    ",",
    "'",
    "“",
    "”",
]
SENTENCES = [
    "He left.",
    "It cost 40 million euros.",
    "“No,” she said.",
    "***",
    "“…”",
    "- item",
    "# Heading",
    "",
]
WORDED = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
LINES = st.lists(st.one_of(WORDED, st.sampled_from(SENTENCES), st.text(max_size=30)), max_size=8)
TEXTS = st.tuples(LINES, st.sampled_from(["\n", "\n\n", "\r\n", " "])).map(lambda both: both[1].join(both[0]))


def is_article(text: str) -> bool:
    """Whether init takes the text."""
    return re.search(r"[^\W_]", text) is not None and "\0" not in text


@given(TEXTS.filter(is_article))
@example("He left. He left. He left.\nHe left. He left.")
@example("“…”\n— a —\n… b …")
@example("x " * 3000 + ".")
@example("\ufeffA.\u2028B.\x85C.\x0cD.\x1cE")
@example("A\u202eB\u2066. C\u200f.")
@example("# # #\n- - -\n1. 2. 3.")
@example("He [sic] left … or [he] did not […].")
@example("well-\nknown soft\u00ad\nbreak")
@example("It was No.  1953 in Sund.")  # with two blanks a year, with one in the statement a number
@example(" - \n-1.4")  # the number can be quoted without its sign only, which was drafted again and again
def test_init_loads_checks_and_covers(text: str) -> None:
    """No finding but that of what cannot be quoted, which is listed; drafting again finds the same rest."""
    try:
        manuscript = read_manuscript(text.encode(), "a.txt", "keep")
    except ProjectError:
        pytest.fail("init refuses a text with words")
    project = new_project(manuscript)
    report = check(project.records)
    assert report.summary.passed
    found = {finding.rule for finding in report.findings if finding.severity is not Severity.INFO}
    assert found <= {f"uncovered-{aspect.removesuffix('s')}" for aspect in ("sentences", *ITEMS)}
    coverage = report.coverage["a"]
    uncovered = {span for aspect in ("sentences", *ITEMS) for span in coverage.aspect(aspect).uncovered}
    assert uncovered == set(project.drafted.left)
    assert all(text[span.start : span.end].strip() for span in project.drafted.left)
    assert draft(project.records, "a").left == project.drafted.left
    assert not draft(project.records, "a").claims
    assert render(project.records, queue(project.records), 100)


@given(TEXTS.filter(is_article), st.data())
def test_draft_puts_back_what_was_taken(text: str, data: st.DataObject) -> None:
    """Any claims taken away come back with their ids and quotes."""
    project = new_project(read_manuscript(text.encode(), "a.txt", "keep"))
    claims = project.drafted.claims
    kept = [claim for claim in claims if data.draw(st.booleans())]
    files = {path: body for path, body in project.files.items() if path.startswith("seeds/")}
    files["claims/a.yaml"] = (claim_file(kept, "a") if kept else "sources: []\n").encode()
    again = draft(load_files(files.items()), "a")
    assert {claim.id for claim in (*kept, *again.claims)} >= {claim.id for claim in kept}
    assert {claim.quote for claim in (*kept, *again.claims)} == {claim.quote for claim in claims}
    assert len({claim.id for claim in (*kept, *again.claims)}) == len(claims)
