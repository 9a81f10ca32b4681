"""What claims and the record of a person say of birth, death and age, each as bounds on two days: of birth, of death."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from factcheck.dates import Edtf, Margins, parse_date
from factcheck.dates.lapses import Lapse, earliest_since, latest_since
from factcheck.dates.prose import in_words
from factcheck.errors import DateError
from factcheck.languages.pack import Pack
from factcheck.logic.clashes import Atom, standing
from factcheck.logic.values.comparable import fold
from factcheck.readings.ages_said import AgeSaid, age_said
from factcheck.readings.quantities import quantity_of
from factcheck.readings.times import times
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.entities import Entity
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventTime
from factcheck.records.value_assertions import PropertyValue, Value

Days = tuple[int | None, int | None]
"""The first and the last day; None is without bound."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class LifeFact:
    """Something that is said of a life. Whatever bounds nothing is None."""

    claim: Claim | None  # None for the record of the person
    position: int = 0  # in the claim's `asserts`
    person: str = ""  # the id
    says: str = ""  # an age, a birth or a death, in words
    shown: str = ""  # an age alone
    when: Edtf | None = None  # the time of an age
    birth: Days = (None, None)
    death: Days = (None, None)
    least: Lapse | None = None  # that the whole life was at least
    beyond: Lapse | None = None  # and that it was shorter than
    is_age: bool = False  # at a time
    is_dated: bool = (
        True  # whether the claim says for when; else the time is that of the article, if it is now
    )

    @property
    def atom(self) -> Atom | None:
        """The assertion; None for the record's."""
        return None if self.claim is None else (self.claim.id, self.position)


@derived
def facts_of_lives(records: RecordSet) -> Mapping[str, tuple[LifeFact, ...]]:
    """By the ids of persons what is said of their lives, first what their record says."""
    found: dict[str, list[LifeFact]] = {}
    words = _LifeWords(records)
    for claim in standing(records):
        for position, assertion in enumerate(claim.asserts):
            if isinstance(assertion, PropertyValue):
                of_value = _of_value(claim, position, assertion, words)
                if of_value is not None:
                    found.setdefault(assertion.subject, []).append(of_value)
            elif isinstance(assertion, EventTime) and (person := words.whose(assertion.event)):
                of_event = _of_event(claim, position, assertion, person, words)
                if of_event is not None:
                    found.setdefault(person, []).append(of_event)
    return {
        person: (*_on_record(records.entities[person], records.margins), *facts)
        for person, facts in found.items()
    }


def is_age_below_nought(value: PropertyValue, records: RecordSet) -> bool:
    """Whether a value is the age of a person and less than nought, which none is.

    Args:
        value: What a claim asserts.
        records: The record set, for its language and properties.
    """
    if value.not_ or _LifeWords(records).kind_of(value.property) not in ("age", "age at death"):
        return False
    known = records.entities.get(value.subject)
    quantity = quantity_of(value.value, value.unit, records.statement_language.pack)
    return known is not None and known.kind == "person" and quantity is not None and quantity.high < 0


class _LifeWords:
    """What properties and events are about: ages, births, deaths, by the words of the language of the records."""

    def __init__(self, records: RecordSet) -> None:
        self.records = records
        self.pack: Pack = records.statement_language.pack
        self.event_kind: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._names: dict[str, str] | None = None

    def kind_of(self, property_id: str) -> str:
        """`age`, `age at death`, `birth`, `death`, or nothing: by a property's id or label."""
        if property_id not in self._kinds:
            dates = self.pack.dates
            known = self.records.properties.get(property_id)
            names = {property_id.replace("-", " "), fold(known.label) if known is not None else ""}
            kinds = {
                "age": dates.ages,
                "age at death": dates.ages_at_death,
                "birth": dates.births,
                "death": dates.deaths,
            }
            self._kinds[property_id] = next(
                (kind for kind, each in kinds.items() if not names.isdisjoint(each)), ""
            )
        return self._kinds[property_id]

    def whose(self, event: str) -> str | None:
        """The person whose birth or death an event is, by its label or id; None for other events."""
        known = self.records.events.get(event)
        for text in (fold(known.label) if known is not None else "", event):
            for kind, forms in (
                ("birth", self.pack.dates.birth_events),
                ("death", self.pack.dates.death_events),
            ):
                for form in forms:
                    before, _, after = form.partition("{}")
                    name = text.removeprefix(before).removesuffix(after)
                    if text and len(name) + len(before) + len(after) == len(text) and name in self.names:
                        self.event_kind[event] = kind
                        return self.names[name]
        return None

    @property
    def names(self) -> Mapping[str, str]:
        """Persons by their ids and folded names; those whose names several share by their ids alone."""
        if self._names is None:
            found: dict[str, str | None] = {}
            persons = [each for each in self.records.entities.values() if each.kind == "person"]
            for person in persons:
                for name in {fold(each) for each in person.names}:
                    found[name] = None if name in found else person.id
            self._names = {name: each for name, each in found.items() if each} | {
                each.id: each.id for each in persons
            }
        return self._names


