"""The address of a record as it stood in a commit, which no later commit changes."""

from __future__ import annotations

import posixpath
import re
from typing import Final
from urllib.parse import quote

from factcheck.comparison.comparison import Comparison
from factcheck.findings import Origin

_BRANCH: Final = re.compile(r"(?P<top>https?://[^?#]+?)/(?P<how>-/blob|blob|src/branch|src)/[^?#]+")
"""How GitHub, GitLab, Gitea and Bitbucket show a file of a branch, as the setting `repository` has it."""
_OF_A_COMMIT: Final = {"src/branch": "src/commit"}


def permalink(comparison: Comparison, origin: Origin, *, before: bool = False) -> str | None:
    """Where a record is shown at its revision; None where that is not committed or the house does not say where.

    Args:
        comparison: What differs.
        origin: Where the record stands.
        before: Whether it is of the earlier side.
    """
    known = comparison.authorship
    commit = known.base if before else known.head
    match = _BRANCH.fullmatch((comparison.head.report.settings.repository or "").rstrip("/"))
    if commit is None or match is None:
        return None
    path = posixpath.normpath(posixpath.join(known.folder, origin.file))
    how = _OF_A_COMMIT.get(match["how"], match["how"])
    top = quote(match["top"], safe=":/-._~%")
    return f"{top}/{how}/{commit}/{quote(path)}#L{origin.line}"
