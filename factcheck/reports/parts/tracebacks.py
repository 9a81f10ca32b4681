"""What broke down in a run, for whoever mends it."""

from __future__ import annotations

from factcheck.outcomes import Report
from factcheck.reports.parts.destinations import on_terminal


def tracebacks(report: Report) -> str:
    """The traceback of each breakdown below a line that names it; empty where nothing broke down.

    Args:
        report: The outcome of a run.
    """
    return on_terminal(
        "".join(
            f"{each.part}, on {each.record.origin.key}:\n{each.traceback}\n" for each in report.breakdowns
        )
    )
