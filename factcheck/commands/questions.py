"""`factcheck show`, `why` and `timeline`: what a checker asks of the records."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.common import CONSISTENT, require, settled_root, show_examples
from factcheck.reports.people import show, timeline, why
from factcheck.run import run_project

if TYPE_CHECKING:
    from factcheck.commands.common import Commands


def add(commands: Commands) -> None:
    """Add the commands."""
    show_claim = commands.add_parser("show", help="show a claim, its place in the article and its evidence")
    show_claim.add_argument("claim", metavar="CLAIM", help="the claim's id")
    show_claim.add_argument("--path", default=".", help="the project")
    show_examples(
        show_claim,
        (
            "factcheck show soleimani-arrived-24-july-2015",
            "its sentence with the quote marked, evidence, conflicts",
        ),
    )
    show_claim.set_defaults(run=_show)

    reason = commands.add_parser("why", help="say whether two claims clash, and why")
    reason.add_argument("claims", nargs=2, metavar="CLAIM", help="the ids of two claims")
    reason.add_argument("--path", default=".", help="the project")
    show_examples(
        reason,
        (
            "factcheck why tape-recorded-days-before-tehran tape-recorded-a-month-ago",
            "whether they clash, and why",
        ),
    )
    reason.set_defaults(run=_why)

    events = commands.add_parser("timeline", help="list the events in order, with who says when they were")
    events.add_argument(
        "article", nargs="?", metavar="ARTICLE", help="only the events of this article's claims"
    )
    events.add_argument("--path", default=".", help="the project")
    show_examples(
        events,
        (
            "factcheck timeline zarif-tape",
            "possible times by the article and by the evidence, and what clashes",
        ),
    )
    events.set_defaults(run=_timeline)


def _show(options: argparse.Namespace) -> int:
    report = run_project(settled_root(Path(options.path)))
    require("claim", options.claim, report.records.claims)
    print(show.render_claim(report, options.claim), end="")
    return CONSISTENT


def _why(options: argparse.Namespace) -> int:
    report = run_project(settled_root(Path(options.path)))
    for claim in options.claims:
        require("claim", claim, report.records.claims)
    print(why.render_why(report, *options.claims), end="")
    return CONSISTENT


def _timeline(options: argparse.Namespace) -> int:
    report = run_project(settled_root(Path(options.path)))
    if options.article is not None:
        require("article", options.article, report.records.articles)
    print(timeline.render_timeline(report, options.article), end="")
    return CONSISTENT
