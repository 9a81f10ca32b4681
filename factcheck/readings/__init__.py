"""The one reader of figures: quantities, times, lengths and turns of a text as typed values with their places."""

__all__ = [
    "ages_said",
    "comparing",
    "counted",
    "currencies",
    "days_not_in_calendar",
    "everyday_forms",
    "extents",
    "lengths",
    "measures",
    "moments",
    "quantities",
    "rates",
    "reading",
    "times",
    "times_agreeing",
    "told_stems",
    "turns",
    "units",
]