def _on_record(person: Entity, margins: Margins) -> Iterator[LifeFact]:
    if person.born is not None:
        yield LifeFact(
            claim=None,
            person=person.id,
            says=f"born {in_words(person.born)}",
            birth=margins.days(person.born),
        )
    if person.died is not None:
        yield LifeFact(
            claim=None,
            person=person.id,
            says=f"died {in_words(person.died)}",
            death=margins.days(person.died),
        )


def _of_event(
    claim: Claim, position: int, what: EventTime, person: str, words: _LifeWords
) -> LifeFact | None:
    given = [each for each in (what.when, what.from_, what.until) if each is not None]
    days = words.records.margins.days(given[0])
    if words.event_kind[what.event] == "birth":
        return LifeFact(
            claim=claim, position=position, person=person, says=f"born {in_words(given[0])}", birth=days
        )
    return LifeFact(
        claim=claim, position=position, person=person, says=f"died {in_words(given[0])}", death=days
    )


def _of_value(claim: Claim, position: int, value: PropertyValue, words: _LifeWords) -> LifeFact | None:
    """What an assertion says of a life; None where that is nothing, or not read."""
    kind, person = words.kind_of(value.property), value.subject
    known = words.records.entities.get(person) if kind else None
    if known is None or known.kind != "person" or value.not_ or value.value is None or value.within:
        return None
    if kind in ("birth", "death"):
        return _of_day(claim, position, value, words, is_birth=kind == "birth")
    age = age_said(value.value, value.unit, words.pack)
    if age is None:
        return None
    if kind == "age":
        return _of_age(claim, position, value, age, words.records)
    return LifeFact(
        claim=claim,
        position=position,
        person=person,
        says=f"died aged {value.amount()}",
        least=age.least,
        beyond=age.beyond,
    )


def _of_day(
    claim: Claim, position: int, value: PropertyValue, words: _LifeWords, *, is_birth: bool
) -> LifeFact | None:
    """A date of birth or death; None where the value is none."""
    said = days_said(value.value, words.records) if value.value is not None else None
    if said is None:
        return None
    days, shown = said
    fact = LifeFact(
        claim=claim, position=position, person=value.subject, says=f"{'born' if is_birth else 'died'} {shown}"
    )
    return replace(fact, birth=days) if is_birth else replace(fact, death=days)


def _of_age(
    claim: Claim, position: int, value: PropertyValue, age: AgeSaid, records: RecordSet
) -> LifeFact | None:
    """An age at a time: bounds on the birth, and that the person lived then where the claim says when."""
    time = _time_of_age(claim, value, records)
    if time is None:
        return None
    first, last, when = time
    return LifeFact(
        claim=claim,
        position=position,
        person=value.subject,
        says=f"aged {value.amount()} {in_words(when)}",
        shown=value.amount(),
        when=when,
        birth=(
            None if first is None or age.beyond is None else earliest_since(first, age.beyond),
            None if last is None else latest_since(last, age.least),
        ),
        death=(first if value.when is not None else None, None),
        is_age=True,
        is_dated=value.when is not None,
    )


def _time_of_age(
    claim: Claim, value: PropertyValue, records: RecordSet
) -> tuple[int | None, int | None, Edtf] | None:
    """The days between which somebody had an age, and the date: its own, else when the claim was said or the article appeared.

    Of the dead an age without a date may be that at death.
    """
    article, person = records.article_of(claim), records.entities[value.subject]
    when = value.when or claim.said or (article.published if article is not None else None)
    if when is None:
        return None
    first, last = records.margins.days(when)
    if value.when is None and person.died is not None:
        died = records.margins.days(person.died)[0]
        first = None if first is None or died is None else min(first, died)
    return first, last, when


def days_said(value: Value, records: RecordSet) -> tuple[Days, str] | None:
    """The days that a value means as a date, and it in words: `1971`, `3 February 1971`; None where it is no date in whole."""
    text = str(value).strip()
    if isinstance(value, bool) or not text:
        return None
    try:
        date = parse_date(text)
        return records.margins.days(date), in_words(date)
    except DateError:
        read = times(text, records.statement_language.pack)
    if (
        len(read) != 1
        or read[0].start
        or read[0].end != len(text)
        or read[0].year is None
        or read[0].is_relative
    ):
        return None
    return (read[0].first, read[0].last), text
