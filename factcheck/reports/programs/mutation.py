"""What mutation testing of a fact-check found, for programs. Source: docs/mutation.md, which lists every key."""

from __future__ import annotations

from typing import Any

from factcheck.mutation.campaign import Campaign
from factcheck.mutation.trial import Trial
from factcheck.reports.parts.plain import json_text

NAME = "json"
TAKES = "campaign"

VERSION = 1


def render(campaign: Campaign) -> str:
    """The outcome as JSON with a final newline.

    Args:
        campaign: What was tried.
    """
    document = {
        "version": VERSION,
        "seed": campaign.seed,
        "possible": campaign.possible,
        "planned": campaign.planned,
        "tried": len(campaign.trials),
        "caught": campaign.caught,
        "kinds": [_kind(campaign, name) for name in campaign.by_kind],
        "mutants": [_trial(trial) for trial in campaign.trials],
        "controls": [_trial(trial) for trial in campaign.controls],
    }
    return json_text(document, indent=1) + "\n"


def _kind(campaign: Campaign, name: str) -> dict[str, Any]:
    caught, tried = campaign.by_kind[name]
    kind = next(kind for kind in campaign.kinds if kind.name == name)
    return {
        "name": name,
        "changes": kind.summary,
        "noticed_by": kind.noticed_by,
        "tried": tried,
        "caught": caught,
    }


def _trial(trial: Trial) -> dict[str, Any]:
    mutant = trial.mutant
    broke = {"broke_down": trial.broke} if trial.broke else {}
    return {
        "kind": mutant.kind,
        "record": mutant.record,
        "file": mutant.file,
        "line": mutant.line,
        "change": mutant.said,
        "caught_by": list(trial.rules),
        "message": trial.message,
        "warned_by": list(trial.warnings),
        **broke,
    }
