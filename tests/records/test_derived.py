"""What is derived of a record set is computed once, and what broke down breaks down once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.breakdowns import PartBrokeDownError
from factcheck.dates import Margins
from factcheck.errors import DateError, SettingsError
from factcheck.records.derived import derived, if_known
from factcheck.records.record_set import RecordSet


def failing(error: BaseException) -> tuple[Callable[[RecordSet], object], list[RecordSet]]:
    """A derived function that raises, and for which record sets it was computed."""
    calls: list[RecordSet] = []

    @derived
    def worth(records: RecordSet) -> object:
        calls.append(records)
        raise error

    return worth, calls


def raised(function: Callable[[RecordSet], object], records: RecordSet) -> PartBrokeDownError:
    """What a function says when it is asked."""
    with pytest.raises(PartBrokeDownError) as told:
        function(records)
    return told.value


def depth(error: BaseException) -> int:
    """How many places an exception came through."""
    found, traceback = 0, error.__traceback__
    while traceback is not None:
        found, traceback = found + 1, traceback.tb_next
    return found


def test_what_broke_down_is_raised_again_for_whoever_asks() -> None:
    """The same exception, with its cause and its name, computed once; and it does not grow."""
    worth, calls = failing(KeyError("nowhere"))
    records = RecordSet()
    first = raised(worth, records)
    size, cause = depth(first), first.__cause__
    assert cause is not None
    at = depth(cause)
    for _ in range(50):
        again = raised(worth, records)
        assert again is first
        assert depth(again) <= size
    assert len(calls) == 1
    assert (type(first.__cause__), depth(cause)) == (KeyError, at)
    assert first.part == f"{__name__}.failing.<locals>.worth"
    assert first.error.startswith(f"KeyError: 'nowhere', at {__name__}, line ")


def test_who_asks_for_what_broke_down_is_not_to_blame() -> None:
    """Of several derived functions that rest on each other, the lowest is named, and each is remembered."""
    worth, calls = failing(ValueError("no"))

    @derived
    def total(records: RecordSet) -> object:
        return worth(records)

    records = RecordSet()
    assert raised(total, records) is raised(worth, records) is raised(total, records)
    assert len(calls) == 1
    assert [error.part for error in records.broken_parts] == [f"{__name__}.failing.<locals>.worth"]


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(), MemoryError(), SettingsError("no")])
def test_what_is_no_breakdown_goes_through(error: BaseException) -> None:
    """It is not remembered either: the next one who asks may have more luck."""
    worth, calls = failing(error)
    records = RecordSet()
    for _ in range(2):
        with pytest.raises(type(error)):
            worth(records)
    assert len(calls) == 2
    assert records.broken_parts == ()


@pytest.mark.parametrize("error", [RecursionError(), DateError("no date"), AssertionError()])
def test_what_is_a_breakdown(error: Exception) -> None:
    """A recursion without end, a date that nobody caught, an assertion."""
    worth, _ = failing(error)
    assert raised(worth, RecordSet()).__cause__ is error


def test_none_where_it_is_not_known() -> None:
    """For whoever can do without; what is no breakdown is not swallowed."""
    worth, _ = failing(KeyError())
    records = RecordSet()
    assert if_known(worth, records) is None
    assert if_known(lambda records: records.root, records) == "."
    with pytest.raises(KeyError):
        if_known(lambda _: {}["nowhere"], records)


def test_a_record_set_under_other_margins_has_nothing_broken() -> None:
    """It is another one, of which everything is computed anew."""
    worth, calls = failing(KeyError())
    records = RecordSet()
    raised(worth, records)
    for other in (records.with_margins(Margins(approximate=9)), records.with_past({"bridge": {}})):
        assert other.broken_parts == ()
        raised(worth, other)
    assert len(calls) == 3
