"""What cannot all hold, and what claims declare of it."""

__all__ = ["conflicts", "dependencies", "flag_entries", "sources_against", "suggestions", "tensions"]
