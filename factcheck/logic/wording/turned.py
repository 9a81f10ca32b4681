"""Where a statement says the opposite of a passage, denies what it does not deny, or leaves out its hedge.

A statement is held to a passage only where both speak of the same thing, which is told by the words around; what cannot be
told is not compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from factcheck.languages.pack import Pack
from factcheck.logic.wording.sides_turned import sides_turned
from factcheck.logic.wording.turn_contexts import TurnedText, Vicinity, turned_text
from factcheck.readings.reading import Axis, Turn
from factcheck.readings.told_stems import told_stem
from factcheck.readings.turns import DENIAL, HEDGES, RANK, SIDE, turning_words_of

Slip = Literal["opposite", "denial lost", "denial added", "hedge lost"]

_KEPT: Final = 4096  # pairs of texts
_ENOUGH: Final = 2  # a word of the same clause that both have, or two others
_MOST = 30
"""Turning words in a text of which it can still be told which stands for which."""
_CLEARLY: Final = 2  # how much nearer the opposite word must be than one that agrees
_LONGEST_DENIED: Final = 40  # code points from a denial to the word it denies
_LONG: Final = 6  # letters of a word without a beginning that denies
_TWO: Final = 2  # words that both texts have
_PLANS: Final = HEDGES[-1]


@dataclass(frozen=True, kw_only=True, slots=True)
class TurnedRound:
    """A word of a statement that the passage has otherwise."""

    slip: Slip
    axis: Axis
    said: str  # the words of the statement
    given: str  # the words of the passage
    pole: int = 0  # that of the statement


@lru_cache(maxsize=_KEPT)
def turned(passage: str, statement: str, pack: Pack) -> tuple[TurnedRound, ...]:
    """What a statement turns round, at most one of each kind.

    Args:
        passage: The quote, or its sentence.
        statement: The statement that renders it.
        pack: The language of both.
    """
    given, said = turned_text(passage, pack), turned_text(statement, pack)
    if not given.turns and not said.turns:
        return ()
    if max(len(given.turns), len(said.turns)) > _MOST:
        return ()
    opposites = (*_opposites(given, said), *_sides(given, said, is_hedge=False))
    denied = opposites or tuple(_denials(given, said))
    hedges = (*_sides(given, said, is_hedge=True), *_hedges(given, said))
    return (*denied[:1], *(hedges[:1] if not denied else ()))


def axes_of(text: str, pack: Pack) -> frozenset[Axis]:
    """The axes on which a text has words.

    Args:
        text: A quote.
        pack: Its language's.
    """
    return frozenset(turn.axis for turn in turned_text(text, pack).turns)


def _sides(given: TurnedText, said: TurnedText, *, is_hedge: bool) -> Iterator[TurnedRound]:
    """Figures on the other side, or without the side that the passage has."""
    for statement, passage in sides_turned(given, said):
        if (statement.axis != SIDE) == is_hedge:
            slip: Slip = "hedge lost" if is_hedge else "opposite"
            yield TurnedRound(
                slip=slip, axis=SIDE, said=statement.words, given=passage.words, pole=statement.pole
            )


def _opposites(given: TurnedText, said: TurnedText) -> Iterator[TurnedRound]:
    """Words of which the passage has the opposite, where it speaks of the same."""
    for turn in said.turns:
        others = [
            each
            for each in given.turns
            if each.axis == turn.axis and turn.axis not in (DENIAL, SIDE) and turn.axis not in HEDGES
        ]
        around = said.vicinity(turn) if others else None
        if around is None or all(each.pole == turn.pole for each in others):
            continue
        alike = [each for each in others if each.pole == turn.pole]
        is_of_both = turn.axis in said.pack.turns.of_those_taking_part and _has_both(turn.axis, said)
        if is_of_both and (alike or _has_words_of(others, said)):
            continue  # the widow, and her husband who drowned
        if not alike and _keeps_all(others, said):
            continue  # it ended 21 days after it had begun
        agreeing = max((_nearness(turn, around, each, given) for each in alike), default=0)
        if any(map(given.is_unclear, alike)):
            continue
        if turn.axis in said.pack.turns.of_the_next_word and any(
            given.vicinity(each).following[:1] != around.following[:1] for each in alike
        ):
            continue  # the second attack came in May, the first in March: a word stands for both
        nearest = max(
            (each for each in others if _are_opposite(turn, each)),
            key=lambda each: _nearness(turn, around, each, given),
            default=None,
        )
        if (
            nearest is None
            or _is_denied_elsewhere(turn, said, nearest, given)
            or not _is_of_the_same(turn, around, given.vicinity(nearest), said.pack)
        ):
            continue
        near = _nearness(turn, around, nearest, given)
        if near >= (agreeing + _CLEARLY if alike else _ENOUGH):
            yield TurnedRound(
                slip="opposite", axis=turn.axis, said=turn.words, given=nearest.words, pole=turn.pole
            )


def _has_both(axis: Axis, text: TurnedText) -> bool:
    """Whether a text has words for both ends of an axis."""
    return len({each.pole for each in text.turns if each.axis == axis}) > 1


def _has_words_of(turns: list[Turn], text: TurnedText) -> bool:
    """Whether a text has each of some words itself."""
    words = {each.words.lower() for each in text.turns}
    return all(each.words.lower() in words for each in turns)


def _keeps_all(turns: list[Turn], text: TurnedText) -> bool:
    """Whether a text has all of some words that point one way too, so that its own opposite of them is one more."""
    poles = Counter((each.axis, each.pole) for each in turns)
    return not poles - Counter((each.axis, each.pole) for each in text.turns)


def _is_denied_elsewhere(turn: Turn, said: TurnedText, other: Turn, given: TurnedText) -> bool:
    """Whether one of two words is denied, and the other may be by a word that stands apart: nobody was hurt, it hurt no one."""
    data, apart = said.pack.turns, said.words ^ given.words
    is_denied = _is_denied(turn, said) or _is_denied(other, given)
    if not apart.isdisjoint(data.near_denials if is_denied else data.excepting):
        return True
    return (turn.axis in turning_words_of(said.pack).turned or turn.axis in data.two_sided) and (
        said.is_denied_apart(turn) != given.is_denied_apart(other)
    )


def _is_denied(turn: Turn, text: TurnedText) -> bool:
    """Whether a denial stands among the words of a turn."""
    is_turned = turn.axis in turning_words_of(text.pack).turned
    return is_turned and any(
        each.axis == DENIAL for each in turned_text(turn.words.split()[0], text.pack).turns
    )


def _are_opposite(turn: Turn, other: Turn) -> bool:
    """Whether one word of an axis says another thing than the other; to say less is right: some of them for all of them."""
    return turn.pole != other.pole if turn.axis == RANK else turn.pole not in (0, other.pole)


def _nearness(turn: Turn, around: Vicinity, other: Turn, given: TurnedText) -> int:
    """How much the words around a turn of the statement and one of the passage have in common."""
    there = given.vicinity(other)
    is_same_head = (
        turn.axis in given.pack.turns.of_the_next_word and around.following[:1] == there.following[:1]
    )
    return around.score(there) + (_CLEARLY if is_same_head else 0)


def _is_of_the_same(turn: Turn, around: Vicinity, there: Vicinity, pack: Pack) -> bool:
    """Whether two turns speak of one thing, as far as their axis asks it."""
    if turn.axis in pack.turns.of_the_next_word:
        many = 2 if turn.axis in pack.turns.of_two_words else 1
        return bool(around.following) and around.following[:many] == there.following[:many]
    left, right = around.left.keys(), around.right.keys()
    is_crossed = left & there.right.keys() and not left & there.left.keys()
    if turn.axis in pack.turns.two_sided:
        crossed = len(left & there.right.keys()) + len(right & there.left.keys())
        is_crossed = 2 * crossed >= len(left & there.left.keys()) + len(right & there.right.keys())
        sides = ((left, there.left.keys()), (right, there.right.keys()))
        return (
            not is_crossed
            and bool(right or there.right) == bool(right & there.right.keys())
            and all(mine & theirs or not (mine and theirs) for mine, theirs in sides)
        )
    return not (turn.axis in pack.turns.of_a_subject and is_crossed)


def _denials(given: TurnedText, said: TurnedText) -> Iterator[TurnedRound]:
    """A denial that one of both lacks."""
    mine, theirs = _denials_of(said), _denials_of(given)
    if bool(mine) == bool(theirs) or len(mine) + len(theirs) != 1:
        return
    one, other = (said, given) if mine else (given, said)
    if _may_deny(one, other, (mine or theirs)[0]):
        return
    denied = _denied(one, (mine or theirs)[0], other)
    if denied is not None:
        words, shown = denied
        if mine:
            yield TurnedRound(slip="denial added", axis=DENIAL, said=words, given=shown, pole=-1)
        else:
            yield TurnedRound(slip="denial lost", axis=DENIAL, said=shown, given=words, pole=1)


def _denials_of(text: TurnedText) -> list[Turn]:
    return [turn for turn in text.turns if turn.axis == DENIAL and turn.pole]


def _may_deny(one: TurnedText, other: TurnedText, but: Turn) -> bool:
    """Whether two texts have words, besides one denial, by which one of them may deny in another way, or leave open."""
    data = one.pack.turns
    rest = {each.word for each in one.tokens if not but.start <= each.start < but.end}
    phrases = [each for each in data.near_denials if " " in each]
    texts = (one.text.lower(), other.text.lower())
    begins = any(f" {phrase} " in text for phrase in phrases for text in texts) or any(
        word.startswith(data.denying_beginnings) and not word.startswith(data.undenying_beginnings)
        for word in rest ^ other.words
        if len(word) > _LONG
    )
    is_turned = any(_is_denied(turn, text) for text in (one, other) for turn in text.turns)
    has_hedge = any(turn.axis in HEDGES for text in (one, other) for turn in text.turns)
    return begins or is_turned or has_hedge or not (rest ^ other.words).isdisjoint(data.near_denials)


def _denied(text: TurnedText, denial: Turn, other: TurnedText) -> tuple[str, str] | None:
    """The denial with what it denies, and that in the other text; None where the other does not plainly say that."""
    behind = list(text.after(denial))
    before = [each for each in text.tokens if each.end <= denial.start]
    is_of_some = any(each.word in text.pack.turns.relatives for each in before[-_TWO:]) and not any(
        each.word == "," for each in before[-_TWO - 1 :]
    )
    if is_of_some or not behind or behind[0].start - denial.end > _LONGEST_DENIED:
        return None
    wanted = [told_stem(each.word, text.pack) for each in behind]
    first = denial.words.lower()
    needed = wanted[:2] if first in text.pack.turns.of_things else wanted[:1]
    if not other.stems.issuperset(needed) or len(text.stems & other.stems) < _TWO:
        return None
    if first in text.pack.turns.of_things and len(needed) == 1:
        verb = told_stem(before[-1].word, text.pack) if before else ""
        if verb == "" or verb not in other.stems:
            return None  # had no oxygen, ran out of oxygen
    last = behind[len(needed) - 1]
    shown = next(each for each in other.tokens if told_stem(each.word, other.pack) == needed[-1])
    return text.text[denial.start : last.end], other.text[shown.start : shown.end]


def _hedges(given: TurnedText, said: TurnedText) -> Iterator[TurnedRound]:
    """A hedge of the passage on a word that the statement has without any."""
    data = given.pack.turns
    if any(turn.axis in HEDGES for turn in said.turns) or not said.words.isdisjoint(
        (*data.keeps_a_hedge, *turning_words_of(said.pack).first_of_hedges)
    ):
        return
    for turn in given.turns:
        if turn.axis in HEDGES:
            if turn.axis == _PLANS and not said.words.isdisjoint(data.keeps_a_plan):
                continue
            behind = next(given.after(turn), None)
            wanted = told_stem(behind.word, given.pack) if behind else ""
            if behind and wanted in said.stems and len(given.stems & said.stems) > 1:
                shown = next(each for each in said.tokens if told_stem(each.word, said.pack) == wanted)
                yield TurnedRound(
                    slip="hedge lost",
                    axis=turn.axis,
                    said=said.text[shown.start : shown.end],
                    given=given.text[turn.start : behind.end],
                )
