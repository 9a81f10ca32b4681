"""What the verdicts were at the last commit up to the day on which a fact-check was published, or why git cannot tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, partial
from pathlib import Path

from factcheck.dates import Edtf
from factcheck.dates.days import civil
from factcheck.errors import HistoryError
from factcheck.records.claims import Claim, Status
from factcheck.records.record_set import RecordSet
from factcheck.store.history.git import Repository
from factcheck.store.loading.loader import load_any

NOT_IN_GIT = "git is not there, or has no repository around the records that it may read"


def with_past(records: RecordSet, root: Path, revision: str = "HEAD") -> RecordSet:
    """The records with the statuses of their claims at publication; themselves where no fact-check is published.

    Args:
        records: The records.
        root: The project's folder.
        revision: The commit that they are of; for files as they lie there, the one that they were changed from.
    """
    checked = {
        name: article.checked for name, article in records.articles.items() if article.checked is not None
    }
    if not checked:
        return records
    try:
        repository = Repository(root)
        head = repository.commit(revision)
    except HistoryError:
        return records.with_past({}, dict.fromkeys(checked, NOT_IN_GIT))
    recorded = cache(partial(_recorded, repository))  # many articles may be published on one day
    published: dict[str, Mapping[str, Status]] = {}
    unread: dict[str, str] = {}
    for name, day in checked.items():
        try:
            then = recorded(_commit_of(day, repository, head))
        except HistoryError as error:
            unread[name] = str(error)
        else:
            published[name] = {claim.id: claim.status for claim in then if claim.origin.article == name}
    return records.with_past(published, unread)


def _commit_of(day: Edtf, repository: Repository, head: str | None) -> str:
    """The commit that was the last when a fact-check was published.

    Raises:
        HistoryError: It cannot be known; the message says why.
    """
    commit = repository.last_before(_end_of(day), head) if head is not None else None
    if commit is None:
        shallow = head is not None and repository.is_shallow
        raise HistoryError(
            "this clone is shallow and does not go back so far: fetch the whole history"
            if shallow
            else "git has no commit from that day or before"
        )
    return commit


def _recorded(repository: Repository, commit: str) -> Sequence[Claim]:
    """The claims that were on record in a commit."""
    with repository.blobs() as blobs:
        return [*load_any(repository.tree(commit, blobs), "").claims.values()]


def _end_of(date: Edtf) -> str:
    """The last moment of a date, in UTC as ISO 8601 has it."""
    if date.latest is None:
        raise HistoryError(f"{date} has no last day")
    year, month, day = civil(date.latest)
    return f"{year:04}-{month:02}-{day:02}T23:59:59Z"
