"""`factcheck sign`: puts a name under claims, or says what is signed."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.common import CONSISTENT, require, settled_root, show_examples
from factcheck.errors import SigningError
from factcheck.logic.claims_in_words import listing
from factcheck.outcomes import Report
from factcheck.reports.people import signatures
from factcheck.run import Run
from factcheck.signing import sign, write
from factcheck.store.disk.files import Disk

if TYPE_CHECKING:
    from factcheck.commands.common import Commands


def add(commands: Commands) -> None:
    """Add the command."""
    names = commands.add_parser(
        "sign", help="sign claims, or list what is signed, changed since and not signed"
    )
    names.add_argument("claims", nargs="*", metavar="CLAIM", help="the ids of the claims; none lists all")
    names.add_argument("--by", metavar="NAME", help="who has read them and signs")
    names.add_argument("--date", metavar="YYYY-MM-DD", help="when; today by default")
    names.add_argument("--path", default=".", help="the project")
    show_examples(
        names,
        ("factcheck sign", "what is signed, changed since, not signed"),
        (
            'factcheck sign soleimani-arrived-24-july-2015 --by "Eva Lind"',
            "put a name under a claim, see docs/signing.md",
        ),
    )
    names.set_defaults(run=_sign)


def _sign(options: argparse.Namespace) -> int:
    run = Run(settled_root(Path(options.path)))
    if not options.claims:
        if options.by or options.date:
            raise SigningError("name the claims to be signed; `factcheck sign` alone lists what is not")
        print(signatures.render(run.report), end="")
        return CONSISTENT
    by, report = _name(options.by), run.report
    for claim in options.claims:
        _require_readable(claim, report)
    day = _day(options.date) if options.date else run.settings.today
    assert day is not None, "a run fills in today"
    files = Disk(run.root)
    for file, change in sign(files, report, options.claims, by, day).items():
        write(files, run.root, file, change)
        print(f"{file}: {by} signed {listing([*change.claims])} on {day}")
    return CONSISTENT


def _require_readable(claim: str, report: Report) -> None:
    """Fail where there is no such claim, or none that can be read."""
    if ("claim", claim) in report.records.broken:
        raise SigningError(f"the claim {claim} cannot be read; `factcheck check` says why")
    require("claim", claim, report.records.claims)


def _name(by: str | None) -> str:
    """Who signs, on one line."""
    name = " ".join((by or "").split())
    if not name:
        raise SigningError("say who signs: --by NAME")
    if not name.isprintable():
        raise SigningError("--by: the name holds characters that cannot be printed")
    return name


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise SigningError(f"--date: {text} is no day such as 2021-05-20") from error
