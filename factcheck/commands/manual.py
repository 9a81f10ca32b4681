"""`factcheck rules`, `explain` and `schema`: what the tool says of itself."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.common import CONSISTENT, emit, meant, show_examples
from factcheck.errors import ProjectError
from factcheck.reports.people import manual
from factcheck.reports.programs import schema
from factcheck.rules.registry import rules
from factcheck.run import for_a_run
from factcheck.settings import Settings
from factcheck.store.disk.root import find_root
from factcheck.store.disk.settings_file import read_settings
from factcheck.store.loading.loader import load

if TYPE_CHECKING:
    from factcheck.commands.common import Commands


def add(commands: Commands) -> None:
    """Add the commands."""
    explain = commands.add_parser("explain", help="explain a rule, with examples")
    explain.add_argument("rule", metavar="RULE", help="the rule's name, as a finding shows it")
    show_examples(explain, ("factcheck explain quote-not-in-article", "one rule, with examples"))
    explain.set_defaults(run=_explain)

    listing = commands.add_parser("rules", help="list all rules")
    show_examples(listing, ("factcheck rules", "all rules, by family"))
    listing.set_defaults(run=_rules)

    json_schema = commands.add_parser("schema", help="print the JSON Schema of a record file, for editors")
    json_schema.add_argument(
        "--project", action="store_true", help="with the ids of the project's records, to complete references"
    )
    json_schema.add_argument("-o", "--output", metavar="FILE", help="write the schema to FILE instead")
    show_examples(
        json_schema,
        ("factcheck schema", "JSON Schema of a record file, for editors"),
        (
            "factcheck schema --project -o .factcheck.schema.json",
            "with the ids on record, to complete references",
        ),
    )
    json_schema.set_defaults(run=_schema)


def _explain(options: argparse.Namespace) -> int:
    known = {rule.name: rule for rule in rules(_house_rules())}
    if options.rule not in known:
        raise ProjectError(
            f"no rule is called {options.rule}{meant(options.rule, known)}; `factcheck rules` lists them"
        )
    print(manual.render_rule(known[options.rule]), end="")
    return CONSISTENT


def _rules(_options: argparse.Namespace) -> int:
    print(manual.render_list(rules(_house_rules())), end="")
    return CONSISTENT


def _schema(options: argparse.Namespace) -> int:
    emit(schema.render(load(find_root(Path())) if options.project else None), options.output)
    return CONSISTENT


def _house_rules() -> tuple[str, ...]:
    """The modules with rules of the project that one stands in, if it is one, and of installed packages."""
    try:
        settings = read_settings(find_root(Path()))
    except ProjectError:
        settings = Settings()
    return for_a_run(settings, None).rules
