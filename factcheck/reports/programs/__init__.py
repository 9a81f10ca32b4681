"""Reports for programs."""

__all__ = ["claimreview", "items", "schema"]
