"""What keeps a rule that breaks down from taking a run along: each breakdown is noted, and the rules go on.

A rule that raises has broken down on the record that it was looking at; what it had found before stands. A rule that
asked for something derived which broke down is not at fault: it is *not run*, and the breakdown is told once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final

from factcheck.breakdowns import (
    Breakdown,
    PartBrokeDownError,
    ends_the_run,
    error_in_words,
    traceback_of,
)
from factcheck.findings import Placed
from factcheck.logic.waivers import WaiverUse
from factcheck.outcomes import NotRun
from factcheck.records.record_set import RecordSet
from factcheck.rules.registry import Rule

FEW: Final = 3
"""Records on which the breakdown of a rule is told; of more it is told how many they are."""


class Containment:
    """What broke down in a run so far."""

    def __init__(self, records: RecordSet) -> None:
        """Begin with nothing.

        Args:
            records: What the rules are run over.
        """
        self.records = records
        self._errors: dict[Rule, list[tuple[Placed, Exception]]] = defaultdict(list)  # the first few of each
        self._counts = Counter[Rule]()
        self._lacks: dict[Rule, str] = {}  # the part that a rule asked for in vain, the first of several
        self._asked: dict[str, dict[str, None]] = defaultdict(dict)  # the rules that asked for a part
        self._unfinished: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)

    def note(self, rule: Rule, subject: object, error: Exception) -> None:
        """Note that a rule raised.

        Args:
            rule: The rule.
            subject: What it was called with.
            error: What it raised.

        Raises:
            Exception: The same, where it is meant to end the run.
        """
        if ends_the_run(error) or not self.records.entries:  # without a record there is nowhere to tell it
            raise error
        record = self._record_of(subject)
        self._unfinished[record.origin.file, record.origin.key][rule.name] = None
        if isinstance(error, PartBrokeDownError):
            self._lacks.setdefault(rule, error.part)
            self._asked[error.part][rule.name] = None
            return
        self._counts[rule] += 1
        if self._counts[rule] <= FEW:
            self._errors[rule].append((record, error))

    def _record_of(self, subject: Any) -> Placed:  # noqa: ANN401 - each scope has a type of its own
        """The record that a rule was looking at."""
        if isinstance(subject, RecordSet):
            return self._article()
        record: Placed = subject.record if isinstance(subject, WaiverUse) else subject
        return record

    def _article(self) -> Placed:
        """The first article, even where it cannot be read; where there is none, what stands first."""
        entries = self.records.entries
        return next((entry for entry in entries if entry.kind == "article"), entries[0])

    def unfinished(self, file: str, key: str) -> tuple[str, ...]:
        """The rules that did not get to the end of a record, sorted."""
        return tuple(sorted(self._unfinished.get((file, key), ())))

    def without_spared(self, uses: Iterable[WaiverUse]) -> tuple[WaiverUse, ...]:
        """The waivers but for those that fit nothing perhaps only because their rule broke down."""
        spared = {rule.name for rule in (*self._counts, *self._lacks)}
        return tuple(use for use in uses if use.matches or use.waiver.rule not in spared)

    @property
    def not_run(self) -> tuple[NotRun, ...]:
        """The rules that asked for what broke down, by name."""
        some = (NotRun(rule=rule.name, reason=f"{part} broke down") for rule, part in self._lacks.items())
        return tuple(sorted(some, key=lambda each: each.rule))

    def breakdowns(self) -> tuple[Breakdown, ...]:
        """What is to be told, by rules and then by what they asked for."""
        by_rule: Mapping[str, Rule] = {rule.name: rule for rule in self._errors}
        found = [
            self._of_rule(by_rule[name], record, error)
            for name in sorted(by_rule)
            for record, error in self._errors[by_rule[name]]
        ]
        return (*found, *map(self._of_part, self.records.broken_parts if self.records.entries else ()))

    def _of_rule(self, rule: Rule, record: Placed, error: Exception) -> Breakdown:
        return Breakdown(
            record=record,
            rule=rule.name,
            part=f"the rule {rule.name}",
            home=rule.home,
            error=error_in_words(error, rule.home),
            traceback=traceback_of(error),
            records=self._counts[rule],
        )

    def _of_part(self, error: PartBrokeDownError) -> Breakdown:
        return Breakdown(
            record=self._article(),
            rule=None,
            part=error.part,
            home=error.home,
            error=error.error,
            traceback=traceback_of(error.__cause__ or error),
            not_run=tuple(sorted(self._asked.get(error.part, ()))),
        )
