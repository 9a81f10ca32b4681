"""The record set of a revision or folder, as `factcheck diff` names it: read through git, without a checkout."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from factcheck.errors import ForeignRepositoryError, HistoryError, ProjectError
from factcheck.findings import Place
from factcheck.house_modules import is_of, tops
from factcheck.records.record_set import RecordSet
from factcheck.settings import Settings
from factcheck.store.disk.files import FOLDERS, TEXT_LIMIT
from factcheck.store.disk.root import find_root, has_settings, has_table
from factcheck.store.disk.setting_lines import setting_lines
from factcheck.store.disk.settings_file import read_settings, settings_of
from factcheck.store.faults.file_faults import UnreadableError
from factcheck.store.history.git import Author, Repository
from factcheck.store.history.published import with_past
from factcheck.store.history.tracked import is_tracked
from factcheck.store.loading.loader import load, load_any

WORKING_TREE: Final = "the working tree"
"""What the files are called as they lie there: the words of a sentence, where all else has a name."""
SETTINGS_FILE: Final = "pyproject.toml"
CACHE: Final = ".factcheck_cache"
"""The folder of `factcheck/store/cache/answers.py`, which needs a database that nothing here needs."""
SHORT: Final = 7
"""Digits of a commit's hash in a name, as git shows them."""

_RANGE: Final = re.compile(r"(?P<base>[^./][^\0]*?)(?P<dots>\.\.\.?)(?P<head>[^./][^\0]*)?")


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """A record set as it was at some time, or lies in a folder."""

    name: str  # `main (1a2b3c4)`, `the working tree`, a folder
    records: RecordSet
    settings: Settings  # of that time
    setting_lines: Mapping[str, int]  # where they stand in its `pyproject.toml`: `severity.RULE` -> 4
    has_table: bool  # whether it has a table of ours
    rule_files: Mapping[
        str, bytes
    ]  # of the modules that its settings name under `rules`, as far as they lie in the project
    author_of: Callable[[Place], Author | None]  # who wrote what stands at a place; None where nobody knows
    commit: str | None = None  # its whole hash, where it is one
    kept_answers: str | None = None  # a file of the cache of answers that is committed

    @property
    def is_project(self) -> bool:
        """Whether there was a fact-check at all, whose settings are then its own: those that stand there, or the defaults."""
        return self.has_table or bool(self.records.entries)


def snapshots(base: str, head: str | None, root: Path) -> tuple[Snapshot, Snapshot]:
    """The two record sets that a comparison names.

    Args:
        base: A revision, a folder, or without `head` a range `A..B` or `A...B`, the latter from the merge base on.
        head: A revision or a folder; the working tree of the project where it is None.
        root: The project's folder.

    Raises:
        ProjectError: One of them is neither a revision nor a folder with a fact-check.
        SettingsError: Its settings are wrong.
    """
    parts = _RANGE.fullmatch(base) if head is None else None
    if parts is not None:
        base, head = parts["base"], parts["head"]
        if len(parts["dots"]) == len("..."):
            base = _merge_base(base, head or "HEAD", root)
    return snapshot(base, root), working_tree(root) if head is None else snapshot(head, root)


def working_tree(root: Path) -> Snapshot:
    """What lies in the project's folder now.

    Raises:
        ProjectError: There is nothing to check.
    """
    return _on_disk(WORKING_TREE, root)


def snapshot(name: str, root: Path) -> Snapshot:
    """The record set of a revision or a folder; what git knows as a revision is one, and `./folder` never is.

    Raises:
        ProjectError: It is neither.
        SettingsError: Its settings are wrong.
    """
    try:
        repository = Repository(root)
        commit = repository.commit(name)
    except ForeignRepositoryError:  # a folder that has a revision's name is not what was asked for
        if not name.startswith((".", "/")):
            raise
        return _folder(name)
    except HistoryError:
        if not _is_folder(name):
            raise
        return _folder(name)
    if commit is not None:
        return _revision(name, commit, root, repository)
    if _is_folder(name):
        return _folder(name)
    raise unknown(name, repository)


