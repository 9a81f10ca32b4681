"""Pull requests that lower the bar: what is hostile in each does not act, and is told before all else."""

from __future__ import annotations

import json
import re
import runpy
from collections.abc import Callable

import pytest

from factcheck.cli import main
from factcheck.store.cache.answers import FOLDER
from factcheck.store.history.revisions import CACHE
from tests.pull_requests.conftest import Branch
from tests.pull_requests.requests import LOWERS, PROBE

TOLD = {
    "settings-hide-a-misquote": "rule-switched-off",
    "waiver-hides-a-misquote": "waiver-added",
    "claim-deleted-and-excluded": "claim-deleted-and-excluded",
    "signature-dropped": "signature-dropped",
    "signature-forged": "signature-by-another",
    "central-off": "central-taken-off",
    "rules-of-the-branch": "rules-module-changed",
    "committed-cache": "cache-committed",
}
MISQUOTES = ("settings-hide-a-misquote", "waiver-hides-a-misquote", "committed-cache")
Diff = Callable[..., tuple[int, str]]


@pytest.fixture
def diff(branch: Branch, capsys: pytest.CaptureFixture) -> Diff:
    """The command, on a branch with a hostile change: how it ended, and all that it printed."""

    def ran(name: str, *words: str) -> tuple[int, str]:
        branch.change(LOWERS[name])
        ended = main(["diff", *words])
        printed = capsys.readouterr()
        return ended, printed.out + printed.err

    return ran


@pytest.mark.parametrize("name", LOWERS)
def test_it_is_told_first(name: str, diff: Diff) -> None:
    """In the headline, in the first section and before all that is to be looked at; each deed once."""
    _, told = diff(name, "main", "work", "--format", "json")
    document = json.loads(told)
    assert "that lower" in document["headline"].partition(",")[0]
    assert document["lowers_the_bar"][0]["what"] == TOLD[name]
    assert document["look_first"][0]["reason"] == "bar-lowered"
    items = [(each["reason"], each["about"], each["words"]) for each in document["look_first"]]
    assert len(items) == len({*items})


@pytest.mark.parametrize("name", LOWERS)
@pytest.mark.parametrize("words", [("main", "work", "--format", "markdown"), ("main",)])
def test_the_probe_does_not_act(name: str, words: tuple[str, ...], diff: Diff, branch: Branch) -> None:
    """No module of the branch is run, no answer of its cache is printed, no tag of its words comes alive."""
    _, told = diff(name, *words)
    assert not (branch.root / PROBE).exists()
    assert branch.git("status", "--porcelain") == ""
    assert not re.search(rf"^{PROBE}|{PROBE}: CONSISTENT", told, re.MULTILINE)
    if "markdown" in words:
        assert "<h1>" not in told
        assert "@octocat" not in told
    assert "\u200b" not in told


@pytest.mark.parametrize("name", MISQUOTES)
@pytest.mark.parametrize("head", ["work", None])
def test_a_hidden_misquote_fails(name: str, head: str | None, diff: Diff) -> None:
    """It is a new error whatever the branch says of it, in a revision as in the files that lie there."""
    ended, told = diff(name, "main", *([head] if head else []), "--fail-on", "new")
    assert ended == 1
    assert "quote-not-in-article" in told
    assert "the records are INCONSISTENT: 1 of 33 records fails" in told


def test_the_probe_is_live(branch: Branch, capsys: pytest.CaptureFixture) -> None:
    """It would act where it was run."""
    branch.change(LOWERS["rules-of-the-branch"])
    runpy.run_path("strange_rules.py")
    assert (branch.root / PROBE).exists()
    assert PROBE in capsys.readouterr().out


def test_the_cache_has_one_name() -> None:
    """It is written twice, since what reads revisions needs no database."""
    assert CACHE == FOLDER
