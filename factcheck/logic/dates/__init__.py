"""Which time lies before which, and who lived when."""

__all__ = ["lifetimes", "precedence"]
