"""`factcheck check`: the report without pytest."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from factcheck.commands.common import (
    CONSISTENT,
    FINDINGS,
    add_format,
    emit,
    show_examples,
    show_tracebacks,
    tell_settings,
    within_project,
)
from factcheck.errors import ProjectError
from factcheck.reports.formats import Formats
from factcheck.run import Run

if TYPE_CHECKING:
    from factcheck.commands.common import Commands
    from factcheck.outcomes import Report
    from factcheck.records.record_set import Entry, RecordSet


def add(commands: Commands) -> None:
    """Add the command."""
    check = commands.add_parser("check", help="check the records, as pytest does")
    check.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="the project, or files and folders of it"
    )
    check.add_argument(
        "--profile", choices=("draft", "publish"), help="how strict to be; the settings' by default"
    )
    add_format(check, "report", "text", "how to print it; text by default")
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
    show_examples(
        check,
        ("factcheck check", "the report without pytest; 0 consistent, 1 findings, 2 could not run"),
        (
            "factcheck check claims/zarif-tape",
            "the findings of files or folders; the whole set is checked all the same",
        ),
        ("factcheck check --profile publish", "nothing unchecked, nothing uncovered"),
        ("factcheck check --format json", "for programs, see docs/json.md; also markdown"),
        (
            "factcheck check --format github",
            "annotations in a log of GitHub Actions; sarif for code scanning; gitlab",
        ),
    )
    check.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    root, inside = within_project(options.paths)
    tell_settings(root)
    folder = _folder(root, options.paths_from)
    run = Run(root, options.profile, cached=not options.no_cache)
    question = " ".join(["check", options.format, *map(repr, (folder, *inside))])

    def told(report: Report) -> str:
        show_tracebacks(options, report)
        return _told(replace(report, folder=folder), options.format, inside)

    lasts = Formats("report").is_ours
    status, _, text = run.answer(question, told, lambda: lasts(options.format)).partition("\n")
    if run.remark:
        print(f"factcheck: {run.remark}", file=sys.stderr)
    emit(text, options.output)
    return int(status)


def _told(report: Report, form: str, inside: Sequence[str]) -> str:
    """The exit status on a line of its own, and the report."""
    from factcheck.outcomes import consistent  # noqa: PLC0415 - an answer of an earlier run needs none of it

    report = _within(report, inside)
    # Nobody knows on which records a rule that broke down would have found something.
    status = CONSISTENT if consistent(report.results) and not report.breakdowns else FINDINGS
    return f"{status}\n{Formats('report')[form].render(report)}"


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
    texts = _texts_of(report.records)
    results = tuple(result for result in report.results if _lies_in(result.entry, inside, texts))
    if not results:
        raise ProjectError(
            f"{', '.join(inside)}: holds no records; they lie in *.yaml files below claims/ and seeds/ "
            f"of {report.records.root}"
        )
    return replace(report, results=results, shown=tuple(inside))


def _texts_of(records: RecordSet) -> Mapping[tuple[str, str], str]:
    """The path of the text of each article and of the stored copy of each source, by kind and id."""
    return {
        (kind, name): (PurePosixPath(record.origin.file).parent / record.text).as_posix()
        for kind, known in (("article", records.articles), ("source", records.sources))
        for name, record in known.items()
        if record.text is not None
    }


def _lies_in(entry: Entry, paths: Iterable[str], texts: Mapping[tuple[str, str], str]) -> bool:
    """Whether a record lies in one of some files and folders, or is about a text that is one of these files."""
    from factcheck.records.articles import Article  # noqa: PLC0415 - as in `_told`
    from factcheck.records.claims import Claim  # noqa: PLC0415
    from factcheck.records.sources import Source  # noqa: PLC0415

    record = entry.record
    about = [("article", entry.origin.article or "")]
    if isinstance(record, Article | Source):
        about.append((entry.kind, record.id))
    elif isinstance(record, Claim):
        about += [("source", source) for source in record.cites()]
    rests_on = {texts[each] for each in about if each in texts}
    return any(f"{entry.origin.file}/".startswith(f"{path}/") or path in rests_on for path in paths)
