"""Dates, durations and gaps as values, read from ISO 8601 text."""

from __future__ import annotations

from factcheck.dates.days import iso, ordinal
from factcheck.dates.durations import Days, Duration, Gap, parse_duration, parse_gap
from factcheck.dates.edtf import Bound, Edtf, Precision
from factcheck.dates.margins import Margins
from factcheck.dates.notation import parse_date

__all__ = [
    "Bound",
    "Days",
    "Duration",
    "Edtf",
    "Gap",
    "Margins",
    "Precision",
    "iso",
    "ordinal",
    "parse_date",
    "parse_duration",
    "parse_gap",
]
