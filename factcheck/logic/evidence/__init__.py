"""Where evidence comes from, and what is one line of it."""

__all__ = ["lineage", "one_address", "relays"]
