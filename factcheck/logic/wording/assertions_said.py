"""What a claim asserts in words that its words do not say: names, other values, denials.

An assertion is a rendering of the statement, so whatever is in it that can be recognised must be in the words. What cannot
be recognised (true and false, values in other words) is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from factcheck.findings import Route
from factcheck.languages.language import Language
from factcheck.languages.telling_words import stem, stems
from factcheck.logic.claims_in_words import excerpt
from factcheck.logic.quotations.namings import is_named_in, names_of_those_in
from factcheck.readings.quantities import quantity_of
from factcheck.records.assertions import Assertion
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.value_assertions import PropertyValue


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


def unsaid(assertion: Assertion, words: ClaimWords) -> Iterator[Unsaid]:
    """What an assertion has in words that a claim has not.

    Args:
        assertion: The assertion; its figures are held to the passage by `held_to_passage`.
        words: What the claim says.
    """
    if isinstance(assertion, PropertyValue):
        yield from _unsaid_value(assertion, words)
        yield from _unsaid_denial(assertion, words)


def _unsaid_value(value: PropertyValue, words: ClaimWords) -> Iterator[Unsaid]:
    """A value in words that are not among the words."""
    if isinstance(value.value, bool | None) or quantity_of(value.value, value.unit, words.language.pack):
        return
    text = str(value.value)
    lacking = _unsaid_words(text, words)
    if lacking:
        yield Unsaid(at=("value",), words=text, lacks=f"“{excerpt(lacking[0])}”")


def _unsaid_denial(value: PropertyValue, words: ClaimWords) -> Iterator[Unsaid]:
    """A denial of which neither statement nor quote has a word, and a plain yes where they have one."""
    negations = words.language.negations
    denies = value.not_ != (value.value is False)
    if denies and not any(negations.denials.search(text) for text in words.quoted):
        shown = "not" if value.not_ else "value"
        yield Unsaid(at=(shown,), words=f"{shown}: {'true' if value.not_ else 'false'}", lacks="a denial")
    elif not denies and _is_denied(value, words):
        yield Unsaid(
            at=("value",), words=str(value.value).lower(), lacks="a plain yes: the statement denies something"
        )


def _is_denied(value: PropertyValue, words: ClaimWords) -> bool:
    """Whether the statement denies what is asserted: a verb of it, or right before the value, as the quote does too."""
    negations = words.language.negations
    if isinstance(value.value, bool):
        return bool(negations.of_verbs.search(words.claim.statement))
    text = str(value.value)
    if negations.plain.search(text):
        return False
    denied = re.compile(rf"{negations.of_verbs.pattern} {re.escape(text)}\b", re.IGNORECASE)
    return all(denied.search(each) for each in words.quoted)


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
