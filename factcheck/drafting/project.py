"""A fact-check of one article as files: the text, its record, stubs for all of it, settings and a workflow.

The files that all articles of a project share are made once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from factcheck.drafting.manuscript import Manuscript
from factcheck.drafting.stubs import Draft, draft
from factcheck.records.articles import Article
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.store.layout.writer import dump
from factcheck.store.loading.loader import load_files

MOST_CLAIMS: Final = 40
"""Claims of a file, so that one person can review it in one go."""

SETTINGS: Final = """\
[tool.factcheck]
profile = "draft"                        # "publish" accepts nothing unchecked or uncovered

[tool.pytest.ini_options]
testpaths = ["seeds", "claims"]
required_plugins = ["pytest-factcheck"]  # without the plugin pytest would check nothing and pass
strict = true
"""

WORKFLOW: Final = """\
# The fact-check as a test: red where the records are inconsistent.
name: factcheck

on:
  push:
  pull_request:

permissions:
  contents: read

jobs:
  factcheck:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-python@v5
        with:
          python-version: "3.13"
      - run: pip install pytest-factcheck
      - run: pytest
"""

SHARED: Final[Mapping[str, str]] = {
    "pyproject.toml": SETTINGS,
    ".github/workflows/factcheck.yml": WORKFLOW,
}
"""What a project has once, by path from its root."""

_HEADER: Final = """\
# Claims that nobody has checked yet: each statement is a sentence of the article, in quotation marks. Put it into words
# that can be understood alone, split it where it says several things, add evidence, and set `status`.
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class NewProject:
    """What a fact-check of an article begins with."""

    article: Article
    files: Mapping[str, bytes]  # by path from the root, in the order in which a person reads them
    claims: Mapping[str, int]  # how many stand in which of the files
    records: RecordSet  # of these files
    drafted: Draft


def new_project(manuscript: Manuscript, taken: Iterable[str] = ()) -> NewProject:
    """The files of a fact-check in which every sentence of the article waits as an unchecked claim.

    Args:
        manuscript: The article.
        taken: Ids of claims that the project has already.
    """
    article = Article(
        id=manuscript.id,
        title=manuscript.title,
        text=f"{manuscript.id}.{manuscript.ending}",
        sha256=hashlib.sha256(manuscript.data).hexdigest(),
    )
    seeds = {
        f"seeds/{article.text}": manuscript.data,
        f"seeds/{article.id}.yaml": dump([article]).encode(),
    }
    drafted = draft(load_files(seeds.items()), article.id, taken)
    batches = {
        f"claims/{article.id}/{number:02}.yaml": batch
        for number, batch in enumerate(claim_batches(drafted.claims), start=1)
    }
    claims = {path: claim_file(batch, article.id).encode() for path, batch in batches.items()}
    files = {**seeds, **claims}
    return NewProject(
        article=article,
        files=files,
        claims={path: len(batch) for path, batch in batches.items()},
        records=load_files(files.items()),
        drafted=drafted,
    )


def claim_batches(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """The claims of each file, in their order and about evenly many."""
    count = -(-len(claims) // MOST_CLAIMS)
    bounds = [len(claims) * number // count for number in range(count + 1)] if count else []
    for start, end in pairwise(bounds):
        yield claims[start:end]


def claim_file(claims: Sequence[Claim], article: str) -> str:
    """A record file with stubs of an article, and what to do about them."""
    return _HEADER + dump(claims, article)
