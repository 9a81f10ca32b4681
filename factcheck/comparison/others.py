"""What changed besides claims: articles, sources, entities, events, properties, exclusions, conflicts and settings."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from factcheck.comparison.changes import Change, record_changes
from factcheck.comparison.renaming import NewNames, followers
from factcheck.logic.contradictions.conflicts import Conflict, conflicts
from factcheck.records.articles import Exclusion
from factcheck.records.record import Record
from factcheck.records.record_set import RecordSet
from factcheck.settings import Settings

KINDS = ("article", "source", "entity", "event", "property", "exclusion")
"""The kinds of records besides claims, in the order of reports."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordChange:
    """A record that came, went or changed; None is none."""

    kind: str
    before: Record | None
    after: Record | None
    keys: tuple[Change, ...] = ()
    follow: int = 0  # references to it that changed only because it goes by another id
    citing: tuple[str, ...] = ()  # of a new source the claims of which nothing changed but that they cite it

    @property
    def is_renamed(self) -> bool:
        """Whether it goes by another id."""
        return bool(
            self.before is not None
            and self.after is not None
            and getattr(self.before, "id", None) != getattr(self.after, "id", None)
        )

    @property
    def record(self) -> Record:
        """The record as it is, or as it was where it is gone."""
        record = self.after if self.after is not None else self.before
        assert record is not None, "a change is of something"
        return record


@dataclass(frozen=True, kw_only=True, slots=True)
class ConflictChanges:
    """The conflicts that are not what they were, each told by the side that has it."""

    new: tuple[Conflict, ...]
    resolved: tuple[Conflict, ...]
    flagged: tuple[Conflict, ...]  # explained now and not before
    unflagged: tuple[Conflict, ...]  # explained before and not now, as it is now


def record_changes_of(
    base: RecordSet, head: RecordSet, names: NewNames, citing: Mapping[str, Sequence[str]]
) -> tuple[RecordChange, ...]:
    """The records besides claims that came, went or changed, by kind, in the order of the files.

    Args:
        base: One record set.
        head: The other.
        names: What goes by another id.
        citing: By source the claims of which nothing changed but that they cite it.
    """
    found: list[RecordChange] = []
    called = names.in_messages
    follow = followers((each.record for each in base.entries if each.record is not None), names)
    for kind in KINDS:
        before, after = _of_kind(base, kind), _of_kind(head, kind)
        old = {called.get(key, key) if isinstance(key, str) else key: key for key in before}
        for key in {**old, **after}:
            one, other = before.get(old.get(key, key)), after.get(key)
            keys = record_changes(one, other, names) if one is not None and other is not None else ()
            if one is None or other is None or keys:
                name = getattr(other or one, "id", "")
                change = RecordChange(
                    kind=kind,
                    before=one,
                    after=other,
                    keys=tuple(each for each in keys if each.key != "id"),
                    follow=follow[kind, getattr(one, "id", "")],
                    citing=tuple(citing.get(name, ())) if kind == "source" and one is None else (),
                )
                found.append(change)
    return tuple(found)


def _of_kind(records: RecordSet, kind: str) -> Mapping[Hashable, Record]:
    """The records of a kind by their ids, those without one by what they quote; broken ones are left to findings."""
    return {
        (record.origin.article, record.quote) if isinstance(record, Exclusion) else entry.origin.key: record
        for entry in records.entries
        if entry.kind == kind and (record := entry.record) is not None
    }


def conflict_changes(base: RecordSet, head: RecordSet, names: NewNames) -> ConflictChanges:
    """The conflicts that came, went, were explained, or are explained no more.

    Args:
        base: One record set.
        head: The other.
        names: What goes by another id.
    """
    before, after = _by_claims(base, names.claims), _by_claims(head, {})
    pairs = [
        (now, _same(now, before.get(claims, ()), names)) for claims, some in after.items() for now in some
    ]
    new = [now for now, was in pairs if not was]
    return ConflictChanges(
        new=tuple(sorted(new, key=lambda conflict: (conflict.flagged, conflict.claims))),
        resolved=tuple(
            was
            for claims, some in before.items()
            for was in some
            if not _same(was, after.get(claims, ()), names)
        ),
        flagged=tuple(
            now for now, was in pairs if was and now.flagged and not any(each.flagged for each in was)
        ),
        unflagged=tuple(
            now for now, was in pairs if was and not now.flagged and all(each.flagged for each in was)
        ),
    )


def _by_claims(records: RecordSet, names: Mapping[str, str]) -> Mapping[frozenset[str], list[Conflict]]:
    """The conflicts by their claims, under the new ids of those that were renamed."""
    found: dict[frozenset[str], list[Conflict]] = {}
    for conflict in conflicts(records):
        found.setdefault(frozenset(names.get(name, name) for name in conflict.claims), []).append(conflict)
    return found


def _same(conflict: Conflict, others: Iterable[Conflict], names: NewNames) -> list[Conflict]:
    """Of some conflicts of the same claims those that are about the same thing, as far as is known of both."""
    about = _about(conflict, names)
    return [other for other in others if not (about and other.about) or about & _about(other, names)]


def _about(conflict: Conflict, names: NewNames) -> set[str]:
    return {names.new("topic", each) for each in conflict.about}


def setting_changes(base: Settings, head: Settings) -> tuple[Change, ...]:
    """The settings that changed; what day it is does not count."""
    names = [each.name for each in fields(Settings) if each.name != "today"]
    pairs = [(name, getattr(base, name), getattr(head, name)) for name in names]
    return tuple(
        Change(key=name, before=_plain(one), after=_plain(two)) for name, one, two in pairs if one != two
    )


def _plain(value: Any) -> Any:  # noqa: ANN401 - a setting holds anything
    """A setting's value as text, numbers, truth values, lists and mappings."""
    if is_dataclass(value) and not isinstance(value, type):
        named = ((each.name, getattr(value, each.name)) for each in fields(value))
        return {name: _plain(part) for name, part in named if part is not None}
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    return value if value is None or isinstance(value, str | bool | int | float) else str(value)
