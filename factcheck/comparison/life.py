"""The life of one claim in the commits of its repository: when it came, what became of it, when it went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.comparison.changes import ClaimChange, claim_change
from factcheck.comparison.pairing import renames
from factcheck.records.claims import Claim
from factcheck.store.history.git import Blobs, Commit, FileChange
from factcheck.store.history.versions import ABSENT, State, claims_in, excerpt_of, first_state, state_in


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """What a commit did to a claim."""

    commit: Commit | None  # None is what is not committed yet
    before: State
    after: State
    change: ClaimChange | None = None  # where it could be read before and after
    other: str | None = None  # the id that it had before, or goes by since

    @property
    def is_move(self) -> bool:
        """Whether it went to another file."""
        one, two = self.before, self.after
        return isinstance(one, Claim) and isinstance(two, Claim) and one.origin.file != two.origin.file


def life(name: str, commits: Iterable[Commit], blobs: Blobs) -> Iterator[Step]:
    """What the commits did to a claim, the newest first; where it had another id before, its life under that one follows.

    Args:
        name: The claim's id, now or at some time.
        commits: The commits that touched record files, the newest first.
        blobs: What reads versions of files.
    """
    for commit in commits:
        step = _Versions(commit, blobs).step(name)
        if step is not None:
            yield step
            if step.other is not None and isinstance(step.after, Claim):
                name = step.other


def step_between(commit: Commit | None, before: State, after: State) -> Step | None:
    """What became of a claim, or None where nothing did."""
    if isinstance(before, Claim) and isinstance(after, Claim):
        step = Step(commit=commit, before=before, after=after, change=claim_change(before, after))
        return step if step.change is not None or step.is_move else None
    return None if before == after else Step(commit=commit, before=before, after=after)


class _Versions:
    """The versions of the record files that a commit changed."""

    def __init__(self, commit: Commit, blobs: Blobs) -> None:
        self._commit, self._blobs = commit, blobs

    def step(self, name: str) -> Step | None:
        """What the commit did to a claim; what a merge took over from one of its parents is none of its doing."""
        files = [file for file in self._commit.files if self._concerns(name, file)]
        if not files:
            return None
        after = first_state(self._state(name, file.path, file.after) for file in files)
        steps = []
        for parent in range(len(files[0].before)):
            before = first_state(self._state(name, file.path, file.before[parent]) for file in files)
            steps.append(step_between(self._commit, before, after))
        return self._told(steps[0]) if all(steps) else None

    def _concerns(self, name: str, file: FileChange) -> bool:
        """Whether a version of a file speaks of a claim, and not in the same words as the others."""
        versions = [self._blobs.read(blob) for blob in (*file.before, file.after) if blob is not None]
        excerpts = {excerpt_of(name, data) for data in versions}
        is_same = len(versions) == len(file.before) + 1 and len(excerpts) == 1 and None not in excerpts
        return not is_same and any(name.encode() in data for data in versions)

    def _told(self, step: Step | None) -> Step | None:
        """A step with the other id of a claim that came under this one, or went under it, by being renamed."""
        assert step is not None, "the caller looked"
        came, went = step.before == ABSENT, step.after == ABSENT
        claim = step.after if came else step.before
        if not (came or went) or not isinstance(claim, Claim):
            return step
        gone, come = self._all(before=True), self._all(before=False)
        kept = gone.keys() & come.keys()
        pairs = renames(
            (each for name, each in gone.items() if name not in kept),
            (each for name, each in come.items() if name not in kept),
        )
        for old, new in pairs:
            if came and new.id == claim.id:
                return Step(
                    commit=step.commit, before=old, after=new, change=claim_change(old, new), other=old.id
                )
            if went and old.id == claim.id:
                return Step(commit=step.commit, before=old, after=ABSENT, other=new.id)
        return step

    def _all(self, *, before: bool) -> dict[str, Claim]:
        """The claims of the changed files, by id."""
        versions = [(file.path, file.before[0] if before else file.after) for file in self._commit.files]
        return {
            claim.id: claim
            for path, blob in versions
            if blob is not None
            for claim in claims_in(path, self._blobs.read(blob))
        }

    def _state(self, name: str, path: str, blob: str | None) -> State:
        return ABSENT if blob is None else state_in(name, path, self._blobs.read(blob))
