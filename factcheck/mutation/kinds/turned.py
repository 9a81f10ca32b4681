"""Statements that go the other way than the passage, or are surer than it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.languages.language import language_of
from factcheck.languages.orders_said import TURNED
from factcheck.mutation import corruptions
from factcheck.mutation.asserted_figures import Slip, with_slip
from factcheck.mutation.record_edits import put
from factcheck.mutation.scene import Corruption, Scene, Subject, became
from factcheck.readings.reading import Turn
from factcheck.readings.turns import DENIAL, HEDGES, SIDE, turns
from factcheck.store.layout.writer import flow_text

_ORDER = "order"
"""The axis of before and after."""


def direction_flipped(claim: Subject, scene: Scene) -> Iterator[Corruption]:
    """What rose fell, the first is the second, a man a woman, at least is at most; before is after, where it is asserted too.

    A word in a name, one in capitals, is let be.

    Noticed by the word in the quote or its sentence, where the words around it are the same.
    """
    pack, statement = language_of().pack, str(claim.raw.get("statement"))
    for turn in turns(statement, pack):
        start, other = _opposite(turn)
        is_name = statement[start].isupper() and start > 0
        if other and turn.pole and turn.axis not in (DENIAL, *HEDGES) and not is_name:
            word = statement[start : turn.end]
            other = other.capitalize() if word[0].isupper() else other
            text = f"{statement[:start]}{other}{statement[turn.end :]}"
            asserts = _turned(claim, Slip(text=text, before=word, after=other), turn, scene)
            yield _with(claim, text, asserts, became(word, other))


def hedge_dropped(claim: Subject, _scene: Scene) -> Iterator[Corruption]:
    """The statement is surer than the quote: about, nearly or at least so many are so many, what may be is.

    That something is only said to be is let be where the claim says who says it, and so is what has a second hedge.

    Noticed by the hedge in the quote or its sentence.
    """
    pack, statement = language_of().pack, str(claim.raw.get("statement"))
    given = {_kind(turn) for _, quote in corruptions.quotes(claim.raw) for turn in turns(quote, pack)}
    found = turns(statement, pack)
    for turn in found:
        is_second = sum(each.axis in HEDGES for each in found) > 1 and turn.axis in HEDGES
        is_told = turn.axis == HEDGES[0] and isinstance(claim.raw.get("speaker"), list)
        plain = pack.turns.unhedged.get(turn.words.lower())
        if plain is not None and _kind(turn) in given and not (is_second or is_told):
            text = _without(statement, turn, plain)
            asserts = _asserts(claim, Slip(text=text, before=f"{turn.words} ", after=plain))
            yield _with(claim, text, asserts, became(turn.words, plain or "nothing"))


def _opposite(turn: Turn) -> tuple[int, str]:
    """Where the word begins that says which way, a denial before it left alone, and what says the other way."""
    words = turn.words.lower()
    for each, other in language_of().pack.turns.opposites.items():
        if words == each or words.endswith(f" {each}"):
            return turn.end - len(each), other
    return turn.start, ""


def _kind(turn: Turn) -> tuple[str, int]:
    """What a hedge is: of which axis, and of a figure on which side."""
    return turn.axis, turn.pole if turn.axis == SIDE else 1


def _without(text: str, turn: Turn, plain: str) -> str:
    """A text with other words for a hedge, or none; it begins with a capital where it did."""
    before, after = text[: turn.start], text[turn.end :]
    changed = f"{before}{plain}{after if plain else after.lstrip()}"
    return changed if before else changed[:1].upper() + changed[1:]


def _asserts(claim: Subject, slip: Slip) -> list[Any]:
    """What the claim asserts, with a slip."""
    return [with_slip(each, slip) for each in claim.raw.get("asserts") or []]


def _turned(claim: Subject, slip: Slip, turn: Turn, scene: Scene) -> list[Any]:
    """What the claim asserts, with a word turned round; an order with the words for it."""
    asserts = _asserts(claim, slip)
    if turn.axis != _ORDER:
        return asserts
    orders = [each for each in asserts if "event" in each and TURNED.keys() & each.keys()]
    same = [each for each in orders if slip.before.lower() in each]
    said = same if len(same) == 1 and len(orders) > 1 else orders
    return [
        {TURNED.get(key, key): value for key, value in each.items()}
        if each in said and (len(said) == 1 or _is_said(claim, each, scene))
        else each
        for each in asserts
    ]


def _is_said(claim: Subject, order: Mapping[str, Any], scene: Scene) -> bool:
    """Whether the statement says an order in plain words of the two events."""
    relation = next(key for key in TURNED if key in order)
    one, other = (scene.records.events.get(str(order[key])) for key in ("event", relation))
    if one is None or other is None:
        return False
    return language_of().order_said(str(claim.raw.get("statement")), one.label, other.label) == relation


def _with(claim: Subject, statement: str, asserts: list[Any], said: str) -> Corruption:
    """The claim with another statement and other assertions."""
    is_asserted = asserts != (claim.raw.get("asserts") or [])
    changed = put(claim.raw, ("statement",), statement)
    written = flow_text(put(changed, ("asserts",), asserts) if is_asserted else changed)
    return claim.rewritten(written, f"{'statement and asserts' if is_asserted else 'statement'}: {said}")
