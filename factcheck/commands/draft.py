"""`factcheck draft`: stubs for what no record of an article accounts for, in a file of their own."""

from __future__ import annotations

import argparse
import itertools
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.common import CONSISTENT, show_examples, the_article
from factcheck.drafting.project import claim_batches, claim_file
from factcheck.drafting.stubs import draft
from factcheck.errors import ProjectError
from factcheck.records.record_set import RecordSet
from factcheck.reports.people.drafting import render_draft
from factcheck.store.changing.new_files import write_new
from factcheck.store.disk.root import find_root
from factcheck.store.loading.loader import load

if TYPE_CHECKING:
    from factcheck.commands.common import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("draft", help="write unchecked claims for what is still uncovered")
    parser.add_argument(
        "article", nargs="?", metavar="ARTICLE", help="the article's id, where there are several"
    )
    parser.add_argument("--path", default=".", help="the project")
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="the new file; claims/ARTICLE/draft-N.yaml if left out"
    )
    show_examples(parser, ("factcheck draft", "claims for what is uncovered, whenever something is"))
    parser.set_defaults(run=_draft)


def _draft(options: argparse.Namespace) -> int:
    root = Path(os.path.relpath(find_root(Path(options.path))))  # as short as it can be named
    records = load(root)
    _check_readable(records)
    article = the_article(options.article, records.articles)
    drafted = draft(records, article)
    paths = [_inside(root, options.output)] if options.output else _free_paths(root, article)
    batches = [drafted.claims] if options.output else claim_batches(drafted.claims)
    files = {
        path: claim_file(batch, article).encode()
        for batch, path in zip(batches, paths, strict=False)
        if batch
    }
    write_new(root, files)
    print(render_draft(records, article, drafted, [*files]), end="")
    return CONSISTENT


def _check_readable(records: RecordSet) -> None:
    """Refuse to draft while there are records that may account for something and cannot be read.

    Raises:
        ProjectError: The first of them, with what is wrong.
    """
    for problem in records.problems:
        place = f"{problem.place.file}:{problem.place.line}:{problem.place.column}"
        raise ProjectError(
            f"{place}: {problem.message}. What this accounts for cannot be told, so that nothing was drafted; "
            "`factcheck check` lists all that cannot be read"
        )


def _free_paths(root: Path, article: str) -> Iterator[str]:
    """The paths of drafts of an article that are not there yet, in order."""
    for number in itertools.count(1):
        path = f"claims/{article}/draft-{number}.yaml"
        if not os.path.lexists(root / path):
            yield path


def _inside(root: Path, output: str) -> str:
    """The path from the project's root of a file that is asked for.

    Raises:
        ProjectError: Records are not read from there.
    """
    path = Path(os.path.realpath(output))
    claims = Path(os.path.realpath(root)) / "claims"
    if path.suffix != ".yaml" or claims not in path.parents:
        raise ProjectError(f"{output}: records are read from *.yaml files below {root / 'claims'} only")
    return path.relative_to(claims.parent).as_posix()
