"""`factcheck diff`: what differs between two states of the records, claim by claim."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.common import CONSISTENT, FINDINGS, emit
from factcheck.comparison.comparison import Comparison
from factcheck.reports import diff_json, diff_markdown, diff_text
from factcheck.run_diff import run_diff
from factcheck.store.loader import find_root

if TYPE_CHECKING:
    from factcheck.commands.common import Commands

FORMATS: dict[str, Callable[[Comparison], str]] = {
    "text": diff_text.render,
    "markdown": diff_markdown.render,
    "json": diff_json.render,
}
FAILURES: dict[str, Callable[[Comparison], bool]] = {
    "never": lambda _comparison: False,
    "new": lambda comparison: comparison.fails,
    "any": lambda comparison: not comparison.head.report.summary.passed,
}


def add(commands: Commands) -> None:
    """Add the command."""
    diff = commands.add_parser(
        "diff",
        help="show what differs between two states of the records, claim by claim",
        description="Show what differs between two states of the records, claim by claim. Both are checked under the "
        "settings of HEAD.",
    )
    diff.add_argument(
        "base",
        metavar="BASE",
        help="a git revision or a folder (./main is always a folder); or A..B, or A...B for what B did since it left A",
    )
    diff.add_argument(
        "head", nargs="?", metavar="HEAD", help="the same; the files as they lie there by default"
    )
    diff.add_argument("--path", default=".", help="the project")
    diff.add_argument(
        "--profile", choices=("draft", "publish"), help="how strict to be; the settings' by default"
    )
    diff.add_argument("--format", choices=sorted(FORMATS), default="text", help="how to print it")
    diff.add_argument(
        "--fail-on",
        choices=FAILURES,
        default="never",
        help="exit with 1 on errors that BASE did not have (new), or on any error of HEAD (any); by default with 0, "
        "as git diff does",
    )
    diff.add_argument("-o", "--output", metavar="FILE", help="write it to FILE instead")
    diff.set_defaults(run=_diff)


def _diff(options: argparse.Namespace) -> int:
    comparison = run_diff(options.base, options.head, find_root(Path(options.path)), options.profile)
    emit(FORMATS[options.format](comparison), options.output)
    return FINDINGS if FAILURES[options.fail_on](comparison) else CONSISTENT
