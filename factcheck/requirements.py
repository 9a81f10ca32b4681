"""Which rules are not run on a record, because a part of its language that they need is not read."""

from __future__ import annotations

from typing import Any

from factcheck.outcomes import NotRun
from factcheck.records.articles import Article
from factcheck.records.record_set import RecordSet
from factcheck.rules.registry import Rule


class Requirements:
    """What the rules of a run need, and which of them lacked it."""

    def __init__(self, records: RecordSet) -> None:
        """Begin with nothing.

        Args:
            records: What the rules are run over.
        """
        self._records = records
        self._lacks: dict[
            tuple[Rule, str | None], str
        ] = {}  # by rule and article, why it is not run; empty where it is

    def are_met(self, rule: Rule, subject: Any) -> bool:  # noqa: ANN401 - each scope has a type of its own
        """Whether a rule can be run on a subject; where it cannot, that is noted."""
        if not rule.reads:
            return True
        if isinstance(subject, RecordSet):  # it leaves aside the articles that it cannot read
            return self._is_met(rule, None) if rule.reads_of == "statement" else self._are_some_met(rule)
        article = subject.id if isinstance(subject, Article) else subject.origin.article
        return self._is_met(rule, article)

    def _are_some_met(self, rule: Rule) -> bool:
        # Each is asked, so that all are noted.
        met = [self._is_met(rule, article) for article in self._records.articles]
        return any(met) or not met

    def _is_met(self, rule: Rule, article: str | None) -> bool:
        key = (rule, article)
        if key not in self._lacks:
            self._lacks[key] = self._lack(rule, article)
        return not self._lacks[key]

    def _lack(self, rule: Rule, article: str | None) -> str:
        """Why a rule is not run on what an article says; empty where it is."""
        own, passage = self._records.statement_language, self._records.language_of(article)
        needed = {"article": [passage], "statement": [own], "both": [own, passage]}[rule.reads_of]
        for language in needed:
            missing = [part for part in rule.reads if part not in language.pack.reads]
            if missing:
                return f"{_listed(missing)} not read in {language.pack.name}"
        if rule.reads_of == "both" and own is not passage:
            return f"statements in {own.pack.name} are not compared with an article in {passage.pack.name}"
        return ""

    @property
    def not_run(self) -> tuple[NotRun, ...]:
        """The rules that were not run on some records, by rule and reason."""
        some = {NotRun(rule=rule.name, reason=why) for (rule, _), why in self._lacks.items() if why}
        return tuple(sorted(some, key=lambda each: (each.rule, each.reason)))


def _listed(parts: list[str]) -> str:
    return f"{' and '.join(parts)} {'is' if parts == ['wording'] else 'are'}"
