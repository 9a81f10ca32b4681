"""`factcheck merge-driver`: what git calls to merge a record file, by record and by key."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck.breakdowns import is_interruption, last_words
from factcheck.commands.common import CONSISTENT, FINDINGS, show_examples
from factcheck.errors import ProjectError
from factcheck.reports.parts.destinations import on_terminal
from factcheck.store.disk.files import printable, written_beside
from factcheck.store.merging.file_merge import MergedFile, merged_file

if TYPE_CHECKING:
    from factcheck.commands.common import Commands

NOT_MERGED: Final = 129
"""Above 128 git takes the merge for failed, and the file for untouched (gitattributes(5))."""
_NAMED: Final = 5  # clashes; more are counted


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "merge-driver",
        help="merge two sides of a record file by record and key, for git",
        description="Merge two sides of a record file by record and key, for git, which calls it as "
        "`factcheck merge-driver %O %A %B --path %P`. The result goes into OURS. It exits with 0 where all is merged, 1 where "
        "clashes are left, which git's marks show, and 129 where it could not run.",
    )
    parser.add_argument(
        "base", metavar="BASE", help="the file as both sides had it; empty where it was not there"
    )
    parser.add_argument("ours", metavar="OURS", help="one side's file, which takes the result")
    parser.add_argument("theirs", metavar="THEIRS", help="the other side's file")
    parser.add_argument("--path", metavar="NAME", help="what to call the file in messages; OURS by default")
    show_examples(
        parser,
        ("factcheck merge-driver base.yaml ours.yaml theirs.yaml", "as git does it, see docs/adopting.md"),
    )
    parser.set_defaults(run=_merge)


def _merge(options: argparse.Namespace) -> int:
    """Merge; whatever goes wrong, git is to know that the file was not merged."""
    name = printable(options.path or options.ours)
    try:
        merged = merged_file(*(_read(Path(each)) for each in (options.base, options.ours, options.theirs)))
        _write(Path(options.ours), merged.data)
    except Exception as error:
        if is_interruption(error) or options.debug:
            raise
        why = last_words(error, "`factcheck merge-driver`", "--debug")
        print(on_terminal(f"factcheck: {name}: not merged: {why}"), file=sys.stderr)
        return NOT_MERGED
    for line in _told(merged):
        print(on_terminal(f"factcheck: {name}: {line}"), file=sys.stderr)
    return FINDINGS if merged.clashes else CONSISTENT


def _told(merged: MergedFile) -> list[str]:
    lines = [merged.remark] if merged.remark else []
    if merged.clashes:
        more = len(merged.clashes) - _NAMED
        names = [*merged.clashes[:_NAMED], *([f"{more} more"] if more > 0 else [])]
        lines.append(f"both sides changed {', '.join(names)}: decide at the marks which stands")
    return lines


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ProjectError(f"{path}: cannot be read: {error.strerror}") from error


def _write(path: Path, data: bytes) -> None:
    """Put the result in OURS, whole or not at all."""
    target = Path(os.path.realpath(path))
    try:
        with written_beside(target, data) as beside:
            shutil.copymode(target, beside)
            beside.replace(target)
    except OSError as error:
        raise ProjectError(f"{path}: cannot be written: {error.strerror}") from error
