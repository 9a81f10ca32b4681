"""`factcheck diff`: what differs between two states of the records, claim by claim."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from dataclasses import replace
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
)
from factcheck.comparison.authorship import Authorship
from factcheck.comparison.comparison import Comparison, Side, compare
from factcheck.comparison.judging import judged, without_modules
from factcheck.errors import HistoryError, ProjectError
from factcheck.house_modules import taken_from
from factcheck.reports.formats import Formats
from factcheck.run import for_a_run
from factcheck.store.history.git import Repository
from factcheck.store.history.last_changes import last_changes
from factcheck.store.history.revisions import WORKING_TREE, Snapshot, snapshots
from factcheck.store.loading.loader import fewer_collections

if TYPE_CHECKING:
    from factcheck.commands.common import Commands
    from factcheck.outcomes import Report

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
        "settings of BASE.",
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
    add_format(diff, "comparison", "text", "how to print it; text by default")
    diff.add_argument(
        "--fail-on",
        choices=FAILURES,
        default="never",
        help="exit with 1 on errors that BASE did not have (new), or on any error of HEAD (any); by default with 0, "
        "as git diff does",
    )
    diff.add_argument("-o", "--output", metavar="FILE", help="write it to FILE instead")
    show_examples(
        diff, ("factcheck diff main", "what these files change against a revision, see docs/diff.md")
    )
    diff.set_defaults(run=_diff)


def _diff(options: argparse.Namespace) -> int:
    comparison = between(options.base, options.head, settled_root(Path(options.path)), options.profile)
    show_tracebacks(options, comparison.base.report, comparison.head.report)
    emit(Formats("comparison")[options.format].render(comparison), options.output)
    return FINDINGS if FAILURES[options.fail_on](comparison) else CONSISTENT


def between(base: str, head: str | None, root: Path, profile: str | None) -> Comparison:
    """What differs between two states of a project, and who did it.

    Args:
        base: The earlier state, as on the command line.
        head: The later one.
        root: The project.
        profile: How strict to be; what the settings say where it is None.

    Raises:
        FactcheckError: A state cannot be read, or neither has a record.
    """
    with fewer_collections():
        before, after = snapshots(base, head, root)
        comparison = _compared(before, after, profile)
        return replace(comparison, authorship=_authorship(comparison, before, after, root))


def _compared(before: Snapshot, after: Snapshot, profile: str | None) -> Comparison:
    """What differs between two states of the records, both held to what the earlier one asks.

    Where there was nothing yet, the settings of the later one hold, without the rules that only it names.

    Raises:
        FactcheckError: Neither has a record, or a rule that the settings name does not exist.
    """
    if not before.records.entries and not after.records.entries:
        raise ProjectError(f"neither {before.name} nor {after.name} has a record in claims/ or seeds/")
    asked = before.settings if before.is_project else without_modules(after.settings)
    with taken_from(before.rule_files, asked.rules):
        reports = judged(before.records, after.records, for_a_run(asked, profile))
        return compare(*map(_side, (before, after), reports))


def _side(snapshot: Snapshot, report: Report) -> Side:
    return Side(
        name=snapshot.name,
        report=report,
        own_settings=snapshot.settings,
        is_project=snapshot.is_project,
        setting_lines=snapshot.setting_lines,
        rule_files=snapshot.rule_files,
        kept_answers=snapshot.kept_answers,
        author_of=snapshot.author_of,
    )


def _authorship(comparison: Comparison, before: Snapshot, after: Snapshot, root: Path) -> Authorship:
    """Which commits did it, where git knows: of two revisions, or of one and the files that are committed as they lie there."""
    if before.commit is None or not (after.commit or after.name == WORKING_TREE):
        return Authorship(base=before.commit, head=after.commit)
    try:
        repository = Repository(root)
        head = after.commit or (repository.commit("HEAD") if repository.is_clean() else None)
        if head is None:
            return Authorship(base=before.commit, folder=repository.prefix)
        with repository.blobs() as blobs:
            commits = repository.commits(head, f"^{before.commit}")
            claims = last_changes(_told(comparison), commits, blobs)
    except (
        HistoryError
    ):  # a shallow clone lacks what the commits changed; the comparison stands without their names
        return Authorship(base=before.commit, head=after.commit)
    return Authorship(base=before.commit, head=head, folder=repository.prefix, claims=claims)


def _told(comparison: Comparison) -> Iterator[str]:
    """The ids, before and after, of the claims that came, went or changed."""
    yield from (claim.id for claim in (*comparison.claims.added, *comparison.claims.removed))
    yield from (claim.id for each in comparison.changed for claim in (each.before, each.after))
