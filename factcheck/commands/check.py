"""`factcheck check`: the report without pytest."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from factcheck.commands.common import CONSISTENT, FINDINGS, emit
from factcheck.errors import ProjectError
from factcheck.findings import Origin
from factcheck.outcomes import Report, consistent
from factcheck.records.articles import Article
from factcheck.reports import github, json, markdown, sarif, text
from factcheck.run import run_project
from factcheck.store.loader import find_root

if TYPE_CHECKING:
    from factcheck.commands.common import Commands

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": text.render,
    "json": json.render,
    "markdown": markdown.render,
    "github": github.render,
    "sarif": sarif.render,
}


def add(commands: Commands) -> None:
    """Add the command."""
    check = commands.add_parser("check", help="check the records, as pytest does")
    check.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="the project, or files and folders of it"
    )
    check.add_argument(
        "--profile", choices=("draft", "publish"), help="how strict to be; the settings' by default"
    )
    check.add_argument("--format", choices=sorted(FORMATS), default="text", help="how to print it")
    check.add_argument("-o", "--output", metavar="FILE", help="write the report to FILE instead")
    check.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    paths = [Path(path) for path in options.paths]
    root = find_root(paths[0])
    report = _within(run_project(root, options.profile), paths, root)
    emit(FORMATS[options.format](report), options.output)
    return CONSISTENT if consistent(report.results) else FINDINGS


def _within(report: Report, paths: Sequence[Path], root: Path) -> Report:
    """The report with the records of some files and folders only; the whole set was checked all the same.

    Raises:
        ProjectError: A path is of another project, or no record lies below any of them.
    """
    inside: list[str] = []
    for path in paths:
        if find_root(path) != root:
            raise ProjectError(f"{path}: belongs to another project than {paths[0]}; check one at a time")
        inside.append(path.resolve().relative_to(root.resolve()).as_posix())
    if "." in inside:
        return report
    texts = {
        (PurePosixPath(article.origin.file).parent / article.text).as_posix(): article
        for article in report.records.articles.values()
    }
    results = tuple(result for result in report.results if _lies_in(result.entry.origin, inside, texts))
    if not results:
        named = ", ".join(map(str, paths))
        raise ProjectError(
            f"{named}: holds no records; they lie in *.yaml files below claims/ and seeds/ of {root}"
        )
    return replace(report, results=results, shown=tuple(sorted(set(inside))))


def _lies_in(origin: Origin, paths: Iterable[str], texts: Mapping[str, Article]) -> bool:
    """Whether a record lies in one of some files and folders; that about an article lies in its text too."""
    return any(
        f"{origin.file}/".startswith(f"{path}/")
        or (path in texts and (origin.article == texts[path].id or origin.file == texts[path].origin.file))
        for path in paths
    )
