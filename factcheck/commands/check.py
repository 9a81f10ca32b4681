"""`factcheck check`: the report without pytest."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.common import CONSISTENT, FINDINGS
from factcheck.errors import ProjectError
from factcheck.outcomes import Report, consistent
from factcheck.reports import json, markdown, text
from factcheck.run import run_project
from factcheck.store.files import write_whole
from factcheck.store.loader import find_root

if TYPE_CHECKING:
    from factcheck.commands.common import Commands

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": text.render,
    "json": json.render,
    "markdown": markdown.render,
}


def add(commands: Commands) -> None:
    """Add the command."""
    check = commands.add_parser("check", help="check the records, as pytest does")
    check.add_argument(
        "path", nargs="?", default=".", metavar="PATH", help="the project, or a file or folder of it"
    )
    check.add_argument(
        "--profile", choices=("draft", "publish"), help="how strict to be; the settings' by default"
    )
    check.add_argument("--format", choices=sorted(FORMATS), default="text", help="how to print it")
    check.add_argument("-o", "--output", metavar="FILE", help="write the report to FILE instead")
    check.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    path = Path(options.path)
    root = find_root(path)
    report = _within(run_project(root, options.profile), path, root)
    rendered = FORMATS[options.format](report)
    if options.output:
        write_whole(Path(options.output), rendered)
    else:
        print(rendered, end="")
    return CONSISTENT if consistent(report.results) else FINDINGS


def _within(report: Report, path: Path, root: Path) -> Report:
    """The report with the records of a file or folder only; the whole set was checked all the same.

    Raises:
        ProjectError: No record lies there.
    """
    inside = path.resolve().relative_to(root.resolve()).as_posix()
    if inside == ".":
        return report
    results = tuple(
        result for result in report.results if f"{result.entry.origin.file}/".startswith(f"{inside}/")
    )
    if not results:
        raise ProjectError(
            f"{path}: holds no records; they lie in *.yaml files below claims/ and seeds/ of {root}"
        )
    return replace(report, results=results)
