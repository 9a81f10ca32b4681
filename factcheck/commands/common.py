"""What the commands share: exit statuses, and answers to names that do not exist."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from factcheck.errors import ProjectError
from factcheck.reports.formats import Formats
from factcheck.store.disk.output import write_output
from factcheck.store.disk.root import find_root, has_settings
from factcheck.text.alikeness import near_misses

if TYPE_CHECKING:
    from factcheck.outcomes import Report

    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - it has no public name

CONSISTENT, FINDINGS, COULD_NOT_RUN = 0, 1, 2
INTERRUPTED = 130  # as a shell says it of Ctrl-C
FEW: Final = 8
"""How many names are told to somebody who asked for another."""


def show_examples(parser: argparse.ArgumentParser, *examples: tuple[str, str]) -> None:
    """Let a command's help, and with it docs/commands.md, end with examples.

    Args:
        parser: The command's.
        examples: Each a command line and what it does, in a few words.
    """
    width = max(len(line) for line, _ in examples)
    lines = (f"  {line:<{width}}  # {does}" for line, does in examples)
    parser.epilog = "\n".join([EXAMPLES, *lines])
    parser.formatter_class = _KeepsExamples


EXAMPLES: Final = "examples:"


class _KeepsExamples(argparse.HelpFormatter):
    """Help as ever, but examples, which keep their lines."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return text if text.startswith(EXAMPLES) else super()._fill_text(text, width, indent)


def add_format(parser: argparse.ArgumentParser, takes: str, default: str, says: str) -> None:
    """Add `--format`.

    Args:
        parser: The command's.
        takes: What its formats take.
        default: The format where none is named.
        says: The option's help.
    """
    option = parser.add_argument("--format", default=default, help=says)
    option.choices = Formats(
        takes
    )  # only now, for argparse lists the choices of what it adds, and few runs need the list


def emit(text: str, output: str | None) -> None:
    """Print a text, or write it to a file where one is named.

    Raises:
        ProjectError: The file cannot be written, or lies where people's work does.
    """
    if output:
        write_output(Path(output), text)
    else:
        print(text, end="")


def show_tracebacks(options: argparse.Namespace, *reports: Report) -> None:
    """Print the tracebacks of what broke down where `--debug` asks for them, beside what the command prints."""
    if options.debug:
        from factcheck.reports.parts.tracebacks import tracebacks  # noqa: PLC0415 - hardly ever asked for

        print("".join(map(tracebacks, reports)), end="", file=sys.stderr)


def settled_root(path: Path) -> Path:
    """The root of the project that a path lies in; where it has no settings, a line on standard error says so.

    Raises:
        ProjectError: There is no project, or nothing at the path.
    """
    root = find_root(path)
    tell_settings(root)
    return root


def tell_settings(root: Path) -> None:
    """Say on standard error that the default settings hold, where a project has no table of its own."""
    path = root / "pyproject.toml"
    if has_settings(root) or (path.exists() and not path.is_file()):  # what is no file, reading it refuses
        return
    from factcheck.reports.parts.destinations import on_terminal  # noqa: PLC0415 - few projects need it

    told = f"factcheck: no [tool.factcheck] in {path}: the defaults hold, and pytest does not check these records"
    print(on_terminal(told), file=sys.stderr)


def within_project(paths: Sequence[str]) -> tuple[Path, tuple[str, ...]]:
    """The root of the project that files and folders belong to, and their paths from there, sorted.

    Where the whole project is among them there are none.

    Raises:
        ProjectError: They belong to no project, or to several.
    """
    root = find_root(Path(paths[0]))
    inside = set()
    for path in map(Path, paths):
        if find_root(path) != root:
            raise ProjectError(
                f"{path}: belongs to another project than {paths[0]}; name those of one at a time"
            )
        inside.add(path.resolve().relative_to(root.resolve()).as_posix())
    return root, () if "." in inside else tuple(sorted(inside))


def require(kind: str, name: str, known: Iterable[str]) -> None:
    """Fail where no record has this name.

    Raises:
        ProjectError: With a suggestion.
    """
    names = [*known]
    if name not in names:
        raise ProjectError(f"no {kind} is called {name}{meant(name, names) or _there_are(names)}")


def the_article(named: str | None, known: Iterable[str]) -> str:
    """The article that is meant: the one that is named, or else the only one.

    Raises:
        ProjectError: There is none of that name; or none is named, and not just one is on record.
    """
    names = [*known]
    if named is not None:
        require("article", named, names)
        return named
    if len(names) != 1:
        raise ProjectError(f"name the article: {', '.join(names) or 'none is on record'}")
    return names[0]


def meant(name: str, known: Iterable[str]) -> str:
    """A suggestion for a name that does not exist."""
    near = near_misses(name, known, most=3)
    return f"; did you mean {' or '.join(near)}?" if near else ""


def _there_are(names: Sequence[str]) -> str:
    """What to choose from, where nothing on record is near to a name: all of a few, else how to see them."""
    if not names:
        return "; none is on record"
    if len(names) <= FEW:
        return f"; on record: {', '.join(sorted(names))}"
    return f"; {len(names)} are on record, and `factcheck check --format json` lists them"
