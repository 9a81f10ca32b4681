"""The one reader of figures: quantities, times, lengths and turns of a text as typed values with their places."""

__all__ = [
    "comparing",
    "days_not_in_calendar",
    "lengths",
    "measures",
    "quantities",
    "reading",
    "times",
    "times_agreeing",
    "told_stems",
    "turns",
    "units",
]
