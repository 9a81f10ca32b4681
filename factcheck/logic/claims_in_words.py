"""What claims say, in words: for the reasons of conflicts, and for rules that name claims in their messages."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from factcheck.findings import Placed, Route
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet
from factcheck.records.value_assertions import PropertyValue

LONGEST = 90
"""Code points of a statement or quote in a message, so that a finding stays on a line or two."""

_LONGEST_NAME = 120
_FAR = 3
"""Times the longest excerpt that of a text are looked at: a cut inside of a word is then never among what is shown."""


def texts_of(claim: Claim) -> Iterator[tuple[Route, str]]:
    """The statement and the quotes of a claim, each with the route to it.

    Args:
        claim: The claim.
    """
    yield ("statement",), claim.statement
    for position, selector in enumerate(claim.quote):
        yield ("quote", position, "exact"), selector.exact


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
    topic = f"on {topic_of(value.subject, value.property, records)}"
    said, other_said = bare_value(value, records), bare_value(other_value, records)
    verb, other_verb = (f"{_verb(each)} " for each in (value, other_value))
    same_verb = "" if verb == other_verb else other_verb
    if claim is other:
        return f"{topic}, it {verb}{said} and {same_verb}{other_said}"
    who, other_who = speaker_of(claim, records), speaker_of(other, records)
    link = f" and {same_verb}" if who == other_who else f", {other_who} {other_verb}"
    return f"{topic}, {who} {verb}{said} ({claim.id}){link}{other_said} ({other.id})"


def holders_in_words(
    first: tuple[Claim, PropertyValue], second: tuple[Claim, PropertyValue], records: RecordSet
) -> str:
    """Who gives to whom what one entity at a time has: `one at a time is mayor (office): A says Kovar (a), ...`.

    Args:
        first: A claim with its assertion.
        second: Another claim, or the same, with its assertion that another entity has the value.
        records: The record set, for names.
    """
    told = [
        f"{speaker_of(claim, records)} says {name_of(value.subject, records)}"
        f"{f' for {value.when}' if value.when else ''} ({claim.id})"
        for claim, value in (first, second)
    ]
    _, value = first
    return (
        f"one at a time has {_plain(value, records)} ({label_of(value.property, records)}): {', '.join(told)}"
    )


def speaker_of(claim: Claim, records: RecordSet, place: int | None = None) -> str:
    """Who says a claim, in words: its innermost voice, and who relays it: `Zarif, by Iran International`.

    Args:
        claim: The claim.
        records: The record set, for names.
        place: The position of one of its quotes, which may have a speaker of its own.
    """
    if claim.kind == "omission":
        return "what the article leaves out"
    speakers = records.speakers(claim) if place is None else records.speakers_at(claim, place)
    if not speakers:
        return "the article"
    article = records.article_of(claim)
    author = article.author if article is not None else None
    return chain_in_words(speakers, author, records)


def chain_in_words(speakers: Sequence[str], author: str | None, records: RecordSet) -> str:
    """Speakers in words, the innermost first: `Zarif, by Iran International`.

    Args:
        speakers: Their ids, outermost voice first.
        author: The article's author, who goes without saying.
        records: The record set, for names.
    """
    relays = [relay for relay in reversed(speakers[:-1]) if relay != author]
    return ", by ".join(short_name_of(each, records) for each in (speakers[-1], *relays))


def name_of(entity: str, records: RecordSet) -> str:
    """An entity's name, or its id where it is not on record."""
    return records.entities[entity].name if entity in records.entities else entity


def short_name_of(entity: str, records: RecordSet) -> str:
    """The beginning of an entity's name, for a sentence that names several."""
    return excerpt(name_of(entity, records), _LONGEST_NAME)


def source_details(source: str, records: RecordSet) -> str:
    """What is known of a source: `Accounts of the town, Vidrov, 2020-03`; nothing where it is not on record.

    Of a confidential one no name is told, whatever its record has.
    """
    known = records.sources.get(source)
    names = (known.title, known.publisher) if known is not None and not known.confidential else ()
    details = (*names, known.published) if known is not None else ()
    return ", ".join(str(detail) for detail in details if detail)


def where(record: Placed) -> str:
    """A record's file and line, as editors link it."""
    return f"{record.origin.file}:{record.origin.line}"


def with_places(claims: list[Claim]) -> str:
    """Claims by id, each with its file and line: `a (claims/a.yaml:2) and b (claims/b.yaml:9)`."""
    return listing([f"{claim.id} ({where(claim)})" for claim in claims])


def excerpt(text: str, longest: int = LONGEST) -> str:
    """The beginning of a text on one line, cut between words, or inside one that is longer than all; in code points."""
    words = " ".join(text.split())
    if len(words) <= longest:
        return words
    shown = textwrap.shorten(
        words[: _FAR * longest], longest, placeholder=" …"
    )  # what is beyond is never shown
    return shown if shown != "…" else f"{words[: longest - 1]}…"


def listing(words: list[str], last: str = "and") -> str:
    """Words as a list in a sentence: `a, b and c`."""
    return f" {last} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def topic_of(subject: str, property_id: str, records: RecordSet) -> str:
    """What claims speak of: `The bridge (cost)`."""
    name, label = name_of(subject, records), label_of(property_id, records)
    return f"{excerpt(name, _LONGEST_NAME)} ({excerpt(label, _LONGEST_NAME)})"


def label_of(property_id: str, records: RecordSet) -> str:
    """A property's label, or its id where it is not on record."""
    known = records.properties.get(property_id)
    return known.label if known is not None else property_id


def _verb(value: PropertyValue) -> str:
    return "denies" if value.not_ and value.value is not None else "says"


def told(claim: Claim, value: PropertyValue, records: RecordSet) -> str:
    """Who says what, without the topic: `A says 40 euros for 2019 (bridge-40)`."""
    return f"{speaker_of(claim, records)} {_verb(value)} {bare_value(value, records)} ({claim.id})"


def value_in_words(value: PropertyValue, records: RecordSet) -> str:
    """What is said of a property, without who says it: `40 million euros for The bridge (cost)`."""
    denied = "not " if _verb(value) == "denies" else ""
    return f"{denied}{bare_value(value, records)} for {topic_of(value.subject, value.property, records)}"


def bare_value(value: PropertyValue, records: RecordSet) -> str:
    """A value with its unit, tolerance and time: `40 million euros give or take 2 for 2019`, `only Vienna`, `no people`."""
    parts = ["only"] if value.only else []
    parts += [_plain(value, records)]
    parts += [f"give or take {value.within}"] if value.within else []
    parts += [f"as number {value.ordinal}"] if value.ordinal else []
    parts += [f"since {value.since}"] if value.since else []
    parts += [f"for {value.when}"] if value.when else []
    return " ".join(parts)


def _plain(value: PropertyValue, records: RecordSet) -> str:
    """A value with its unit."""
    if value.value is None:
        return f"no {value.unit}" if value.unit else "none"
    is_truth = isinstance(value.value, bool)
    plain = (
        str(value.value).lower() if is_truth else excerpt(name_of(str(value.value), records), _LONGEST_NAME)
    )
    return f"{plain} {value.unit}" if value.unit else plain
