"""A fact-check of one article as files: the text, its record, stubs for all of it, settings and a workflow.

The files that all articles of a project share are made once.
"""

from __future__ import annotations

import hashlib
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from factcheck.drafting.additions import OWN, pytest_table
from factcheck.drafting.ids import claim_ids, free, slug
from factcheck.drafting.manuscript import Manuscript
from factcheck.drafting.requirement import NAME, Requirement
from factcheck.drafting.stubs import Draft, draft
from factcheck.languages.guessing import guess
from factcheck.languages.language import DEFAULT
from factcheck.records.articles import Article
from factcheck.records.claims import Claim
from factcheck.records.entities import Entity
from factcheck.records.record_set import RecordSet
from factcheck.store.layout.writer import dump
from factcheck.store.loading.loader import load_files

MOST_CLAIMS: Final = 40
"""Claims of a file, so that one person can review it in one go."""

SETTINGS: Final = f"""\
{OWN}
[tool.pytest.ini_options]
testpaths = ["seeds", "claims"]
required_plugins = ["{NAME}"]  # without the plugin pytest would check nothing and pass
strict = true
"""
"""The settings of a project that has none yet."""

TEXTS: Final = """\
# Articles and stored texts are kept byte for byte, line ends too: the sha256 of each stands in its record.
seeds/** -text
claims/**/*.txt -text
claims/**/*.md -text
"""
MERGING: Final = """\
# Record files are merged by record and key, where git knows the driver; else by lines, as ever.
claims/**/*.yaml merge=factcheck
seeds/**/*.yaml merge=factcheck
"""
ATTRIBUTES: Final = TEXTS + MERGING
"""What git has to be told, in two parts."""

DRIVER: Final = 'git config merge.factcheck.driver "factcheck merge-driver %O %A %B --path %P"'
"""What names the program that merges record files; git takes it from nobody's files, so that each clone needs it."""

PYTEST: Final = "pytest seeds claims"
"""The check of a project whose settings of pytest are ours."""

CHECK: Final = "factcheck check"
"""The check of a repository that has tests of its own: their plugins and fixtures are no matter of the records."""

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
      - run: pip install {requirement}
      - run: {check}
"""


def shared_files(requirement: Requirement, settings: Mapping[str, str]) -> dict[str, str]:
    """What a project has once, by path from its root.

    Args:
        requirement: What the workflow is to install.
        settings: The texts of the files that have settings of pytest, as far as they are there.
    """
    # A run that was interrupted may have written our own settings already.
    others = {name: text for name, text in settings.items() if text != SETTINGS}
    is_free = "pyproject.toml" not in others and pytest_table(others) is None
    return {
        ".gitattributes": ATTRIBUTES,
        "pyproject.toml": SETTINGS if is_free else OWN,
        ".github/workflows/factcheck.yml": WORKFLOW.format(
            requirement=shlex.quote(requirement.text), check=PYTEST if is_free else CHECK
        ),
    }


_HEADER: Final = """\
# Claims that nobody has checked yet: each statement is a sentence of the article, in quotation marks. Put it into words
# that can be understood alone, split it where it says several things, add evidence, and set `status`.
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What a project has already, of which a new article has to know."""

    claims: frozenset[str] = frozenset()  # ids that are taken
    entities: Mapping[str, Entity] = field(default_factory=dict)  # by id

    @classmethod
    def of(cls, records: RecordSet, besides: str | None = None) -> Known:
        """What a record set has, besides the claims in the files of a folder, with a slash at its end."""
        return cls(claims=frozenset(claim_ids(records, besides)), entities=records.entities)


@dataclass(frozen=True, kw_only=True, slots=True)
class NewProject:
    """What a fact-check of an article begins with."""

    article: Article
    files: Mapping[str, bytes]  # by path from the root, in the order in which a person reads them
    claims: Mapping[str, int]  # how many stand in which of the files
    records: RecordSet  # of these files
    drafted: Draft


def new_project(manuscript: Manuscript, known: Known = Known()) -> NewProject:
    """The files of a fact-check in which every sentence of the article waits as an unchecked claim.

    Args:
        manuscript: The article.
        known: What the project has already.
    """
    author = _author(manuscript, known)
    article = _article(manuscript, author)
    new_author = [author] if author is not None and author.id not in known.entities else []
    seeds = {
        f"seeds/{article.text}": manuscript.data,
        f"seeds/{article.id}.yaml": _marked(dump([article, *new_author]), manuscript).encode(),
    }
    drafted = draft(load_files(seeds.items()), article.id, known.claims)
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


def _article(manuscript: Manuscript, author: Entity | None) -> Article:
    """The article's record, with what its front matter says."""
    return Article.model_validate(
        {
            "id": manuscript.id,
            "title": manuscript.title,
            "author": author.id if author is not None else None,
            "published": manuscript.details.published,
            "text": f"{manuscript.id}.{manuscript.ending}",
            "sha256": hashlib.sha256(manuscript.data).hexdigest(),
            "language": manuscript.details.language or guessed_language(manuscript),
        }
    )


def guessed_language(manuscript: Manuscript) -> str | None:
    """The language of an article whose front matter names none, where its words plainly tell that it is not English."""
    found = None if manuscript.details.language else guess(manuscript.text)
    return None if found == DEFAULT else found


def _marked(record: str, manuscript: Manuscript) -> str:
    """An article's record file, in which a language that was guessed is marked as that."""
    found = guessed_language(manuscript)
    line = f"  language: {found}\n"
    return record if found is None else record.replace(line, f"{line[:-1]}  # guessed\n", 1)


def _author(manuscript: Manuscript, known: Known) -> Entity | None:
    """Who wrote the article, as far as its front matter says: an entity on record, or a new one."""
    if not manuscript.details.authors:
        return None
    name = manuscript.details.authors[0]
    for entity in known.entities.values():
        if name in entity.names:
            return entity
    return Entity(id=free(slug(name) or "author", known.entities), name=name)


def claim_batches(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """The claims of each file, in their order and about evenly many."""
    count = -(-len(claims) // MOST_CLAIMS)
    bounds = [len(claims) * number // count for number in range(count + 1)] if count else []
    for start, end in pairwise(bounds):
        yield claims[start:end]


def claim_file(claims: Sequence[Claim], article: str) -> str:
    """A record file with stubs of an article, and what to do about them."""
    return _HEADER + dump(claims, article)
