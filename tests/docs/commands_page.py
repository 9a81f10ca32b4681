"""docs/commands.md, made from the parser of the command line and the options of the plugin."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

from factcheck import cli, pytest_plugin
from factcheck.commands.common import EXAMPLES

OPENING = """# Commands

Made from the parser: `factcheck COMMAND --help` prints the same. `make report` puts `factcheck` and `pytest` into `.venv`; `.
.venv/bin/activate` makes them available in the shell. Exit status of all: 0 consistent or done, 1 findings, 2 could not run.
"""

PYTEST = """
## `pytest`

`pytest` beside a `[tool.factcheck]` table is the fact-check: one test a record. `-x`, `--lf`, `-n 2` with pytest-xdist and
`--junitxml` work as ever.

```sh
pytest claims/zarif-tape/08-soleimani-in-moscow.yaml  # the records of one file
pytest -k soleimani                                   # the records whose id matches
pytest --factcheck-summary summary.md                 # also write the summary as Markdown
pytest --factcheck-html page.html                     # also write the page
pytest --factcheck-profile publish                    # as strict as before publication, whatever the settings say
```
"""


def commands_page() -> str:
    """The page: each command with what it does, its arguments and its examples, then the plugin's options."""
    parser = cli._parser(())
    (commands,) = (each for each in parser._actions if isinstance(each, argparse._SubParsersAction))
    parts = [OPENING, *(_command(name, each) for name, each in commands.choices.items()), PYTEST, _options()]
    return "".join(parts)


def _command(name: str, parser: argparse.ArgumentParser) -> str:
    does = (parser.description or "").strip()
    shown = (parser.epilog or "").removeprefix(EXAMPLES).strip("\n")
    examples = "\n".join(line.strip() for line in shown.splitlines())
    rows = "".join(f"| {what} | {_cell(says)} |\n" for what, says in _arguments(parser))
    return f"\n## `factcheck {name}`\n\n{does}\n\n```sh\n{examples}\n```\n\n| argument | what it is |\n|---|---|\n{rows}"


def _arguments(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str]]:
    """The arguments of a command, those that have no use on a page left out."""
    for action in parser._actions:
        if action.dest == "help":
            continue
        value = action.metavar or action.dest.upper() if action.nargs != 0 else ""
        names = ", ".join(action.option_strings)
        choices = f" ({', '.join(action.choices)})" if action.choices is not None else ""
        yield f"`{names} {value}`".replace("` ", "`").replace(" `", "`"), f"{action.help or ''}{choices}"


def _cell(text: str) -> str:
    """Words in a cell of a table."""
    return re.sub(r"\s+", " ", text % {} if "%" in text else text).replace("|", "\\|")


class _Options:
    """Stands in for pytest's parser and keeps what is added."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, str]] = []

    def getgroup(self, *_: str) -> _Options:
        """All options are of one group."""
        return self

    def addoption(self, name: str, **keys: str) -> None:
        """Keep an option."""
        value = keys.get("metavar") or ("|".join(keys["choices"]) if "choices" in keys else "")
        self.rows.append((f"`{name} {value}`".replace(" `", "`"), keys["help"]))


def _options() -> str:
    options = _Options()
    pytest_plugin.pytest_addoption(options)  # type: ignore[arg-type]
    rows = "".join(f"| {_cell(what)} | {_cell(says)} |\n" for what, says in options.rows)
    return f"\n| option | what it does |\n|---|---|\n{rows}"