def _is_folder(name: str) -> bool:
    # Nothing, as of a variable that is not set, is none.
    return bool(name) and "\0" not in name and Path(name).is_dir()


def unknown(name: str, repository: Repository) -> ProjectError:
    """The error for what is neither a revision nor a folder."""
    way_out = (
        "this clone is shallow: fetch the whole history (in GitHub Actions: fetch-depth: 0)"
        if repository.is_shallow
        else "`git log --oneline` and `git branch --all` list what there is"
    )
    return HistoryError(
        f"{name or 'an empty name'}: git knows no such revision, and there is no such folder; {way_out}"
    )


def _merge_base(one: str, other: str, root: Path) -> str:
    repository = Repository(root)
    commits = []
    for name in (one, other):
        commit = repository.commit(name)
        if commit is None:
            raise unknown(name, repository)
        commits.append(commit)
    found = repository.merge_base(*commits)
    if found is None:
        raise HistoryError(
            f"{one} and {other} have no commit in common"
            + ("; this clone is shallow: fetch the whole history" if repository.is_shallow else "")
        )
    return found


def _folder(name: str) -> Snapshot:
    path = Path(name)
    root = path if any((path / folder).is_dir() for folder in FOLDERS) else find_root(path)
    return _on_disk(name, root)


def _on_disk(name: str, root: Path) -> Snapshot:
    """What lies in a project's folder."""
    try:
        text = (root / SETTINGS_FILE).read_text(encoding="utf-8", errors="replace")
    except OSError:  # which reading the settings tells, where it matters
        text = ""
    settings = read_settings(root)
    return Snapshot(
        name=name,
        records=with_past(load(root), root),
        settings=settings,
        rule_files=dict(_rule_files(root, settings)),
        setting_lines=setting_lines(text),
        has_table=has_settings(root),
        author_of=_Authors(root, None),
        kept_answers=CACHE if is_tracked(root, CACHE) else None,
    )


def _rule_files(root: Path, settings: Settings) -> Iterator[tuple[str, bytes]]:
    for top in sorted(tops(settings.rules)):
        for path in (root / f"{top}.py", *sorted((root / top).rglob("*"))):
            if path.suffix == ".py" and path.is_file():
                yield path.relative_to(root).as_posix(), path.read_bytes()


class _Authors:
    """Who wrote what stands in the files of a commit, or as they lie there; each file is asked about once."""

    def __init__(self, root: Path, commit: str | None) -> None:
        self._root, self._commit = root, commit
        self._known: dict[str, Mapping[int, Author]] = {}

    def __call__(self, place: Place) -> Author | None:
        """The author of a line, or None where nobody knows."""
        if place.file not in self._known:
            try:
                self._known[place.file] = Repository(self._root).authors(self._commit, place.file)
            except HistoryError:  # a folder without git
                self._known[place.file] = {}
        return self._known[place.file].get(place.line)


def _revision(name: str, commit: str, root: Path, repository: Repository) -> Snapshot:
    with repository.blobs() as blobs:
        tree = repository.tree(commit, blobs)
        records = load_any(tree, name)
        try:
            data = tree.read(SETTINGS_FILE, TEXT_LIMIT)
        except UnreadableError:
            data = b""
        settings = settings_of(data, f"{SETTINGS_FILE} of {name}")
        code = {
            path: tree.read(path, TEXT_LIMIT)
            for path in tree.plain_files()
            if path.endswith(".py") and is_of(path, settings.rules)
        }
        kept = min((path for path in tree.plain_files() if path.startswith(f"{CACHE}/")), default=None)
    short = commit[:SHORT]
    shown = short if commit.startswith(name) else f"{name} ({short})"
    return Snapshot(
        name=shown,
        records=with_past(records, root, commit),
        settings=settings,
        setting_lines=setting_lines(data.decode(errors="replace")),
        has_table=has_table(data),
        rule_files=code,
        author_of=_Authors(root, commit),
        commit=commit,
        kept_answers=kept,
    )
