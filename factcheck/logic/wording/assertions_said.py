"""What a claim asserts that its words do not say: dates, values, units and gaps.

An assertion is a rendering of the statement, so whatever is in it that can be recognised must be in the words. What cannot
be recognised (true and false, values in other words) is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from factcheck.dates import Gap
from factcheck.dates.edtf import Edtf
from factcheck.findings import Route
from factcheck.languages.figures_said import DatePart, parts_of
from factcheck.languages.language import Language
from factcheck.languages.telling_words import stem, stems
from factcheck.logic.claims_in_words import excerpt
from factcheck.logic.quotations.namings import is_named_in, names_of_those_in
from factcheck.logic.wording.dating import article_years, dates_of, is_dated, record_dates
from factcheck.readings.lengths import length_agrees, lengths
from factcheck.records.assertions import Assertion, EventOrder, PropertyValue
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

_PLAIN_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_SAID_OTHERWISE: Final = frozenset(("1", "2"))  # a, once, both, more than once


@dataclass(frozen=True, kw_only=True, slots=True)
class Unsaid:
    """Something asserted that the words do not say."""

    at: Route  # from the assertion to the value
    words: str  # what is asserted
    lacks: str  # the part of it that the words do not have


@dataclass(frozen=True)
class ClaimWords:
    """What a claim says in words, read only as far as an assertion needs: most stands in the statement."""

    claim: Claim
    passage: tuple[str, ...]  # the paragraphs around its quotes
    records: RecordSet

    @cached_property
    def language(self) -> Language:
        """What reads its words."""
        return self.records.language_of(self.claim.origin.article)

    @cached_property
    def quoted(self) -> tuple[str, ...]:
        """Its statement and quotes."""
        return (self.claim.statement, *(selector.exact for selector in self.claim.quote))

    @cached_property
    def own(self) -> tuple[str, ...]:
        """Statement and quotes, and the names on record of those that they name."""
        return (*self.quoted, *names_of_those_in(self.quoted, self.records))

    @cached_property
    def own_stems(self) -> frozenset[str]:
        """The stems of all these words."""
        return frozenset[str]().union(*map(stems, self.own))

    @property
    def all(self) -> Iterator[str]:
        """Statement, quotes and passage, and the names on record of those that they name."""
        texts = (*self.quoted, *self.passage)
        yield from texts
        yield from names_of_those_in(texts, self.records)

    @property
    def dates(self) -> Iterator[frozenset[DatePart]]:
        """The dates in statement, quotes and passage, and those on which it was said."""
        for text in (*self.quoted, *self.passage):
            yield from self.language.dates_in(text)
        yield from record_dates(self.claim, self.records, asserted=False)

    @cached_property
    def years(self) -> frozenset[DatePart]:
        """Those of the article."""
        return article_years(self.claim, self.records)

    def have(self, figure: str) -> bool:
        """Whether a figure stands in any of them, or is one that is said in other ways."""
        counts_in, dates_in = self.language.counts_in, self.language.dates_in
        return figure in _SAID_OTHERWISE or any(
            figure in counts_in(text) or any(figure in date for date in dates_in(text)) for text in self.all
        )


def unsaid(assertion: Assertion, words: ClaimWords) -> Iterator[Unsaid]:
    """What an assertion has that some words do not.

    Args:
        assertion: The assertion.
        words: What the claim says.
    """
    for key, date in dates_of(assertion):
        if not _is_said(date, words):
            yield Unsaid(at=(key,), words=date.text, lacks="that date")
    if isinstance(assertion, PropertyValue):
        yield from _unsaid_value(assertion, words)
        yield from _unsaid_denial(assertion, words)
    if isinstance(assertion, EventOrder) and assertion.by is not None:
        yield from _unsaid_gap(assertion.by, words)


def _is_said(date: Edtf, words: ClaimWords) -> bool:
    """Whether some date in the words is that date; of one that is no single day, month or year only the years are asked."""
    parts = parts_of(date.text)
    if _PLAIN_DATE.fullmatch(date.text):
        return is_dated(parts, words.dates, words.years)
    said = {part for known in words.dates for part in known} | words.years
    if ".." in date.text:  # before 2015 is until 2014
        said |= {
            str(int(part) + step)
            for part in said
            if len(part) == len("2015") and part.isdigit()
            for step in (1, -1)
        }
    return all(part in said for part in parts if len(part) == len("2015"))


def _unsaid_value(value: PropertyValue, words: ClaimWords) -> Iterator[Unsaid]:
    """A value whose figures or words are not among the words, and a unit that is not."""
    parts = [
        ("value", "" if isinstance(value.value, bool | None) else str(value.value)),
        ("unit", value.unit or ""),
    ]
    for key, text in parts:
        given = {
            **words.language.figures_given(text).counts,
            **({each: each for each in words.language.counts_in(text)} if key == "unit" else {}),
        }
        lacking = [figure for name, figure in given.items() if not words.have(name)]
        if key == "value" and not given:
            lacking = _unsaid_words(text, words)
        if lacking:
            yield Unsaid(at=(key,), words=text, lacks=f"“{excerpt(lacking[0])}”")


def _unsaid_denial(value: PropertyValue, words: ClaimWords) -> Iterator[Unsaid]:
    """A denial of which the statement has no word, and a plain yes where it has one."""
    statement, negations = words.claim.statement, words.language.negations
    denies = value.not_ != (value.value is False)
    if denies and not negations.denials.search(statement):
        shown = "not" if value.not_ else "value"
        yield Unsaid(at=(shown,), words=f"{shown}: {'true' if value.not_ else 'false'}", lacks="a denial")
    elif not denies and isinstance(value.value, bool) and negations.of_verbs.search(statement):
        yield Unsaid(
            at=("value",), words=str(value.value).lower(), lacks="a plain yes: the statement denies something"
        )


def _unsaid_words(text: str, words: ClaimWords) -> list[str]:
    """The words of a value that are not among statement and quotes; none for an entity that they name."""
    entity = words.records.entities.get(text)
    if entity is None:
        return _strange(text, words)
    is_named = is_named_in(text, words.own, words.records)
    return (
        []
        if is_named or len(_strange(entity.name, words)) < len(words.language.telling_words(entity.name))
        else [entity.name]
    )


def _strange(text: str, words: ClaimWords) -> list[str]:
    """The content words of a text whose stems are not among those of statement and quotes."""
    return [word for word in words.language.telling_words(text) if stem(word) not in words.own_stems]


def _unsaid_gap(gap: Gap, words: ClaimWords) -> Iterator[Unsaid]:
    """A gap, where texts give lengths of time and none of them touches it."""
    found = [length for text in words.all for length in lengths(text, words.language.pack)]
    if found and not any(length_agrees(length, gap) for length in found):
        told = ", ".join(dict.fromkeys(f"“{length.words}”" for length in found))
        yield Unsaid(at=("by",), words=gap.text, lacks=f"such a length; it has {told}")
