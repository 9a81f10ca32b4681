"""The command `factcheck`: the report without pytest, and what a checker asks while writing records.

A thin face: each command reads the project, calls the engine or a report and prints. Exit status: 0 consistent,
1 findings, 2 could not run. Only the module of the command that is called for is imported, so that each starts quickly.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Final

from factcheck.breakdowns import is_interruption
from factcheck.commands.common import COULD_NOT_RUN, FINDINGS, INTERRUPTED

if TYPE_CHECKING:
    from factcheck.commands.common import Commands

COMMANDS: Final = {
    "init": "init",
    "draft": "draft",
    "next": "next",
    "check": "check",
    "diff": "diff",
    "fmt": "fmt",
    "log": "log",
    "merge-driver": "merge_driver",
    "report": "report",
    "show": "questions",
    "why": "questions",
    "timeline": "questions",
    "sign": "sign",
    "mutate": "mutate",
    "explain": "manual",
    "rules": "manual",
    "schema": "manual",
}
"""Each command's module in `factcheck.commands`, in the order of the help."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: The words after `factcheck`; those of the process where none are given.

    Returns:
        The exit status.
    """
    _speak_utf8()
    words = sys.argv[1:] if arguments is None else arguments
    parser = _parser(words)
    if not words:
        parser.print_help(sys.stderr)
        return COULD_NOT_RUN
    try:
        options = parser.parse_args(words)
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        _print_no_more()
        return FINDINGS
    except KeyboardInterrupt:
        return INTERRUPTED
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the user is told in a sentence
        if is_interruption(error):
            return INTERRUPTED
        _tell(error, words[0], with_traceback="--debug" in words)
        return COULD_NOT_RUN
    return status


def _tell(error: Exception, command: str, *, with_traceback: bool) -> None:
    """Say why a command has ended without having done what it should."""
    from factcheck.breakdowns import last_words, traceback_of  # noqa: PLC0415 - a run without errors does without
    from factcheck.reports.parts.destinations import on_terminal  # noqa: PLC0415

    if isinstance(error, OSError) and error.filename is None:  # one of a file that is read is a fault of ours
        _print_no_more()
        why = f"the output cannot be written: {error.strerror}"
    else:
        why = last_words(error, f"`factcheck {command}`", "--debug")
    traceback = traceback_of(error) if with_traceback else ""
    print(on_terminal(f"{traceback}factcheck: {why}"), file=sys.stderr)


def _print_no_more() -> None:
    """Throw away what is still to be printed, so that nothing fails over it when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8() -> None:
    """Print the article's words whatever the locale: an unencodable letter is escaped rather than a crash."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):  # a test's stand-in
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of the command that the first word names; of all commands where it names none."""
    parser = argparse.ArgumentParser(
        prog="factcheck",
        description="A fact-check as a test suite: claims are YAML records, consistency rules are tests.",
    )
    called = COMMANDS.get(words[0]) if words else None
    if called is None:
        told = import_module("importlib.metadata").version("pytest-factcheck")
        parser.add_argument("--version", action="version", version=f"factcheck {told}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for module in [called] if called else dict.fromkeys(COMMANDS.values()):
        import_module(f"factcheck.commands.{module}").add(commands)
    _describe(commands)
    for command in commands.choices.values():
        command.add_argument(
            "--debug", action="store_true", help="where something breaks down, show the traceback"
        )
    return parser


def _describe(commands: Commands) -> None:
    """Let the help of each command begin with what the list of commands says of it."""
    for listed in commands._choices_actions:  # noqa: SLF001 - argparse keeps these words nowhere else
        command, does = commands.choices[listed.dest], listed.help or ""
        command.description = command.description or f"{does[:1].upper()}{does[1:]}."
