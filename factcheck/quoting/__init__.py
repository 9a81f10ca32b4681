"""Where a quotation stands in a text, and how faithfully."""

__all__ = ["matches", "normalise", "passages", "selectors", "trace"]
