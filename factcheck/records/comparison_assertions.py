"""What a claim compares, machine-comparable: two values with each other, or one with those of several by its rank."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Final, Literal, get_args

from pydantic import Field, PlainValidator, StrictInt, WithJsonSchema, model_validator

from factcheck.errors import RefusedError
from factcheck.languages.language import language_of
from factcheck.languages.telling_words import stem
from factcheck.readings.quantities import quantity_of
from factcheck.readings.reading import Side
from factcheck.records.calculation_assertions import ValueOf
from factcheck.records.record import Date, Many, Part, Slug, Text
from factcheck.records.value_assertions import Tolerance, look_at_since

_TWO: Final = 2
_SIDES: Final = tuple(side for side in get_args(Side) if side != "exactly")
_ORDERS: Final = tuple(side for side in _SIDES if side not in ("nearly", "about"))
_FORMS: Final = (
    "write more than, less than, equal, at least, at most, or how many times as much: twice, half, 3 times, "
    "more than twice, about a third"
)


def multiple_of(text: str) -> tuple[str, Fraction | None]:
    """The side and the multiple of a relation: `more than twice` is `more than` and 2; None for an order alone.

    Args:
        text: What stands under `is`, as the models let it pass.
    """
    if text in _ORDERS:
        return text, None
    side = next((each for each in _SIDES if text.startswith(f"{each} ")), "")
    rest = text.removeprefix(side).strip()
    if rest == "equal":
        return side, None
    quantity = quantity_of(rest, None, language_of().pack)
    assert quantity is not None
    return side, Fraction(quantity.low)


def _relation(value: object) -> str:
    text = " ".join(value.split()).lower() if isinstance(value, str) else ""
    side = next((each for each in _SIDES if text.startswith(f"{each} ")), "")
    rest = text.removeprefix(side).strip()
    if text in (*_ORDERS, "equal", "about equal", "nearly equal"):
        return text
    pack = language_of().pack
    quantity = quantity_of(rest, None, pack) if rest else None
    is_times = quantity is not None and (
        quantity.kind in ("share", "multiple") or quantity.noun == stem(pack.quantities.times_words[0])
    )
    if (
        quantity is None
        or not is_times
        or quantity.low != quantity.high
        or quantity.low <= 0
        or quantity.side != "exactly"
    ):
        raise RefusedError(
            f"'is' says how the first compares with the second, not {text[:40] or 'this'!r}", _FORMS
        )
    return text


Compares = Annotated[
    str,
    PlainValidator(_relation),
    WithJsonSchema(
        {
            "type": "string",
            "description": "how the first compares with the second: more than, less than, equal, at least, at most, twice, half, "
            "3 times, more than twice",
        }
    ),
]

Order = Literal["largest", "smallest", "first", "last"]
"""By what things are ranked: by number, or by date."""


class ValueComparison(Part):
    """How two values compare, whatever they are: one is more than the other, or twice as much."""

    compare: Many[ValueOf]
    """The two values."""
    is_: Compares = Field(alias="is")
    """How the first compares with the second."""
    within: Tolerance | None = None
    """By how much the two may differ and still count as `equal`, `at least` or `at most`."""
    unit: Text | None = None
    """The unit of `within`."""

    @model_validator(mode="after")
    def _two(self) -> ValueComparison:
        if len(self.compare) != _TWO:
            raise RefusedError(
                f"'compare' takes two values; there {'is' if len(self.compare) == 1 else 'are'} {len(self.compare)}",
                "list two, each as {subject, property}; a comparison of more is several items, or a `rank`",
            )
        if self.compare[0] == self.compare[1]:
            raise RefusedError(
                "'compare' has one value twice", "name another subject or property, or another `when`"
            )
        if self.unit is not None and self.within is None:
            raise RefusedError(
                "'unit' is that of 'within', which is not there", "take it out, or add `within`"
            )
        if self.within is not None and self.is_ not in ("equal", "at least", "at most"):
            raise RefusedError(
                "'within' goes with `is: equal`, `at least` or `at most`",
                "take it out; of a multiple a twentieth more or less is left room for, and a quarter with about",
            )
        return self


class ValueRank(Part):
    """Which place a value has among those of several, or among all that were since a time."""

    subject: Slug
    """The entity that has the property."""
    property: Slug
    """The property."""
    rank: StrictInt
    """Its place, from 1: the largest, the second largest."""
    by: Order
    """The order: largest or smallest by number, first or last by date."""
    of: Many[Slug] = ()
    """The entities among which it is; the subject may be left out."""
    since: Date | None = None
    """In place of `of`: among its own values since then, as in "the largest since 1998"."""
    when: Date | None = None
    """The time for which the values are taken."""

    @model_validator(mode="after")
    def _a_place(self) -> ValueRank:
        if self.rank < 1:
            raise RefusedError(
                "'rank' counts from 1, for the largest or the first",
                "write 1 for the first, 2 for the second",
            )
        if self.since is not None:
            if self.of or self.when is None or self.rank != 1 or self.by in ("first", "last"):
                raise RefusedError(
                    "'since' goes with `rank: 1` by largest or smallest and with `when`, without `of`",
                    "say for when it is; of the first since a time give the `value` with `ordinal: 1` and `since`",
                )
            look_at_since(self.since, self.when)
            return self
        if len(set(self.of)) < len(self.of):
            raise RefusedError("'of' has an entity twice", "name each once")
        if not self.others():
            raise RefusedError(
                "'of' names those among which the rank is; there is no other than the subject",
                "list their ids, or say since when: `since`",
            )
        if self.rank > len(self.others()) + 1:
            raise RefusedError(
                f"'rank' is {self.rank} among {len(self.others()) + 1}",
                "correct the rank, or name all of them in `of`",
            )
        return self

    def others(self) -> tuple[str, ...]:
        """Those among which it is, without itself."""
        return tuple(each for each in self.of if each != self.subject)

    def value_of(self, entity: str) -> ValueOf:
        """The value of one of them."""
        return ValueOf(subject=entity, property=self.property, when=self.when)
