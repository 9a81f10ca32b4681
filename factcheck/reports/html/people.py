"""Who speaks in an article and who is spoken of, with the claims, for the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.logic.claims_in_words import name_of
from factcheck.records.claims import Claim
from factcheck.records.entities import Role
from factcheck.records.record_set import RecordSet
from factcheck.reports.html.cards import Card

SPOKEN_OF = ("person", "organisation")
"""Kinds of entities that are shown where they say nothing; places and documents would fill the page."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody with what they say and what is said of them."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    roles: tuple[str, ...]
    says: tuple[Claim, ...]  # as the innermost voice
    relays: int  # claims of others that they pass on
    of_them: tuple[Claim, ...]  # that name them, by others


def people(records: RecordSet, cards: Sequence[Card]) -> tuple[Person, ...]:
    """All who say something or are named in a statement, those with the most claims first.

    Args:
        records: The record set.
        cards: The claims about the article.
    """
    speaking = dict.fromkeys(speaker for card in cards for speaker in card.speakers)
    named = [entity.id for entity in records.entities.values() if entity.kind in SPOKEN_OF]
    made = [_person(each, records, cards) for each in dict.fromkeys([*speaking, *named])]
    known = [each for each in made if each.says or each.relays or each.of_them]
    return tuple(sorted(known, key=lambda each: (-len(each.says) - len(each.of_them), each.name, each.id)))


def _person(entity_id: str, records: RecordSet, cards: Sequence[Card]) -> Person:
    entity = records.entities.get(entity_id)
    says = [card.claim for card in cards if card.speakers[-1:] == (entity_id,)]
    named = _naming(entity.names) if entity else None
    return Person(
        id=entity_id,
        name=name_of(entity_id, records),
        aliases=entity.aliases if entity else (),
        kind=entity.kind if entity else "not on record",
        roles=tuple(_role(role, records) for role in entity.roles) if entity else (),
        says=tuple(says),
        relays=sum(entity_id in card.speakers[:-1] for card in cards),
        of_them=tuple(
            card.claim
            for card in cards
            if named and card.speakers[-1:] != (entity_id,) and named.search(card.claim.statement)
        ),
    )


def _naming(names: Iterable[str]) -> re.Pattern[str]:
    """Any of some names as whole words."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def _role(role: Role, records: RecordSet) -> str:
    """An office in words: `Foreign Minister, Iran (from 2013 to 2021)`."""
    at = f", {name_of(role.at, records)}" if role.at else ""
    ends = [f"from {role.from_}"] if role.from_ else []
    ends += [f"until {role.until}"] if role.until else []
    return f"{role.title}{at}{f' ({chr(32).join(ends)})' if ends else ''}"
