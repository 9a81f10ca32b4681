"""What mutation testing of a fact-check found, for people."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import groupby

from factcheck.mutation.campaign import Campaign
from factcheck.reports.parts.destinations import on_terminal

MOST = 3
"""Mutants over which something broke down that are told; the summary counts all."""
NAME = "text"
TAKES = "campaign"


def render(campaign: Campaign) -> str:
    """The outcome for people: the kinds, what survived and why, the controls, and the summary.

    Args:
        campaign: What was tried.
    """
    return on_terminal("".join(f"{line}\n" for line in _lines(campaign)))


def _lines(campaign: Campaign) -> Iterator[str]:
    widest = max(len(kind.name) for kind in campaign.kinds)
    is_whole = campaign.planned == campaign.possible
    for name, (caught, tried) in campaign.by_kind.items():
        if tried or is_whole:
            yield f"{name:{widest}}  {_share(caught, tried) if tried else 'no place in these records'}"
    if campaign.survivors:
        yield ""
        yield "survivors"
        yield from _survivors(campaign)
    for trial in campaign.alarms:
        yield ""
        yield f"FALSE ALARM {trial.mutant.kind}: {trial.mutant.said}, and {', '.join(trial.rules)} fails: {trial.message}"
    for trial in campaign.breakdowns[:MOST]:
        yield ""
        yield f"BROKE DOWN {trial.mutant.kind}: {trial.mutant.said}, and {trial.broke}"
    yield ""
    yield from summary(campaign)


def _survivors(campaign: Campaign) -> Iterator[str]:
    """The survivors by kind, each kind with what would have noticed them."""
    noticed_by = {kind.name: kind.noticed_by for kind in campaign.kinds}
    for name, trials in groupby(campaign.survivors, key=lambda trial: trial.mutant.kind):
        yield f"  {name}: noticed by {noticed_by[name]}"
        for trial in trials:
            mutant = trial.mutant
            warned = f" (a warning of {', '.join(trial.warnings)})" if trial.warnings else ""
            yield f"    {mutant.file}:{mutant.line}: {mutant.record}: {mutant.said}{warned}"


def summary(campaign: Campaign) -> Iterator[str]:
    """The last lines: controls, what was tried, and how much of it was caught."""
    green = len(campaign.controls) - len(campaign.alarms)
    yield (
        f"controls  {_share(green, len(campaign.controls))} stay green"
        if campaign.controls
        else "controls  none tried"
    )
    if campaign.breakdowns:
        yield f"broken    something broke down over {len(campaign.breakdowns)} of them: please report it"
    if len(campaign.trials) < campaign.planned:
        yield f"stopped   after {len(campaign.trials)} of {campaign.planned}"
    of = f", a sample of {campaign.possible}" if campaign.planned < campaign.possible else ""
    yield f"seed      {campaign.seed}{of}"
    yield f"caught    {_share(campaign.caught, len(campaign.trials))}; survivors: {len(campaign.survivors)}"


def _share(part: int, whole: int) -> str:
    """A share as `812 of 830 (97.8%)`, rounded down so that 100% means all."""
    if not whole:
        return "none tried"
    return f"{part} of {whole} ({math.floor(1000 * part / whole) / 10:g}%)"
