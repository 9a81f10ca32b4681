"""YAML, read with the place of everything."""

__all__ = ["nodes", "places", "reader", "source_text", "tree"]
