"""`factcheck mutate`: mutation testing of a fact-check, to see what its rules would notice."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.common import CONSISTENT, FINDINGS, add_format, emit, settled_root, show_examples
from factcheck.mutation.campaign import Plan, run
from factcheck.mutation.registry import chosen, kinds
from factcheck.reports.formats import Formats
from factcheck.run import project_settings
from factcheck.store.loading.copies import files_of

if TYPE_CHECKING:
    from factcheck.commands.common import Commands

_BAR = 30  # columns


def add(commands: Commands) -> None:
    """Add the command."""
    mutate = commands.add_parser(
        "mutate", help="corrupt a copy of the records in known ways, and see what the rules notice"
    )
    mutate.add_argument("path", nargs="?", default=".", metavar="PATH", help="the project")
    mutate.add_argument(
        "--kind",
        action="append",
        default=[],
        metavar="KIND",
        help="only this kind of corruption; may be repeated",
    )
    mutate.add_argument("--list", action="store_true", help="list the kinds of corruption and try nothing")
    mutate.add_argument("--sample", type=_count, metavar="N", help="try only so many")
    mutate.add_argument(
        "--seed", type=int, default=0, metavar="SEED", help="chooses other words, and another sample"
    )
    mutate.add_argument(
        "--jobs",
        type=_count,
        default=os.cpu_count() or 1,
        metavar="N",
        help="processes; one a core by default",
    )
    mutate.add_argument(
        "--fail-under", type=_percent, default=0.0, metavar="PERCENT", help="exit with 1 where less is caught"
    )
    mutate.add_argument(
        "--profile", choices=("draft", "publish"), help="how strict to be; the settings' by default"
    )
    add_format(mutate, "campaign", "text", "how to print it")
    mutate.add_argument("-o", "--output", metavar="FILE", help="write the outcome to FILE instead")
    show_examples(
        mutate,
        (
            "factcheck mutate --sample 20",
            "twenty corruptions, and what the rules notice, see docs/mutation.md",
        ),
    )
    mutate.set_defaults(run=_mutate)


def _mutate(options: argparse.Namespace) -> int:
    if options.list:
        print("".join(f"{kind.name}: {kind.summary}\n" for kind in kinds()), end="")
        return CONSISTENT
    form = Formats("campaign")[options.format]  # now: what is wrong with it is better told before a long run
    root = settled_root(Path(options.path))
    campaign = run(
        files_of(root),
        project_settings(root, options.profile),
        Plan(kinds=chosen(options.kind), seed=options.seed, sample=options.sample, jobs=options.jobs),
        _bar if sys.stderr.isatty() else _silent,
    )
    if campaign.stopped and sys.stderr.isatty():
        print(file=sys.stderr)  # below the bar
    if campaign.stopped and not campaign.trials:
        raise KeyboardInterrupt
    emit(form.render(campaign), options.output)
    if options.output:
        from factcheck.reports.people.mutation import summary  # noqa: PLC0415 - a report like the other, only where it is asked for

        print("\n".join(summary(campaign)))
    if campaign.stopped:
        sys.stdout.flush()
        raise KeyboardInterrupt
    is_low = campaign.percent is not None and campaign.percent < options.fail_under
    return FINDINGS if is_low or campaign.alarms or campaign.breakdowns else CONSISTENT


def _bar(done: int, total: int) -> None:
    """Show on a terminal how far it is; taken away at the end."""
    full = _BAR * done // total
    line = f"[{'#' * full}{'.' * (_BAR - full)}] {done} of {total}"
    print(
        f"\r{line if done < total else ' ' * len(line)}",
        end="\r" if done == total else "",
        file=sys.stderr,
        flush=True,
    )


def _silent(_done: int, _total: int) -> None:
    """Show nothing where nobody watches."""


def _count(text: str) -> int:
    """A whole number from 1."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("a whole number from 1 is needed")
    return number


def _percent(text: str) -> float:
    """A number from 0 to 100."""
    number = float(text)
    if not 0 <= number <= 100:  # noqa: PLR2004 - a percentage
        raise argparse.ArgumentTypeError("a percentage from 0 to 100 is needed")
    return number
