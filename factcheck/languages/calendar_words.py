"""The names of months, weekdays, seasons and units of time, in English.

Figures reads dates with them; names and sentences leave them aside.
"""

from __future__ import annotations

from factcheck.languages.word_lists import listed

MONTHS = listed("January February March April May June July August September October November December")
"""The months in full."""

MONTH_ABBREVIATIONS = listed("Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec")
"""Months cut short, without the full stop."""

WEEKDAYS = listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
"""The days of the week."""

SEASONS = listed("spring summer autumn fall winter")
"""The seasons, in small letters."""

UNITS = listed("second minute hour day night week fortnight month quarter year decade century")
"""Units of time in the singular."""

CALENDAR_NAMES = frozenset([*MONTHS, *MONTH_ABBREVIATIONS, *WEEKDAYS, *(f"{day}s" for day in WEEKDAYS)])
"""The capitalised words that are dates, never names."""
