"""What is read out of words, as typed values: units of measure."""

__all__ = ["measures", "units"]
