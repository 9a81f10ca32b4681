"""`factcheck check`: the report without pytest."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from factcheck.commands.common import CONSISTENT, FINDINGS, emit, within_project
from factcheck.errors import ProjectError
from factcheck.run import Run

if TYPE_CHECKING:
    from factcheck.commands.common import Commands
    from factcheck.findings import Origin
    from factcheck.outcomes import Report
    from factcheck.records.articles import Article


def _late(name: str) -> Callable[[Report], str]:
    """A report's `render`, imported when it is called: an answer of an earlier run needs none."""

    def render(report: Report) -> str:
        text: str = import_module(f"factcheck.reports.{name}").render(report)
        return text

    return render


FORMATS = {name: _late(name) for name in ("text", "json", "markdown", "github", "gitlab", "sarif")}


def add(commands: Commands) -> None:
    """Add the command."""
    check = commands.add_parser("check", help="check the records, as pytest does")
    check.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="the project, or files and folders of it"
    )
    check.add_argument(
        "--profile", choices=("draft", "publish"), help="how strict to be; the settings' by default"
    )
    check.add_argument(
        "--format", choices=sorted(FORMATS), default="text", help="how to print it; text by default"
    )
    check.add_argument("-o", "--output", metavar="FILE", help="write the report to FILE instead")
    check.add_argument(
        "--no-cache", action="store_true", help="check anew, and keep nothing, even where nothing has changed"
    )
    check.add_argument(
        "--paths-from",
        metavar="FOLDER",
        help="where paths begin in the formats github, gitlab and sarif, such as the repository's root; "
        "the project by default",
    )
    check.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    root, inside = within_project(options.paths)
    folder = _folder(root, options.paths_from)
    run = Run(root, options.profile, cached=not options.no_cache)
    question = " ".join(["check", options.format, *map(repr, (folder, *inside))])
    status, _, text = run.answer(
        question, lambda report: _told(replace(report, folder=folder), options.format, inside)
    ).partition("\n")
    emit(text, options.output)
    return int(status)


def _told(report: Report, form: str, inside: Sequence[str]) -> str:
    """The exit status on a line of its own, and the report."""
    from factcheck.outcomes import consistent  # noqa: PLC0415 - see `_late`

    report = _within(report, inside)
    status = CONSISTENT if consistent(report.results) else FINDINGS
    return f"{status}\n{FORMATS[form](report)}"


def _folder(root: Path, start: str | None) -> str:
    """The way to the project from where paths shall begin.

    Raises:
        ProjectError: The project does not lie there.
    """
    if start is None:
        return ""
    if not root.resolve().is_relative_to(Path(start).resolve()):
        raise ProjectError(f"--paths-from {start}: the fact-check {root} does not lie in that folder")
    return root.resolve().relative_to(Path(start).resolve()).as_posix()


def _within(report: Report, inside: Sequence[str]) -> Report:
    """The report with the records of some files and folders only; the whole set was checked all the same.

    Raises:
        ProjectError: No record lies below any of them.
    """
    if not inside:
        return report
    texts = {
        (PurePosixPath(article.origin.file).parent / article.text).as_posix(): article
        for article in report.records.articles.values()
    }
    results = tuple(result for result in report.results if _lies_in(result.entry.origin, inside, texts))
    if not results:
        raise ProjectError(
            f"{', '.join(inside)}: holds no records; they lie in *.yaml files below claims/ and seeds/ "
            f"of {report.records.root}"
        )
    return replace(report, results=results, shown=tuple(inside))


def _lies_in(origin: Origin, paths: Iterable[str], texts: Mapping[str, Article]) -> bool:
    """Whether a record lies in one of some files and folders; that about an article lies in its text too."""
    return any(
        f"{origin.file}/".startswith(f"{path}/")
        or (path in texts and (origin.article == texts[path].id or origin.file == texts[path].origin.file))
        for path in paths
    )
