"""Which time lies before which, and who lived when."""

__all__ = ["ages", "lifetimes", "precedence"]
