"""Code that ended in an exception where an answer was due: what is known of it, in words.

A fault of code is not one of records. It is told with the record that was looked at, the place in the code and whose
code it is, and never stops what does not rest on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Final

from factcheck.errors import FactcheckError
from factcheck.findings import Placed

_LONGEST: Final = 200  # characters of an exception's words; some quote all that they were given
_ADDRESS: Final = re.compile(r" at 0x[0-9a-fA-F]+")  # in the memory: another one in each run


@dataclass(frozen=True, kw_only=True, slots=True)
class Breakdown:
    """A rule, or a derived function of the record set, that broke down."""

    record: Placed  # that it was looking at; the article's where it was about the whole set
    rule: str | None  # its name; None where it is what rules ask for
    part: str  # in words: `the rule shouted-statement`, or the function's name with its module
    home: str  # the module
    error: str  # in words, with the place in the code
    traceback: str
    records: int = 1  # on how many records it broke down alike
    not_run: tuple[str, ...] = ()  # the rules that asked for it in vain


class PartBrokeDownError(FactcheckError):
    """What rules and reports share could not be computed. The exception that it ended in is its cause."""

    def __init__(self, part: str, home: str, error: str) -> None:
        """Say what broke down.

        Args:
            part: The name of the derived function, with its module.
            home: The module.
            error: The exception in words.
        """
        super().__init__(part, home, error)  # all, so that it comes whole out of another process
        self.part, self.home, self.error = part, home, error

    def __str__(self) -> str:
        """What broke down and how."""
        return f"{self.part} broke down ({self.error})"


def ends_the_run(error: Exception) -> bool:
    """Whether an exception is no breakdown of a part: it is for the user to see, the memory is full, or it came of Ctrl-C.

    A date or value that is refused is of no use to anybody above the code that asked, and is a breakdown.
    """
    is_for_the_user = isinstance(error, FactcheckError) and not isinstance(error, ValueError)
    if isinstance(error, MemoryError) or is_interruption(error):
        return True
    return is_for_the_user and not isinstance(error, PartBrokeDownError)


def is_interruption(error: BaseException | None) -> bool:
    """Whether an exception came of Ctrl-C.

    Python 3.11 makes other exceptions of those in the body of a class, as of an enum; pydantic-core, as it builds a
    validator, keeps of them nothing but their names in the last line of its `SchemaError`.
    """
    while error is not None and not isinstance(error, KeyboardInterrupt):
        if type(error).__name__ == "SchemaError" and str(error).rstrip().endswith("KeyboardInterrupt:"):
            return True
        error = error.__cause__
    return error is not None


def last_words(error: Exception, what: str, how: str) -> str:
    """What a user is told of an exception that ended what was asked for.

    Args:
        error: The exception.
        what: What was asked for.
        how: What shows the traceback, such as `--debug`.
    """
    if isinstance(error, PartBrokeDownError):
        return f"{error}: {to_be_reported(error.home, how)}"
    if isinstance(error, FactcheckError):
        return str(error)
    return f"{what} broke down ({error_in_words(error, 'factcheck')}): {to_be_reported('factcheck', how)}"


def to_be_reported(home: str, how: str) -> str:
    """Whose fault it is and who should hear of it, without a full stop.

    Args:
        home: The module that broke down.
        how: What shows the traceback, such as `--debug`.
    """
    if home.partition(".")[0] == "factcheck":
        return f"please report this fault of factcheck's own, with the output of {how}"
    return f"tell whoever keeps the module {home} of this fault, with the output of {how}"


def error_in_words(error: BaseException, home: str) -> str:
    """An exception on one line: `ZeroDivisionError: division by zero, at newsroom.shouted_statement, line 12`.

    Args:
        error: The exception, as caught.
        home: The module that was called; the place is the last one in its package, or below it in ours.
    """
    try:
        said = _ADDRESS.sub("", " ".join(str(error).split()))
    except Exception:  # noqa: BLE001 - exceptions of others may not even be able to say what they are
        said = ""
    said = said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
    places = list(_places(error.__traceback__, home.partition(".")[0]))
    return f"{type(error).__name__}{f': {said}' if said else ''}{f', at {places[-1]}' if places else ''}"


def _places(traceback: TracebackType | None, package: str) -> Iterator[str]:
    """The places that an exception came through from where a package was called on: in it and in ours."""
    called = False
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next  # the first one is where it was caught
        module = traceback.tb_frame.f_globals.get("__name__", "")
        called = called or module.partition(".")[0] == package
        if called and module.partition(".")[0] in ("factcheck", package):
            yield f"{module}, line {traceback.tb_lineno}"


def traceback_of(error: BaseException) -> str:
    """An exception with all that it came through, as Python prints it."""
    from traceback import format_exception  # noqa: PLC0415 - a run in which nothing breaks down does without

    return "".join(format_exception(error))
