"""What is read out of words, as typed values: units of measure."""

__all__ = [
    "amounts",
    "comparing",
    "compounds",
    "counted",
    "currencies",
    "measures",
    "number_values",
    "quantities",
    "ranges",
    "reading",
    "sides",
    "unit_words",
    "units",
]
