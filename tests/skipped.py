"""What was skipped, counted by reason in the last lines of a run: a test that does not run proves nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator

import pytest

HEADING = "NOT RUN"


def reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Why a report's test, or a module at its collection, was skipped."""
    words = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return words.removeprefix("Skipped: ") or "no reason given"


def counted(reports: Iterable[pytest.TestReport | pytest.CollectReport]) -> Iterator[str]:
    """The lines that tell it: how many, then how many for each reason, the most frequent first."""
    by_reason = Counter(reason(each) for each in reports)
    yield f"skipped: {by_reason.total() or 'none'}" + (", of these by reason:" if by_reason else "")
    for words, count in sorted(by_reason.items(), key=lambda each: (-each[1], each[0])):
        yield f"{count:5}  {words}"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Generator[None]:
    """Write it below all other summaries."""
    yield
    skipped = terminalreporter.stats.get("skipped", [])
    colour = {"yellow": True, "bold": True} if skipped else {"green": True}
    terminalreporter.section(HEADING, **colour)
    for line in counted(skipped):
        terminalreporter.line(line, **colour)
