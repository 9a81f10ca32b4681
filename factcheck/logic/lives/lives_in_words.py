"""Why ages, births and deaths do not go together, in words."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.dates.prose import days
from factcheck.logic.claims_in_words import listing, name_of, speaker_of
from factcheck.logic.clashes import Telling
from factcheck.logic.lives.facts import LifeFact
from factcheck.records.record_set import RecordSet


def life_in_words(
    person: str, facts: Iterable[LifeFact], on_record: Iterable[LifeFact], records: RecordSet
) -> Telling:
    """Who says what of a life, and why it cannot be: `of Anna Kovar, A says aged 39 years in March 2010 (a), so born ...`.

    Args:
        person: Whose life it is.
        facts: What cannot all be so.
        on_record: What the record of the person says, some of it among the facts.
        records: The record set, for names.
    """
    facts = frozenset(facts)
    some = sorted((fact for fact in facts if fact.claim is not None), key=lambda fact: fact.atom or ("", 0))
    needed = [fact.says for fact in on_record if fact in facts]
    others = [fact.says for fact in on_record if fact not in facts]
    of_birth = all(fact.birth != (None, None) for fact in facts) and all(
        fact.least is None and fact.beyond is None for fact in facts
    )
    steps, last = [], ""
    for fact in some:
        who = speaker_of(fact.claim, records) if fact.claim is not None else ""
        place = f" ({fact.claim.id})" if fact.claim is not None else ""
        so = f", so born {days(*fact.birth)}" if of_birth and fact.is_age else ""
        steps.append(f"{'' if who == last else f'{who} says '}{fact.says}{place}{so}")
        last = who
    steps += [f"the record of the person has {listing(needed)}"] if needed else []
    verdict = "no day of birth fits both" if of_birth else "these cannot all be so of one life"
    verdict += f" (the record of the person has {listing(others)})" if others else ""
    name = name_of(person, records)
    return Telling(
        reason=f"of {name}, {'; '.join(steps)}: {verdict}",
        lines=(f"of {name}:", *(f"- {step}" for step in steps), verdict),
    )
