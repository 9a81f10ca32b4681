"""What became of one record: keys that changed, evidence that came or went."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from factcheck.comparison.renaming import NO_NAMES, NewNames, following
from factcheck.comparison.word_diff import likeness
from factcheck.records.claims import Claim, Evidence
from factcheck.records.record import Record
from factcheck.store.faults.faults_in_words import keys_of

ANOTHER: Final = 0.3
"""Likeness of statements below which an id, its quote changed too, seems to have been given to another claim."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A key whose value changed; None is a key left out."""

    key: str
    before: Any  # plain values: text, numbers, truth values, lists and mappings of these
    after: Any

    @property
    def gone(self) -> list[Any]:
        """Items of a list that are there no more."""
        return _missing(self.before or (), self.after or ())

    @property
    def come(self) -> list[Any]:
        """Items of a list that were not there."""
        return _missing(self.after or (), self.before or ())

    @property
    def is_list(self) -> bool:
        """Whether it is told by its items."""
        return isinstance(self.before if self.before is not None else self.after, list | tuple)


@dataclass(frozen=True, kw_only=True, slots=True)
class EvidenceChange:
    """An item of evidence that came, went or changed; None is none."""

    before: Evidence | None
    after: Evidence | None

    @property
    def keys(self) -> tuple[Change, ...]:
        """The keys that changed, where it stood on both sides."""
        return () if self.before is None or self.after is None else record_changes(self.before, self.after)


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimChange:
    """A claim that is not what it was."""

    before: Claim
    after: Claim
    keys: tuple[Change, ...]  # all but its evidence, in the order of the record
    evidence: tuple[EvidenceChange, ...]

    @property
    def evidence_stayed(self) -> tuple[Evidence, ...]:
        """The items that are what they were."""
        new = frozenset(item.after for item in self.evidence if item.after is not None)
        return tuple(item for item in self.after.evidence if item not in new)

    @property
    def note_stayed(self) -> bool:
        """Whether there is another verdict under the note that was written for the earlier one."""
        return self.status_changed and self.after.note is not None and self.before.note == self.after.note

    @property
    def only_cites(self) -> frozenset[str]:
        """The sources of evidence that came, where nothing else happened; else none."""
        came = [each.after.source for each in self.evidence if each.before is None and each.after is not None]
        is_all = not self.keys and not self.is_renamed and len(came) == len(self.evidence)
        return frozenset(source for source in came if source is not None) if is_all else frozenset()

    @property
    def is_renamed(self) -> bool:
        """Whether it goes by another id."""
        return self.before.id != self.after.id

    @property
    def status_changed(self) -> bool:
        """Whether there is another verdict."""
        return self.before.status != self.after.status

    @property
    def wording_changed(self) -> bool:
        """Whether it says or quotes something else."""
        return any(change.key in ("statement", "quote") for change in self.keys)

    @property
    def seems_another(self) -> bool:
        """Whether the id seems to have been given to another claim: quote and statement have little in common."""
        changed = {change.key for change in self.keys}
        return {"statement", "quote"} <= changed and likeness(
            self.before.statement, self.after.statement
        ) < ANOTHER


def claim_change(before: Claim, after: Claim, names: NewNames = NO_NAMES) -> ClaimChange | None:
    """What became of a claim, or None where it is what it was; where it stands does not count.

    Args:
        before: The claim as it was.
        after: The claim as it is, under the same id or another.
        names: What goes by another id: to follow that is no change.
    """
    keys = [change for change in record_changes(before, after, names) if change.key not in ("id", "evidence")]
    if before.origin.article != after.origin.article:
        keys.append(Change(key="article", before=before.origin.article, after=after.origin.article))
    change = ClaimChange(
        before=before,
        after=after,
        keys=tuple(keys),
        evidence=tuple(_evidence(before.evidence, following(before, names).evidence, after.evidence)),
    )
    return change if change.keys or change.evidence or change.is_renamed else None


def record_changes(
    before: Record | Evidence, after: Record | Evidence, names: NewNames = NO_NAMES
) -> tuple[Change, ...]:
    """The keys of a record, or of an item of evidence, whose values changed, in the order of its keys.

    Args:
        before: The record as it was.
        after: The record as it is.
        names: What goes by another id: to follow that is no change.
    """
    one, two = (each.model_dump(by_alias=True, exclude_defaults=True) for each in (before, after))
    moved = following(before, names) if isinstance(before, Record) else before
    same = one if moved is before else moved.model_dump(by_alias=True, exclude_defaults=True)
    return tuple(
        Change(key=key, before=_value(before, key, one), after=_value(after, key, two))
        for key in keys_of(type(before))
        if two.get(key) not in (one.get(key), same.get(key))
    )


def _value(record: Record | Evidence, key: str, dumped: dict[str, Any]) -> Any:  # noqa: ANN401 - a record holds anything
    """A key's value; a default that is a word, such as a claim's status, is said."""
    if key in dumped:
        return dumped[key]
    default = getattr(record, key, None)
    return default if isinstance(default, str | bool) else None


def _evidence(
    before: Sequence[Evidence], moved: Sequence[Evidence], after: Sequence[Evidence]
) -> Iterator[EvidenceChange]:
    """Items that came, went or changed: those of one source and stance first, then those of one source.

    Args:
        before: The items as they were.
        moved: The same, had they only followed what was renamed.
        after: The items as they are.
    """
    stayed, still = Counter[Evidence](), Counter(after)
    gone: list[tuple[Evidence, Evidence]] = []
    for pair in zip(before, moved, strict=True):
        kept = next((each for each in pair if still[each]), None)
        if kept is None:
            gone.append(pair)
        else:
            still[kept] -= 1
            stayed[kept] += 1
    come = _without(after, stayed)
    for key_of in (_source_and_stance, _source):
        waiting: dict[object, deque[int]] = {}
        for at, item in enumerate(come):
            waiting.setdefault(key_of(item), deque()).append(at)
        left, met = [], set[int]()
        for pair in gone:
            others = waiting.get(key_of(pair[1]))
            if not others:
                left.append(pair)
                continue
            at = others.popleft()
            met.add(at)
            yield EvidenceChange(before=pair[0], after=come[at])
        gone, come = left, [item for at, item in enumerate(come) if at not in met]
    yield from (EvidenceChange(before=item, after=None) for item, _ in gone)
    yield from (EvidenceChange(before=None, after=item) for item in come)


def _without(items: Iterable[Evidence], some: Counter[Evidence]) -> list[Evidence]:
    """Some items, but for the first of those that are counted."""
    left = some.copy()
    kept = []
    for item in items:
        if left[item] > 0:
            left[item] -= 1
        else:
            kept.append(item)
    return kept


def _source_and_stance(item: Evidence) -> object:
    return item.source, item.stance


def _source(item: Evidence) -> object:
    return item.source


def _missing(items: Iterable[Any], others: Iterable[Any]) -> list[Any]:
    """The items that are not among others: plain values, which Python cannot hash, by how they are written."""
    known = set(map(repr, others))
    return [item for item in items if repr(item) not in known]
