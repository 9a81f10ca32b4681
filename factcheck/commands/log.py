"""`factcheck log`: the life of a claim, from git."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.common import CONSISTENT, add_format, emit, meant, show_examples
from factcheck.comparison.life import Step, life, step_between
from factcheck.errors import ProjectError
from factcheck.reports.formats import Formats
from factcheck.store.disk.files import Disk
from factcheck.store.disk.root import find_root
from factcheck.store.history.git import Repository
from factcheck.store.history.versions import ABSENT, state_on_disk
from factcheck.store.loading.loader import load_any

if TYPE_CHECKING:
    from factcheck.commands.common import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("log", help="show the life of a claim: what each commit did to it")
    parser.add_argument("claim", metavar="CLAIM", help="the claim's id, now or at some time")
    parser.add_argument("--path", default=".", help="the project")
    add_format(parser, "life", "text", "how to print it; text by default")
    parser.add_argument("-o", "--output", metavar="FILE", help="write it to FILE instead")
    show_examples(
        parser,
        ("factcheck log soleimani-arrived-24-july-2015", "what each commit did to a claim, see docs/log.md"),
    )
    parser.set_defaults(run=_log)


def _log(options: argparse.Namespace) -> int:
    root = find_root(Path(options.path))
    repository = Repository(root)
    steps = [*_steps(options.claim, root, repository)]
    if not steps:
        known = load_any(Disk(root), str(root)).claims
        raise ProjectError(
            f"no claim was ever called {options.claim}, here or in a commit{meant(options.claim, known)}"
        )
    form = Formats("life")[options.format]
    text = form.render(options.claim, steps, complete=not repository.is_shallow)
    emit(text, options.output)
    return CONSISTENT


def _steps(name: str, root: Path, repository: Repository) -> Iterator[Step]:
    """What is not committed yet, then what the commits did."""
    with repository.blobs() as blobs:
        committed = [*life(name, repository.commits(), blobs)]
    head = committed[0].after if committed else ABSENT
    now = step_between(None, head, state_on_disk(name, Disk(root)))
    yield from ([now] if now is not None else [])
    yield from committed
