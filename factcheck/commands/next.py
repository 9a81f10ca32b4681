"""`factcheck next`: the unchecked claim to begin with."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.common import CONSISTENT, add_format, require, show_examples
from factcheck.drafting.queue import queue
from factcheck.reports.formats import Formats
from factcheck.store.disk.root import find_root
from factcheck.store.loading.loader import load

if TYPE_CHECKING:
    from factcheck.commands.common import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("next", help="show the most valuable claim that nobody has checked yet")
    parser.add_argument("article", nargs="?", metavar="ARTICLE", help="only the claims about this article")
    parser.add_argument(
        "-n", type=_count, default=1, metavar="N", dest="count", help="how many claims to show"
    )
    add_format(parser, "queue", "text", "how to print it; text by default")
    parser.add_argument("--path", default=".", help="the project")
    show_examples(
        parser, ("factcheck next", "the claim to begin with: numbers, dates, quotations and names first")
    )
    parser.set_defaults(run=_next)


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text)):
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1")
    return int(text)


def _next(options: argparse.Namespace) -> int:
    records = load(find_root(Path(options.path)))
    if options.article:
        require("article", options.article, records.articles)
    form = Formats("queue")[options.format]
    print(form.render(records, queue(records, options.article), options.count), end="")
    return CONSISTENT
