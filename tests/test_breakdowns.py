"""Exceptions in words: on one line, without what differs from run to run, and with whose fault they are."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest
from pydantic_core import SchemaValidator, core_schema

from factcheck.breakdowns import (
    PartBrokeDownError,
    ends_the_run,
    error_in_words,
    is_interruption,
    last_words,
    to_be_reported,
    traceback_of,
)
from factcheck.dates.notation import parse_date
from factcheck.errors import DateError, FactcheckError, ProjectError, RefusedError, SettingsError


def caught(function: Callable[[], object]) -> Exception:
    """What a function raises."""
    with pytest.raises(Exception) as told:
        function()
    return told.value


class Unspeakable(Exception):  # noqa: N818 - a stranger's
    """An exception that cannot say what it is."""

    def __str__(self) -> str:
        raise RuntimeError("no words")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ZeroDivisionError("division by zero"), "ZeroDivisionError: division by zero"),
        (KeyError("nowhere"), "KeyError: 'nowhere'"),
        (LookupError(), "LookupError"),
        (ValueError("one\n  two\tthree"), "ValueError: one two three"),
        (TypeError("<thing object at 0x7f3a5c0> is none"), "TypeError: <thing object> is none"),
        (ValueError("a" * 300), f"ValueError: {'a' * 199}…"),
        (Unspeakable(), "Unspeakable"),
    ],
)
def test_an_exception_is_one_line(error: Exception, words: str) -> None:
    """Its name and what it says, short, and the same in each run."""
    assert error_in_words(error, "factcheck") == words


def test_the_place_is_the_last_in_the_code_that_was_called() -> None:
    """Not the library below it, and not where it was caught."""
    error = caught(lambda: parse_date("2021-02-30"))
    assert ", at factcheck.dates." in error_in_words(error, "factcheck")
    assert ", at " not in error_in_words(error, "newsroom.rules")
    assert f"at {__name__}, line " in error_in_words(caught(lambda: int("x")), __name__)


def test_whose_fault_it_is() -> None:
    """Our own is reported to us, a house's to whoever keeps its module."""
    assert to_be_reported("factcheck.rules.x", "--debug") == (
        "please report this fault of factcheck's own, with the output of --debug"
    )
    assert to_be_reported("factchecks.rules", "--debug") == (
        "tell whoever keeps the module factchecks.rules of this fault, with the output of --debug"
    )


@pytest.mark.parametrize(
    ("error", "ends"),
    [
        (SettingsError("no"), True),
        (ProjectError("no"), True),
        (FactcheckError("the house's rule cannot work"), True),
        (MemoryError(), True),
        (DateError("no date"), False),
        (RefusedError("no", "write another"), False),
        (PartBrokeDownError("a.b", "a", "KeyError"), False),
        (RecursionError(), False),
        (AssertionError(), False),
    ],
)
def test_what_is_raised_for_the_user_ends_the_run(error: Exception, ends: bool) -> None:  # noqa: FBT001
    """All else is a breakdown, refused values included."""
    assert ends_the_run(error) is ends


def test_the_last_words_name_what_broke() -> None:
    """What was raised for the user stands alone; a breakdown is told with whose fault it is."""
    part = PartBrokeDownError("factcheck.logic.x.y", "factcheck.logic.x", "KeyError: 1")
    assert last_words(SettingsError("no such rule"), "`factcheck check`", "--debug") == "no such rule"
    assert last_words(part, "`factcheck check`", "--debug") == (
        "factcheck.logic.x.y broke down (KeyError: 1): please report this fault of factcheck's own, with the output of --debug"
    )
    assert last_words(KeyError(1), "`factcheck check`", "--debug").startswith(
        "`factcheck check` broke down (KeyError: 1): please report"
    )


def test_a_part_comes_whole_out_of_another_process() -> None:
    """Processes hand exceptions over as bytes."""
    error = PartBrokeDownError("a.b", "a", "KeyError: 1")
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.part, again.home, again.error) == (str(error), "a.b", "a", "KeyError: 1")


def test_a_traceback_is_pythons() -> None:
    """With the chain of causes."""
    assert "ValueError: invalid literal" in traceback_of(caught(lambda: int("x")))


@pytest.mark.parametrize(("raised", "is_one"), [(KeyboardInterrupt, True), (ValueError, False)])
def test_a_key_pressed_as_pydantic_builds_a_validator_is_an_interruption(
    raised: type[BaseException], *, is_one: bool
) -> None:
    class Shown:
        def __repr__(self) -> str:
            raise raised

    error = caught(
        lambda: SchemaValidator(core_schema.nullable_schema(core_schema.literal_schema([Shown()])))
    )
    assert is_interruption(error) is is_one
    assert ends_the_run(error) is is_one
