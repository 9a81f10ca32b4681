"""A project's git repository: its commits and the files in them, read without a checkout. The one caller of git.

It merges the lines of files, too. Nothing here writes to the repository. Names of revisions come from users and from continuous integration: one that
begins with a dash is refused, so that git never takes it for an option.
"""

from __future__ import annotations

import os
import posixpath
import shlex
import subprocess
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Final

from factcheck.errors import ForeignRepositoryError, HistoryError
from factcheck.store.disk.files import FOLDERS, missing, record_files, too_large
from factcheck.store.faults.file_faults import refused

_LINK: Final = "120000"
_FILE: Final = "100"  # how the modes of ordinary files begin
_MOST_LINKS: Final = 10  # followed one after the other
_KEPT: Final = 100  # files, for the next commit that asks
_MOST_PLACES: Final = 127  # that `git merge-file` counts; above stands that it failed
_OURS: Final = (
    *("-c", "log.showRoot=true"),  # else the first commit has no files
    *("-c", "log.follow=false"),
    *("-c", "blame.ignoreRevsFile="),
    *("-c", "diff.relative=false"),  # else paths are told from the project's folder
)
"""Against personal settings that change what `git log` tells; options say the rest."""
_IN_ONE_BATCH: Final = (
    "--quiet",
    "--no-tags",
    "--no-write-fetch-head",
    "--recurse-submodules=no",
    "--filter=blob:none",
)
"""As git itself fetches a file that a partial clone lacks (its promisor-remote.c)."""
_FOREIGN: Final = "dubious ownership"  # git's words (setup.c), which LC_ALL=C keeps
_QUOTES: Final = "'"
_OF_A_HOOK: Final = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
"""What git sets for its hooks; it would lead to another folder than the project's."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Author:
    """Who wrote something, as git was told; nobody proves it."""

    name: str
    mail: str


class Repository:
    """The repository that a project lies in, at its top or below."""

    def __init__(self, folder: Path) -> None:
        """Find it.

        Args:
            folder: The project's folder.

        Raises:
            HistoryError: There is no git, no repository around the folder, or one that belongs to somebody else.
        """
        self._folder = folder
        self.prefix = self.ask("rev-parse", "--show-prefix").rstrip("\n")
        """The project's path from the repository's top: empty, or with a slash at its end."""

    @property
    def is_shallow(self) -> bool:
        """Whether older commits were left out when it was cloned."""
        return self.ask("rev-parse", "--is-shallow-repository").strip() == "true"

    def commit(self, revision: str) -> str | None:
        """The commit that a revision names, or None where git knows no such revision."""
        if revision.startswith("-") or not revision or "\0" in revision:
            return None
        return self._answer("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")

    def merge_base(self, one: str, other: str) -> str | None:
        """The commit from which two commits went different ways, or None where they have none in common."""
        return self._answer("merge-base", one, other)

    def authors(self, commit: str | None, path: str) -> Mapping[int, Author]:
        """Who wrote each line of a file, by its number from 1; without those that are in no commit yet.

        Nobody where git does not have the file.

        Args:
            commit: At which it is looked at; None is as it lies there.
            path: The file's, from the project's folder.
        """
        at = () if commit is None else (commit,)
        done = _run(self._folder, "blame", "--line-porcelain", "--root", *at, "--", path)
        return dict(_authors(done.stdout.decode(errors="replace"))) if done.returncode == 0 else {}

    def last_before(self, moment: str, commit: str) -> str | None:
        """The last commit up to a moment, going back from a commit along first parents; None where all are younger.

        Args:
            moment: In ISO 8601, with its zone.
            commit: Where to begin.
        """
        return self._answer("rev-list", "-1", "--first-parent", f"--before={moment}", commit)

    def is_clean(self) -> bool:
        """Whether the record files and settings that lie there are those of HEAD."""
        return not self.ask("status", "--porcelain", "--", *FOLDERS, "pyproject.toml").strip()

    @contextmanager
    def blobs(self) -> Iterator[Blobs]:
        """A reader of files by their hash, for as long as one needs it."""
        process = _started(self._folder, "cat-file", "--batch")
        assert process.stdin is not None, "it was asked for"
        assert process.stdout is not None, "it was asked for"
        try:
            yield Blobs(process.stdin, process.stdout)
        finally:
            process.stdin.close()
            process.stdout.close()
            process.wait()

    def tree(self, commit: str, blobs: Blobs) -> CommitTree:
        """The project's files in a commit; none where it did not have the project's folder yet."""
        place = f"{commit}:{self.prefix.rstrip('/')}"
        if self._answer("rev-parse", "--verify", "--quiet", place) is None:
            return CommitTree({}, blobs)
        self._bring("--no-walk", commit)
        sizes = () if self._promisor else ("-l",)  # for which a partial clone would fetch each file by itself
        listed = self.ask("ls-tree", "-r", *sizes, "-z", "--full-tree", place)
        return CommitTree(dict(map(_item, filter(None, listed.split("\0")))), blobs)

    def commits(self, *revisions: str) -> Iterator[Commit]:
        """The commits that touched record files, the newest first.

        Args:
            revisions: Whole hashes of commits from which they are reached, with `^` before those from which they are not; that
                of HEAD where none is named.
        """
        if not revisions and self.commit("HEAD") is None:  # there is none yet
            return
        wanted = revisions or ("HEAD",)
        form = "--format=%x01%H%x1f%an%x1f%aI%x1f%s"
        options = ("--raw", "-z", "-c", "--no-abbrev", "--no-renames", "--topo-order", "--no-show-signature")
        texts = (
            "--no-color",
            "--encoding=UTF-8",
            "-O/dev/null",
            form,
        )  # which puts the files in git's own order
        self._bring(*wanted)
        told = self.ask("log", *options, *texts, *wanted, "--", *FOLDERS)
        for part in f"\0{told}".split("\0\x01")[1:]:
            head, *fields = filter(str.strip, part.split("\0"))  # an empty one stands before a merge's
            commit, author, date, subject = head.split("\x1f", 3)
            files = tuple(self._files(fields))
            yield Commit(hash=commit, author=author, date=date, subject=subject, files=files)

    def _files(self, fields: list[str]) -> Iterator[FileChange]:
        """The record files among the pairs of details and path that `git log --raw` tells."""
        for details, path in zip(fields[::2], fields[1::2], strict=False):
            inside = path.removeprefix(self.prefix)
            if path.startswith(self.prefix) and any(record_files([inside])):
                colons, words = details.strip().count(":"), details.strip().lstrip(":").split()
                hashes = [
                    None if not each.strip("0") else each for each in words[colons + 1 : 2 * colons + 2]
                ]
                yield FileChange(path=inside, before=tuple(hashes[:-1]), after=hashes[-1])

    @cached_property
    def _promisor(self) -> str | None:
        """The remote that has the files which a partial clone lacks (`git clone --filter`); None for a whole one."""
        told = self._answer("config", "--get-regexp", r"^remote\..*\.promisor$") or ""
        names = [line.split()[0] for line in told.splitlines() if line.endswith("true")]
        return names[0].removeprefix("remote.").removesuffix(".promisor") if names else None

    def _bring(self, *commits: str) -> None:
        """Have the record files of some commits that a partial clone lacks, all at once: git would ask for each by itself.

        Raises:
            HistoryError: They cannot be fetched.
        """
        if self._promisor is None:
            return
        told = self.ask("rev-list", "--objects", "--missing=print", *commits, "--", *FOLDERS)
        missing = [line[1:] for line in told.splitlines() if line.startswith("?")]
        if not missing:
            return
        done = _run(
            self._folder, "fetch", *_IN_ONE_BATCH, "--stdin", self._promisor, given="\n".join(missing) + "\n"
        )
        if done.returncode:
            said = done.stderr.decode(errors="replace").strip().splitlines() or ["it does not say why"]
            raise HistoryError(
                f"{self._folder} is a partial clone that lacks {len(missing)} record files of its history, and they cannot be "
                f"fetched from {self._promisor}: {said[0]}; clone it without --filter"
            )

    def ask(self, *arguments: str) -> str:
        """What git prints.

        Raises:
            HistoryError: With git's own words, where it fails.
        """
        done = _run(self._folder, *arguments)
        if done.returncode:
            said = done.stderr.decode(errors="replace").strip().splitlines() or ["it does not say why"]
            if _FOREIGN in said[0]:
                raise ForeignRepositoryError(
                    f"git reads nothing of {self._folder}, which belongs to another user; where that is as it should be, as in a "
                    f"container: git config --global --add safe.directory {shlex.quote(said[0].rpartition(' at ')[2].strip(_QUOTES))}"
                )
            raise HistoryError(f"git cannot read the history of {self._folder}: {said[0]}")
        return done.stdout.decode(errors="surrogateescape")

    def _answer(self, *arguments: str) -> str | None:
        """What git prints on one line, or None where it has no answer."""
        done = _run(self._folder, *arguments)
        return done.stdout.decode().strip() or None if done.returncode == 0 else None


class Blobs:
    """The contents of files by their hash."""

    def __init__(self, asked: IO[bytes], told: IO[bytes]) -> None:
        """Talk to `git cat-file --batch`."""
        self._asked, self._told = asked, told
        self._last: OrderedDict[str, bytes] = OrderedDict()  # what a commit leaves, the next begins with

    def read(self, blob: str) -> bytes:
        """The bytes of a file.

        Raises:
            HistoryError: The repository does not have it.
        """
        if blob not in self._last:
            self._last[blob] = self._ask(blob)
            if len(self._last) > _KEPT:
                self._last.popitem(last=False)
        self._last.move_to_end(blob)
        return self._last[blob]

    def _ask(self, blob: str) -> bytes:
        self._asked.write(f"{blob}\n".encode())
        self._asked.flush()
        head = self._told.readline().split()
        if len(head) != len(("hash", "type", "size")):
            raise HistoryError(f"the repository does not have the object {blob}; fetch its whole history")
        data = self._told.read(int(head[-1]))
        self._told.read(1)  # the newline behind it
        return data


@dataclass(frozen=True, kw_only=True, slots=True)
class FileChange:
    """A file that a commit changed."""

    path: str  # from the project's root
    before: tuple[str | None, ...]  # its hash in each parent, None where it was not there
    after: str | None  # its hash in the commit


@dataclass(frozen=True, kw_only=True, slots=True)
class Commit:
    """A commit and the record files that it changed against all of its parents."""

    hash: str
    author: str
    date: str  # of its author, ISO 8601 with the author's own zone
    subject: str
    files: tuple[FileChange, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class CommittedFile:
    """A file of a commit."""

    mode: str
    blob: str
    size: int  # 0 where it is not known


class CommitTree:
    """The files of a project in a commit; the loader reads them as it reads those on disk."""

    def __init__(self, items: Mapping[str, CommittedFile], blobs: Blobs) -> None:
        """Take the files by their paths from the project's root."""
        self._items, self._blobs = items, blobs
        self._known: dict[str, bytes] = {}  # what was read, since places are looked up when git has ended

    def record_paths(self) -> Iterator[str]:
        """Those below claims/ and seeds/ that are meant as record files."""
        return record_files(self._items)

    def plain_files(self) -> Iterator[str]:
        """The paths of all files, without links."""
        return (path for path, item in self._items.items() if item.mode.startswith(_FILE))

    def read(self, path: str, limit: int) -> bytes:
        """The bytes of a file.

        Raises:
            UnreadableError: There is none, or it is larger than it may be.
        """
        item = self._items.get(self._target(path))
        if item is None or not item.mode.startswith(_FILE):
            raise missing(path)
        if item.size > limit:
            raise too_large(item.size, limit)
        data = self._blob(item.blob)
        if len(data) > limit:
            raise too_large(len(data), limit)
        return data

    def _blob(self, blob: str) -> bytes:
        if blob not in self._known:
            self._known[blob] = self._blobs.read(blob)
        return self._known[blob]

    def _target(self, path: str) -> str:
        """The path of the file that a link leads to; any other path is its own."""
        for _ in range(_MOST_LINKS):
            item = self._items.get(path)
            if item is None or item.mode != _LINK:
                return path
            target = self._blob(item.blob).decode(errors="surrogateescape")
            path = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        raise refused("the link leads to links without end", "mend it, or remove it")


