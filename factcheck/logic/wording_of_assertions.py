"""What a claim asserts that its words do not say: dates, values, units and gaps. The rule `assertion-not-in-words` tells.

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
from factcheck.logic.dating import is_dated
from factcheck.logic.figures_said import DatePart, counts_in, dates_in, figures_given, lengths_in, parts_of
from factcheck.logic.namings import names_in, names_of_those_in
from factcheck.records.assertions import Assertion, EventOrder, EventTime, PropertyValue
from factcheck.records.record_set import RecordSet
from factcheck.text.function_words import FUNCTION_WORDS

_PLAIN_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_STEM: Final = 5  # letters by which words are compared: Iranian, Iran; Ministry, Minister
_NOT: Final = re.compile(r"\b(?:not|never|cannot|\w+n[’']t)\b", re.IGNORECASE)
_DENIAL: Final = re.compile(
    rf"{_NOT.pattern}|\b(?:no|nor|none|nobody|nothing|nowhere|neither|without|nil|zero|only|den(?:y|ies|ied)|refus\w+|fail\w*|"
    r"lack\w*|oppos\w+|against|obstacle\w*|obstruct\w*|prevent\w*|reject\w*|stopped|ceased|false|un\w{5,})\b",
    re.IGNORECASE,
)
_SAID_OTHERWISE: Final = frozenset(("1", "2"))  # a, once, both, more than once
_FIELDS: Final = {"when": "when", "from_": "from", "until": "until"}


@dataclass(frozen=True, kw_only=True, slots=True)
class Unsaid:
    """Something asserted that the words do not say."""

    at: Route  # from the assertion to the value
    words: str  # what is asserted
    lacks: str  # the part of it that the words do not have


@dataclass(frozen=True, kw_only=True)
class Words:
    """What a claim says in words."""

    statement: str
    quoted: str  # its statement and quotes
    passage: str  # the paragraphs around the quotes
    dates: frozenset[frozenset[DatePart]]  # in all of these, and those on which it was said
    years: frozenset[DatePart]  # of the article
    records: RecordSet

    @cached_property
    def own(self) -> str:
        """Statement and quotes, and the names on record of those that they name."""
        return f"{self.quoted}\n{names_of_those_in(self.quoted, self.records)}"

    @cached_property
    def text(self) -> str:
        """The same with the passage."""
        text = f"{self.quoted}\n{self.passage}"
        return f"{text}\n{names_of_those_in(text, self.records)}"

    @cached_property
    def figures(self) -> frozenset[str]:
        """The figures of all that, and those that are said in other ways; only values with figures are held to them."""
        dated = (part for date in dates_in(self.text) for part in date)
        return frozenset((*counts_in(self.text), *dated, *_SAID_OTHERWISE))


def unsaid(assertion: Assertion, words: Words) -> Iterator[Unsaid]:
    """What an assertion has that some words do not.

    Args:
        assertion: The assertion.
        words: What the claim says.
    """
    if isinstance(assertion, EventTime | PropertyValue):
        for field, key in _FIELDS.items():
            date = getattr(assertion, field, None)
            if date is not None and not _is_said(date, words):
                yield Unsaid(at=(key,), words=date.text, lacks="that date")
    if isinstance(assertion, PropertyValue):
        yield from _unsaid_value(assertion, words)
        yield from _unsaid_denial(assertion, words.statement)
    if isinstance(assertion, EventOrder) and assertion.by is not None:
        yield from _unsaid_gap(assertion.by, words.text)


def _is_said(date: Edtf, words: Words) -> bool:
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


def _unsaid_value(value: PropertyValue, words: Words) -> Iterator[Unsaid]:
    """A value whose figures or words are not among the words, and a unit that is not."""
    parts = [
        ("value", "" if isinstance(value.value, bool | None) else str(value.value)),
        ("unit", value.unit or ""),
    ]
    for key, text in parts:
        given = {
            **figures_given(text).counts,
            **({each: each for each in counts_in(text)} if key == "unit" else {}),
        }
        lacking = [figure for name, figure in given.items() if name not in words.figures]
        if key == "value" and not given:
            lacking = _unsaid_words(text, words.own, words.records)
        if lacking:
            yield Unsaid(at=(key,), words=text, lacks=f"“{lacking[0]}”")


def _unsaid_denial(value: PropertyValue, statement: str) -> Iterator[Unsaid]:
    """A denial of which the statement has no word, and a plain yes where it has one."""
    denies = value.not_ != (value.value is False)
    if denies and not _DENIAL.search(statement):
        shown = "not" if value.not_ else "value"
        yield Unsaid(at=(shown,), words=f"{shown}: {'true' if value.not_ else 'false'}", lacks="a denial")
    elif not denies and isinstance(value.value, bool) and _NOT.search(statement):
        yield Unsaid(
            at=("value",), words=str(value.value).lower(), lacks="a plain yes: the statement denies something"
        )


def _unsaid_words(text: str, words: str, records: RecordSet) -> list[str]:
    """The words of a value that are not among the words; none for an entity that they name."""
    if text in records.entities:
        entity = records.entities[text]
        is_named = names_in(words, text, records) or len(_strange(entity.name, words)) < len(
            _telling(entity.name)
        )
        return [] if is_named else [entity.name]
    return _strange(text, words)


def _strange(text: str, words: str) -> list[str]:
    """The content words of a text whose stems are not among those of the words."""
    stems = {word.lower()[:_STEM] for word in _WORD.findall(words)}
    return [word for word in _telling(text) if word.lower()[:_STEM] not in stems]


def _telling(text: str) -> list[str]:
    """The content words of a text."""
    return [word for word in _WORD.findall(text) if word.capitalize() not in FUNCTION_WORDS]


def _unsaid_gap(gap: Gap, words: str) -> Iterator[Unsaid]:
    """A gap, where the words give lengths of time and none of them touches it."""
    lengths = list(lengths_in(words))
    if lengths and not any(_touch(gap, shortest, longest) for shortest, longest, _ in lengths):
        told = ", ".join(dict.fromkeys(f"“{phrase}”" for *_, phrase in lengths))
        yield Unsaid(at=("by",), words=gap.text, lacks=f"such a length; it has {told}")


def _touch(gap: Gap, shortest: float, longest: float) -> bool:
    return float(gap.shortest) <= longest and (gap.longest is None or shortest <= float(gap.longest))
