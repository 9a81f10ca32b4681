"""Two states of a project read, checked and compared: what `factcheck diff` stands on."""

from __future__ import annotations

from pathlib import Path

from factcheck.comparison.comparison import Comparison, Side, compare
from factcheck.engine import check
from factcheck.errors import ProjectError
from factcheck.run import for_a_run
from factcheck.store.loader import fewer_collections
from factcheck.store.revisions import Snapshot, snapshots
from factcheck.store.settings import Settings


def run_diff(base: str, head: str | None, root: Path, profile: str | None = None) -> Comparison:
    """What differs between two states of a project, both checked under the settings of the later one.

    Args:
        base: A revision, a folder, or a range of revisions.
        head: A revision or a folder; the working tree where it is None.
        root: The project's folder.
        profile: `draft` or `publish`, where it is not the settings' that holds.

    Raises:
        FactcheckError: One of the two cannot be found or read.
    """
    with fewer_collections():
        before, after = snapshots(base, head, root)
        if not before.records.entries and not after.records.entries:
            raise ProjectError(f"neither {before.name} nor {after.name} has a record in claims/ or seeds/")
        settings = for_a_run(after.settings, profile)
        return compare(_side(before, settings), _side(after, settings))


def _side(snapshot: Snapshot, settings: Settings) -> Side:
    report = check(snapshot.records, settings)
    return Side(name=snapshot.name, report=report, own_settings=snapshot.settings)
