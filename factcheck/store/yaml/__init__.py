"""YAML, read with the place of everything."""

__all__ = ["cut_texts", "nodes", "places", "reader", "source_text", "tree"]
