"""`factcheck init`: a fact-check of somebody's own article."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from factcheck.commands.common import CONSISTENT
from factcheck.drafting.ids import claim_ids, slug
from factcheck.drafting.lines import Lines
from factcheck.drafting.manuscript import LIMIT, Manuscript, read_manuscript
from factcheck.drafting.project import SETTINGS, SHARED, NewProject, new_project
from factcheck.errors import ProjectError
from factcheck.records.record_set import RecordSet
from factcheck.reports.people.drafting import render_init
from factcheck.store.changing.new_files import in_the_way, write_new
from factcheck.store.disk.files import FOLDERS, is_meant_as_records, open_at_once
from factcheck.store.disk.root import has_settings
from factcheck.store.loading.loader import files_without_article, load

if TYPE_CHECKING:
    from factcheck.commands.common import Commands

_ABOUT: Mapping[str, str] = {
    "pyproject.toml": "settings: the profile is draft, and pytest is the report",
    ".github/workflows/factcheck.yml": "runs pytest on every push and pull request",
}


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser("init", help="make a fact-check of an article, a claim for every sentence")
    parser.add_argument(
        "article",
        nargs="?",
        metavar="ARTICLE",
        help="a text or Markdown file; standard input for - or nothing",
    )
    parser.add_argument(
        "--path", default=".", help="the folder of the fact-check; the current one if left out"
    )
    parser.add_argument("--id", metavar="ID", help="the article's id; made of the file's name if left out")
    parser.add_argument("--title", metavar="TITLE", help="its title; the first heading if left out")
    parser.add_argument(
        "--lines",
        choices=get_args(Lines),
        help="lines broken to a width: join them to a paragraph a line, or keep them",
    )
    parser.set_defaults(run=_init)


def _init(options: argparse.Namespace) -> int:
    root = Path(options.path)
    manuscript = _named(_manuscript(options.article, options.lines), options)
    project = _project(root, manuscript)
    kept = in_the_way(root, SHARED)
    files = {
        path: data for path, data in project.files.items() if not _is_there(root, path, manuscript, data)
    }
    files |= {path: text.encode() for path, text in SHARED.items() if path not in kept}
    write_new(root, dict(sorted(files.items(), key=lambda file: file[0] == _record(manuscript))))
    described = _described(project, files, joined=options.lines == "join")
    remarks = [*_remarks(root, kept)]
    print(render_init(project.records, manuscript.id, project.drafted, described, remarks), end="")
    return CONSISTENT


def _manuscript(article: str | None, lines: Lines | None) -> Manuscript:
    """The article in a file or on standard input.

    Raises:
        ProjectError: There is none, or no fact-check can be made of it.
    """
    if article is None and sys.stdin.isatty():
        raise ProjectError("name the article's file, or pipe its text in: factcheck init article.md")
    if article is None or article == "-":
        return read_manuscript(sys.stdin.buffer.read(LIMIT + 1), lines=lines)
    try:
        with open_at_once(Path(article)) as file:
            return read_manuscript(file.read(LIMIT + 1), Path(article).name, lines)
    except OSError as error:
        raise ProjectError(f"{article}: cannot be read: {error.strerror}") from error


def _named(manuscript: Manuscript, options: argparse.Namespace) -> Manuscript:
    """The manuscript with the title and id that are asked for.

    Raises:
        ProjectError: The id is none, or the title has no word.
    """
    if options.title is not None and not options.title.strip():
        raise ProjectError("--title: a title has a word at least")
    if options.id is not None and options.id != slug(options.id):
        better = slug(options.id)
        raise ProjectError(
            f"--id {options.id}: an id has small letters and digits, joined by single hyphens"
            + (f", such as {better}" if better else "")
        )
    title = (options.title or manuscript.title).strip()
    return replace(manuscript, title=title, id=options.id or manuscript.id)


def _record(manuscript: Manuscript) -> str:
    """The path of the article's record. It is written last: where it is missing, an earlier run did not get that far."""
    return f"seeds/{manuscript.id}.yaml"


def _project(root: Path, manuscript: Manuscript) -> NewProject:
    """The new files; those that an interrupted run has written already count as if they were not there."""
    own = f"claims/{manuscript.id}/"
    if not os.path.lexists(root / _record(manuscript)) and (root / own).is_dir():
        project = new_project(manuscript, _taken(root, besides=own))
        left = {f"{own}{name}" for name in os.listdir(root / own) if is_meant_as_records(name)}  # noqa: PTH208
        if all(path in project.files and _holds(root / path, project.files[path]) for path in left):
            return project
    return new_project(manuscript, _taken(root))


def _taken(root: Path, besides: str | None = None) -> set[str]:
    """The ids of the claims that a project has already, where it has any, besides those in the files of a folder.

    Raises:
        ProjectError: Its files do not say which article they are about, as they must where there are two.
    """
    if not any((root / folder).is_dir() for folder in FOLDERS):
        return set()
    unclear = files_without_article(root)
    if unclear:
        raise ProjectError(
            f"{root / unclear[0]}: does not say which article it is about, and with a second article it has to: write "
            "'article: ' and the id at its top; nothing was written"
        )
    try:
        records: RecordSet = load(root)
    except ProjectError:  # the folders are empty
        return set()
    return claim_ids(records, besides)


def _is_there(root: Path, path: str, manuscript: Manuscript, data: bytes) -> bool:
    """Whether a file lies already where it belongs: the article, or what an interrupted run has written."""
    return not os.path.lexists(root / _record(manuscript)) and _holds(root / path, data)


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file has just these bytes."""
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def _described(project: NewProject, files: Mapping[str, bytes], *, joined: bool) -> dict[str, str]:
    """What each file is."""
    about = {
        **_ABOUT,
        f"seeds/{project.article.text}": f"the article, {'a paragraph a line' if joined else 'byte for byte'}",
        f"seeds/{project.article.id}.yaml": f"its record: {project.article.title}",
        **{path: f"{count} claim{'s' if count > 1 else ''}" for path, count in project.claims.items()},
    }
    return {path: about[path] for path in files}


def _remarks(root: Path, kept: Sequence[str]) -> Iterator[str]:
    """What the user should know besides."""
    if "pyproject.toml" in kept and not has_settings(root):
        yield f"{root / 'pyproject.toml'} is there already and was left alone. Add to it:\n\n{SETTINGS}"
    folder = root.resolve()
    if not (folder / ".git").exists() and any((above / ".git").exists() for above in folder.parents):
        yield "GitHub reads workflows at the top of a repository only: move .github/ there."
