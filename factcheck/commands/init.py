"""`factcheck init`: a fact-check of somebody's own article."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

from factcheck.commands.common import CONSISTENT, show_examples
from factcheck.drafting.additions import FILES, OWN, lacking, settings_to_add
from factcheck.drafting.ids import slug
from factcheck.drafting.manuscript import LIMIT, Manuscript, read_manuscript
from factcheck.drafting.project import (
    DRIVER,
    MERGING,
    SETTINGS,
    TEXTS,
    Known,
    NewProject,
    guessed_language,
    new_project,
    shared_files,
)
from factcheck.drafting.requirement import NAME, installed_requirement
from factcheck.errors import ProjectError
from factcheck.records.record_set import RecordSet
from factcheck.reports.people.drafting import render_init
from factcheck.store.changing.new_files import in_the_way, write_new
from factcheck.store.disk.files import FOLDERS, is_meant_as_records, open_at_once
from factcheck.store.loading.loader import files_without_article, load
from factcheck.text.broken_lines import Lines

if TYPE_CHECKING:
    from factcheck.commands.common import Commands

_WORKFLOW: Final = ".github/workflows/factcheck.yml"
_ABOUT: Final[Mapping[str, str]] = {
    ".gitattributes": "keeps git from changing the line ends of texts, and has it merge record by record",
    "pyproject.toml": "settings: the profile is draft, and pytest is the report",
    _WORKFLOW: "checks the records on every push and pull request",
}
_ONLY_HERE: Final = (
    f"{_WORKFLOW} installs “{{}}”, as it is installed here, and no other machine has that. Write there the address of a "
    f"repository or of a wheel that GitHub can reach: {NAME} @ git+https://HOST/REPOSITORY@COMMIT"
)
_MERGING: Final = (
    "Git merges record files by record and key, not by lines, once it is told in each clone what does that:\n\n"
    f"{DRIVER}\n"
)
_GUESSED: Final = (
    "the article seems to be in “{}”, by its most frequent words; correct `language` in {} where it is not"
)


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
    show_examples(parser, ("factcheck init article.md", "text or Markdown, or a pipe, see docs/adopting.md"))
    parser.set_defaults(run=_init)


def _init(options: argparse.Namespace) -> int:
    root = Path(options.path)
    manuscript = _named(_manuscript(options.article, options.lines), options)
    project = _project(root, manuscript)
    settings, requirement = _settings(root), installed_requirement().below(_top(root))
    shared = shared_files(requirement, settings)
    kept = in_the_way(root, shared)
    files = {
        path: data for path, data in project.files.items() if not _is_there(root, path, manuscript, data)
    }
    files |= {path: text.encode() for path, text in shared.items() if path not in kept}
    guessed = guessed_language(manuscript)
    remarks = [
        *manuscript.details.remarks,
        *([_GUESSED.format(guessed, _record(manuscript))] if guessed else []),
        *_remarks(root, kept, settings),
        *([_MERGING] if ".gitattributes" in files else []),
    ]
    if requirement.is_local and _WORKFLOW in files:
        remarks.append(_ONLY_HERE.format(requirement.text))
    write_new(root, dict(sorted(files.items(), key=lambda file: file[0] == _record(manuscript))))
    described = _described(project, files, joined=options.lines == "join")
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
        project = new_project(manuscript, _known(root, besides=own))
        left = {f"{own}{name}" for name in os.listdir(root / own) if is_meant_as_records(name)}  # noqa: PTH208
        if all(path in project.files and _holds(root / path, project.files[path]) for path in left):
            return project
    return new_project(manuscript, _known(root))


def _known(root: Path, besides: str | None = None) -> Known:
    """What a project has already, where there is one, besides the claims in the files of a folder.

    Raises:
        ProjectError: Its files do not say which article they are about, as they must where there are two.
    """
    if not any((root / folder).is_dir() for folder in FOLDERS):
        return Known()
    unclear = files_without_article(root)
    if unclear:
        raise ProjectError(
            f"{root / unclear[0]}: does not say which article it is about, and with a second article it has to: write "
            "'article: ' and the id at its top; nothing was written"
        )
    try:
        records: RecordSet = load(root)
    except ProjectError:  # the folders are empty
        return Known()
    return Known.of(records, besides)


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


def _settings(root: Path) -> dict[str, str]:
    """The texts of the files that are there and may have settings of pytest."""
    found = {}
    for name in FILES:
        path = root / name
        with contextlib.suppress(OSError):
            if path.is_file():  # a pipe would be waited for
                found[name] = path.read_text(encoding="utf-8", errors="replace")
    return found


def _top(root: Path) -> Path:
    """The top of the repository that a folder lies in; the folder itself where there is none."""
    folder = root.resolve()
    return next((above for above in (folder, *folder.parents) if (above / ".git").exists()), folder)


def _remarks(root: Path, kept: Sequence[str], settings: Mapping[str, str]) -> Iterator[str]:
    """What the user should know besides."""
    if "pyproject.toml" in kept:
        yield from _about_settings(root, settings)
    elif addition := lacking(settings):
        yield f"pytest has settings of its own there. {addition}"
    if ".gitattributes" in kept and (lines := _attributes_to_add(_text_of(root / ".gitattributes"))):
        yield f"{root / '.gitattributes'} is there already and was left alone. Add to it:\n\n{lines}"
        yield from [_MERGING] if MERGING in lines else []
    top = _top(root)
    if top != root.resolve():
        yield "GitHub reads workflows at the top of a repository only: move .github/ there."


def _attributes_to_add(text: str) -> str:
    """What git has to be told and a `.gitattributes` does not say."""
    parts = {"seeds/** -text": TEXTS, "merge=factcheck": MERGING}
    return "".join(lines for mark, lines in parts.items() if mark not in text)


def _about_settings(root: Path, settings: Mapping[str, str]) -> Iterator[str]:
    """What to add to a `pyproject.toml` that is there."""
    path = root / "pyproject.toml"
    try:
        addition = settings_to_add(settings) if "pyproject.toml" in settings else SETTINGS
    except ValueError as error:
        addition = f"It cannot be read ({error}). Mend it, and add to it:\n\n{OWN}"
    if addition:
        yield f"{path} is there already and was left alone. {addition}"


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    except OSError:
        return ""
