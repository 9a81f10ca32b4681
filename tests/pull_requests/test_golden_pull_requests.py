"""What a reviewer of a pull request is shown: the text, the Markdown comment and the JSON of each, held as they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.reports.diff import json as diff_json
from factcheck.reports.diff import markdown as diff_markdown
from factcheck.reports.diff import text as diff_text
from tests.pull_requests.conftest import Branch
from tests.pull_requests.requests import LOWERS, SHAPE, WORDS, Request
from tests.reports.diff.test_claim_blocks import REPRS

GOLDEN = Path(__file__).resolve().parents[1] / "golden/pull-requests"
FORMATS = {"txt": diff_text.render, "md": diff_markdown.render, "json": diff_json.render}
ONE_COMMIT = {**WORDS, **SHAPE, **LOWERS}


def hold(branch: Branch, name: str, *, is_asked: bool) -> None:
    """Compare what is told of a branch with its golden files, or write these."""
    comparison = branch.compared()
    told = {ending: branch.masked(render(comparison)) for ending, render in FORMATS.items()}
    for ending, text in told.items():
        assert ending == "json" or not REPRS.search(text)
        path = GOLDEN / f"{name}.{ending}"
        if is_asked:
            path.write_text(text, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(("name", "request_"), ONE_COMMIT.items(), ids=ONE_COMMIT)
def test_golden(branch: Branch, name: str, request_: Request, asked: Callable[[], bool]) -> None:
    """What a change does to the report is seen in review."""
    branch.change(request_)
    hold(branch, name, is_asked=asked())


def _two_sides(branch: Branch) -> None:
    """`main` and `work` change different claims."""
    branch.change(WORDS["statement-reworded"])
    branch.git("switch", "--quiet", "main")
    branch.change(WORDS["verdict-flipped"], "Refute when it was built", by="Eva Novotna")


def test_main_merged_into_the_branch(branch: Branch, asked: Callable[[], bool]) -> None:
    """What came from `main` is no change of the branch."""
    _two_sides(branch)
    branch.git("switch", "--quiet", "work")
    branch.git("merge", "--quiet", "--no-edit", "main")
    hold(branch, "main-merged-into-it", is_asked=asked())


def test_a_merge_that_takes_a_side(branch: Branch, asked: Callable[[], bool]) -> None:
    """A merge that leaves out what `main` did undoes it, and is told as that, though no commit of the branch says so."""
    _two_sides(branch)
    branch.git("switch", "--quiet", "work")
    branch.git("merge", "--quiet", "--no-edit", "--strategy", "ours", "main")
    hold(branch, "merge-that-undoes-main", is_asked=asked())


def test_a_rebase(branch: Branch, asked: Callable[[], bool]) -> None:
    """The commits are others, and what is told is what the merge tells."""
    _two_sides(branch)
    branch.git("switch", "--quiet", "work")
    branch.git("rebase", "--quiet", "main")
    hold(branch, "rebased", is_asked=asked())
