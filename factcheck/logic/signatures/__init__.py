"""Who signed a claim, and whether it is still what was signed."""

__all__ = ["digests", "states"]
