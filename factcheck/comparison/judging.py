"""Both sides of a comparison held to what the earlier one asks: its settings and its waivers.

Else a change could be its own judge: switch the rule off that would find its fault, or waive what it brings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace

from factcheck.comparison.pairing import pair
from factcheck.engine import check
from factcheck.outcomes import Report
from factcheck.records.articles import Exclusion
from factcheck.records.record import Record, Waiver
from factcheck.records.record_set import RecordSet
from factcheck.rules.registry import rules
from factcheck.settings import Settings

Allowed = Callable[[Record, Waiver], bool]


def judged(base: RecordSet, head: RecordSet, settings: Settings) -> tuple[Report, Report]:
    """What the rules find on both sides; a waiver that the later one adds excuses nothing.

    Args:
        base: The earlier side's records.
        head: The later one's.
        settings: Those that hold for both.

    Raises:
        SettingsError: They name a rule or a module of rules that does not exist.
    """
    allowed = waivers_of(base, pair(base, head).names)
    return check(base, settings), check(head, settings, allowed)


def waivers_of(base: RecordSet, names: Mapping[str, str]) -> Allowed:
    """Whether a waiver of the later side was there before, on the same record and until the same day or a later one.

    Where there was no record at all, there was nobody to ask, and each is allowed.

    Args:
        base: The earlier side's records.
        names: Old ids of renamed claims with their new ones.
    """
    before: dict[Hashable, list[Waiver]] = defaultdict(list)
    for record in (entry.record for entry in base.entries if entry.record is not None):
        before[known_as(record, names)] += record.waive

    def is_allowed(record: Record, waiver: Waiver) -> bool:
        return not base.entries or any(_covers(each, waiver) for each in before.get(known_as(record, {}), ()))

    return is_allowed


def known_as(record: Record, names: Mapping[str, str]) -> Hashable:
    """What a record is known by on both sides: its key, and what an exclusion quotes, as its number changes."""
    if isinstance(record, Exclusion):
        return (record.origin.article, record.quote)
    return names.get(record.key, record.key)


def _covers(old: Waiver, new: Waiver) -> bool:
    """Whether a waiver allows no more than another."""
    if (old.rule, old.words) != (new.rule, new.words):
        return False
    last = None if old.until is None else old.until.latest
    if last is None:
        return True
    return new.until is not None and new.until.latest is not None and new.until.latest <= last


def without_modules(settings: Settings) -> Settings:
    """Settings that nobody has looked at yet, with no rules but ours, so that none of their code is run."""
    known = {rule.name for rule in rules()}
    levels = {rule: level for rule, level in settings.severity.items() if rule in known}
    return replace(settings, rules=(), severity=levels)
