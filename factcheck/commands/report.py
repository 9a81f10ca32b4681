"""`factcheck report`: an article's fact-check as a page for an editor, or in another format."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.common import CONSISTENT, FINDINGS, emit, the_article
from factcheck.outcomes import Report
from factcheck.reports import claimreview, editor, web_annotation
from factcheck.reports.options import Options
from factcheck.run import run_project
from factcheck.store.loader import find_root

if TYPE_CHECKING:
    from factcheck.commands.common import Commands


def _html(report: Report, article: str, options: Options) -> str:
    """The page; imported, with Jinja, only where somebody asks for it."""
    from factcheck.reports.html import page  # noqa: PLC0415

    return page.render(report, article, options)


FORMATS: dict[str, Callable[[Report, str, Options], str]] = {
    "annotations": web_annotation.render,
    "claimreview": claimreview.render,
    "html": _html,
    "markdown": editor.render,
}
"""What renders the report about one article, by its id."""


def add(commands: Commands) -> None:
    """Add the command."""
    page = commands.add_parser("report", help="write the fact-check of an article as a page")
    page.add_argument(
        "article", nargs="?", metavar="ARTICLE", help="the article's id, where there are several"
    )
    page.add_argument("--format", choices=sorted(FORMATS), default="markdown", help="how to write it")
    page.add_argument(
        "--all",
        action="store_true",
        help="claimreview: all verdicts, not only those of claims marked `publish`",
    )
    page.add_argument("--path", default=".", help="the project")
    page.add_argument("-o", "--output", metavar="FILE", help="write the page to FILE, with links from there")
    page.set_defaults(run=_report)


def _report(options: argparse.Namespace) -> int:
    root = find_root(Path(options.path))
    report = run_project(root)
    article = the_article(options.article, report.records.articles)
    beside = Path(options.output).resolve().parent if options.output else root.resolve()
    folder = Path(os.path.relpath(beside, root.resolve())).as_posix()
    asked = Options(folder=folder, every=options.all)
    emit(FORMATS[options.format](report, article, asked), options.output)
    return CONSISTENT if report.summary.passed else FINDINGS
