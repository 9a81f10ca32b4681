"""A project on disk: read into records, written back, kept."""

__all__ = ["cache", "changing", "disk", "faults", "history", "layout", "loading", "merging", "yaml"]
