"""The command `factcheck`: the report without pytest, and what a checker asks while writing records.

A thin face: each command reads the project, calls the engine or a report and prints. Exit status: 0 consistent,
1 findings, 2 could not run.
"""

from __future__ import annotations

import argparse
import contextlib
import difflib
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.errors import FactcheckError, ProjectError
from factcheck.outcomes import Report, consistent
from factcheck.reports import editor, json, manual, markdown, schema, show, text, timeline, why
from factcheck.rules.registry import rules
from factcheck.run import run_project
from factcheck.store.files import write_whole
from factcheck.store.loader import find_root
from factcheck.store.settings import read_settings

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": text.render,
    "json": json.render,
    "markdown": markdown.render,
}
CONSISTENT, FINDINGS, COULD_NOT_RUN = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: The words after `factcheck`; those of the process where none are given.

    Returns:
        The exit status.
    """
    _speak_utf8()
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except FactcheckError as error:
        print(f"factcheck: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINDINGS
    return status


def _speak_utf8() -> None:
    """Print the article's words whatever the locale: an unencodable letter is escaped rather than a crash."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):  # a test's stand-in
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="factcheck",
        description="A fact-check as a test suite: claims are YAML records, consistency rules are tests.",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

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

    page = commands.add_parser("report", help="write the fact-check of an article as a page for an editor")
    page.add_argument(
        "article", nargs="?", metavar="ARTICLE", help="the article's id, where there are several"
    )
    page.add_argument("--path", default=".", help="the project")
    page.add_argument("-o", "--output", metavar="FILE", help="write the page to FILE, with links from there")
    page.set_defaults(run=_report)

    show_claim = commands.add_parser("show", help="show a claim, its place in the article and its evidence")
    show_claim.add_argument("claim", metavar="CLAIM", help="the claim's id")
    show_claim.add_argument("--path", default=".", help="the project")
    show_claim.set_defaults(run=_show)

    reason = commands.add_parser("why", help="say whether two claims clash, and why")
    reason.add_argument("claims", nargs=2, metavar="CLAIM", help="the ids of two claims")
    reason.add_argument("--path", default=".", help="the project")
    reason.set_defaults(run=_why)

    events = commands.add_parser("timeline", help="list the events in order, with who says when they were")
    events.add_argument(
        "article", nargs="?", metavar="ARTICLE", help="only the events of this article's claims"
    )
    events.add_argument("--path", default=".", help="the project")
    events.set_defaults(run=_timeline)

    explain = commands.add_parser("explain", help="explain a rule, with examples")
    explain.add_argument("rule", metavar="RULE", help="the rule's name, as a finding shows it")
    explain.set_defaults(run=_explain)

    listing = commands.add_parser("rules", help="list all rules")
    listing.set_defaults(run=_rules)

    json_schema = commands.add_parser("schema", help="print the JSON Schema of a record file, for editors")
    json_schema.set_defaults(run=_schema)
    return parser


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


def _report(options: argparse.Namespace) -> int:
    root = find_root(Path(options.path))
    report = run_project(root)
    article = options.article or _only_article(report)
    _known("article", article, report.records.articles)
    if options.output:
        target = Path(options.output)
        folder = os.path.relpath(target.resolve().parent, root.resolve())
        write_whole(target, editor.render_editor(report, article, Path(folder).as_posix()))
    else:
        print(editor.render_editor(report, article), end="")
    return CONSISTENT if report.summary.passed else FINDINGS


def _only_article(report: Report) -> str:
    """The one article on record.

    Raises:
        ProjectError: There is none, or more than one.
    """
    known = [*report.records.articles]
    if len(known) != 1:
        raise ProjectError(f"name the article: {', '.join(known) or 'none is on record'}")
    return known[0]


def _show(options: argparse.Namespace) -> int:
    report = run_project(find_root(Path(options.path)))
    _known("claim", options.claim, report.records.claims)
    print(show.render_claim(report, options.claim), end="")
    return CONSISTENT


def _why(options: argparse.Namespace) -> int:
    report = run_project(find_root(Path(options.path)))
    for claim in options.claims:
        _known("claim", claim, report.records.claims)
    print(why.render_why(report, *options.claims), end="")
    return CONSISTENT


def _timeline(options: argparse.Namespace) -> int:
    report = run_project(find_root(Path(options.path)))
    if options.article is not None:
        _known("article", options.article, report.records.articles)
    print(timeline.render_timeline(report, options.article), end="")
    return CONSISTENT


def _explain(options: argparse.Namespace) -> int:
    known = {rule.name: rule for rule in rules(_house_rules())}
    if options.rule not in known:
        raise ProjectError(
            f"no rule is called {options.rule}{_meant(options.rule, known)}; `factcheck rules` lists them"
        )
    print(manual.render_rule(known[options.rule]), end="")
    return CONSISTENT


def _rules(_options: argparse.Namespace) -> int:
    print(manual.render_list(rules(_house_rules())), end="")
    return CONSISTENT


def _schema(_options: argparse.Namespace) -> int:
    print(schema.render(), end="")
    return CONSISTENT


def _house_rules() -> tuple[str, ...]:
    """The modules with rules of the project that one stands in; none where there is no project."""
    try:
        return read_settings(find_root(Path())).rules
    except ProjectError:
        return ()


def _known(kind: str, name: str, known: Iterable[str]) -> None:
    """Fail where no record has this name.

    Raises:
        ProjectError: With a suggestion.
    """
    names = [*known]
    if name not in names:
        raise ProjectError(f"no {kind} is called {name}{_meant(name, names)}")


def _meant(name: str, known: Iterable[str]) -> str:
    """A suggestion for a name that does not exist."""
    near = difflib.get_close_matches(name, [*known], n=3)
    return f"; did you mean {' or '.join(near)}?" if near else ""
