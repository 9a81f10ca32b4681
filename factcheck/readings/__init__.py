"""What is read out of words, as typed values: units of measure."""

__all__ = [
    "comparing",
    "compounds",
    "counted",
    "currencies",
    "measures",
    "number_values",
    "quantities",
    "reading",
    "sides",
    "unit_words",
    "units",
]
