"""The one layout of record files: a file as a tree that keeps its comments, and a tree as the file's text."""

__all__ = ["comments", "formatter", "key_order", "layout_lines", "layout_tree", "writer"]
