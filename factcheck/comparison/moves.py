"""Records that stand in another file than before. That is no change, but who looks for them wants to know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.comparison.renaming import NewNames
from factcheck.records.articles import Exclusion
from factcheck.records.record_set import RecordSet


@dataclass(frozen=True, kw_only=True, slots=True)
class FileMove:
    """Records that went from one file to another."""

    before: str
    after: str
    records: int


def moves(base: RecordSet, head: RecordSet, names: NewNames) -> tuple[FileMove, ...]:
    """What went from which file to which, the most first.

    Args:
        base: One record set.
        head: The other.
        names: What goes by another id.
    """
    old, new = _files(base), _files(head)
    called = names.in_messages
    found = Counter(
        (file, new[now])
        for key, file in old.items()
        if (now := called.get(key, key)) in new and new[now] != file
    )
    ranked = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(FileMove(before=before, after=after, records=count) for (before, after), count in ranked)


def _files(records: RecordSet) -> Mapping[str, str]:
    """By key the file of each record that could be read; exclusions have no id by which one could know them."""
    return {
        each.origin.key: each.origin.file
        for each in records.entries
        if each.record is not None and not isinstance(each.record, Exclusion)
    }
