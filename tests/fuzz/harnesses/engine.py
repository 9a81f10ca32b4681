"""A project with edits, checked: every record has an outcome, every finding a place and words, and the order of files none."""

from __future__ import annotations

from factcheck.engine import check
from factcheck.outcomes import Outcome, Report
from factcheck.store.loading.loader import load_files
from tests.fuzz.projects import project
from tests.fuzz.splitting import Bytes


def run(data: bytes) -> None:
    """Check the project; of some inputs once more, with the files read in another order."""
    made = project(Bytes(data))
    files = made.files()
    report = check(load_files(files.items()).with_past(made.past), made.settings)
    check_report(report, files)
    if len(data) % 4 == 0:
        again = check(load_files(reversed(files.items())).with_past(made.past), made.settings)
        assert again.results == report.results
        assert again.summary == report.summary


def check_report(report: Report, files: dict[str, bytes]) -> None:
    """What holds of every report."""
    assert not report.breakdowns, report.breakdowns[0].traceback
    lines = {path: data.count(b"\n") + 1 for path, data in files.items()}
    assert len(report.results) == len(report.records.entries)
    for result in report.results:
        assert (result.outcome is Outcome.FAILED) == any(finding.fails for finding in result.findings)
        for finding in result.findings:
            assert 1 <= finding.place.line <= lines[finding.place.file], finding
            assert finding.place.column >= 1
            assert finding.record == result.entry.origin.key
            assert finding.message, finding
            assert finding.hint, finding
            assert finding.why, finding
            assert not {"None", "Traceback", "<class"} & set(finding.message.split()), finding
