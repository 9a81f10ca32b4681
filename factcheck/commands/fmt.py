"""`factcheck fmt`: record files in the one layout, so that a diff shows what has changed and nothing else."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.common import CONSISTENT, COULD_NOT_RUN, FINDINGS, show_examples, within_project
from factcheck.errors import ProjectError
from factcheck.reports.parts.destinations import on_terminal
from factcheck.store.disk.files import RECORD_LIMIT, Disk, check_name, printable, write_whole
from factcheck.store.faults.file_faults import UnreadableError
from factcheck.store.layout.formatter import formatted

if TYPE_CHECKING:
    from factcheck.commands.common import Commands

_CHANGED, _LEFT, _REFUSED = "changed", "left", "refused"


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("fmt", help="lay out record files in the one way")
    parser.add_argument(
        "paths", nargs="*", default=["."], metavar="PATH", help="the project, or files and folders of it"
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit with 1 where a file would change"
    )
    parser.add_argument(
        "--diff", action="store_true", help="write nothing, show what would change; exit with 1 likewise"
    )
    show_examples(parser, ("factcheck fmt", "the one layout of record files, see docs/formatting.md"))
    parser.set_defaults(run=_fmt)


def _fmt(options: argparse.Namespace) -> int:
    root, inside = within_project(options.paths)
    is_dry = options.check or options.diff
    files, told = Disk(root), sys.stderr if options.diff else sys.stdout
    counts = Counter[str]()
    for path in _record_paths(files, root, inside):
        outcome = _format(files, root, path, options)
        counts[outcome] += 1
        if outcome == _CHANGED:
            print(f"{'would reformat' if is_dry else 'reformatted'} {printable(path)}", file=told)
    print(_summary(counts, is_dry=is_dry), file=told)
    if counts[_REFUSED]:
        return COULD_NOT_RUN
    return FINDINGS if is_dry and counts[_CHANGED] else CONSISTENT


def _record_paths(files: Disk, root: Path, inside: Sequence[str]) -> list[str]:
    """The record files at some paths, or all.

    Raises:
        ProjectError: One of the paths has none.
    """
    known = sorted(files.record_paths())
    below = {path: [each for each in known if f"{each}/".startswith(f"{path}/")] for path in inside}
    empty = [path for path, found in below.items() if not found]
    if empty or not known:
        raise ProjectError(
            f"{', '.join(empty) or root}: no record file; they are the *.yaml files below claims/ and seeds/ of {root}"
        )
    return sorted({each for found in below.values() for each in found}) if inside else known


def _format(files: Disk, root: Path, path: str, options: argparse.Namespace) -> str:
    """What became of a file, which is written, or shown where that was asked for."""
    try:
        check_name(path)
        old = files.read(path, RECORD_LIMIT)
        new = formatted(old)
    except UnreadableError as error:
        place = f"{printable(path)}:{error.flaw.line}:{error.flaw.column}"
        print(
            on_terminal(f"{place}: not formatted: {error.flaw.message}\n    Do:  {error.flaw.hint}"),
            file=sys.stderr,
        )
        return _REFUSED
    if new == old:
        return _LEFT
    if options.diff:
        print(on_terminal("".join(_diff(path, old, new))), end="")
    if not (options.diff or options.check):
        write_whole(root / path, new.decode(), before=old, root=root)
    return _CHANGED


def _diff(path: str, old: bytes, new: bytes) -> Iterator[str]:
    """The unified diff of a file."""
    before, after = (data.decode().split("\n") for data in (old, new))
    for lines in (before, after):
        lines[:] = [f"{line}\n" for line in lines[:-1]] + [line for line in lines[-1:] if line]
    for line in difflib.unified_diff(before, after, path, path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _summary(counts: Counter[str], *, is_dry: bool) -> str:
    """How many files there were of each kind; those of which there were none are left out."""
    would = "would be " if is_dry else ""
    words = {
        _CHANGED: (f"{would}reformatted", f"{would}reformatted"),
        _LEFT: ("left as it is", "left as they are"),
        _REFUSED: ("not formatted", "not formatted"),
    }
    parts: list[str] = []
    for kind, (one, many) in words.items():
        if counts[kind]:
            noun = "" if parts else " file" if counts[kind] == 1 else " files"
            parts.append(f"{counts[kind]}{noun} {one if counts[kind] == 1 else many}")
    return ", ".join(parts)
