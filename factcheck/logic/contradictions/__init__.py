"""What cannot all hold, and what claims declare of it."""

__all__ = ["conflicts", "dependencies", "sources_against", "suggestions", "tensions"]
