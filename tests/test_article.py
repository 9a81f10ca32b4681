"""The fact-check of the repository's own article, as a whole."""

from __future__ import annotations

import statistics
from pathlib import Path

import pytest

from factcheck.logic.contradictions.conflicts import clashes_found
from factcheck.logic.flags import flags
from factcheck.outcomes import Report
from factcheck.run import run_project

ROOT = Path(__file__).parent.parent
LONGEST = 400  # lines of a file that is reviewed in one sitting


@pytest.fixture(scope="module")
def report() -> Report:
    """The report in the profile in which an article is published."""
    return run_project(ROOT, "publish")


def test_it_passes_in_the_publish_profile(report: Report) -> None:
    """Nothing unchecked, nothing uncovered, nothing waived without a reason."""
    assert report.summary.passed
    assert report.summary.warnings == 0


def test_every_sentence_is_accounted_for(report: Report) -> None:
    """The article has 119 sentences, and all its figures, names and quotations stand in a claim or an exclusion."""
    coverage = report.coverage["zarif-tape"]
    assert coverage.sentences.total == 119
    for aspect in (coverage.sentences, coverage.quotations, coverage.numbers, coverage.dates, coverage.names):
        assert aspect.covered == aspect.total
    assert coverage.words.covered >= 0.9 * coverage.words.total


def test_flags_and_engines_agree(report: Report) -> None:
    """Every contradiction that is flagged by hand is one that an engine finds, and the other way round."""
    assert set(flags(report.records)) <= {clash.claims for clash in clashes_found(report.records)}
    assert report.summary.conflicts_unflagged == 0


def test_quotes_are_short_and_files_too(report: Report) -> None:
    """What carries a claim, not whole sentences by habit; files that are read in one sitting."""
    quotes = [selector.exact for claim in report.records.claims.values() for selector in claim.quote]
    assert statistics.median(len(quote.split()) for quote in quotes) < 15
    files = [*(ROOT / "claims").rglob("*.yaml"), *(ROOT / "seeds").rglob("*.yaml")]
    assert {
        path.name: length for path in files if (length := len(path.read_text().splitlines())) > LONGEST
    } == {}
    assert all(path.read_text().startswith("#") for path in files)
