"""The figures of a claim's statement and assertions, each held to the passage alone.

The passage of a figure is the quote, else the sentence of the quote, else its paragraph and its neighbours. A figure that the
passage has otherwise *differs*; one that it has not at all is *lacking*, unless something else on record gives it: another
paragraph of the article for a date, the day on which it was said, the words of an item of evidence, a calculation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck.languages.language import Language
from factcheck.logic.wording.alignment import aligned, counting_the_same, have_one_name
from factcheck.logic.wording.changed_about import changed_about
from factcheck.logic.wording.figure_copies import Copy, copies_of
from factcheck.logic.wording.near import REACHES, Figure, Near, Reach, near
from factcheck.logic.wording.otherwise_given import given_otherwise, is_calculated, is_told_otherwise
from factcheck.logic.wording.same_figure import bears_out, fits, is_slip_of, likeness, same_sort
from factcheck.readings.reading import Length, Quantity, Time
from factcheck.records.claims import Claim
from factcheck.records.derived import derived
from factcheck.records.record_set import RecordSet
from factcheck.records.value_assertions import PropertyValue

FIGURES: Final = 50
"""Figures of a claim that are held to its passage; one checkable statement has a handful."""
EFFORT: Final = 100_000
"""Comparisons that a claim may take: each of its figures with each around its quote, and with what else could be meant."""

_MONTH: Final = 31  # days


@dataclass(frozen=True, kw_only=True, slots=True)
class FigureDifference:
    """Copies of a figure that the passage has otherwise."""

    copies: tuple[Copy, ...]
    given: Figure  # what the passage has in its place
    reach: Reach  # where that stands


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """What came of holding a claim's figures to its passage."""

    near: Near
    asserted: tuple[Copy, ...] = ()
    differing: tuple[FigureDifference, ...] = ()
    lacking: tuple[Copy, ...] = ()  # given nowhere
    too_many: tuple[int, int] | None = None  # figures of claim and passage, where nothing was compared


def held_to_passage(claim: Claim, records: RecordSet) -> Held | None:
    """What came of holding a claim's figures to its passage; None where a quote stands nowhere.

    Args:
        claim: The claim.
        records: The record set.
    """
    return _held(records).of(claim)


class _ByClaim:
    """What came of each claim, found when the first rule asks."""

    def __init__(self, records: RecordSet) -> None:
        self._records = records
        self._found: dict[tuple[str, str], Held | None] = {}

    def of(self, claim: Claim) -> Held | None:
        key = claim.origin.file, claim.origin.key
        if key not in self._found:
            around = near(claim, self._records)
            self._found[key] = None if around is None else _Holding(around, self._records).held()
        return self._found[key]


@derived
def _held(records: RecordSet) -> _ByClaim:
    return _ByClaim(records)


