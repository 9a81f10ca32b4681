"""What claims say, in words: for the reasons of conflicts, and for rules that name claims in their messages."""

from __future__ import annotations

import textwrap

from factcheck.findings import Placed
from factcheck.records.assertions import PropertyValue
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

LONGEST = 90
"""Code points of a statement or quote in a message, so that a finding stays on a line or two."""


def clash_in_words(
    first: tuple[Claim, PropertyValue], second: tuple[Claim, PropertyValue], records: RecordSet
) -> str:
    """Who says what about a property: `on The bridge (cost), A says 40 euros (bridge-40), B says 52 euros (bridge-52)`.

    Args:
        first: A claim with its assertion.
        second: The claim that clashes with it, or the same one, with its assertion about the same property.
        records: The record set, for names.
    """
    (claim, value), (other, other_value) = first, second
    topic = f"on {name_of(value.subject, records)} ({_label(value.property, records)})"
    said, other_said = _value(value, records), _value(other_value, records)
    verb, other_verb = (f"{_verb(each)} " for each in (value, other_value))
    same_verb = "" if verb == other_verb else other_verb
    if claim is other:
        return f"{topic}, it {verb}{said} and {same_verb}{other_said}"
    who, other_who = speaker_of(claim, records), speaker_of(other, records)
    link = f" and {same_verb}" if who == other_who else f", {other_who} {other_verb}"
    return f"{topic}, {who} {verb}{said} ({claim.id}){link}{other_said} ({other.id})"


def speaker_of(claim: Claim, records: RecordSet) -> str:
    """Who says a claim, in words: its innermost voice, and who relays it: `Zarif, by Iran International`."""
    speakers = records.speakers(claim)
    if not speakers:
        return "the article"
    article = records.article_of(claim)
    author = article.author if article is not None else None
    relays = [name_of(relay, records) for relay in reversed(speakers[:-1]) if relay != author]
    return ", by ".join([name_of(speakers[-1], records), *relays])


def name_of(entity: str, records: RecordSet) -> str:
    """An entity's name, or its id where it is not on record."""
    return records.entities[entity].name if entity in records.entities else entity


def where(record: Placed) -> str:
    """A record's file and line, as editors link it."""
    return f"{record.origin.file}:{record.origin.line}"


def with_places(claims: list[Claim]) -> str:
    """Claims by id, each with its file and line: `a (claims/a.yaml:2) and b (claims/b.yaml:9)`."""
    return listing([f"{claim.id} ({where(claim)})" for claim in claims])


def excerpt(text: str, longest: int = LONGEST) -> str:
    """The beginning of a text on one line, cut between words; lengths are in code points."""
    return textwrap.shorten(text, longest, placeholder=" …")


def listing(words: list[str], last: str = "and") -> str:
    """Words as a list in a sentence: `a, b and c`."""
    return f" {last} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def _label(property_id: str, records: RecordSet) -> str:
    known = records.properties.get(property_id)
    return known.label if known is not None else property_id


def _verb(value: PropertyValue) -> str:
    return "denies" if value.not_ else "says"


def _value(value: PropertyValue, records: RecordSet) -> str:
    """A value with its unit, tolerance and time: `40 million euros give or take 2 for 2019`."""
    plain = str(value.value).lower() if isinstance(value.value, bool) else name_of(str(value.value), records)
    parts = [plain]
    parts += [value.unit] if value.unit else []
    parts += [f"give or take {value.within}"] if value.within else []
    parts += [f"for {value.when}"] if value.when else []
    return " ".join(parts)
