"""What an assertion says by a property's name, a value or an ordinal that is the opposite of its passage's word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factcheck.languages.orders_said import TURNED
from factcheck.languages.pack import Pack
from factcheck.languages.telling_words import telling_words
from factcheck.logic.claims_in_words import label_of
from factcheck.logic.wording.sides_turned import sides_turned
from factcheck.logic.wording.turn_contexts import turned_text
from factcheck.logic.wording.turned import TurnedRound
from factcheck.readings.reading import Turn
from factcheck.readings.turns import DENIAL, HEDGES, RANK, SIDE
from factcheck.records.assertions import Assertion
from factcheck.records.record_set import RecordSet
from factcheck.records.time_assertions import EventOrder
from factcheck.records.value_assertions import PropertyValue

_MOST: Final = 2  # words of a name or value that are one word with what belongs to it
_POLE_OF_BEFORE: Final = 1


def is_turned_with(assertion: Assertion, found: TurnedRound, records: RecordSet, pack: Pack) -> bool:
    """Whether an assertion has the slip of its statement too.

    Args:
        assertion: The assertion.
        found: What the statement turns round.
        records: The record set, for the names of properties.
        pack: The statement's language.
    """
    if isinstance(assertion, EventOrder):
        pole = _POLE_OF_BEFORE if assertion.relation == "before" else -_POLE_OF_BEFORE
        return found.axis == "order" and assertion.relation in TURNED and pole == found.pole
    if not isinstance(assertion, PropertyValue):
        return False
    if found.axis == DENIAL:
        return (assertion.not_ != (assertion.value is False)) == (found.pole < 0)
    if found.axis == RANK and assertion.ordinal is not None:
        return assertion.ordinal == found.pole
    return any(
        turn.axis == found.axis and turn.pole == found.pole
        for _, text in _texts(assertion, records)
        for turn in turned_text(text, pack).turns
    )


def turned_in(
    value: PropertyValue, passage: str, statement: str, records: RecordSet, pack: Pack
) -> Iterator[tuple[str, TurnedRound]]:
    """Where a value alone says the opposite of the passage, which has one word of that kind and the statement none such: the key, the words.

    Args:
        value: The assertion.
        passage: The sentences of the quote.
        statement: The statement of the claim.
        records: The record set, for the names of properties.
        pack: The language of all.
    """
    given, said = turned_text(passage, pack), turned_text(statement, pack)
    if value.not_ or value.value is False:
        return
    for key, text in _texts(value, records):
        asserted = turned_text(text, pack)
        for side, other in sides_turned(given, asserted):
            if side.axis == SIDE and not any(
                each.axis == SIDE and each.pole == side.pole for each in said.turns
            ):
                yield key, _found(side, other)
        is_missed = key == "value" and telling_words(text, pack)  # which no words have: another rule's matter
        for turn in asserted.turns if not is_missed and len(_words_of(text, pack)) <= _MOST else ():
            yield from ((key, each) for each in _against(turn, given.turns, said.turns, pack))
    if value.ordinal is not None:
        words = str(value.ordinal)
        turn = Turn(start=0, end=len(words), words=words, axis=RANK, pole=value.ordinal)
        if any(each.axis == RANK for each in said.turns):
            yield from (("ordinal", each) for each in _against(turn, given.turns, said.turns, pack))


def _words_of(text: str, pack: Pack) -> list[str]:
    """The words of a name or value that tell something, ordinals among them."""
    return sorted(turned_text(text, pack).stems)


def _against(
    turn: Turn, given: tuple[Turn, ...], said: tuple[Turn, ...], pack: Pack
) -> Iterator[TurnedRound]:
    """The one word of the passage to which that of an assertion is the opposite."""
    theirs = [each for each in given if each.axis == turn.axis]
    is_asked = (
        turn.axis not in (DENIAL, SIDE) and turn.axis not in HEDGES and turn.axis not in pack.turns.two_sided
    )
    if is_asked and len(theirs) == 1 and turn.pole not in (0, theirs[0].pole):
        yield from (
            _found(turn, each)
            for each in theirs
            if (turn.axis, turn.pole) not in {(word.axis, word.pole) for word in said}
        )


def _found(turn: Turn, other: Turn) -> TurnedRound:
    return TurnedRound(slip="opposite", axis=turn.axis, said=turn.words, given=other.words, pole=turn.pole)


def _texts(value: PropertyValue, records: RecordSet) -> Iterator[tuple[str, str]]:
    """What an assertion says in words: the name of its property, and its value where it is no entity."""
    yield "property", label_of(value.property, records)
    if isinstance(value.value, str) and value.value not in records.entities:
        yield "value", value.value