class _Holding:
    """One claim's figures, held to its passage."""

    def __init__(self, around: Near, records: RecordSet) -> None:
        self._near = around
        self._records = records
        self._language: Language = records.statement_language
        self._copies = copies_of(around.claim, self._language, around.day)
        self._said = [each for each in self._copies if each.is_said]
        self._asserted = [each for each in self._copies if not each.is_said]

    def held(self) -> Held:
        """What came of it."""
        if not self._copies:
            return Held(near=self._near)
        few, many = (
            len(self._copies),
            len(self._near.quote) + len(self._near.sentence) + len(self._near.paragraph),
        )
        if few > FIGURES or few * few * many > EFFORT:
            return Held(near=self._near, too_many=(few, many))
        differing: list[FigureDifference] = []
        lacking: list[Copy] = []
        pairs = self._pairs()
        for number, copy in enumerate(self._said):
            given = self._otherwise(copy, number, pairs)
            if given is not None:
                differing.append(self._with_assertions(copy, *given))
            elif self._is_lacking(copy):
                lacking.append(copy)
        differing += self._changed_about()
        told = [copy for difference in differing for copy in difference.copies]
        for copy in self._asserted:
            if any(copy is each for each in told):
                continue
            given = None if self._is_of_now(copy) else self._asserted_otherwise(copy)
            if given is not None:
                differing.append(FigureDifference(copies=(copy,), given=given[0], reach=given[1]))
            elif self._is_lacking(copy) and not any(fits(each.figure, copy.figure) for each in lacking):
                lacking.append(copy)
        return Held(
            near=self._near,
            asserted=tuple(self._asserted),
            differing=tuple(differing),
            lacking=tuple(lacking),
        )

    def _pairs(self) -> set[tuple[int, int]]:
        """Which figure of the statement stands for which of the quote, where there are several."""
        quote, said = self._near.quote, [copy.figure for copy in self._said]
        if not said or len(quote) <= 1:
            return set()
        first, last = min(span.start for span in self._near.quoted), max(s.end for s in self._near.quoted)
        pairs = aligned(self._near.claim.statement, said, self._near.text[first:last], quote, first)
        for one, other in counting_the_same(said, quote):
            # “2.1 million containers in 2019, 1.7 million in 2020”: what the second counts need not be said again.
            alike = [each for each in quote if isinstance(each, Quantity) and fits(each, said[one])]
            if all(each.noun for each in alike):
                pairs.add((one, other))
        return pairs

    def _otherwise(self, copy: Copy, number: int, pairs: set[tuple[int, int]]) -> tuple[Figure, Reach] | None:
        """What the passage has in place of a figure of the statement, and where; None where it has it, or nothing like it."""
        if is_calculated(copy.figure, self._near.claim, self._records):
            return None
        quote = self._near.quote
        mine = {other for one, other in pairs if one == number}
        mine |= {at + 1 for at in mine if self._is_in_brackets_behind(at)}
        fitting = {at for at, each in enumerate(quote) if fits(each, copy.figure)}
        statement, text = self._near.claim.statement, self._near.text
        if any(have_one_name(statement, copy.figure, text, quote[at]) for at in fitting):
            return None
        for at in sorted(mine) if not mine & fitting else ():
            is_free = same_sort(quote[at], copy.figure) and self._is_free(at, pairs)
            if is_free and not self._has_companion(copy, fitting, at):
                return quote[at], "quote"
        if fitting:
            return None
        is_given = self._is_given(copy)
        for reach in REACHES:
            free = [each for each in self._near.at(reach) if self._differs(each, copy)]
            if is_given:  # the article gives it, but for something else where the quote has another
                free = [each for each in free if is_slip_of(each, copy.figure, same_place=reach == "quote")]
            if free:
                return max(free, key=lambda each: likeness(each, copy.figure)), reach
        return None

    def _is_in_brackets_behind(self, at: int) -> bool:
        """Whether the next figure of the quote says the same in another way: 25 October (7 November)."""
        quote = self._near.quote
        between = self._near.text[quote[at].end : quote[at + 1].start] if at + 1 < len(quote) else ""
        return between.strip() in ("(", "[")

    def _is_free(self, at: int, pairs: set[tuple[int, int]]) -> bool:
        """Whether a figure of the quote is told by no figure of the statement that stands for it."""
        fitting = [n for n, copy in enumerate(self._said) if fits(self._near.quote[at], copy.figure)]
        return not any((number, at) in pairs or not _paired(number, pairs) for number in fitting)

    def _has_companion(self, copy: Copy, fitting: set[int], at: int) -> bool:
        """Whether a figure of another sort in the statement says with which figure of the quote a figure goes.

        “2.1 million in 2019, 1.7 million in 2020”: 2020 goes with 1.7 million, whatever the words around say.
        """
        quote = self._near.quote
        for other in self._said:
            if isinstance(other.figure, type(copy.figure)):
                continue
            step = 1 if copy.figure.start < other.figure.start else -1
            places = {place for place, each in enumerate(quote) if fits(each, other.figure)}
            if {place + step for place in fitting} & places and at + step not in places:
                return True
        return False

    def _differs(self, given: Figure, copy: Copy) -> bool:
        """Whether a figure of the passage is what a copy should say: of its sort, other than it, and told by no other copy."""
        return (
            same_sort(given, copy.figure)
            and not fits(given, copy.figure)
            and not any(fits(given, each.figure) for each in self._said)
        )

    def _asserted_otherwise(self, copy: Copy) -> tuple[Figure, Reach] | None:
        """What statement and passage both have in place of an asserted figure, and where in the passage."""
        if any(fits(each.figure, copy.figure) for each in self._said):
            return None
        told = [each.figure for each in self._said if same_sort(each.figure, copy.figure)]
        if any(fits(each, copy.figure) for each in self._near.quote):
            told = [each for each in told if not any(fits(each, other.figure) for other in self._asserted)]
        for reach in REACHES:
            for given in self._near.at(reach):
                is_meant = not is_told_otherwise(copy.figure) or _counts(given, copy)
                if is_meant and same_sort(given, copy.figure) and any(fits(given, each) for each in told):
                    return given, reach
        return None

    def _is_of_now(self, copy: Copy) -> bool:
        """Whether a value is asserted for the day or the month of the telling, which no words need say: Poe, 46, was 39 in 2019."""
        time, day = copy.figure, self._near.day
        if not isinstance(time, Time) or time.first is None or time.last is None or day is None:
            return False
        asserted = self._near.claim.asserts[int(copy.at[1])]
        is_state = isinstance(asserted, PropertyValue) and copy.at[2] == "when"
        return is_state and time.first <= day <= time.last and time.last - time.first < _MONTH

    def _changed_about(self) -> Iterator[FigureDifference]:
        """Asserted figures of the statement that stand for each other's."""
        said = [copy.figure for copy in self._said]
        of = self._language.pack.quantities.of_a_whole
        for one, other in changed_about(self._asserted, said, self._near.claim.statement, of):
            for copy, right in ((one, other), (other, one)):
                given = next((each for each in self._near.quote if fits(each, right.figure)), None)
                if given is not None and not fits(given, copy.figure):
                    yield FigureDifference(copies=(copy,), given=given, reach="quote")

    def _with_assertions(self, copy: Copy, given: Figure, reach: Reach) -> FigureDifference:
        """A difference of the statement, with the assertions that say the same."""
        same = [
            each for each in self._asserted if fits(each.figure, copy.figure) and not fits(each.figure, given)
        ]
        return FigureDifference(copies=(copy, *same), given=given, reach=reach)

    def _is_lacking(self, copy: Copy) -> bool:
        if isinstance(copy.figure, Length) and not any(
            isinstance(each, Length) for each in (*self._near.quote, *self._near.sentence)
        ):
            return False  # how long it was may follow from what is said: on the next day
        if any(bears_out(each, copy.figure) for each in self._near.quote):
            return False
        if any(bears_out(each.figure, copy.figure) for each in self._said if not copy.is_said):
            return False  # what the statement gives is held to the passage there
        if self._is_given(copy):
            return False
        return not is_calculated(copy.figure, self._near.claim, self._records)

    def _is_given(self, copy: Copy) -> bool:
        """Whether a figure stands elsewhere near the quote, or is given by something else that may."""
        beside = (*self._near.sentence, *self._near.paragraph)
        return any(bears_out(each, copy.figure) for each in beside) or given_otherwise(
            copy.figure, self._near, self._records, is_anywhere=self._may_be_from_elsewhere(copy)
        )

    def _may_be_from_elsewhere(self, copy: Copy) -> bool:
        """Whether other passages of the article may give a date: not one that is asserted against those of the statement."""
        said = [each.figure for each in self._said if isinstance(each.figure, Time)]
        return copy.is_said or not said or any(fits(each, copy.figure) for each in said)


def _paired(number: int, pairs: set[tuple[int, int]]) -> bool:
    """Whether a figure of the statement stands for any of the quote."""
    return any(one == number for one, _ in pairs)


def _counts(given: Figure, copy: Copy) -> bool:
    """Whether a figure counts what an assertion is about."""
    return isinstance(given, Quantity) and given.noun in copy.about
