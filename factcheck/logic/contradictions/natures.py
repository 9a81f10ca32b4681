"""What sort of conflict it is: who is in dispute with whom, or contradicts himself, or is reported in two ways.

Somebody contradicts himself only in words of his own: those of a quotation or an attribution of which he is the
innermost voice, or the author's where he speaks for himself. What another tells of somebody is the teller's account.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from factcheck.logic.claims_in_words import chain_in_words, listing, short_name_of, speaker_of
from factcheck.records.claims import Claim
from factcheck.records.record_set import RecordSet

NatureKind = Literal["dispute", "self-contradiction", "account"]
"""Between several; of one with himself; or in what one tells of another."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Nature:
    """What sort of conflict some claims are in."""

    kind: NatureKind
    voices: tuple[
        str, ...
    ]  # ids of the innermost speakers, sorted; an empty text for an article without an author
    words: str  # `a dispute between A and B`, `a self-contradiction of A`


@dataclass(frozen=True, kw_only=True, slots=True)
class _Voice:
    """Who says a claim in one place."""

    who: str
    own: bool  # whether in words of his own
    teller: str | None  # who reports it
    words: str  # who it is, with those who relay it


def nature_of(claims: Sequence[Claim], records: RecordSet) -> Nature:
    """What sort of conflict some claims are in.

    Args:
        claims: The claims that clash, without those that are only on the way there.
        records: The record set, for speakers and names.
    """
    of_each = [tuple(_voices(claim, records)) for claim in claims]
    every = [voice for voices in of_each for voice in voices]
    who = tuple(sorted({voice.who for voice in every}))
    in_own_words = [{voice.who for voice in voices if voice.own} for voices in of_each]
    with_himself = sorted(set.intersection(*in_own_words))
    if with_himself:
        names = listing([_name(each, records) for each in with_himself])
        return Nature(kind="self-contradiction", voices=who, words=f"a self-contradiction of {names}")
    tellers = list(dict.fromkeys(voice.teller for voice in every if not voice.own))
    if len(who) == 1 and None not in tellers:
        return _of_one(who, every, [short_name_of(each, records) for each in tellers if each], records)
    between = listing(list(dict.fromkeys(voice.words for voice in every)))
    return Nature(kind="dispute", voices=who, words=f"a dispute between {between}")


def _of_one(who: tuple[str, ...], voices: Sequence[_Voice], tellers: list[str], records: RecordSet) -> Nature:
    """The nature of a conflict over what one person said, who does not say it in words of his own every time."""
    name, by = _name(who[0], records), listing(tellers)
    if any(voice.own for voice in voices):
        words = f"a dispute between the words of {name} and the account of them by {by}"
        return Nature(kind="dispute", voices=who, words=words)
    if len(tellers) > 1:
        return Nature(kind="dispute", voices=who, words=f"a dispute between the accounts of {name} by {by}")
    return Nature(kind="account", voices=who, words=f"a contradiction within the account of {name} by {by}")


def _voices(claim: Claim, records: RecordSet) -> Iterator[_Voice]:
    """Who says a claim: in each of its places whoever is named there, else the speaker of the claim."""
    article = records.article_of(claim)
    author = article.author if article is not None else None
    whole = records.speakers(claim)
    for chain in dict.fromkeys(place.speaker or whole for place in claim.quote) or (whole,):
        if not chain:
            own = claim.kind != "omission"
            yield _Voice(who="", own=own, teller=None, words=speaker_of(claim, records))
            continue
        alone = len(chain) == 1 and author in (None, chain[0])
        yield _Voice(
            who=chain[-1],
            own=alone or claim.reports_words,
            teller=chain[-2] if len(chain) > 1 else author,
            words=chain_in_words(chain, author, records),
        )


def _name(who: str, records: RecordSet) -> str:
    return short_name_of(who, records) if who else "the article"