def lines_merged(base: bytes, ours: bytes, theirs: bytes) -> tuple[bytes, int]:
    """What git makes of two sides of a file by their lines, and how many places it marked as clashes.

    Args:
        base: The file as both had it.
        ours: One side's.
        theirs: The other's.

    Raises:
        HistoryError: Git is not there, or does not merge these files.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        for side, data in (("ours", ours), ("base", base), ("theirs", theirs)):
            (folder / side).write_bytes(data)
        labels = ("-L", "ours", "-L", "base", "-L", "theirs")
        done = _run(folder, "merge-file", "--stdout", "--quiet", *labels, "ours", "base", "theirs")
    if done.returncode > _MOST_PLACES:
        said = done.stderr.decode(errors="replace").strip().splitlines() or ["it does not say why"]
        raise HistoryError(f"git cannot merge the file by its lines: {said[0]}")
    return done.stdout, done.returncode


def _authors(told: str) -> Iterator[tuple[int, Author]]:
    """Lines and their authors, as `git blame --line-porcelain` tells them: details, then behind a tab the line itself."""
    details: dict[str, str] = {}
    head = ""
    for line in told.split("\n"):
        if line.startswith("\t"):
            commit, _, number, *_ = head.split()
            if commit.strip("0"):
                mail = details.get("author-mail", "").strip("<>")
                yield int(number), Author(name=details.get("author", ""), mail=mail)
            details, head = {}, ""
        elif not head:
            head = line
        else:
            name, _, value = line.partition(" ")
            details[name] = value


def _item(line: str) -> tuple[str, CommittedFile]:
    """A line of `git ls-tree`: mode, kind, hash, with `-l` the size, and behind a tab the path; a submodule has no size."""
    details, _, path = line.partition("\t")
    mode, _, blob, *size = details.split()
    return path, CommittedFile(mode=mode, blob=blob, size=int(size[0]) if size and size[0].isdecimal() else 0)


def _run(folder: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[bytes]:
    with _started(folder, *arguments) as process:
        out, complaint = process.communicate(given.encode())
        return subprocess.CompletedProcess(arguments, process.returncode, out, complaint)


def _started(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    kept = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    try:
        return subprocess.Popen(  # noqa: S603 - no shell, and no argument that could be an option
            ["git", *_OURS, *arguments],  # noqa: S607 - the git of the command line
            cwd=folder,
            env={**kept, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE if arguments[0] != "cat-file" else subprocess.DEVNULL,
        )
    except FileNotFoundError as error:
        raise HistoryError("git is not installed, and the history of the records lies in it") from error
