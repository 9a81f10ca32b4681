"""`factcheck report`: an article's fact-check as a page for an editor, or in another format."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.common import (
    CONSISTENT,
    FINDINGS,
    add_format,
    emit,
    settled_root,
    show_examples,
    show_tracebacks,
    the_article,
)
from factcheck.errors import ProjectError
from factcheck.outcomes import Report
from factcheck.reports.formats import Formats
from factcheck.reports.parts.options import Options
from factcheck.run import run_project
from factcheck.store.disk.pages import write_pages

if TYPE_CHECKING:
    from factcheck.commands.common import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    page = commands.add_parser("report", help="write the fact-check of an article as a page")
    page.add_argument(
        "article", nargs="?", metavar="ARTICLE", help="the article's id, where there are several"
    )
    add_format(page, "article", "markdown", "how to write it; markdown by default")
    page.add_argument(
        "--all",
        action="store_true",
        help="claimreview: all verdicts, not only those of claims marked `publish`",
    )
    page.add_argument(
        "--embed-claimreview", action="store_true", help="html: hold the verdicts as ClaimReview, too"
    )
    page.add_argument("--path", default=".", help="the project")
    page.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="write it to FILE, with links from there; html: or to FOLDER/, a page for each article",
    )
    show_examples(
        page,
        (
            "factcheck report -o docs/zarif-tape.md",
            "a page in markdown for an editor, each claim with its link",
        ),
        (
            "factcheck report --format html -o zarif-tape.html",
            "one self-contained page to read and share, see docs/page.md",
        ),
        (
            "factcheck report --format html -o site/",
            "a page for each article, and an index with a search over all claims",
        ),
        (
            "factcheck report --format annotations -o annotations.json",
            "for annotation clients; claimreview for search engines, see docs/exports.md",
        ),
    )
    page.set_defaults(run=_report)


def _report(options: argparse.Namespace) -> int:
    _refuse_what_does_not_go_together(options)
    root = settled_root(Path(options.path))
    report = run_project(root)
    show_tracebacks(options, report)
    if _asks_for_site(options):
        _write_site(report, Path(options.output), _asked(options, root, Path(options.output)))
    else:
        article = _article(options, report)
        beside = Path(options.output).resolve().parent if options.output else root
        form = Formats("article")[options.format]
        emit(form.render(report, article, _asked(options, root, beside)), options.output)
    return CONSISTENT if report.summary.passed else FINDINGS


def _article(options: argparse.Namespace, report: Report) -> str:
    """The article that is meant.

    Raises:
        ProjectError: There is none, or more than one and none is named.
    """
    known = [*report.records.articles]
    if options.format == "html" and options.article is None and len(known) > 1:
        raise ProjectError(f"name the article: {', '.join(known)}; or write a page for each with -o FOLDER/")
    return the_article(options.article, known)


def _refuse_what_does_not_go_together(options: argparse.Namespace) -> None:
    """Refuse options that the format has no use for.

    Raises:
        ProjectError: There is one.
    """
    if options.embed_claimreview and options.format != "html":
        raise ProjectError("--embed-claimreview goes with --format html")
    if options.all and not (options.format == "claimreview" or options.embed_claimreview):
        raise ProjectError("--all goes with --format claimreview, or with html and --embed-claimreview")


def _asked(options: argparse.Namespace, root: Path, beside: Path) -> Options:
    """What the format is asked for, by the options and the folder where the output will lie."""
    return Options(
        folder=Path(os.path.relpath(beside.resolve(), root.resolve())).as_posix(),
        embed_claimreview=options.embed_claimreview,
        every=options.all,
    )


def _asks_for_site(options: argparse.Namespace) -> bool:
    """Whether the pages of all articles shall go into a folder: it is one, or is written as one, and no article is named."""
    if options.format != "html" or options.article or not options.output:
        return False
    return options.output.endswith(("/", os.sep)) or Path(options.output).is_dir()


def _write_site(report: Report, folder: Path, asked: Options) -> None:
    """Write the site, and name the pages there that an earlier run wrote for articles that are gone."""
    from factcheck.reports.html import setting, site  # noqa: PLC0415 - with Jinja, only where somebody asks for it

    for name in write_pages(folder, site.render(report, asked), setting.MARK):
        print(
            f"factcheck: {folder / name} is left from an earlier run, and no article on record has this page; "
            "delete it if nothing links to it",
            file=sys.stderr,
        )
