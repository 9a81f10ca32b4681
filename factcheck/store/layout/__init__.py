"""The one layout of record files: a file as a tree that keeps its comments, and a tree as the file's text."""

__all__ = ["formatter", "writer"]
